import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dayOf, longDay } from "../../../renderer/ui/dates.ts";
import { cssProperties } from "../../../renderer/ui/theme.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";

test("every colour of the palette is a CSS property under its own name", () => {
  const properties = cssProperties(PALETTES.paper);
  expect(properties).toMatchObject({
    "--near-bank": PALETTES.paper.nearBank,
    "--action-tint": PALETTES.paper.actionTint,
    "--project-line": PALETTES.paper.strands.project.line,
    "--coproduction-fill": PALETTES.paper.strands.coproduction.fill,
  });
  expect(Object.values(properties).every((value) => /^#[0-9A-F]{6}$/i.test(value))).toBe(true);
});

test("a class gets its look in one place: style sheets that are loaded together can't change each other's", () => {
  const folder = new URL("../../../renderer/", import.meta.url);
  const homes = new Map<string, string>();
  const twice: string[] = [];
  for (const file of globSync("**/*.css", { cwd: folder })) {
    const rules = readFileSync(new URL(file, folder), "utf8").replaceAll(/\/\*[^]*?\*\//g, "");
    for (const [, name = ""] of rules.matchAll(/(?<=^|[{},]\s*)\.([\w-]+)(?=\s*[,{])/g)) {
      const before = homes.get(name) ?? file;
      homes.set(name, before);
      if (before !== file) twice.push(`.${name}: ${before}, ${file}`);
    }
  }
  expect(homes.size).toBeGreaterThan(300);
  expect(twice).toEqual([]);
});

test("days are said as people say them", () => {
  const now = new Date(2026, 4, 1, 0, 30);
  expect(dayOf(new Date(2026, 4, 1, 0, 10).toISOString(), now)).toBe("today at 00:10");
  expect(dayOf(new Date(2026, 3, 30, 23, 50).toISOString(), now)).toBe("yesterday");
  expect(dayOf(new Date(2026, 3, 29, 12).toISOString(), now)).toBe("on 29 April 2026");
  expect(longDay("2026-03-12")).toBe("12 March 2026");
});
