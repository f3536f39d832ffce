/** The counted answers to one question: a face, a word, and a number with − and + for each; below, their shares. */
import { Frown, Meh, Minus, Plus, Smile, type LucideIcon } from "lucide-react";
import type { FocusEvent } from "react";
import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FEEDBACK_WORDS } from "../../shared/guidance/plan-words.ts";
import type { Feedback } from "../../shared/model/records.ts";
import { ANSWERS, MOST, total, type Answer, type Counts } from "./tally.ts";
import { useTally } from "./use-tally.ts";

const words = WORDS.feedback;
export const FACES: { readonly [A in Answer]: LucideIcon } = { yes: Smile, partly: Meh, no: Frown };

export function Answers({ question, readOnly }: { readonly question: Feedback; readonly readOnly: boolean }) {
  const { counts, count, commit } = useTally(question);
  const leaving = {
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) void commit();
    },
  };
  return (
    <div role="group" aria-label={words.answers(question.question)} className="answers" {...leaving}>
      <div className="counts">
        {ANSWERS.map((answer) => {
          const Face = FACES[answer];
          return (
            <NumberField
              key={answer}
              className="count"
              value={counts[answer]}
              minValue={0}
              maxValue={MOST}
              isReadOnly={readOnly}
              // A wheel that turns to scroll must not count.
              isWheelDisabled
              onChange={(n) => count(answer, n)}
            >
              <Label className="count-label">
                <Face aria-hidden size={30} strokeWidth={1.75} />
                {FEEDBACK_WORDS[answer]}
              </Label>
              <Group className="count-row">
                {!readOnly && (
                  <Button slot="decrement" className="count-button">
                    <Minus aria-hidden size={24} />
                  </Button>
                )}
                <Input className="field-input count-input" />
                {!readOnly && (
                  <Button slot="increment" className="count-button">
                    <Plus aria-hidden size={24} />
                  </Button>
                )}
              </Group>
            </NumberField>
          );
        })}
      </div>
      <Shares counts={counts} />
    </div>
  );
}

/** The shares as a bar and in words: solid for yes, striped for partly, empty for no, so that it needs no colours. */
function Shares({ counts }: { readonly counts: Counts }) {
  const all = total(counts);
  if (all === 0) return <p className="muted">{words.noAnswers}</p>;
  return (
    <div className="shares">
      <div className="shares-bar" aria-hidden>
        {ANSWERS.map((answer) => counts[answer] > 0 && <span key={answer} className={`share share-${answer}`} style={{ flexGrow: counts[answer] / all }} />)}
      </div>
      <p>{words.shares(all, counts.yes, counts.partly, counts.no)}</p>
    </div>
  );
}
