import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, PROGRESS, STRANDS, type Kind, type Progress, type Strand } from "../../shared/model/records.ts";
import { FOUND_MARKS, PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import { DRESSES, dressOf } from "../../shared/shape/dress.ts";
import { FOUND_SIGNS, ICONS, PROGRESS_SIGNS } from "../../shared/shape/icons.ts";
import { inside } from "../../shared/scene/pick.ts";
import type { StoneShape } from "../../shared/shape/stone-shape.ts";
import { boxOfShape, ringOf, shapeOf, shapesOf } from "../../shared/shape/shape.ts";
import { CLEARANCE, CLOSE_CLEARANCE, STONE_STYLE } from "../../shared/shape/style.ts";
import { INK, measure } from "../../shared/shape/text.ts";
import { someText, stoneOf, workshopOf } from "./scene-make.ts";

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Its words without white space and without signs of direction. */
const lettersOf = ({ lines }: StoneShape): string => lines.map(({ text }) => text.replace(/[\s\p{Cf}]/gu, "")).join("");

/** Where the letters of a stone can be. */
const linesOf = (shape: StoneShape): Rect[] =>
  shape.lines.map(({ text, x, y }) => {
    const half = measure(text, shape.fontSize, shape.bold) / 2;
    return { left: x - half, right: x + half, top: y - INK.ascent * shape.fontSize, bottom: y + INK.descent * shape.fontSize };
  });

/** Where the sign and the word of an outcome's progress can be, below its words. */
function markOf({ progress }: StoneShape): Rect[] {
  if (!progress?.word) return [];
  const { signBox, word, fontSize } = progress;
  const half = measure(word.text, fontSize, true) / 2;
  return [
    { left: signBox.x, right: signBox.x + signBox.width, top: signBox.y, bottom: signBox.y + signBox.height },
    { left: word.x - half, right: word.x + half, top: word.y - INK.ascent * fontSize, bottom: word.y + INK.descent * fontSize },
  ];
}

/** The least distance between a rectangle and the edges of a polygon, found by walking along both. */
function distance(rect: Rect, rim: readonly number[]): number {
  let least = Infinity;
  for (let i = 0; i < rim.length; i += 2) {
    const [x0, y0, x1, y1] = [rim[i], rim[i + 1], rim[(i + 2) % rim.length], rim[(i + 3) % rim.length]] as [number, number, number, number];
    for (let step = 0; step < 8; step++) {
      const [x, y] = [x0 + ((x1 - x0) * step) / 8, y0 + ((y1 - y0) * step) / 8];
      const dx = Math.max(rect.left - x, 0, x - rect.right);
      const dy = Math.max(rect.top - y, 0, y - rect.bottom);
      least = Math.min(least, Math.hypot(dx, dy));
    }
  }
  return least;
}

const someStone = fc
  .record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    kind: fc.constantFrom<Kind>(...KINDS),
    strand: fc.constantFrom<Strand>(...STRANDS),
    progress: fc.constantFrom<Progress>(...PROGRESS),
    text: someText,
    picture: fc.constantFrom(undefined, { set: "healthicons", name: "people", alt: "Two people" } as const),
  })
  .map(({ picture, ...sketch }) => stoneOf({ ...sketch, ...(picture && { picture }) }));

const pictureOf = ({ picture }: StoneShape): Rect[] =>
  picture
    ? [
        {
          left: picture.box.x,
          right: picture.box.x + picture.box.width,
          top: picture.box.y,
          bottom: picture.box.y + picture.box.height,
        },
      ]
    : [];

