/**
 * What can be asked of one stone, of one link or below one heading: a row for each command. The menu on the picture, the menu of a
 * row of the list, the keys of the list and the list of keys in Help follow. What carries each out: renderer/stone/run-stone.ts.
 */
import { BOARD_LIST_WORDS } from "../guidance/board-list-words.ts";
import { CHOOSING_WORDS } from "../guidance/choosing-words.ts";
import { FOLD_WORDS } from "../guidance/fold-words.ts";
import { WORDS } from "../guidance/interface.ts";
import { LOOK_WORDS } from "../guidance/look-words.ts";
import { PICTURE_WORDS } from "../guidance/picture-words.ts";
import { ROOM_WORDS } from "../guidance/room-words.ts";
import { COMMANDS, type Key } from "./commands.ts";

export interface StoneCommandRow {
  readonly label: string;
  /** In the list, while the row has the focus. */
  readonly keys?: readonly Key[];
  /** Where it is offered; on both where that is left out. */
  readonly where?: "picture" | "list";
  /** A workshop to look at only offers it too. */
  readonly changesNothing?: true;
  /** The commands of one group stand together, with a line between groups. */
  readonly group: "words" | "more" | "order" | "see" | "away";
  /** The menu of its own that it stands in; `is` has what can be chosen of what a stone is. */
  readonly under?: "add" | "link" | "is" | "room";
}

const words = WORDS.stoneMenu;

export const STONE_COMMANDS = {
  write: { label: WORDS.board.write, keys: ["F2"], group: "words" },
  open: { label: BOARD_LIST_WORDS.open, keys: ["Enter"], where: "list", changesNothing: true, group: "words" },
  "add-before": { label: words.addBefore, keys: ["Ctrl+ArrowLeft"], group: "more", under: "add" },
  "add-after": { label: words.addAfter, keys: ["Ctrl+ArrowRight"], group: "more", under: "add" },
  "add-below": { label: words.addBelow, keys: ["Ctrl+Enter"], group: "more", under: "add" },
  picture: { label: PICTURE_WORDS.choose, group: "more" },
  link: { label: WORDS.board.link, where: "picture", group: "more" },
  "link-to": { label: words.linkTo, keys: ["Ctrl+L"], group: "more", where: "list", under: "link" },
  "link-from": { label: words.linkFrom, keys: ["Ctrl+Shift+L"], group: "more", where: "list", under: "link" },
  group: { label: words.group, group: "more", under: "is" },
  up: { label: WORDS.rows.up, keys: ["Alt+ArrowUp"], where: "list", group: "order" },
  down: { label: WORDS.rows.down, keys: ["Alt+ArrowDown"], where: "list", group: "order" },
  move: { label: words.move, where: "picture", group: "order" },
  show: { label: ROOM_WORDS.show, keys: COMMANDS["room-show"].keys ?? [], changesNothing: true, group: "see", under: "room" },
  walk: { label: words.walk, keys: ["Ctrl+F5"], changesNothing: true, group: "see", under: "room" },
  choose: { label: CHOOSING_WORDS.name, keys: ["Ctrl+Shift+C"], group: "see", under: "room" },
  also: { label: words.also, keys: ["Ctrl+ "], changesNothing: true, group: "see" },
  part: { label: words.part, keys: ["Ctrl+Shift+O"], changesNothing: true, group: "see" },
  whole: { label: LOOK_WORDS.whole, keys: COMMANDS["look-whole"].keys ?? [], changesNothing: true, group: "see" },
  fold: { label: FOLD_WORDS.either, changesNothing: true, group: "see" },
  park: { label: WORDS.board.park, group: "away" },
  remove: { label: WORDS.board.remove, keys: COMMANDS.delete.keys ?? [], group: "away" },
} as const satisfies Readonly<Record<string, StoneCommandRow>>;
export type StoneCommand = keyof typeof STONE_COMMANDS;
export const STONE_COMMAND_IDS = Object.keys(STONE_COMMANDS) as readonly StoneCommand[];
export const stoneCommand = (id: StoneCommand): StoneCommandRow => STONE_COMMANDS[id];

/** Of the row of a link: the same keys mean what they mean for a link. */
export const LINK_COMMANDS = {
  why: { label: words.why, keys: ["F2"], group: "words" },
  other: { label: words.other, keys: ["Enter"], changesNothing: true, group: "words" },
  unlink: { label: words.unlink, keys: STONE_COMMANDS.remove.keys, group: "away" },
} as const satisfies Readonly<Record<string, StoneCommandRow>>;
export type LinkCommand = keyof typeof LINK_COMMANDS;
export const LINK_COMMAND_IDS = Object.keys(LINK_COMMANDS) as readonly LinkCommand[];
export const linkCommand = (id: LinkCommand): StoneCommandRow => LINK_COMMANDS[id];

/** Where the focus goes in the list, and what else its keys do there. Letters act only while a row has the focus. */
export const LIST_KEYS = {
  H: "nextHeading",
  "Shift+H": "previousHeading",
  "Shift+F10": "menu",
  ContextMenu: "menu",
  Escape: "letGo",
} as const;
export type ListAct = (typeof LIST_KEYS)[keyof typeof LIST_KEYS];

const byKey = <C extends string>(ids: readonly C[], row: (id: C) => StoneCommandRow): ReadonlyMap<Key, C> =>
  new Map(ids.flatMap((id) => (row(id).keys ?? []).map((key) => [key, id] as const)));
const STONES_BY_KEY = byKey(STONE_COMMAND_IDS, stoneCommand);
const LINKS_BY_KEY = byKey(LINK_COMMAND_IDS, linkCommand);

/** The command that a key stands for on the row of a stone. */
export const stoneCommandFor = (key: Key): StoneCommand | undefined => STONES_BY_KEY.get(key);
/** The command that a key stands for on the row of a link. */
export const linkCommandFor = (key: Key): LinkCommand | undefined => LINKS_BY_KEY.get(key);
/** What a key does in the list, whatever row has the focus. */
export const listActFor = (key: Key): ListAct | undefined => (LIST_KEYS as Readonly<Record<Key, ListAct>>)[key];
