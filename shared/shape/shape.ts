/** The form of one stone: its words wrapped, its picture beside them, an outline that keeps clear of both, and the chip of its kind. */
import { mapped, tableOf } from "../base/mapped.ts";
import { CHIP_WORDS, FOUND_MARKS, PROGRESS_TERMS } from "../guidance/terms.ts";
import { foundOf, progressOf } from "../model/kinds.ts";
import { KINDS, type Kind, type Stone, type Strand } from "../model/records.ts";
import { DRESSES, type Dress } from "./dress.ts";
import { characterOf, extraHeight, halfWidthFor, outlineOf, rimTowards, type Form, type Strip } from "./outline.ts";
import type { Box, ShapeMark, StoneShape, TextLine } from "./stone-shape.ts";
import {
  BADGE,
  CHIP,
  CLEARANCE,
  CLOSE_CLEARANCE,
  HALF_STROKE,
  MANY_FONT_SIZE,
  PICTURE,
  PROGRESS_MARK,
  SMALLEST_FONT_SIZE,
  STONE_SHADE,
  STONE_STYLE,
} from "./style.ts";
import { INK, LINE_HEIGHT, measure, wrap } from "./text.ts";
import { remembered } from "../base/remembered.ts";

interface Cut {
  /** Text keeps this far from the outline. */
  readonly distance: number;
  /** No stone is smaller than this (half width, half height), so that a word alone still looks like a stone. */
  readonly least: { readonly [K in Kind]: { readonly a: number; readonly b: number } };
  readonly fontSize: { readonly [K in Kind]: number };
  /** The width of lines, in parts of the usual one: the few stones of the later kinds may be higher, but not wide. */
  readonly line: { readonly [K in Kind]: number };
  /** How square; by the height of the words where it isn't said. */
  readonly square?: { readonly [S in Strand]: number };
  /** From the outline's top to the ink of the first line. */
  readonly top: number;
  /** From the ink of the last line to the outline's bottom. */
  readonly bottom: number;
}

const distance = (clearance: number): number => clearance + HALF_STROKE + 0.75;
const DISTANCE = distance(CLEARANCE);
const CLOSE_DISTANCE = distance(CLOSE_CLEARANCE);
const same = <T>(value: T): { readonly [K in Kind]: T } => tableOf(KINDS, () => value);

const CUTS: { readonly [D in Dress]: Cut } = {
  words: {
    distance: DISTANCE,
    least: { activity: { a: 106, b: 47 }, outcome: { a: 112, b: 50 }, impact: { a: 126, b: 57 }, change: { a: 120, b: 53 } },
    fontSize: mapped(STONE_STYLE, ({ fontSize }) => fontSize),
    line: { activity: 1, outcome: 1, impact: 1, change: 1 },
    // Below the half of the chip that hangs inside.
    top: CHIP.height / 2 + CLEARANCE + 0.5,
    bottom: DISTANCE + 3,
  },
  signs: {
    distance: DISTANCE,
    least: { activity: { a: 84, b: 34 }, outcome: { a: 88, b: 36 }, impact: { a: 98, b: 40 }, change: { a: 94, b: 38 } },
    fontSize: MANY_FONT_SIZE,
    line: { activity: 0.95, outcome: 0.85, impact: 0.72, change: 0.72 },
    top: DISTANCE,
    bottom: DISTANCE,
  },
  close: {
    distance: CLOSE_DISTANCE,
    least: same({ a: 46, b: 26 }),
    fontSize: same(SMALLEST_FONT_SIZE),
    line: same(1),
    // What hugs its words leaves more room for larger ones.
    square: { project: 1.4, coproduction: -0.4 },
    top: CLOSE_DISTANCE,
    bottom: CLOSE_DISTANCE,
  },
};

const forms = new WeakMap<StoneShape, Form>();

const shapes = tableOf(DRESSES, (dress) => remembered((stone: Stone): readonly StoneShape[] => makeShapes(stone, dress)));

/** The form of a stone; worked out once per record, since records never change. */
export const shapeOf = (stone: Stone, dress: Dress): StoneShape => shapesOf(stone, dress)[0] as StoneShape;

/** The forms that a stone may take, from the widest to the narrowest: one, but where each stone has its own room. */
export const shapesOf = (stone: Stone, dress: Dress): readonly StoneShape[] => shapes[dress](stone);

/** The widest that lines may be: grows with the words, from a short line to one that is still easy to read. */
function lineWidth(stone: Stone, fontSize: number, bold: boolean, factor: number): number {
  const length = (measure(stone.text, fontSize, bold) * 18) / fontSize;
  const width = 150 + 270 * (1 - Math.exp(-length / 1600)) + 90 * (1 - Math.exp(-length / 14_000));
  // Very long words would become a tower in narrow lines.
  const narrow = 1 - (1 - factor) * Math.exp(-length / 8000);
  // Narrow lines cut no word that a usual line would hold.
  const word = Math.max(0, ...stone.text.split(/\s+/).map((one) => measure(one, fontSize, bold)));
  return Math.min((width * fontSize) / 18, Math.max((width * fontSize * narrow) / 18, word + 1));
}

