/** What stands in the menu bar, and in which order. electron/app/menu.ts makes the system's own menu from it. */
import { productsIn } from "../export/products.ts";
import { APP_NAME, WORDS } from "../guidance/interface.ts";
import { FOLD_WORDS } from "../guidance/fold-words.ts";
import { LOOK_WORDS } from "../guidance/look-words.ts";
import { MENU_WORDS } from "../guidance/menu-words.ts";
import { ROOM_WORDS } from "../guidance/room-words.ts";
import { saveCommand, type Command } from "./commands.ts";

export type MenuBarEntry =
  | Command
  /** A line between entries. */
  | "-"
  /** What the system does itself. */
  | { readonly role: "cut" | "copy" | "paste" | "hide" | "quit" | "togglefullscreen"; readonly label?: string }
  | { readonly heading: string }
  | Submenu;

export interface Submenu {
  readonly label: string;
  /** The system knows this menu by what it is for. */
  readonly role?: "help";
  readonly entries: readonly MenuBarEntry[];
}

/** Under the headings of the Save menu of the window. */
const SAVING: Submenu = {
  label: WORDS.save.heading,
  entries: (["word", "toShow", "others"] as const).flatMap((group, at): readonly MenuBarEntry[] => [
    ...(at > 0 ? (["-"] as const) : []),
    { heading: WORDS.save[group] },
    ...productsIn(group).map(saveCommand),
    ...(group === "toShow" ? [{ label: WORDS.save.came, entries: productsIn("came").map(saveCommand) }] : []),
  ]),
};

/** The menu bar. @param mac macOS has a menu of its own for the application. */
export const menuBar = (mac: boolean): readonly Submenu[] => [
  ...(mac
    ? [
        {
          label: APP_NAME,
          entries: ["about", "-", "settings", "-", { role: "hide" }, { role: "quit", label: MENU_WORDS.quit }] as const,
        },
      ]
    : []),
  {
    label: MENU_WORDS.file,
    entries: [
      "new",
      "open",
      "open-look",
      "home",
      "-",
      SAVING,
      "print",
      "hand-over",
      "back-from-word",
      "-",
      "backups",
      "finish",
      ...(mac ? [] : (["-", "settings", "-", { role: "quit", label: MENU_WORDS.close }] as const)),
    ],
  },
  {
    label: MENU_WORDS.edit,
    entries: [
      "undo",
      "redo",
      "-",
      { role: "cut", label: MENU_WORDS.cut },
      { role: "copy", label: MENU_WORDS.copy },
      { role: "paste", label: MENU_WORDS.paste },
      "-",
      "select-all",
      "delete",
      "-",
      "find",
    ],
  },
  {
    label: MENU_WORDS.view,
    entries: [
      "as-picture",
      "as-list",
      "as-both",
      "-",
      "fit",
      "zoom-in",
      "zoom-out",
      "-",
      {
        label: LOOK_WORDS.parts,
        entries: ["look-whole", "-", "look-impact", "look-outcome", "look-group", "look-strand", "-", "look-next", "look-previous"],
      },
      { label: FOLD_WORDS.name, entries: ["fold", "-", "fold-outcome", "fold-impact", "-", "fold-none"] },
      "tidy",
      "-",
      "room",
      "room-show",
      { label: ROOM_WORDS.walk, entries: ["room-walk-back", "room-walk-on", "room-parts"] },
      "room-return",
      "room-blank",
      "room-close",
      "-",
      "choose",
      "-",
      "calm",
      "read-aloud",
      "-",
      "region-next",
      "region-previous",
      "-",
      { role: "togglefullscreen", label: MENU_WORDS.fullScreen },
    ],
  },
  {
    label: MENU_WORDS.help,
    role: "help",
    entries: ["guide", "terms", "keys", "heard", "support", ...(mac ? [] : (["-", "about"] as const))],
  },
];
