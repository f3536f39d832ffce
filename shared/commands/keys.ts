/**
 * The keys that mean something without a menu: on the board, and for the room's screen as remote clickers send them. And all
 * keys as a list to read.
 */
import { fold, soughtWords } from "../base/folded.ts";
import { WORDS } from "../guidance/interface.ts";
import { KEY_WORDS } from "../guidance/menu-words.ts";
import type { RoomStep } from "../room/direction.ts";
import {
  LINK_COMMAND_IDS,
  linkCommand,
  LIST_KEYS,
  STONE_COMMAND_IDS,
  stoneCommand,
  type ListAct,
  type StoneCommandRow,
} from "./stone-commands.ts";
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

/** In the guide: adds what stands in the field, and goes on to the next question. */
export const GUIDE_NEXT_KEY: Key = "Ctrl+Enter";
/** Keys that open the list of a field; Enter only where nothing has been typed. */
export const PICK_KEYS: readonly Key[] = ["Enter", "Alt+ArrowDown", "F4"];

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
/** A letter, a number or a sign: what somebody who dictates, or whose hand slips, may send by mistake. */
export const isCharacter = (key: Key): boolean => key.length === 1 && key !== " ";
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
  const { board, list, typing, plan, room } = KEY_WORDS;
  const stepped = (step: RoomStep): KeyLine => ({
    does: room[step],
    keys: [...keysFor(CLICKER_KEYS, step), ...keysFor(STEP_KEYS, step)],
  });
  const onBoard = (act: Exclude<BoardAct, "nothing">): KeyLine => ({ does: board[act], keys: keysFor<BoardAct>(BOARD_KEYS, act) });
  const line = (command: Command): readonly KeyLine[] => {
    const key = shownKey(command, mac);
    return key === undefined ? [] : [{ does: COMMANDS[command].label, keys: [key] }];
  };
  const inList = (act: ListAct): KeyLine => ({ does: list[act], keys: keysFor<ListAct>(LIST_KEYS, act) });
  const onRow = (row: StoneCommandRow): readonly KeyLine[] => (row.keys?.length ? [{ does: row.label, keys: row.keys }] : []);
  const onLink = (row: StoneCommandRow): readonly KeyLine[] => onRow(row).map((one) => ({ ...one, does: `${list.ofLink}: ${one.does}` }));
  return [
    { heading: KEY_WORDS.anywhere, lines: COMMAND_IDS.flatMap(line) },
    {
      heading: list.heading,
      lines: [
        { does: list.walk, keys: ["ArrowUp", "ArrowDown"] },
        { does: list.unfold, keys: ["ArrowRight"] },
        { does: list.foldUp, keys: ["ArrowLeft"] },
        { does: list.walkAlso, keys: ["Shift+ArrowUp", "Shift+ArrowDown"] },
        { does: list.walkOn, keys: ["Ctrl+ArrowUp", "Ctrl+ArrowDown"] },
        inList("nextHeading"),
        inList("previousHeading"),
        ...STONE_COMMAND_IDS.map(stoneCommand).flatMap(onRow),
        ...LINK_COMMAND_IDS.map(linkCommand).flatMap(onLink),
        inList("menu"),
        inList("letGo"),
      ],
    },
    {
      heading: typing.heading,
      lines: [
        ...(["add", "kindBefore", "kindAfter", "leave"] as const).map((act) => ({
          does: typing[act],
          keys: keysFor<TypingAct>(TYPING_KEYS, act),
        })),
        {
          does: typing.strand,
          keys: [...keysFor<TypingAct>(TYPING_KEYS, "strandBefore"), ...keysFor<TypingAct>(TYPING_KEYS, "strandAfter")],
        },
        { does: typing.next, keys: [GUIDE_NEXT_KEY] },
      ],
    },
    {
      heading: plan.heading,
      lines: [
        { does: plan.walk, keys: ["arrows"] },
        { does: plan.below, keys: ["Ctrl+Enter"] },
        { does: plan.open, keys: PICK_KEYS },
      ],
    },
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

/**
 * The lines that say any of these words, or are about such a key; all where nothing is looked for.
 * @param said how a key is said
 */
export function keysFound(groups: readonly KeyGroup[], sought: string, said: (key: Key) => string): readonly KeyGroup[] {
  const words = soughtWords(sought);
  if (words.length === 0) return groups;
  const fits = (heading: string, { does, keys }: KeyLine): boolean => {
    const text = fold([heading, does, ...keys.map(said)].join(" "));
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => fits(heading, line)) }))
    .filter(({ lines }) => lines.length > 0);
}
