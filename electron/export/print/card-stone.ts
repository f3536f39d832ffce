/** A stone that fills a card: its outline and chip, and its words in the largest letters that keep clear of the outline. */
import { KIND_TERMS } from "../../../shared/guidance/terms.ts";
import type { Stone } from "../../../shared/model/records.ts";
import type { Art } from "../../../shared/pictures/drawing.ts";
import { svgOfArt } from "../../../shared/pictures/svg.ts";
import { hasInnerLine, halfWidthFor, outlineOf, strandForm, type Strip } from "../../../shared/shape/outline.ts";
import { STONE_STYLE } from "../../../shared/shape/style.ts";
import { INK, LINE_HEIGHT, measure, wrap } from "../../../shared/shape/text.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { decor, line, svgParagraph, path, rule, tag } from "./draw.ts";
import { kindIcon } from "./legend.ts";
import type { Area } from "./paper.ts";
import { INNER_LINE } from "./part.ts";

/** A stone is this wide in px of the scene, so that its edge has the bends of a stone on the board whatever its size on paper. */
const WIDTH = 380;
/** Of the card's width, and of the height below the chip; px of the scene between picture and words. */
const PICTURE_SHARE = 0.36;
const PICTURE_HEIGHT = 0.9;
const PICTURE_GAP = 12;

export interface StoneFrame {
  readonly bold: boolean;
  /** Whether lines of these half widths in pt, in letters of `size` pt, keep clear of the outline. */
  readonly holds: (halves: readonly number[], size: number) => boolean;
  /** The widest that a line may be, in pt. */
  readonly width: number;
  /** Outline and chip. */
  readonly draw: (palette: Palette) => string;
  readonly words: (lines: readonly string[], size: number, palette: Palette) => string;
  /** Rules to write on, `pitch` pt apart. */
  readonly rules: (pitch: number, palette: Palette) => string;
}

/** @param area the room for stone and chip, in pt. @param sign the size of the chip's word, in pt. */
export function stoneFrame(
  { id, kind, strand }: Pick<Stone, "id" | "kind" | "strand">,
  area: Area,
  sign: number,
  picture: Art | null = null,
): StoneFrame {
  const chipHeight = sign * 1.8;
  const scale = area.width / WIDTH;
  const { stroke, bold } = STONE_STYLE[kind];
  const [cx, top] = [area.x + area.width / 2, area.y + chipHeight / 2];
  const form = strandForm(strand, WIDTH - 2 * stroke, (area.height - chipHeight / 2) / scale - 2 * stroke, id, 0.7);
  const cy = top + (form.b + stroke) * scale;
  const clear = 13;
  const [ceiling, floor] = [-form.b + chipHeight / 2 / scale + 7, form.b - clear];
  const outline = (less: number): string => outlineOf({ ...form, a: form.a - less, b: form.b - less }).path;
  const place = `translate(${cx.toFixed(2)} ${cy.toFixed(2)}) scale(${scale.toFixed(4)})`;
  // The picture stands left, a third of the card or more, and the words have what is right of it.
  const side = picture ? Math.min(PICTURE_SHARE * WIDTH, PICTURE_HEIGHT * (floor - ceiling)) : 0;
  const beside = picture ? side + PICTURE_GAP : 0;
  const middle = (ceiling + floor) / 2;
  const reach = widest(
    (half) => halfWidthFor([{ half, top: middle - side / 2, bottom: middle + side / 2 }], clear, form) <= form.a,
    form.a,
  );
  const pictureBox = { x: cx - reach * scale, y: cy + (middle - side / 2) * scale, width: side * scale, height: side * scale };
  const wordsAt = beside === 0 ? 0 : (beside - (form.a - clear - reach)) / 2;
  const stripsOf = (halves: readonly number[], size: number): readonly Strip[] => {
    const [one, pitch] = [((INK.ascent + INK.descent) * size) / scale, (size * LINE_HEIGHT) / scale];
    const start = (ceiling + floor - one - (halves.length - 1) * pitch) / 2;
    return halves.map((half, at) => ({ half: wordsAt + half / scale, top: start + at * pitch, bottom: start + at * pitch + one }));
  };
  return {
    bold,
    width: area.width - (2 * clear + 2 * wordsAt) * scale,
    holds: (halves, size) => {
      const strips = stripsOf(halves, size);
      // Nor may they reach the picture.
      const left = Math.max(...halves) / scale - wordsAt;
      if (beside > 0 && left > reach - beside) return false;
      return (strips[0] as Strip).top >= ceiling && halfWidthFor(strips, clear, form) <= form.a;
    },
    draw: (palette) => {
      const { line: colour, fill } = palette.strands[strand];
      const label = KIND_TERMS[kind].label;
      const icon = sign * 0.95;
      const width = sign * 1.7 + icon + sign * 0.4 + measure(label, sign, true);
      const left = cx - width / 2;
      return (
        decor(
          tag(
            "g",
            { transform: place },
            path(outline(0), { fill, stroke: colour, "stroke-width": stroke }),
            hasInnerLine(strand)
              ? path(outline(INNER_LINE.distance), { fill: "none", stroke: colour, "stroke-width": INNER_LINE.width })
              : "",
          ),
          tag("rect", { x: left, y: area.y, width, height: chipHeight, rx: chipHeight / 2, fill: colour }),
          picture ? svgOfArt(picture, pictureBox, colour) : "",
          kindIcon(kind, left + sign * 0.8, top - icon / 2, icon, palette.surface),
        ) +
        svgParagraph(
          line(label, left + sign * 0.8 + icon + sign * 0.4, top + sign * 0.34, { size: sign, colour: palette.surface, bold: true }),
        )
      );
    },
    words: (lines, size, palette) =>
      stripsOf(
        lines.map(() => 0),
        size,
      )
        .map((strip, at) =>
          line(lines[at] as string, cx + wordsAt * scale, cy + strip.top * scale + INK.ascent * size, {
            size,
            colour: palette.ink,
            bold,
            anchor: "middle",
          }),
        )
        .join(""),
    rules: (pitch, palette) => {
      const room = (floor - ceiling) * scale;
      const count = Math.floor(room / pitch);
      return Array.from({ length: count }, (_, at) => {
        // What is left over lies above and below alike; people write above a rule.
        const y = ceiling + ((room - count * pitch) / 2 + (at + 1) * pitch) / scale;
        const half =
          widest((one) => halfWidthFor([{ half: one, top: y - pitch / scale / 2, bottom: y }], clear, form) <= form.a, form.a) * scale;
        return rule(cx - half, cy + y * scale, cx + half, cy + y * scale, { stroke: palette.muted, "stroke-width": 0.6 });
      }).join("");
    },
  };
}

