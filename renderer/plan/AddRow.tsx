/** Under the evidence of an outcome: the way to add more, and the question where there is none yet. */
import { Plus } from "lucide-react";
import { memo } from "react";
import { EVIDENCE_QUESTION } from "../../shared/guidance/mapping.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { quoted } from "../../shared/base/wording.ts";
import type { Stone } from "../../shared/model/records.ts";
import { CellButton } from "../ui/CellButton.tsx";
import type { LineFound } from "./lines.ts";
import { Name } from "./Name.tsx";

const words = WORDS.plan;

interface Props {
  readonly stone: Stone;
  /** No evidence stands above. */
  readonly first: boolean;
  readonly at: number;
  readonly readOnly: boolean;
  readonly onAdd: (stone: Stone) => void;
  readonly found: LineFound | undefined;
}

export const AddRow = memo(function AddRow({ stone, first, at, readOnly, onAdd, found }: Props) {
  return (
    <tr aria-rowindex={at}>
      <Name stone={stone} first={first} rows={1} readOnly={readOnly} sought={found?.outcome ? found.sought : null} />
      <td colSpan={4} className="plan-add" data-column="type">
        {first && (
          <p className="plan-none">
            {EVIDENCE_QUESTION} <span className="muted">{words.outcomeEmpty}.</span>
          </p>
        )}
        {!readOnly && (
          <CellButton className="button button-quiet" label={words.addFor(quoted(stone.text))} onPress={() => onAdd(stone)}>
            <Plus aria-hidden size="1.25em" strokeWidth={2.25} />
            {words.add}
          </CellButton>
        )}
      </td>
    </tr>
  );
});
