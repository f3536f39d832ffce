/** Which rows of the plan a question asks for. */
import { FORMS_WORDS } from "../../shared/guidance/forms-words.ts";
import type { EvidenceId } from "../../shared/model/records.ts";
import type { AppError } from "../../shared/base/result.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

const words = FORMS_WORDS.ties;

interface Props {
  /** The place of the question on its form, from 1. */
  readonly number: number;
  readonly chosen: readonly EvidenceId[];
  readonly onChange: (rows: readonly EvidenceId[]) => Promise<AppError | null>;
  readonly onClose: () => void;
}

export function TiesDialog({ number, chosen, onChange, onClose }: Props) {
  const workshop = useWorkshop();
  const outcomes = plannedOutcomes(workshop).filter(({ evidence }) => evidence.length > 0);
  const set = (id: EvidenceId, wanted: boolean): void =>
    void onChange(wanted ? [...chosen, id] : chosen.filter((one) => one !== id)).then((refused) => refused && refuse(refused));
  return (
    <Dialog heading={words.heading(number)} onClose={onClose} size="wide">
      <p>{outcomes.length === 0 ? words.none : words.lead}</p>
      <div className="form-ties">
        {outcomes.map(({ stone, evidence }) => (
          <div key={stone.id} role="group" aria-label={stone.text}>
            <h3 dir="auto">{stone.text}</h3>
            {evidence.map(({ id, type, form }) => (
              <Check key={id} isSelected={chosen.includes(id)} onChange={(wanted) => set(id, wanted)}>
                <span dir="auto">{words.row(workshop.options.get(type)?.label ?? type, form.trim())}</span>
              </Check>
            ))}
          </div>
        ))}
      </div>
      <DialogButtons>
        <Button weight="main" label={words.done} onPress={onClose} />
      </DialogButtons>
    </Dialog>
  );
}
