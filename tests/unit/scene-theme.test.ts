import { describe, expect, test } from "vitest";
import { STRANDS } from "../../shared/model/records.ts";
import { LINK_STYLE } from "../../shared/shape/style.ts";
import { PALETTES, type Palette } from "../../shared/shape/theme.ts";

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
  return pairs;
}

/** Outlines and links: what has to be seen, not read. */
function outlinePairs(p: Palette): Record<string, readonly [string, string]> {
  const pairs: Record<string, readonly [string, string]> = {
    "links on water": [over(p.link, p.water, LINK_STYLE.opacity), p.water],
    "links on the far bank": [over(p.link, p.farBank, LINK_STYLE.opacity), p.farBank],
    "ring of a gap on water": [p.muted, p.water],
    "ring of a gap on the far bank": [p.muted, p.farBank],
  };
  for (const strand of STRANDS) {
    const { line, fill } = p.strands[strand];
    pairs[`${strand}'s outline on water`] = [line, p.water];
    pairs[`${strand}'s outline on the far bank`] = [line, p.farBank];
    pairs[`${strand}'s outline and fill`] = [line, fill];
  }
  return pairs;
}

describe.each(Object.entries(PALETTES))("the %s palette", (_name, palette) => {
  test.each(Object.entries(textPairs(palette)))("%s: at least 5.4 : 1", (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(5.4);
  });

  test.each(Object.entries(outlinePairs(palette)))("%s: at least 3 : 1", (_pair, [a, b]) => {
    expect(contrast(a, b)).toBeGreaterThanOrEqual(3);
  });

  test("no pure white behind text", () => {
    for (const colour of [palette.background, palette.surface, palette.water, palette.nearBank, palette.farBank])
      expect(colour).not.toMatch(/#fff(fff)?$/i);
  });
});

test("the contrast measure itself: black on white is 21 : 1", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 1);
});
