/** The first cell of each row of the plan: its outcome, whole in the first row, and again in short in those below. */
import { Button } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Stone } from "../../shared/model/records.ts";
import { desk } from "../state/desk.ts";
import { withTip } from "../ui/Button.tsx";

interface Props {
  readonly stone: Stone;
  readonly first: boolean;
  readonly rows: number;
}

export function Name({ stone, first, rows }: Props) {
  return (
    <th scope="row" rowSpan={rows} className="plan-name" data-column="outcome">
      {first ? (
        withTip(
          <Button className="plan-name-button" onPress={() => desk.showStone(stone.id)}>
            {stone.text}
          </Button>,
          WORDS.plan.showOnPath,
        )
      ) : (
        <p className="plan-name-again muted small">{stone.text}</p>
      )}
      {first && stone.group && <p className="muted small">{stone.group}</p>}
    </th>
  );
}
