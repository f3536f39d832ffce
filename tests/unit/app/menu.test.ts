import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test } from "vitest";
import { menuTemplate, setWorkshopOpen } from "../../../electron/app/menu.ts";
import { COMMAND_IDS, type Command } from "../../../shared/commands/commands.ts";

const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);

describe.each(["linux", "win32", "darwin"] as const)("the menu on %s", (platform) => {
  const sent: Command[] = [];
  const items = flat(menuTemplate(platform, (command) => sent.push(command)));

  test("has every command once, and sends it", () => {
    for (const item of items) if (item.id) (item.click as () => void)();
    expect(sent.toSorted()).toEqual([...COMMAND_IDS].sort());
  });

  test("gives no two entries the same keys", () => {
    const keys = items.map((item) => item.accelerator).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("leads neither to developer tools nor to another load of the page", () => {
    const roles = items.map(({ role }) => role?.toLowerCase());
    for (const never of ["toggledevtools", "reload", "forcereload", "viewmenu", "windowmenu"]) expect(roles).not.toContain(never);
  });

  test("has words for every entry", () => {
    const silent = items.filter((item) => item.type !== "separator" && !/\w/.test(item.label ?? item.role ?? ""));
    expect(silent).toEqual([]);
  });
});

test("support is found under Help on every system, also where About is elsewhere", () => {
  for (const platform of ["linux", "win32", "darwin"] as const) {
    const help = menuTemplate(platform, () => undefined).at(-1);
    expect(help).toMatchObject({ label: "&Help", role: "help" });
    expect(flat([help ?? {}]).map(({ id }) => id)).toContain("support");
  }
});

test("without a workshop only what makes sense can be chosen", () => {
  const items = flat(menuTemplate("linux", () => undefined));
  const byId = new Map(items.map((item) => [item.id, { enabled: item.enabled ?? true }]));
  const offered = () => COMMAND_IDS.filter((command) => byId.get(command)?.enabled);
  expect(offered()).toEqual([
    "new",
    "open",
    "open-look",
    "region-next",
    "region-previous",
    "read-aloud",
    "settings",
    "terms",
    "guide",
    "keys",
    "heard",
    "support",
    "about",
  ]);
  const menu = { getMenuItemById: (id: string) => (byId.get(id) ?? null) as never };
  setWorkshopOpen(menu, true);
  expect(offered()).toEqual([...COMMAND_IDS]);
  setWorkshopOpen(menu, false);
  expect(offered()).toHaveLength(13);
});
