/** The plan, one thing at a time: one outcome, its picture, and one field for what would show it. */
import { ArrowRight, Route } from "lucide-react";
import { useEffect, useState } from "react";
import { quoted } from "../../shared/base/wording.ts";
import { CALM_WORDS } from "../../shared/guidance/calm-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { EVIDENCE_QUESTION } from "../../shared/guidance/mapping.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { plannedOutcomes, type PlannedOutcome } from "../../shared/pathway/reading-order.ts";
import { EmptyPlan } from "../plan/Plan.tsx";
import { newEvidence, tryChange } from "../state/actions.ts";
import { setCalm } from "../state/calm.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { HowMany } from "../ui/HowMany.tsx";
import { PLACE_TERMS } from "../ui/TermButton.tsx";
import { useSaid } from "../ui/use-said.ts";
import { CalmPicture } from "./CalmPicture.tsx";
import { CalmSheet } from "./CalmSheet.tsx";

const words = CALM_WORDS.plan;
const FIELD = "calm-evidence";

export function CalmPlan() {
  const outcomes = plannedOutcomes(useWorkshop());
  return outcomes.length === 0 ? <EmptyPlan /> : <OneByOne outcomes={outcomes} />;
}

function OneByOne({ outcomes }: { readonly outcomes: readonly PlannedOutcome[] }) {
  const planned = useDesk((now) => now.planned);
  // It begins where somebody asked for, else where nothing is planned yet.
  const [id, setId] = useState<StoneId | "end" | undefined>(
    () => planned?.stone ?? (outcomes.find(({ evidence }) => evidence.length === 0) ?? outcomes[0])?.stone.id,
  );
  useEffect(() => {
    if (!planned) return;
    setId(planned.stone);
    desk.inView();
  }, [planned]);
  // An outcome that has gone meanwhile gives way to the first.
  const at =
    id === "end"
      ? outcomes.length
      : Math.max(
          0,
          outcomes.findIndex(({ stone }) => stone.id === id),
        );
  const outcome = outcomes[at];
  const next = (): void => setId(outcomes[at + 1]?.stone.id ?? "end");
  return (
    <CalmSheet
      term={PLACE_TERMS.plan}
      asked={outcome ? { at, of: outcomes.length, said: words.place(at + 1, outcomes.length) } : null}
      previous={words.previous}
      next={{ label: words.next, go: next }}
      onBack={() => setId(outcomes[at - 1]?.stone.id)}
      more={<Button icon={Route} weight="quiet" label={words.path} onPress={() => desk.go("pathway")} />}
    >
      {outcome ? (
        <OneOutcome key={outcome.stone.id} outcome={outcome} said={words.place(at + 1, outcomes.length)} onNext={next} />
      ) : (
        <End onAgain={() => setId(outcomes[0]?.stone.id)} />
      )}
    </CalmSheet>
  );
}

interface OutcomeProps {
  readonly outcome: PlannedOutcome;
  /** Which one it is, in words. */
  readonly said: string;
  readonly onNext: () => void;
}

function OneOutcome({ outcome: { stone, evidence }, said, onNext }: OutcomeProps) {
  const types = useWorkshop().options;
  useEffect(() => focusOn(FIELD), []);
  useSaid(`${said}. ${stone.text}`);
  // As in the plan's table, where the type of a new row is the first until somebody chooses.
  const [first] = inOrder(types);
  return (
    <>
      <CalmPicture kind={stone.kind} strand={stone.strand} stone={stone} />
      <div className="calm-words">
        <h2>{EVIDENCE_QUESTION}</h2>
        <p className="calm-stone" dir="auto">
          {stone.text}
        </p>
        <p className="muted">{words.help}</p>
        {first && (
          <AddLine
            id={FIELD}
            onNext={onNext}
            label={WORDS.plan.addFor(quoted(stone.text))}
            placeholder={words.placeholder}
            onAdd={(form) =>
              tryChange({ do: "item.add", list: "evidence", item: { ...newEvidence(stone.id, first.code), form }, before: null })
            }
          />
        )}
        {evidence.length > 0 && (
          <>
            <p className="calm-place">
              <span>
                {evidence.length} {words.rows(evidence.length)}
              </span>{" "}
              <HowMany n={evidence.length} />
            </p>
            <ul className="calm-rows">
              {evidence.map((row) => (
                <li key={row.id} dir="auto">
                  {row.form.trim() || (types.get(row.type)?.label ?? row.type)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** After the last outcome. */
function End({ onAgain }: { readonly onAgain: () => void }) {
  useEffect(() => focusOn(END), []);
  return (
    <div className="guide-question">
      <h2 id={END} tabIndex={-1}>
        {words.end}
      </h2>
      <p className="muted">{words.endHelp}</p>
      <div>
        <Button weight="main" icon={ArrowRight} label={words.see} onPress={() => void setCalm(false)} />
      </div>
      <div>
        <Button label={CALM_WORDS.again} onPress={onAgain} />
      </div>
    </div>
  );
}
const END = "calm-plan-end";
