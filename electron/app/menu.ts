/** The application menu of the facilitator's window. Most of it sends a command that the window carries out. */
import type { Menu, MenuItemConstructorOptions } from "electron";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { CHOOSING_WORDS } from "../../shared/guidance/choosing-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import type { Command } from "../../shared/ipc/contract.ts";

/** Commands that mean something only while a workshop is open; at other times they are greyed out. */
const WITH_WORKSHOP: ReadonlySet<Command> = new Set([
  "home",
  "undo",
  "redo",
  "select-all",
  "delete",
  "fit",
  "zoom-in",
  "zoom-out",
  "tidy",
  "word-framework",
  "word-plan",
  "word-template",
  "word-later",
  "pdf",
  "page",
  "slides",
  "picture",
  "table",
  "json",
  "print",
  "back-from-word",
  "room",
  "room-show",
  "room-walk-back",
  "room-walk-on",
  "room-return",
  "room-blank",
  "choose",
]);

/** Greys out what needs a workshop, or brings it back. */
export function setWorkshopOpen(menu: Pick<Menu, "getMenuItemById">, isOpen: boolean): void {
  for (const command of WITH_WORKSHOP) {
    const item = menu.getMenuItemById(command);
    if (item) item.enabled = isOpen;
  }
}

/**
 * @param platform `process.platform`: macOS has a menu of its own for the application.
 * @param send passes a command on to the facilitator's window.
 */
export function menuTemplate(platform: NodeJS.Platform, send: (command: Command) => void): MenuItemConstructorOptions[] {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    enabled: !WITH_WORKSHOP.has(command),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  });
  const line: MenuItemConstructorOptions = { type: "separator" };
  const mac = platform === "darwin";
  const about = item("About Stepping Stones", "about");
  const support = item(`${FAULT_WORDS.support.name}…`, "support");
  const settings = item("Settings…", "settings", "CmdOrCtrl+,");

  return [
    ...(mac
      ? [
          {
            label: "Stepping Stones",
            submenu: [about, line, settings, line, { role: "hide" as const }, { role: "quit" as const, label: "Quit Stepping Stones" }],
          },
        ]
      : []),
    {
      label: "&File",
      submenu: [
        item("New workshop…", "new", "CmdOrCtrl+N"),
        item("Open…", "open", "CmdOrCtrl+O"),
        item("Your workshops", "home", "CmdOrCtrl+Shift+H"),
        line,
        {
          label: "Save for others",
          submenu: [
            item("Framework as Word…", "word-framework"),
            item("Plan as Word…", "word-plan"),
            item("Blank template as Word…", "word-template"),
            item("Come back to later as Word…", "word-later"),
            line,
            item("Path and plan as PDF…", "pdf"),
            item("Path and plan as a web page…", "page"),
            item("Path as slides…", "slides"),
            line,
            item("Picture of the path…", "picture"),
            item("Plan as a table…", "table"),
            item("Everything as JSON…", "json"),
          ],
        },
        item("Print…", "print", "CmdOrCtrl+P"),
        item("Bring back changes from Word…", "back-from-word"),
        ...(mac ? [] : [line, settings, line, { role: "quit" as const, label: "Close Stepping Stones" }]),
      ],
    },
    {
      label: "&Edit",
      submenu: [
        item("Undo", "undo", "CmdOrCtrl+Z"),
        item("Redo", "redo", mac ? "Cmd+Shift+Z" : "Ctrl+Y"),
        line,
        { role: "cut", label: "Cut" },
        { role: "copy", label: "Copy" },
        { role: "paste", label: "Paste" },
        line,
        item("Choose all", "select-all", "CmdOrCtrl+A"),
        // Without an accelerator: the window knows whether Delete means a letter or a stone.
        item("Remove", "delete"),
      ],
    },
    {
      label: "&View",
      submenu: [
        item("See the whole path", "fit", "CmdOrCtrl+0"),
        item("Closer", "zoom-in", "CmdOrCtrl+Plus"),
        item("Further away", "zoom-out", "CmdOrCtrl+-"),
        line,
        item("Tidy the board", "tidy", "CmdOrCtrl+Shift+T"),
        line,
        item("Room screen", "room", "F5"),
        item(ROOM_WORDS.show, "room-show", "Shift+F5"),
        {
          label: ROOM_WORDS.walk,
          submenu: [item(ROOM_WORDS.walkFrom.impact, "room-walk-back"), item(ROOM_WORDS.walkFrom.activity, "room-walk-on")],
        },
        item(ROOM_WORDS.return, "room-return"),
        // Without accelerators: B is a letter of somebody's words first.
        item(ROOM_WORDS.blank, "room-blank"),
        line,
        item(CHOOSING_WORDS.name, "choose"),
        line,
        { role: "togglefullscreen", label: "Full screen" },
      ],
    },
    { label: "&Help", role: "help", submenu: mac ? [support] : [support, line, about] },
  ];
}