/** For each number of lines that its words can take, the narrowest form; lines of a usual length alone, but where they may be shorter. */
function makeShapes(stone: Stone, dress: Dress): readonly StoneShape[] {
  const { bold } = STONE_STYLE[stone.kind];
  const cut = CUTS[dress];
  const fontSize = cut.fontSize[stone.kind];
  const widest = lineWidth(stone, fontSize, bold, cut.line[stone.kind]);
  const all = [makeShape(stone, dress, wrap(stone.text, widest, fontSize, bold))];
  if (dress !== "close") return all;
  const longest = Math.max(0, ...stone.text.split(/\s+/).map((one) => measure(one, fontSize, bold)));
  for (let width = widest - STEP; width > longest; width -= STEP) {
    const texts = wrap(stone.text, width, fontSize, bold);
    if (texts.length === all.at(-1)!.lines.length) continue;
    const shape = makeShape(stone, dress, texts);
    if (shape.height > shape.width * (stone.picture ? STEEPEST_BESIDE : STEEPEST)) break;
    const wider = all.at(-1)!;
    if (shape.width >= wider.width) continue;
    // Beside a picture a line more may take no height: then the wider one is no use.
    if (shape.height <= wider.height) all.pop();
    all.push(shape);
  }
  return all;
}
/** Steps in which shorter lines are tried. */
const STEP = 8;
/** No stone is higher than this, in parts of its width. */
const STEEPEST = 1.5;
/** The same beside a picture: lines of one word each would be a tower there. */
const STEEPEST_BESIDE = 0.8;

function makeShape(stone: Stone, dress: Dress, texts: readonly string[]): StoneShape {
  const { bold } = STONE_STYLE[stone.kind];
  const cut = CUTS[dress];
  const fontSize = cut.fontSize[stone.kind];
  const halves = texts.map((text) => measure(text, fontSize, bold) / 2);
  const pitch = fontSize * LINE_HEIGHT;
  const wordsHeight = (texts.length - 1) * pitch + (INK.ascent + INK.descent) * fontSize;
  const [progress, found] = dress === "words" ? marksOf(stone) : [null, null];
  const marks = [progress, found].filter((mark) => mark !== null);
  const belowWords = marks.reduce((sum, mark) => sum + PROGRESS_MARK.above + mark.height, 0);
  // The picture stands left of the words, and both are as high as the higher one.
  const size = stone.picture ? PICTURE.size[dress] : 0;
  const beside = size > 0 ? size + PICTURE.gap : 0;
  const widest = Math.max(...marks.map((mark) => mark.width / 2), ...halves);
  const middle = beside / 2;
  const inkHeight = Math.max(size, wordsHeight + belowWords);
  const down = (inkHeight - wordsHeight - belowWords) / 2;
  const least = cut.least[stone.kind];
  const base = {
    strand: stone.strand,
    character: characterOf(stone.id),
    square: cut.square?.[stone.strand] ?? 1 - Math.exp(-inkHeight / 220),
  };

  /** The form with `extra` px of height beside what the text needs, and where its first line's ink begins. */
  const tryHeight = (extra: number): { form: Form; top: number } => {
    const b = Math.max(least.b, (cut.top + inkHeight + cut.bottom + extra) / 2);
    const top = -b + cut.top + (2 * b - cut.top - inkHeight - cut.bottom) * 0.45;
    const words = top + down;
    const strips: Strip[] = halves.map((half, i) => ({
      half: middle + half,
      top: words + i * pitch,
      bottom: words + i * pitch + (INK.ascent + INK.descent) * fontSize,
    }));
    let above = words + wordsHeight;
    for (const mark of marks) {
      strips.push({ half: middle + mark.width / 2, top: above + PROGRESS_MARK.above, bottom: above + PROGRESS_MARK.above + mark.height });
      above += PROGRESS_MARK.above + mark.height;
    }
    if (size > 0) strips.push({ half: middle + widest, top: top + (inkHeight - size) / 2, bottom: top + (inkHeight + size) / 2 });
    return { form: { ...base, b, a: Math.max(least.a, halfWidthFor(strips, cut.distance, { ...base, b })) }, top };
  };
  // The smallest area looks best.
  const extraAt = extraHeight(stone.strand);
  let best = tryHeight(extraAt.least);
  for (let extra = extraAt.least + 4; extra <= extraAt.most; extra += 4) {
    const next = tryHeight(extra);
    if (next.form.a * next.form.b >= best.form.a * best.form.b) break;
    best = next;
  }

  const { form, top } = best;
  const { path, rim } = outlineOf(form);
  const below = top + down + wordsHeight + PROGRESS_MARK.above;
  const shape: StoneShape = {
    width: form.a * 2,
    height: form.b * 2,
    outline: path,
    rim,
    fontSize,
    bold,
    lines: texts.map((text, i): TextLine => ({ text, x: middle, y: top + down + INK.ascent * fontSize + i * pitch })),
    picture: stone.picture
      ? { box: { x: -middle - widest, y: top + (inkHeight - size) / 2, width: size, height: size }, shows: stone.picture }
      : null,
    ...(dress === "words"
      ? {
          chip: chipOf(stone, -form.b),
          progress: progress && progress.at(middle, below),
          found: found && found.at(middle, below + (progress ? progress.height + PROGRESS_MARK.above : 0)),
        }
      : shoulders(stone, form, rim)),
  };
  forms.set(shape, form);
  return shape;
}

