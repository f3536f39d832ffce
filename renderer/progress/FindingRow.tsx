/** One thing that came in: its day and its words, which can be changed, and the way to remove it. */
import { Trash2 } from "lucide-react";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import type { Finding } from "../../shared/model/records.ts";
import { say } from "../state/notices.ts";
import { editRow, tryRemoveRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { DayField } from "./DayField.tsx";
import { NEW_FINDING } from "./RecordFinding.tsx";

const words = PROGRESS_WORDS;

interface Props {
  readonly finding: Finding;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly readOnly: boolean;
}

export function FindingRow({ finding, number, readOnly }: Props) {
  const remove = async (): Promise<void> => {
    const refused = await tryRemoveRow("findings", finding.id, words.removed);
    if (refused) return say(refused.message);
    focusOn(NEW_FINDING);
  };
  const move = async (date: string): Promise<void> => {
    const refused = await editRow("findings", finding.id, { date });
    if (refused) say(refused.message);
  };
  return (
    <li className="finding">
      <DayField label={words.dayOf(number)} labelHidden value={finding.date} isReadOnly={readOnly} onCommit={(date) => void move(date)} />
      <CommittedField
        label={words.textOf(number)}
        labelHidden
        value={finding.text}
        required
        isReadOnly={readOnly}
        onCommit={(text) => editRow("findings", finding.id, { text: text.trim() })}
      />
      {!readOnly && (
        <Button icon={Trash2} iconOnly weight="quiet" label={words.removeOf(number)} tip={words.remove} onPress={() => void remove()} />
      )}
    </li>
  );
}
