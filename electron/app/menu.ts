/** The application menu of the facilitator's window, as shared/commands/menu-bar.ts describes it. What is a command, the window carries out. */
import type { Menu, MenuItemConstructorOptions } from "electron";
import { COMMAND_IDS, COMMANDS, needs, shownKey, type Command, type Key } from "../../shared/commands/commands.ts";
import { menuBar, type MenuBarEntry, type Submenu } from "../../shared/commands/menu-bar.ts";

/** Greys out what needs a workshop, or brings it back. */
export function setWorkshopOpen(menu: Pick<Menu, "getMenuItemById">, isOpen: boolean): void {
  for (const command of COMMAND_IDS.filter((one) => needs(one, "workshop"))) {
    const item = menu.getMenuItemById(command);
    if (item) item.enabled = isOpen;
  }
}

/**
 * @param platform `process.platform`: macOS has a menu of its own for the application.
 * @param send passes a command on to the facilitator's window.
 */
export function menuTemplate(platform: NodeJS.Platform, send: (command: Command) => void): MenuItemConstructorOptions[] {
  const mac = platform === "darwin";
  const command = (id: Command): MenuItemConstructorOptions => {
    const key = COMMANDS[id].keysStayInWindow ? undefined : shownKey(id, mac);
    return {
      id,
      label: COMMANDS[id].label,
      enabled: !needs(id, "workshop"),
      ...(key !== undefined && { accelerator: acceleratorOf(key) }),
      click: () => send(id),
    };
  };
  const item = (entry: MenuBarEntry): MenuItemConstructorOptions => {
    if (entry === "-") return { type: "separator" };
    if (typeof entry === "string") return command(entry);
    if ("entries" in entry) return submenu(entry);
    return "heading" in entry ? { label: entry.heading, enabled: false } : entry;
  };
  const submenu = ({ entries, ...named }: Submenu): MenuItemConstructorOptions => ({ ...named, submenu: entries.map(item) });
  return menuBar(mac).map(submenu);
}

/** A key as Electron writes it. */
const acceleratorOf = (key: Key): string => key.replace(/^Ctrl\+/, "CmdOrCtrl+").replace(/\+\+$/, "+Plus");
