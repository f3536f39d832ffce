/**
 * Everything that the menu bar, the keyboard and the buttons can ask of the facilitator's window: one row for each command.
 * Where each stands in the menu bar: menu-bar.ts. What carries each out: renderer/commands/run.ts.
 */
import { SAVED_PRODUCTS, type SavedProduct } from "../export/products.ts";
import { BACKUP_WORDS } from "../guidance/backup-words.ts";
import { BOARD_LIST_WORDS } from "../guidance/board-list-words.ts";
import { ALOUD_WORDS, CALM_WORDS } from "../guidance/calm-words.ts";
import { CHOOSING_WORDS } from "../guidance/choosing-words.ts";
import { FAULT_WORDS } from "../guidance/fault-words.ts";
import { FINISH_WORDS } from "../guidance/finish-words.ts";
import { HAND_OVER_WORDS } from "../guidance/hand-over-words.ts";
import { FIND_WORDS } from "../guidance/find-words.ts";
import { FOLD_WORDS } from "../guidance/fold-words.ts";
import { WORDS } from "../guidance/interface.ts";
import { LOOK_WORDS } from "../guidance/look-words.ts";
import { HEARD_WORDS, HELP_WORDS, KEY_WORDS, MENU_WORDS } from "../guidance/menu-words.ts";
import { PLAIN_WORDS } from "../guidance/plain-words.ts";
import { PRODUCT_WORDS } from "../guidance/product-words.ts";
import { ROOM_WORDS } from "../guidance/room-words.ts";

/** What must be so for a command to mean anything; where it is not, the command does nothing. Without a workshop it is greyed out. */
export type Need =
  | "workshop"
  | "pathway"
  | "selection"
  | "not-writing"
  /** Stones that have places of their own: not a part of the path, which is laid out by itself. */
  | "places";

/** A key as `keyName` in renderer/ui/keys.ts writes it, such as `Ctrl+Shift+T`; on a Mac, Ctrl stands for the Command key. */
export type Key = string;

export interface CommandRow {
  /** In the menu bar; a button for the same says the same. */
  readonly label: string;
  /** All of them work everywhere; the first is the one that the menu bar shows. */
  readonly keys?: readonly Key[];
  /** The one that the menu bar shows on a Mac, where that is another. */
  readonly macKey?: Key;
  /** The menu bar must not take the keys for itself: the window knows what they mean just then. */
  readonly keysStayInWindow?: true;
  readonly needs: readonly Need[];
  /** It means something while a dialog asks something, too. */
  readonly inDialogs?: true;
  /** Where somebody writes, the field does it in its own way. */
  readonly fieldsHaveOwn?: true;
}

