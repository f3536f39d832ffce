import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dayOf, longDayOf } from "../../../renderer/ui/dates.ts";
import { STRANDS } from "../../../shared/model/records.ts";
import { cssProperties, FROM_CSS, PALETTES } from "../../../shared/shape/theme.ts";

test("every colour of the palette is a CSS property under its own name", () => {
  const properties = cssProperties(PALETTES.paper);
  expect(properties).toMatchObject({
    "--near-bank": PALETTES.paper.nearBank,
    "--action-tint": PALETTES.paper.actionTint,
    "--project-line": PALETTES.paper.strands.project.line,
    "--coproduction-fill": PALETTES.paper.strands.coproduction.fill,
    "--trouble-line": PALETTES.paper.signals.trouble.line,
    "--card-no": PALETTES.paper.cards.no,
  });
  expect(Object.values(properties).every((value) => /^#[0-9A-F]{6}$/i.test(value))).toBe(true);
});

test("a palette that takes its colours from the properties asks for each of them, and for no other", () => {
  const asked = Object.values(cssProperties(FROM_CSS));
  expect(asked.sort()).toEqual(
    Object.keys(cssProperties(PALETTES.dark))
      .map((name) => `var(${name})`)
      .sort(),
  );
});

const folder = new URL("../../../renderer/", import.meta.url);
const styles = globSync("**/*.css", { cwd: folder }).map((file) => ({ file, css: readFileSync(new URL(file, folder), "utf8") }));

test("a strand's colours are named in one place, which knows every strand; what is drawn takes the colours of its strand", () => {
  const names = STRANDS.flatMap((strand) => [`--${strand}-line`, `--${strand}-fill`]);
  const naming = styles.filter(({ css }) => names.some((name) => css.includes(name)));
  expect(naming.map(({ file }) => file)).toEqual(["ui/strand.css"]);
  for (const name of names) expect(naming[0]?.css).toContain(name);
});

/** Set by the components themselves. */
const SET_IN_CODE = ["--rows", "--trigger-width"];

test("every colour that a style sheet asks for is one of the palette, or made from them", () => {
  const made = new Set(styles.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
  const known = new Set([...Object.keys(cssProperties(PALETTES.paper)), ...made, ...SET_IN_CODE]);
  const unknown = styles.flatMap(({ file, css }) =>
    [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = ""]) => (known.has(name) ? [] : [`${file}: ${name}`])),
  );
  expect(unknown).toEqual([]);
  // Black and white alone are no colours of the product: a sheet of paper, a dark screen.
  const ownColours = styles.flatMap(({ file, css }) =>
    [...css.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/#(?!000\b|fff\b)[0-9a-f]{3,8}\b/gi)].map(([colour]) => `${file}: ${colour}`),
  );
  expect(ownColours).toEqual([]);
});

test("a class gets its look in one place: style sheets that are loaded together can't change each other's", () => {
  const homes = new Map<string, string>();
  const twice: string[] = [];
  for (const { file, css } of styles) {
    const rules = css.replaceAll(/\/\*[^]*?\*\//g, "");
    for (const [, name = ""] of rules.matchAll(/(?<=^|[{},]\s*)\.([\w-]+)(?=\s*[,{])/g)) {
      const before = homes.get(name) ?? file;
      homes.set(name, before);
      if (before !== file) twice.push(`.${name}: ${before}, ${file}`);
    }
  }
  expect(homes.size).toBeGreaterThan(300);
  expect(twice).toEqual([]);
});

test("no field that can be written in or chosen from has an outline that only divides", () => {
  const rules = styles.flatMap(({ file, css }) =>
    [...css.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, of = "", look = ""]) => ({
      file,
      of: of.trim(),
      look,
    })),
  );
  const fields = rules.filter(({ of }) => /field-input|pick-button|count-input|check-box|tiptap/.test(of));
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter(({ look }) => /border[^;]*(--hairline|transparent)/.test(look))).toEqual([]);
});

test("days are said as people say them", () => {
  const now = new Date(2026, 4, 1, 0, 30);
  expect(dayOf(new Date(2026, 4, 1, 0, 10).toISOString(), now)).toBe("today at 00:10");
  expect(dayOf(new Date(2026, 3, 30, 23, 50).toISOString(), now)).toBe("yesterday");
  expect(dayOf(new Date(2026, 3, 29, 12).toISOString(), now)).toBe("on 29 April 2026");
  expect(longDayOf("2026-03-12")).toBe("12 March 2026");
});
