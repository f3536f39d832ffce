/** What can be done with one row among its neighbours: further up, further down, away. The focus stays with the row. */
import { ArrowDown, ArrowUp, EllipsisVertical, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Popover } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { CellButton } from "./CellButton.tsx";
import { MenuList, type MenuEntry } from "./Menu.tsx";

const words = WORDS.rows;

interface Props {
  /** The words of the row, or what else names it. */
  readonly name: string;
  /** Its place among its neighbours, from 0. */
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: -1 | 1) => Promise<unknown>;
  readonly onRemove: () => unknown;
  readonly more?: readonly MenuEntry[];
}

export function RowMenu({ name, at, of, onMove, onRemove, more = [] }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const move = async (by: -1 | 1): Promise<void> => {
    await onMove(by);
    // A row that changes its place on the page loses the focus.
    requestAnimationFrame(() => button.current?.focus());
  };
  const others: readonly MenuEntry[] = [
    ...(at > 0 ? [{ id: "up", label: words.up, icon: ArrowUp, run: () => void move(-1) }] : []),
    ...(at < of - 1 ? [{ id: "down", label: words.down, icon: ArrowDown, run: () => void move(1) }] : []),
    ...more,
  ];
  const remove: MenuEntry = { id: "remove", label: words.remove, icon: Trash2, run: onRemove };
  return (
    <>
      <CellButton
        ref={button}
        className="button button-quiet button-icon row-menu"
        label={words.more(name)}
        tip={WORDS.common.more}
        menuOpen={open}
        onPress={() => setOpen(true)}
      >
        <EllipsisVertical aria-hidden size="1.25em" strokeWidth={2.25} />
      </CellButton>
      {open && (
        <Popover
          className="popover"
          aria-label={words.more(name)}
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom end"
          offset={6}
        >
          <MenuList
            label={words.more(name)}
            groups={[...(others.length > 0 ? [{ entries: others }] : []), { entries: [remove] }]}
            onClose={() => setOpen(false)}
          />
        </Popover>
      )}
    </>
  );
}
