/** The counted answers to one question: a face, a word, and a number with − and + for each; below, their shares. */
import { Frown, Meh, Smile, type LucideIcon } from "lucide-react";
import { useMemo } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FEEDBACK_WORDS } from "../../shared/guidance/plan-words.ts";
import type { Feedback } from "../../shared/model/records.ts";
import { Counter, onLeaving } from "../counting/Counter.tsx";
import { total, type Counts } from "../counting/tally.ts";
import { useTally } from "../counting/use-tally.ts";
import { editRow } from "../state/rows.ts";

const ANSWERS = ["yes", "partly", "no"] as const;
type Answer = (typeof ANSWERS)[number];

const words = WORDS.feedback;
const FACES: { readonly [A in Answer]: LucideIcon } = { yes: Smile, partly: Meh, no: Frown };

const countsOf = ({ yes, partly, no }: Feedback): Counts<Answer> => ({ yes, partly, no });

export function Answers({ question, readOnly }: { readonly question: Feedback; readonly readOnly: boolean }) {
  const kept = useMemo(() => countsOf(question), [question]);
  const { counts, count, commit } = useTally(kept, (changed) => editRow("feedback", question.id, changed));
  return (
    <div role="group" aria-label={words.answers(question.question)} className="answers" {...onLeaving(commit)}>
      <div className="counts">
        {ANSWERS.map((answer) => {
          const Face = FACES[answer];
          return (
            <Counter
              key={answer}
              label={
                <>
                  <Face aria-hidden size={30} strokeWidth={1.75} />
                  {FEEDBACK_WORDS[answer]}
                </>
              }
              value={counts[answer]}
              readOnly={readOnly}
              onChange={(n) => count(answer, n)}
            />
          );
        })}
      </div>
      <Shares counts={counts} />
    </div>
  );
}

/** The shares as a bar and in words: solid for yes, striped for partly, empty for no, so that it needs no colours. */
function Shares({ counts }: { readonly counts: Counts<Answer> }) {
  const all = total(counts);
  if (all === 0) return <p className="muted">{words.noAnswers}</p>;
  return (
    <div className="shares">
      <div className="shares-bar" aria-hidden>
        {ANSWERS.map(
          (answer) =>
            counts[answer] > 0 && <span key={answer} className={`share share-${answer}`} style={{ flexGrow: counts[answer] / all }} />,
        )}
      </div>
      <p>{words.shares(all, counts.yes, counts.partly, counts.no)}</p>
    </div>
  );
}