const apart = (a: Rect, b: Rect): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe.each(DRESSES)("a stone's form, dressed in %s", (dress) => {
  test("text keeps its distance from the drawn edge of the outline, corners included", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const halfStroke = STONE_STYLE[stone.kind].stroke / 2;
        for (const shape of shapesOf(stone, dress)) {
          for (const line of [...linesOf(shape), ...markOf(shape), ...pictureOf(shape)]) {
            expect(inside(shape.rim, (line.left + line.right) / 2, (line.top + line.bottom) / 2)).toBe(true);
            expect(distance(line, shape.rim) - halfStroke).toBeGreaterThanOrEqual(dress === "close" ? CLOSE_CLEARANCE : CLEARANCE);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the forms to choose from hold the same words, each narrower and higher than the one before", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const forms = shapesOf(stone, dress);
        expect(forms[0]).toBe(shapeOf(stone, dress));
        if (dress !== "close") expect(forms).toHaveLength(1);
        for (const [at, form] of forms.entries()) {
          const wider = forms[at - 1];
          if (!wider) continue;
          expect(form.width).toBeLessThan(wider.width);
          expect(form.height).toBeGreaterThan(wider.height);
          expect(lettersOf(form)).toBe(lettersOf(wider));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a picture stands left of the words, clear of them and of the progress, at least a third as high as a stone of a few words", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        for (const shape of shapesOf(stone, dress)) {
          const [picture] = pictureOf(shape);
          expect(picture !== undefined).toBe(stone.picture !== undefined);
          if (!picture) continue;
          for (const words of [...linesOf(shape), ...markOf(shape)]) expect(apart(picture, words)).toBe(true);
          expect(shape.picture?.shows).toBe(stone.picture);
          if (shape.lines.length <= 4) expect((picture.bottom - picture.top) / shape.height).toBeGreaterThan(1 / 3);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is worked out once for a record, and is the same for the same stone", () => {
    const stone = stoneOf({ id: "a", text: "People decide" });
    expect(shapeOf(stone, dress)).toBe(shapeOf(stone, dress));
    expect(shapeOf({ ...stone, x: 40, y: 50 }, dress)).toEqual(shapeOf(stone, dress));
  });

  test("pebbles are irregular, each in its own way; the strands differ in form", () => {
    const outline = (id: string, strand: Strand): string => shapeOf(stoneOf({ id, strand }), dress).outline;
    expect(outline("a", "project")).not.toBe(outline("b", "project"));
    expect(outline("a", "project").match(/C/g)).toHaveLength(4);
    expect(outline("a", "coproduction").match(/Q/g)).toHaveLength(8);
  });

  test("the outline is the rim, and both fit the width and height", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const { rim, width, height } = shapeOf(stone, dress);
        const xs = rim.filter((_, i) => i % 2 === 0);
        const ys = rim.filter((_, i) => i % 2 === 1);
        expect(Math.max(...xs)).toBeCloseTo(width / 2, 1);
        expect(Math.min(...xs)).toBeCloseTo(-width / 2, 1);
        expect(Math.max(...ys)).toBeCloseTo(height / 2, 1);
        expect(Math.min(...ys)).toBeCloseTo(-height / 2, 1);
      }),
    );
  });

  test("grows with its words and stays well proportioned up to the longest text", () => {
    for (const strand of STRANDS) {
      let before = 0;
      for (const words of [1, 8, 25, 80, 200, 330]) {
        const { width, height } = shapeOf(stoneOf({ id: "a", strand, text: "people ".repeat(words).trim() }), dress);
        expect(width * height).toBeGreaterThan(before);
        expect(width / height).toBeGreaterThan(0.45);
        expect(width / height).toBeLessThan(3);
        expect(width).toBeLessThan(720);
        before = width * height;
      }
    }
  });

  test("kinds weigh more towards the end: activity, outcome, impact", () => {
    const size = (kind: Kind): number => shapeOf(stoneOf({ id: "a", kind }), dress).fontSize;
    // In a part that is laid out by itself all letters are as large as they can be.
    const least = dress === "words" || dress === "signs" ? 0.5 : 0;
    expect(size("outcome") - size("activity")).toBeGreaterThanOrEqual(least);
    expect(size("impact") - size("outcome")).toBeGreaterThanOrEqual(least);
    expect(shapeOf(stoneOf({ id: "a", kind: "impact" }), dress).bold).toBe(true);
  });

  test("a ring surrounds the outline, and the box has room for the chip", () => {
    const shape = shapeOf(stoneOf({ id: "a" }), dress);
    expect(ringOf(shape, 9)).not.toBe(shape.outline);
    expect(boxOfShape(shape).y).toBe(Math.min(shape.chip.box.y, -shape.height / 2));
    expect(boxOfShape(shape, 100, 50).x).toBe(100 - shape.width / 2);
  });
});

