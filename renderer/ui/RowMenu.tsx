/** What can be done with one row of a list: move it, and remove it. */
import { ArrowDown, ArrowUp, EllipsisVertical, Trash2 } from "lucide-react";
import type { ItemList } from "../../shared/changes/intent.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { moveRow, removeRow } from "../state/rows.ts";
import { Button } from "./Button.tsx";
import { Menu, type MenuEntry } from "./Menu.tsx";

const words = WORDS.rows;

interface Props {
  /** The words of the row, or what else names it. */
  readonly name: string;
  readonly list: ItemList;
  readonly id: string;
  /** The keys of the rows that stand together, in their order. */
  readonly together: readonly string[];
  readonly more?: readonly MenuEntry[];
  /** The id of the field that has the focus once the row is gone. */
  readonly next: string;
}

export function RowMenu({ name, list, id, together, more = [], next }: Props) {
  const at = together.indexOf(id);
  const moves: readonly MenuEntry[] = [
    ...(at > 0 ? [{ id: "up", label: words.up, icon: ArrowUp, run: () => void moveRow(list, together, id, -1) }] : []),
    ...(at < together.length - 1 ? [{ id: "down", label: words.down, icon: ArrowDown, run: () => void moveRow(list, together, id, 1) }] : []),
    ...more,
  ];
  const remove: MenuEntry = {
    id: "remove",
    label: words.remove,
    icon: Trash2,
    run: () => void removeRow(list, id).then(() => document.getElementById(next)?.focus()),
  };
  return (
    <Menu label={words.more(name)} groups={[...(moves.length > 0 ? [{ entries: moves }] : []), { entries: [remove] }]}>
      <Button icon={EllipsisVertical} iconOnly weight="quiet" label={words.more(name)} tip={WORDS.common.more} />
    </Menu>
  );
}
