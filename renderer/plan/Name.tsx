/** The first cell of each row of the plan: its outcome, whole in the first row, and again in short in those below. */
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Stone } from "../../shared/model/records.ts";
import { desk } from "../state/desk.ts";
import { CellButton } from "../ui/CellButton.tsx";

interface Props {
  readonly stone: Stone;
  readonly first: boolean;
  readonly rows: number;
}

export function Name({ stone, first, rows }: Props) {
  return (
    <th scope="row" rowSpan={rows} className="plan-name" data-column="outcome">
      {first ? (
        <CellButton className="plan-name-button" tip={WORDS.plan.showOnPath} onPress={() => desk.showStone(stone.id)}>
          {stone.text}
        </CellButton>
      ) : (
        <p className="plan-name-again muted small">{stone.text}</p>
      )}
      {first && stone.group && <p className="muted small">{stone.group}</p>}
    </th>
  );
}
