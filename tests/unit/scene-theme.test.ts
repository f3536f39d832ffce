import { describe, expect, test } from "vitest";
import { STRANDS } from "../../shared/model/records.ts";
import { GONE_STYLE, LINK_STYLE } from "../../shared/shape/style.ts";
import { PALETTES, QUIET, type Palette } from "../../shared/shape/theme.ts";

/** Contrast ratio of two colours. Source: WCAG 2.2, "relative luminance" and "contrast ratio". */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour that lets some of its ground through. */
function over(colour: string, ground: string, opacity: number): string {
  const mixed = [1, 3, 5].map((i) => {
    const [top, under] = [colour, ground].map((hex) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number];
    return Math.round(top * opacity + under * (1 - opacity))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}

/** Of two pairs the one that is told apart more easily: one of them is enough. */
const wider = (a: readonly [string, string], b: readonly [string, string]): readonly [string, string] =>
  contrast(...a) > contrast(...b) ? a : b;

/** Every pair of words and ground that the product draws, by a name for the report. */
function textPairs(p: Palette): Record<string, readonly [string, string]> {
  const pairs: Record<string, readonly [string, string]> = {
    "ink on background": [p.ink, p.background],
    "ink on surface": [p.ink, p.surface],
    "ink on water": [p.ink, p.water],
    "muted on background": [p.muted, p.background],
    "muted on surface": [p.muted, p.surface],
    "muted on water": [p.muted, p.water],
    "change on the far bank": [p.change, p.farBank],
    "change on surface": [p.change, p.surface],
    "action on surface": [p.action, p.surface],
    "action on its tint": [p.action, p.actionTint],
    "surface on action": [p.surface, p.action],
    "focus edge on focus": [p.focusEdge, p.focus],
  };
  for (const strand of STRANDS) {
    const { line, fill } = p.strands[strand];
    pairs[`words on ${strand}`] = [p.ink, fill];
    pairs[`chip of ${strand}`] = [p.surface, line];
    pairs[`${strand}'s sign on the near bank`] = [line, p.nearBank];
    pairs[`${strand} on surface`] = [line, p.surface];
  }
  for (const [signal, { line, fill }] of Object.entries(p.signals)) {
    pairs[`${signal} on surface`] = [line, p.surface];
    pairs[`${signal} on background`] = [line, p.background];
    pairs[`${signal} on the colour of notes`] = [line, p.nearBank];
    pairs[`words on ${signal}`] = [p.ink, fill];
  }
  return pairs;
}

/** Words on what is quietened beside the chosen chain: less than all else, never less than can be read. */
function quietPairs(p: Palette): Record<string, readonly [string, string]> {
  const pairs: Record<string, readonly [string, string]> = {};
  for (const strand of STRANDS) {
    const { line, fill } = p.strands[strand];
    const quiet = over(fill, p.water, QUIET.fill / 100);
    pairs[`words on a quiet ${strand}`] = [over(p.ink, quiet, QUIET.words / 100), quiet];
    pairs[`chip of a quiet ${strand}`] = [p.surface, over(line, p.water, QUIET.line / 100)];
  }
  return pairs;
}

/** Outlines and links: what has to be seen, not read. */
function outlinePairs(p: Palette): Record<string, readonly [string, string]> {
  const pairs: Record<string, readonly [string, string]> = {
    "links on water": [over(p.link, p.water, LINK_STYLE.opacity), p.water],
    "links on the far bank": [over(p.link, p.farBank, LINK_STYLE.opacity), p.farBank],
    "quiet links on water": [over(p.link, p.water, QUIET.link / 100), p.water],
    "quiet links on the near bank": [over(p.link, p.nearBank, QUIET.link / 100), p.nearBank],
    "quiet links on the far bank": [over(p.link, p.farBank, QUIET.link / 100), p.farBank],
    "links that are gone, on water": [over(p.signals.gone.line, p.water, GONE_STYLE.opacity), p.water],
    "the chosen link's edge on water, or its middle": wider([p.focusEdge, p.water], [p.focus, p.water]),
    "the ring of the focus and its edge": [p.focus, p.focusEdge],
    "field on surface": [p.outline, p.surface],
    "field on background": [p.outline, p.background],
    "field for notes": [p.outline, p.nearBank],
    "field on the action's tint": [p.outline, p.actionTint],
    "chosen by the action's colour, on surface": [p.action, p.surface],
    "chosen by the action's colour, on its tint": [p.action, p.actionTint],
    "ring of a gap on water": [p.muted, p.water],
    "ring of a gap on the far bank": [p.muted, p.farBank],
  };
  for (const strand of STRANDS) {
    const { line, fill } = p.strands[strand];
    pairs[`${strand}'s outline on water`] = [line, p.water];
    pairs[`${strand}'s outline on the far bank`] = [line, p.farBank];
    pairs[`${strand}'s outline and fill`] = [line, fill];
    const quiet = over(line, p.water, QUIET.line / 100);
    pairs[`a quiet ${strand}'s outline on water`] = [quiet, p.water];
    pairs[`a quiet ${strand}'s outline on the far bank`] = [quiet, p.farBank];
    // See renderer/board-list/board-list.css.
    pairs[`${strand}'s sign in a quiet row`] = [over(line, p.surface, 0.7), p.surface];
  }
  for (const [card, colour] of Object.entries(p.cards)) {
    pairs[`the card ${card} on surface`] = [colour, p.surface];
    pairs[`the card ${card} on background`] = [colour, p.background];
    // A bar of cards lies on a hairline's colour, or in high contrast on the surface; see renderer/room/round-sheet.css.
    pairs[`the card ${card} on its bar`] = [colour, p === PALETTES.contrast ? p.surface : p.hairline];
  }
  return pairs;
}

const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });

