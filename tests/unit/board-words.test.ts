/** How large the words of a tidied path are on a screen, and that no link runs through them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import { tidy } from "../../shared/layout/tidy.ts";
import { apply } from "../../shared/model/diff.ts";
import { linksOnPath, NOTHING, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { boardMeasures, crossingsOf, lineOf, wordsOn } from "../../shared/scene/measures.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { INK, measure } from "../../shared/shape/text.ts";
import { roomPath } from "./room-path.ts";
import { storedAt, workshopOf } from "./scene-make.ts";

const read = (file: string): Workshop => {
  const result = parseInterchange(readFileSync(path.join(import.meta.dirname, "../..", file), "utf8"));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const tidied = (workshop: Workshop, sheet?: number): Scene => sceneOf(storedAt(workshop, tidy(workshop, sheet)));

/** Least size of words on a path of so many stones, in parts of the screen's height. */
const wanted = (stones: number): number => Math.min(0.017, 0.076 / Math.sqrt(stones));

/** The links of which a point lies on a letter. */
function throughWords(scene: Scene): readonly string[] {
  const words = scene.stones.flatMap(({ x, y, shape }) =>
    shape.lines.map((line) => {
      const half = measure(line.text, shape.fontSize, shape.bold) / 2;
      const baseline = y + line.y;
      return {
        left: x + line.x - half,
        right: x + line.x + half,
        top: baseline - INK.ascent * shape.fontSize,
        bottom: baseline + INK.descent * shape.fontSize,
      };
    }),
  );
  return scene.links
    .filter((link) => lineOf(link).some(([x, y]) => words.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)))
    .map(({ key }) => key);
}

describe("a tidied path on a screen", () => {
  const rooms: readonly (readonly [string, Workshop])[] = [16, 24, 40, 90, 200].flatMap((count) =>
    [1, 2, 3].map((seed) => [`${count} stones, room ${seed}`, roomPath(count, seed, [0.5, 0.35, 0.65][seed - 1])] as const),
  );
  test.each<readonly [string, Workshop]>([
    ["the example", read("resources/day-centre.json")],
    ["24 stones", read("tests/fixtures/board/path-24.json")],
    ["90 stones", read("tests/fixtures/board/path-90.json")],
    ...rooms,
  ])("%s: words of at least 0.076 / √N of its height, and no link through words", (_, workshop) => {
    const scene = tidied(workshop);
    expect(wordsOn(scene, 16 / 9)).toBeGreaterThanOrEqual(wanted(scene.stones.length));
    expect(throughWords(scene)).toEqual([]);
  });

  test("fills a tall sheet as well as a wide one", () => {
    const workshop = read("tests/fixtures/board/path-90.json");
    for (const shape of [4 / 3, 16 / 9, 21 / 9, 210 / 297]) {
      const { bounds } = tidied(workshop, shape);
      expect(bounds.width / bounds.height / shape).toBeGreaterThan(0.8);
      expect(bounds.width / bounds.height / shape).toBeLessThan(1.25);
    }
  });

  test("whatever a room says, no link runs through words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (count, seed, share) => {
          expect(throughWords(tidied(roomPath(count, seed, share)))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("while a room collects, stones go where the picture has room", () => {
    const whole = roomPath(40, 5);
    let workshop: Workshop = { ...NOTHING, info: whole.info };
    // Backwards: the impact first, then what leads to it.
    const order = ["impact", "change", "outcome", "activity"];
    const stones = [...stonesOnPath(whole)].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    for (const stone of stones) {
      const links = linksOnPath(whole).filter(
        ({ from, to }) => [from, to].includes(stone.id) && [from, to].every((id) => id === stone.id || workshop.stones.has(id)),
      );
      const before = new Map([...workshop.stones].map(([id, { x, y }]) => [id, { x, y }]));
      const result = changeFor(workshop, {
        do: "stones.add",
        stones: [stone],
        links: links.map(({ from, to, why }) => ({ from, to, why })),
      });
      if (!result.ok) throw new Error(result.error.message);
      workshop = apply(workshop, result.value.diff);
      for (const [id, place] of before) expect(workshop.stones.get(id)).toMatchObject(place);
    }
    expect(workshop.links.size).toBe(whole.links.size);
    const { bounds, stones: drawn } = sceneOf(workshop);
    expect(bounds.width / bounds.height).toBeGreaterThan(1.2);
    expect(bounds.width / bounds.height).toBeLessThan(2.6);
    expect(wordsOn({ bounds, stones: drawn }, 16 / 9)).toBeGreaterThanOrEqual(0.75 * wanted(40));
  });
});

describe("what is measured of a board", () => {
  test("crossings are pairs of links that cross; two that share a stone never do", () => {
    const stones = [
      { id: "a", x: 0, y: 0 },
      { id: "b", x: 0, y: 300 },
      { id: "o", kind: "outcome" as const, x: 600, y: 0 },
      { id: "p", kind: "outcome" as const, x: 600, y: 300 },
    ];
    const crossings = (...links: (readonly [string, string])[]): number => crossingsOf(sceneOf(workshopOf(stones, links)).links);
    expect(crossings(["a", "o"], ["b", "p"])).toBe(0);
    expect(crossings(["a", "p"], ["b", "o"])).toBe(1);
    expect(crossings(["a", "p"], ["b", "o"], ["a", "o"], ["b", "p"])).toBe(1);
    expect(crossings(["a", "o"], ["a", "p"])).toBe(0);
  });

  test("words are the smallest letters of a stone against the screen that the whole fits", () => {
    const scene = sceneOf(workshopOf([{ id: "a" }, { id: "i", kind: "impact" }]));
    const { words, width, height, stones } = boardMeasures(scene);
    expect(stones).toBe(2);
    expect(words).toBeCloseTo(18 / Math.max(height, (width * 9) / 16), 4);
    expect(boardMeasures(sceneOf(workshopOf([]))).words).toBe(0);
  });
});
