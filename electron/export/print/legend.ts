/** What the signs mean: strands by shape, line and word, kinds by icon and word. Also the strand's sign by itself. */
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { KINDS, STRANDS, type FoundOnTheWay, type Kind, type Progress, type Strand } from "../../../shared/model/records.ts";
import { FOUND_SIGNS, ICON_SIZE, ICONS, PROGRESS_SIGNS } from "../../../shared/shape/icons.ts";
import { hasInnerLine, outlineOf, strandForm } from "../../../shared/shape/outline.ts";
import { LINE_HEIGHT, measure } from "../../../shared/shape/text.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { decor, line, svgParagraph, path, tag } from "./draw.ts";

/** Drawn as large as a small stone, so that its corners are as crisp; lines as wide as they look well when it is small. */
const SIGN = { a: 46, b: 30, inner: 9, stroke: 4.5, innerStroke: 2.5 } as const;

/** The sign of a strand, `height` pt high, with its middle at x, y. */
export function legendSign(strand: Strand, x: number, y: number, height: number, palette: Palette): string {
  const { line: stroke, fill } = palette.strands[strand];
  const outline = (less: number): string => outlineOf(strandForm(strand, 2 * (SIGN.a - less), 2 * (SIGN.b - less))).path;
  return tag(
    "g",
    { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${(height / (2 * SIGN.b)).toFixed(4)})` },
    path(outline(0), { fill, stroke, "stroke-width": SIGN.stroke }),
    hasInnerLine(strand) ? path(outline(SIGN.inner), { fill: "none", stroke, "stroke-width": SIGN.innerStroke }) : "",
  );
}

/** How wide a strand's sign is. */
export const signWidth = (height: number): number => (height * SIGN.a) / SIGN.b;

/** The icon of a kind, `size` pt high, with its left upper corner at x, y. */
export const kindIcon = (kind: Kind, x: number, y: number, size: number, fill: string): string => icon(ICONS[kind], x, y, size, fill);

type DrawSign = (x: number, y: number, size: number, fill: string) => string;
/** Draws the sign of an outcome's progress, `size` pt high, with its left upper corner at x, y. */
export const progressSign =
  (progress: Progress): DrawSign =>
  (...at) =>
    icon(PROGRESS_SIGNS[progress], ...at);
/** The same for what nobody had planned. */
export const foundSign =
  (found: Exclude<FoundOnTheWay, "no">): DrawSign =>
  (...at) =>
    icon(FOUND_SIGNS[found], ...at);

const icon = (data: string, x: number, y: number, size: number, fill: string): string =>
  path(data, {
    fill,
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${(size / ICON_SIZE).toFixed(4)})`,
  });

interface Entry {
  readonly sign: (x: number, middle: number) => string;
  readonly signWidth: number;
  readonly words: string;
}

/** The legend in one or more rows. `top` is its upper edge. */
export function legend(
  x: number,
  top: number,
  width: number,
  size: number,
  palette: Palette,
): { readonly code: string; readonly height: number } {
  const signHeight = size * 1.25;
  const entries: readonly Entry[] = [
    ...STRANDS.map((strand): Entry => ({
      sign: (left, middle) => legendSign(strand, left + signWidth(signHeight) / 2, middle, signHeight, palette),
      signWidth: signWidth(signHeight),
      words: `${STRAND_TERMS[strand].label} (${PRINT_WORDS.legend.strand[strand]})`,
    })),
    ...KINDS.map((kind): Entry => ({
      sign: (left, middle) => kindIcon(kind, left, middle - size / 2, size, palette.ink),
      signWidth: size,
      words: KIND_TERMS[kind].label,
    })),
  ];
  const pitch = size * LINE_HEIGHT * 1.3;
  let [left, row] = [x, 0];
  const code = entries.map(({ sign, signWidth: wide, words }) => {
    const needs = wide + size * 0.5 + measure(words, size);
    if (left > x && left + needs > x + width) [left, row] = [x, row + 1];
    const middle = top + row * pitch + pitch / 2;
    const drawn =
      decor(sign(left, middle)) + svgParagraph(line(words, left + wide + size * 0.5, middle + size * 0.34, { size, colour: palette.ink }));
    left += needs + size * 1.8;
    return drawn;
  });
  return { code: code.join(""), height: (row + 1) * pitch };
}
