/** The menu at a stone: the same actions as in the panel, where the pointer is. */
import { Hourglass, Image, Layers, PenLine, Presentation, Spline, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { PICTURE_WORDS } from "../../shared/guidance/picture-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { foldable } from "../../shared/pathway/fold.ts";
import { showInRoom } from "../state/direct.ts";
import { parkStones, removeStones } from "../state/actions.ts";
import { board } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";
import { toggleFold } from "../state/fold.ts";
import { useLooked } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";

export interface MenuAt {
  readonly id: StoneId;
  /** A point of the window. */
  readonly x: number;
  readonly y: number;
}

export function StoneMenu({ at, onClose }: { readonly at: MenuAt; readonly onClose: () => void }) {
  const point = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    point.current?.style.setProperty("left", `${at.x}px`);
    point.current?.style.setProperty("top", `${at.y}px`);
  }, [at]);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const workshop = useWorkshop();
  const canFold = foldable(workshop).includes(at.id);
  const pictured = workshop.stones.get(at.id)?.picture !== undefined;
  const isFolded = useLooked().under.has(at.id);
  const entries = [
    { id: "write", label: WORDS.board.write, icon: PenLine, run: () => board.current?.edit(at.id) },
    {
      id: "picture",
      label: pictured ? PICTURE_WORDS.change : PICTURE_WORDS.choose,
      icon: Image,
      run: () => (desk.select([at.id]), desk.ask("picture")),
    },
    { id: "link", label: WORDS.board.link, icon: Spline, run: () => board.current?.link(at.id) },
    { id: "show", label: ROOM_WORDS.show, icon: Presentation, run: () => showInRoom(at.id) },
    ...(canFold ? [{ id: "fold", label: isFolded ? FOLD_WORDS.unfold : FOLD_WORDS.fold, icon: Layers, run: () => toggleFold(at.id) }] : []),
    { id: "park", label: WORDS.board.park, icon: Hourglass, run: () => void parkStones([at.id], true) },
    { id: "remove", label: WORDS.board.remove, icon: Trash2, run: () => void removeStones([at.id]) },
  ].filter(({ id }) => !readOnly || id === "show" || id === "fold");
  return (
    <>
      <span ref={point} className="menu-point" />
      <Popover className="popover" triggerRef={point} isOpen placement="bottom start" onOpenChange={(open) => !open && onClose()}>
        <Menu
          className="list"
          autoFocus="first"
          aria-label={WORDS.common.more}
          onClose={onClose}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {entries.map(({ id, label, icon: Icon }) => (
            <MenuItem key={id} id={id} textValue={label} className="list-item">
              <Icon aria-hidden size="1.25em" />
              <span className="list-words" dir="auto">
                {label}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