/** The largest number up to `most` for which `fits` holds. */
function widest(fits: (n: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export interface CardWords {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Widths that are tried, as parts of the stone's own: long lines for its broad middle, short ones for its ends. */
const WIDTHS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.62, 0.54];
/** A word of more letters than this may be cut between them. */
const LONG_WORD = 26;

/** A text in the largest letters between `least` and `most` pt that fit a stone; in several parts where `least` does not fit. */
export function wordsInStone(text: string, frame: StoneFrame, least: number, most: number): readonly CardWords[] {
  const longest = Math.max(...text.split(/\s+/).map((word) => (word.length > LONG_WORD ? 0 : measure(word, 1, frame.bold))));
  for (let size = most; size > least; size = Math.max(least, size * 0.95)) {
    const found = linesThatFit(text, frame, size, longest * size);
    if (found) return [{ lines: found, size }];
  }
  const found = linesThatFit(text, frame, least, 0);
  if (found) return [{ lines: found, size: least }];
  let parts = inParts(text, frame, least);
  for (let size = least * 1.04; ; size *= 1.04) {
    const larger = inParts(text, frame, size);
    if (larger.length > parts.length) return parts;
    parts = larger;
  }
}

function linesThatFit(text: string, frame: StoneFrame, size: number, longest: number): readonly string[] | undefined {
  for (const width of WIDTHS) {
    if (longest > frame.width * width) return undefined;
    const lines = wrap(text, frame.width * width, size, frame.bold);
    if (frame.holds(halvesOf(lines, size, frame.bold), size)) return lines;
  }
  return undefined;
}

const halvesOf = (lines: readonly string[], size: number, bold: boolean): readonly number[] =>
  lines.map((one) => measure(one, size, bold) / 2);

/** The lines that are wide and many enough for the most words, as many on each part as a stone holds. */
function inParts(text: string, frame: StoneFrame, size: number): readonly CardWords[] {
  const most = (width: number): number => {
    let count = 0;
    while (
      frame.holds(
        Array.from({ length: count + 1 }, () => (frame.width * width) / 2),
        size,
      )
    )
      count++;
    return count;
  };
  const best = WIDTHS.map((width) => ({ width, count: most(width) })).reduce((a, b) => (b.width * b.count > a.width * a.count ? b : a));
  const lines = wrap(text, frame.width * best.width, size, frame.bold);
  const parts = Math.ceil(lines.length / best.count);
  const each = Math.ceil(lines.length / parts);
  return Array.from({ length: parts }, (_, at) => ({ lines: lines.slice(at * each, (at + 1) * each), size })).filter(
    (one) => one.lines.length > 0,
  );
}
