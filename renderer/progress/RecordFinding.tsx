/** Records one thing that came in: its day, which is today at first, and its words. Words are never lost. */
import { Plus } from "lucide-react";
import { useState, type FocusEvent } from "react";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { FINDING_WORDS } from "../../shared/guidance/plan-words.ts";
import type { EvidenceId, ItemId } from "../../shared/model/records.ts";
import { newId } from "../state/actions.ts";
import { addRows } from "../state/rows.ts";
import { afterPress } from "../state/after-press.ts";
import { Button } from "../ui/Button.tsx";
import { today } from "../../shared/base/today.ts";
import { WritingField } from "../ui/Field.tsx";
import { useAddingLine } from "../ui/use-adding-line.ts";
import { DayField } from "./DayField.tsx";

const words = PROGRESS_WORDS;

/** The id of the field for the words on the page. */
export const NEW_FINDING = "new-finding";

interface Props {
  readonly evidence: EvidenceId;
  /** Nothing has come in before. */
  readonly first: boolean;
}

/** Enter records, Shift and Enter begins a new line; so does leaving the form. Escape takes back what was typed. */
export function RecordFinding({ evidence, first }: Props) {
  const [date, setDate] = useState(() => today());
  const line = useAddingLine((text) => addRows("findings", [{ id: newId<ItemId>(), evidence, date, text }], words.added));

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // A window that loses the focus takes it from the field as well; nobody has left the form then.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) afterPress(line.add);
  };
  return (
    <div className="finding-new" role="group" aria-label={words.record} {...{ onBlur }}>
      <WritingField
        {...line.field}
        id={NEW_FINDING}
        label={first ? words.first : words.next}
        help={FINDING_WORDS.text.help}
        placeholder={FINDING_WORDS.text.placeholder}
        autoFocus
      />
      <div className="finding-when">
        <DayField label={words.day} help={words.dayHelp} value={date} onCommit={setDate} />
        <Button icon={Plus} label={words.add} isDisabled={line.field.value.trim() === ""} onPress={line.addAndGoOn} />
      </div>
    </div>
  );
}