describe("a stone's words beside its text", () => {
  test("text keeps its distance from the chip", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const shape = shapeOf(stone, "words");
        const { y, height } = shape.chip.box;
        for (const line of linesOf(shape)) expect(line.top - (y + height)).toBeGreaterThanOrEqual(CLEARANCE);
      }),
    );
  });

  test("an outcome's progress stands below its words, as a sign and a word side by side; without progress nothing does", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const shape = shapeOf(stone, "words");
        const shows = stone.kind === "outcome" && stone.progress !== "none";
        expect(shape.progress?.sign ?? "none").toBe(shows ? stone.progress : "none");
        const [sign, word] = markOf(shape);
        if (!sign || !word) return;
        const last = Math.max(...linesOf(shape).map(({ bottom }) => bottom));
        expect(Math.min(sign.top, word.top)).toBeGreaterThanOrEqual(last + 4);
        expect(word.left - sign.right).toBeGreaterThanOrEqual(4);
        expect((sign.left + word.right) / 2).toBeCloseTo(shape.lines[0]?.x ?? 0);
        expect(shape.progress?.word?.text).toBe(PROGRESS_TERMS[stone.progress].label);
      }),
    );
    // A stone grows for it: never less room than without.
    const [bare, marked] = (["none", "achieved"] as const).map((progress) =>
      boxOfShape(
        shapeOf(stoneOf({ id: "o", kind: "outcome", progress, text: "One two three four five six seven eight nine ten" }), "words"),
      ),
    );
    expect((marked?.width ?? 0) * (marked?.height ?? 0)).toBeGreaterThan((bare?.width ?? 0) * (bare?.height ?? 0));
    expect(new Set(Object.values(PROGRESS_SIGNS)).size).toBe(PROGRESS.length);
  });

  test("what nobody had planned has a sign and words of its own below its words, and below its progress", () => {
    fc.assert(
      fc.property(someStone, fc.constantFrom(undefined, "no" as const, "good" as const, "bad" as const), (made, found) => {
        const { found: _, ...bare } = made;
        const shape = shapeOf(found === undefined ? bare : { ...bare, found }, "words");
        expect(shape.found?.sign ?? "no").toBe(found ?? "no");
        if (!shape.found) return;
        const { signBox, word } = shape.found;
        expect(word?.text).toBe(FOUND_MARKS[shape.found.sign]);
        const last = Math.max(...linesOf(shape).map(({ bottom }) => bottom), shape.progress?.word?.y ?? -Infinity);
        expect(signBox.y).toBeGreaterThan(last);
        expect(signBox.y + signBox.height).toBeLessThan(shape.height / 2);
      }),
    );
    expect(new Set([...Object.values(FOUND_SIGNS), ...Object.values(PROGRESS_SIGNS), ...Object.values(ICONS)]).size).toBe(2 + 4 + 4);
  });

  test("the chip's icon and word lie inside it, side by side", () => {
    for (const kind of KINDS) {
      const { chip } = shapeOf(stoneOf({ id: kind, kind }), "words");
      if (!chip.word) throw new Error("The chip has no word.");
      const word = measure(chip.word.text, chip.fontSize, true);
      expect(chip.iconBox.x).toBeGreaterThan(chip.box.x + 6);
      expect(chip.iconBox.x + chip.iconBox.width).toBeLessThan(chip.word.x - word / 2);
      expect(chip.word.x + word / 2).toBeLessThan(chip.box.x + chip.box.width - 6);
      expect(ICONS[chip.icon]).toMatch(/^M/);
    }
  });
});

describe("a stone's signs", () => {
  test("stand round on its shoulders, clear of its text, kind on the left and progress on the right, without words", () => {
    fc.assert(
      fc.property(someStone, (stone) => {
        const shape = shapeOf(stone, "signs");
        const { chip, progress } = shape;
        expect(chip.word).toBeNull();
        expect(chip.icon).toBe(stone.kind);
        expect(progress?.sign ?? "none").toBe(stone.kind === "outcome" ? stone.progress : "none");
        for (const [box, side] of [[chip.box, -1] as const, ...(progress ? [[progress.signBox, 1] as const] : [])]) {
          const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, box.width / 2];
          expect(Math.sign(x)).toBe(side);
          expect(y).toBeLessThan(0);
          for (const line of linesOf(shape)) {
            const dx = Math.max(line.left - x, 0, x - line.right);
            const dy = Math.max(line.top - y, 0, y - line.bottom);
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(reach + 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a path of nine stones wears them, one of eight says its kinds in words; what waits for later does not count", () => {
    const path = (count: number, parked = 0) =>
      workshopOf(Array.from({ length: count + parked }, (_, i) => ({ id: `s${i}`, parked: i >= count })));
    expect(dressOf(path(8, 5))).toBe("words");
    expect(dressOf(path(9))).toBe("signs");
  });
});