const OWN = {
  home: { label: WORDS.topBar.home, keys: ["Ctrl+Shift+H"], needs: ["workshop"] },
  new: { label: MENU_WORDS.asks(WORDS.home.new), keys: ["Ctrl+N"], needs: [] },
  open: { label: WORDS.home.open, keys: ["Ctrl+O"], needs: [] },
  "open-look": { label: MENU_WORDS.asks(HAND_OVER_WORDS.look.open), needs: [] },
  undo: { label: WORDS.topBar.undo, keys: ["Ctrl+Z"], needs: ["workshop"], fieldsHaveOwn: true },
  redo: {
    label: WORDS.topBar.redo,
    keys: ["Ctrl+Y", "Ctrl+Shift+Z"],
    macKey: "Ctrl+Shift+Z",
    needs: ["workshop"],
    fieldsHaveOwn: true,
  },
  "select-all": { label: MENU_WORDS.selectAll, keys: ["Ctrl+A"], needs: ["workshop", "pathway"], fieldsHaveOwn: true },
  find: { label: MENU_WORDS.asks(FIND_WORDS.name), keys: ["Ctrl+F"], needs: ["workshop"] },
  delete: {
    label: WORDS.board.remove,
    keys: ["Delete", "Backspace"],
    // The window knows whether Delete means a letter or a stone.
    keysStayInWindow: true,
    needs: ["workshop", "pathway", "not-writing"],
  },
  "as-picture": { label: BOARD_LIST_WORDS.commands.picture, keys: ["Ctrl+1"], needs: ["workshop", "pathway"] },
  "as-list": { label: BOARD_LIST_WORDS.commands.list, keys: ["Ctrl+2"], needs: ["workshop", "pathway"] },
  "as-both": { label: BOARD_LIST_WORDS.commands.both, keys: ["Ctrl+3"], needs: ["workshop", "pathway"] },
  fit: { label: WORDS.board.fit, keys: ["Ctrl+0"], needs: ["workshop"] },
  "zoom-in": { label: WORDS.board.zoomIn, keys: ["Ctrl++", "Ctrl+="], needs: ["workshop"] },
  "zoom-out": { label: WORDS.board.zoomOut, keys: ["Ctrl+-"], needs: ["workshop"] },
  tidy: { label: WORDS.board.tidy, keys: ["Ctrl+Shift+T"], needs: ["workshop", "pathway", "places"] },
  "look-whole": { label: LOOK_WORDS.whole, keys: ["Ctrl+Shift+P"], needs: ["workshop", "pathway"] },
  "look-impact": { label: LOOK_WORDS.by.impact, needs: ["workshop", "pathway"] },
  "look-outcome": { label: LOOK_WORDS.by.outcome, needs: ["workshop", "pathway"] },
  "look-group": { label: LOOK_WORDS.by.group, needs: ["workshop", "pathway"] },
  "look-strand": { label: LOOK_WORDS.by.strand, needs: ["workshop", "pathway"] },
  "look-next": { label: LOOK_WORDS.next, keys: ["Ctrl+PageDown"], needs: ["workshop", "pathway"] },
  "look-previous": { label: LOOK_WORDS.previous, keys: ["Ctrl+PageUp"], needs: ["workshop", "pathway"] },
  fold: { label: FOLD_WORDS.either, keys: ["Ctrl+Shift+F"], needs: ["workshop", "pathway", "selection"] },
  "fold-outcome": { label: FOLD_WORDS.under.outcome, needs: ["workshop", "pathway"] },
  "fold-impact": { label: FOLD_WORDS.under.impact, needs: ["workshop", "pathway"] },
  "fold-none": { label: FOLD_WORDS.none, needs: ["workshop", "pathway"] },
  print: { label: PRODUCT_WORDS.print.menu, keys: ["Ctrl+P"], needs: ["workshop"] },
  "hand-over": { label: MENU_WORDS.asks(HAND_OVER_WORDS.heading), needs: ["workshop"] },
  finish: { label: MENU_WORDS.asks(FINISH_WORDS.name), needs: ["workshop"] },
  "back-from-word": { label: WORDS.back.menu, needs: ["workshop"] },
  backups: { label: BACKUP_WORDS.menu, needs: ["workshop"] },
  /** Opens, and never closes: it is also the key with which a clicker begins. */
  room: { label: WORDS.topBar.room, keys: ["F5"], needs: ["workshop"] },
  "room-close": { label: WORDS.topBar.roomClose, needs: ["workshop"] },
  "room-show": { label: ROOM_WORDS.show, keys: ["Shift+F5"], needs: ["workshop", "selection"] },
  "room-walk-back": { label: ROOM_WORDS.walkFrom.impact, needs: ["workshop"] },
  "room-walk-on": { label: ROOM_WORDS.walkFrom.activity, needs: ["workshop"] },
  "room-parts": { label: ROOM_WORDS.partsFrom, needs: ["workshop"] },
  "room-return": { label: ROOM_WORDS.return, needs: ["workshop"] },
  /** Its key is a letter, and belongs to the words of whoever writes first: see keys.ts. */
  "room-blank": { label: ROOM_WORDS.blank, needs: ["workshop"] },
  choose: { label: CHOOSING_WORDS.name, needs: ["workshop"] },
  "region-next": { label: MENU_WORDS.regionNext, keys: ["F6"], needs: [] },
  "region-previous": { label: MENU_WORDS.regionPrevious, keys: ["Shift+F6"], needs: [] },
  calm: { label: CALM_WORDS.name, keys: ["F8"], needs: ["workshop"] },
  "read-aloud": { label: ALOUD_WORDS.start, keys: ["F9"], needs: [], inDialogs: true },
  settings: { label: MENU_WORDS.asks(WORDS.settings.heading), keys: ["Ctrl+,"], needs: [] },
  terms: { label: PLAIN_WORDS.terms.open, keys: ["F1"], needs: [] },
  guide: { label: MENU_WORDS.asks(HELP_WORDS.heading), needs: [] },
  keys: { label: MENU_WORDS.asks(KEY_WORDS.heading), keys: ["Ctrl+/"], needs: [] },
  heard: { label: MENU_WORDS.asks(HEARD_WORDS.heading), needs: [] },
  support: { label: MENU_WORDS.asks(FAULT_WORDS.support.name), needs: [] },
  about: { label: WORDS.settings.about, needs: [] },
} as const satisfies Readonly<Record<string, CommandRow>>;

type SaveCommand = `save-${SavedProduct}`;
export type Command = keyof typeof OWN | SaveCommand;

/** The command that saves a product. */
export const saveCommand = (product: SavedProduct): SaveCommand => `save-${product}`;

/** A value for each command that saves a product. */
export const forSaving = <V>(value: (product: SavedProduct) => V) =>
  Object.fromEntries(SAVED_PRODUCTS.map((product) => [saveCommand(product), value(product)])) as { readonly [C in SaveCommand]: V };

export const COMMANDS: { readonly [C in Command]: CommandRow } = {
  ...OWN,
  ...forSaving((product) => ({ label: PRODUCT_WORDS[product].menu, needs: ["workshop"] as const })),
};

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly Command[];

/** Whether a command needs something. */
export const needs = (command: Command, need: Need): boolean => COMMANDS[command].needs.includes(need);

/** The key that stands beside a command where it is shown; undefined where it has none. */
export const shownKey = (command: Command, mac: boolean): Key | undefined => {
  const { keys, macKey }: CommandRow = COMMANDS[command];
  return (mac ? macKey : undefined) ?? keys?.[0];
};

const BY_KEY: ReadonlyMap<Key, Command> = new Map(
  COMMAND_IDS.flatMap((command) => (COMMANDS[command].keys ?? []).map((key) => [key, command])),
);

/** The command that a key stands for. */
export const commandFor = (key: Key): Command | undefined => BY_KEY.get(key);
