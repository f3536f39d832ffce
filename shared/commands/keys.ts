/**
 * The keys that mean something without a menu: on the board, and for the room's screen as remote clickers send them. And all
 * keys as a list to read.
 */
import { WORDS } from "../guidance/interface.ts";
import { KEY_WORDS } from "../guidance/menu-words.ts";
import type { RoomStep } from "../room/direction.ts";
import { COMMAND_IDS, COMMANDS, shownKey, type Command, type Key } from "./commands.ts";

/** Keys of the board while it has the focus, and what they do there. Space does nothing, and scrolls nothing either. */
export const BOARD_KEYS = {
  Enter: "write",
  F2: "write",
  Delete: "remove",
  Backspace: "remove",
  Escape: "letGo",
  ContextMenu: "menu",
  "Shift+F10": "menu",
  " ": "nothing",
} as const;
export type BoardAct = (typeof BOARD_KEYS)[keyof typeof BOARD_KEYS];

/** Keys of the field for new stones. Tab leaves it, as every field. */
export const TYPING_KEYS = {
  Enter: "add",
  "Alt+ArrowLeft": "strandBefore",
  "Alt+ArrowRight": "strandAfter",
  "Alt+ArrowUp": "kindBefore",
  "Alt+ArrowDown": "kindAfter",
  Escape: "leave",
} as const;
export type TypingAct = (typeof TYPING_KEYS)[keyof typeof TYPING_KEYS];
/** What a key does in that field. */
export const typingActFor = (key: Key): TypingAct | undefined => (TYPING_KEYS as Readonly<Record<Key, TypingAct>>)[key];

/** Keys that clickers have: their meaning is the same everywhere but in a field. */
export const CLICKER_KEYS: Readonly<Record<Key, RoomStep>> = {
  PageDown: "next",
  PageUp: "previous",
  B: "blank",
  ".": "blank",
  Escape: "back",
};
/** Keys that boards, lists and buttons use themselves: they step only where nothing else took them. */
export const STEP_KEYS: Readonly<Record<Key, RoomStep>> = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  " ": "next",
  Home: "first",
  End: "last",
};
/** Begins to point, and ends it. */
export const POINT_KEY: Key = "P";

/** What is held and pressed for a key, in words: "Ctrl, Shift and T". On a Mac it is Command that is held. */
export function keyInWords(key: Key, mac: boolean): string {
  const { names, and } = KEY_WORDS;
  const known: Readonly<Record<string, string>> = mac ? { ...names, Ctrl: names.command } : names;
  // What is pressed last may be + itself.
  const parts = key.split(/\+(?=.)/).map((part) => known[part] ?? part);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : and(parts.join(", "), last);
}

/** One line of the list of keys: each of the keys does it. */
interface KeyLine {
  readonly does: string;
  readonly keys: readonly Key[];
}
interface KeyGroup {
  readonly heading: string;
  readonly lines: readonly KeyLine[];
}

const keysFor = <A extends string>(table: Readonly<Record<Key, A>>, act: A): readonly Key[] =>
  Object.keys(table).filter((key) => table[key] === act);

/** All keys, as a person looks them up. @param mac the keys as a Mac has them */
export function keyGroups(mac: boolean): readonly KeyGroup[] {
  const { board, room } = KEY_WORDS;
  const stepped = (step: RoomStep): KeyLine => ({
    does: room[step],
    keys: [...keysFor(CLICKER_KEYS, step), ...keysFor(STEP_KEYS, step)],
  });
  const onBoard = (act: Exclude<BoardAct, "nothing">): KeyLine => ({ does: board[act], keys: keysFor<BoardAct>(BOARD_KEYS, act) });
  const line = (command: Command): readonly KeyLine[] => {
    const key = shownKey(command, mac);
    return key === undefined ? [] : [{ does: COMMANDS[command].label, keys: [key] }];
  };
  return [
    { heading: KEY_WORDS.anywhere, lines: COMMAND_IDS.flatMap(line) },
    {
      heading: board.heading,
      lines: [
        { does: board.walk, keys: ["arrows"] },
        { does: board.walkAlso, keys: ["Shift+arrows"] },
        { does: board.move, keys: ["Alt+arrows"] },
        { does: board.moveFar, keys: ["Alt+Shift+arrows"] },
        onBoard("write"),
        onBoard("remove"),
        onBoard("letGo"),
        onBoard("menu"),
        { does: WORDS.board.pasteList, keys: ["Ctrl+V"] },
      ],
    },
    {
      heading: room.heading,
      lines: [...(["next", "previous", "first", "last", "blank", "back"] as const).map(stepped), { does: room.point, keys: [POINT_KEY] }],
    },
  ];
}