/** The signs with their words below a stone's own, and the room they take: how far an outcome is, and that nobody had planned it. */
function marksOf(stone: Stone) {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return [progress && markOf(progress, PROGRESS_TERMS[progress].label), found && markOf(found, FOUND_MARKS[found])] as const;
}

function markOf<S extends string>(is: S, text: string) {
  const { fontSize, sign, gap } = PROGRESS_MARK;
  const wordWidth = measure(text, fontSize, true);
  const width = sign + gap + wordWidth;
  const height = (INK.ascent + INK.descent) * fontSize;
  const at = (x: number, top: number): ShapeMark<S> => {
    const baseline = top + INK.ascent * fontSize;
    return {
      sign: is,
      // In the middle of the word's capitals.
      signBox: { x: x - width / 2, y: baseline - fontSize * 0.34 - sign / 2, width: sign, height: sign },
      word: { text, x: x - width / 2 + sign + gap + wordWidth / 2, y: baseline },
      fontSize,
    };
  };
  return { width, height, at };
}

function chipOf(stone: Stone, y: number): StoneShape["chip"] {
  const word = CHIP_WORDS[stone.kind];
  const wordWidth = measure(word, CHIP.fontSize, true);
  const width = CHIP.padding * 2 + CHIP.icon + CHIP.gap + wordWidth + 1;
  const left = -width / 2;
  return {
    box: { x: left, y: y - CHIP.height / 2, width, height: CHIP.height },
    icon: stone.kind,
    iconBox: { x: left + CHIP.padding - 0.5, y: y - CHIP.icon / 2, width: CHIP.icon, height: CHIP.icon },
    word: { text: word, x: left + CHIP.padding + CHIP.icon + CHIP.gap + wordWidth / 2, y: y + CHIP.fontSize * 0.34 },
    fontSize: CHIP.fontSize,
  };
}

/** The signs of kind and progress on the two shoulders of the outline, and that of what was found below the right one: there its words never reach. */
function shoulders(stone: Stone, { a, b }: Form, rim: readonly number[]): Pick<StoneShape, "chip" | "progress" | "found"> {
  const { size, icon, out } = BADGE;
  const at = (side: -1 | 1, inner: number, end: -1 | 1 = -1): { readonly box: Box; readonly inside: Box } => {
    const [x, y] = rimTowards(rim, side * a, end * b);
    const length = Math.hypot(x, y);
    const [cx, cy] = [x + (x / length) * out, y + (y / length) * out];
    const square = (width: number): Box => ({ x: cx - width / 2, y: cy - width / 2, width, height: width });
    return { box: square(size), inside: square(inner) };
  };
  const chip = at(-1, icon);
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return {
    chip: { box: chip.box, icon: stone.kind, iconBox: chip.inside, word: null, fontSize: CHIP.fontSize },
    progress: progress && { sign: progress, signBox: at(1, size).box, word: null, fontSize: PROGRESS_MARK.fontSize },
    found: found && { sign: found, signBox: at(1, size, 1).box, word: null, fontSize: PROGRESS_MARK.fontSize },
  };
}

/** The outline once more, `distance` px further out: the ring of an open question, of focus or of selection. */
export function ringOf(shape: StoneShape, distance: number): string {
  const form = forms.get(shape);
  if (!form) return shape.outline;
  return outlineOf({ ...form, a: form.a + distance, b: form.b + distance }).path;
}

/** The room a shape takes about its centre: outline, chip, signs and shade. */
export function boxOfShape(shape: StoneShape, x = 0, y = 0): Box {
  const top = Math.min(-shape.height / 2, shape.chip.box.y, shape.progress?.signBox.y ?? 0);
  const mark = shape.found?.signBox;
  const bottom = Math.max(shape.height / 2 + STONE_SHADE.dy, mark ? mark.y + mark.height : 0);
  return { x: x - shape.width / 2, y: y + top, width: shape.width, height: bottom - top };
}

/** A stone at its place: `x`, `y` is the centre. */
type Placed = { readonly x: number; readonly y: number; readonly shape: StoneShape };

/** The room a stone takes on the board, chip included. */
export const boxOfStone = remembered(({ shape, x, y }: Placed): Box => boxOfShape(shape, x, y));