type Matrix = readonly (readonly [number, number, number])[];
/** How a colour looks to people who see no red, or no green. Source: Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES: { readonly [name: string]: Matrix } = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** How far apart two colours look, in OKLab: 0.02 can just be told, black and white are 1 apart. Source: Ottosson 2020. */
function apart(one: string, other: string, eyes: Matrix): number {
  const times = (matrix: Matrix, v: readonly number[]) => matrix.map((row) => row.reduce((sum, n, i) => sum + n * (v[i] as number), 0));
  const lab = (hex: string) =>
    times(
      [
        [0.2104542553, 0.793617785, -0.0040720468],
        [1.9779984951, -2.428592205, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.808675766],
      ],
      times(
        [
          [0.4122214708, 0.5363325363, 0.0514459929],
          [0.2119034982, 0.6806995451, 0.1073969566],
          [0.0883024619, 0.2817188376, 0.6299787005],
        ],
        times(eyes, linear(hex)).map((c) => Math.min(1, Math.max(0, c))),
      ).map(Math.cbrt),
    );
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((n, i) => n - (b[i] as number)));
}

/** Of words, of quietened words and of outlines. WCAG 2.2 asks for 4.5, 4.5 and 3; in high contrast for 7 (1.4.6). */
const LEAST = { paper: [5.4, 4.5, 3], dark: [5.4, 4.5, 3], contrast: [7, 7, 4.5] } as const;

describe.each(Object.entries(PALETTES))("the %s palette", (name, palette) => {
  const [words, quiet, outlines] = LEAST[name as keyof typeof LEAST];
  test.each(Object.entries(textPairs(palette)))(`%s: at least ${words} : 1`, (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(words);
  });

  test.each(Object.entries(quietPairs(palette)))(`%s: at least ${quiet} : 1`, (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(quiet);
  });

  test.each(Object.entries(outlinePairs(palette)))(`%s: at least ${outlines} : 1`, (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(outlines);
  });

  test.each(Object.entries(EYES))("what is trouble, gone or new looks like neither strand, to eyes that see %s", (_eyes, matrix) => {
    for (const [signal, { line, fill }] of Object.entries(palette.signals)) {
      for (const strand of STRANDS) {
        const own = palette.strands[strand];
        expect(apart(line, own.line, matrix), `${signal} and ${strand}`).toBeGreaterThan(0.06);
        expect(apart(fill, own.fill, matrix), `the grounds of ${signal} and ${strand}`).toBeGreaterThan(0.03);
      }
    }
  });

  test("no pure white behind text", () => {
    for (const colour of [palette.background, palette.surface, palette.water, palette.nearBank, palette.farBank])
      expect(colour).not.toMatch(/#fff(fff)?$/i);
  });
});

test("the measure of likeness itself: black and white are 1 apart, and red and green are near for eyes without red", () => {
  expect(apart("#000000", "#FFFFFF", EYES["all colours"] as Matrix)).toBeCloseTo(1, 2);
  expect(apart("#9A3A06", "#4A5A1E", EYES["no red"] as Matrix)).toBeLessThan(
    apart("#9A3A06", "#4A5A1E", EYES["all colours"] as Matrix) / 1.5,
  );
});

test("the contrast measure itself: black on white is 21 : 1", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 1);
});
