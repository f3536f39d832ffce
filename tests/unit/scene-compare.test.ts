import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { apply } from "../../shared/model/diff.ts";
import { linkKey, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { comparedScene } from "../../shared/scene/compare.ts";
import { overlaps } from "../../shared/shape/box.ts";
import { boxOfStone } from "../../shared/shape/shape.ts";
import { choices, documents, read, walk } from "./arbitraries.ts";

const stone = (id: string, kind: string, x: number, y: number, more: object = {}) => ({
  id,
  kind,
  strand: "project",
  text: `the ${kind} ${id}`,
  x,
  y,
  ...more,
});
const START = read({
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "Garden" },
  stones: [
    stone("a", "activity", 0, 0),
    stone("b", "activity", 0, 300),
    stone("c", "activity", 0, 600),
    stone("d", "activity", 0, 900, { parked: true }),
    stone("o", "outcome", 500, 0),
    stone("p", "outcome", 500, 300),
  ],
  links: [
    { from: "a", to: "o" },
    { from: "b", to: "o" },
    { from: "c", to: "p" },
  ],
});

function after(...intents: readonly object[]): Workshop {
  return intents.reduce<Workshop>((workshop, intent) => {
    const changed = changeFor(workshop, Intent.parse(intent));
    if (!changed.ok) throw new Error(changed.error.message);
    return apply(workshop, changed.value.diff);
  }, START);
}

const marksOf = (before: Workshop, now: Workshop) =>
  Object.fromEntries(comparedScene(before, now).stones.flatMap(({ stone: { id }, mark }) => (mark ? [[id, mark]] : [])));

describe("a board that compares", () => {
  test("marks what is new, brought back, moved, changed, removed and put aside; places alone are no mark", () => {
    const now = after(
      { do: "stones.add", stones: [stone("n", "impact", 900, 0)] },
      { do: "stones.park", ids: ["d"], parked: false },
      { do: "stones.park", ids: ["c"], parked: true },
      { do: "stones.remove", ids: ["b"] },
      { do: "stone.edit", id: "o", patch: { text: "Other words" } },
      { do: "stone.edit", id: "p", patch: { strand: "coproduction", text: "And words" } },
      { do: "stones.move", moves: [{ id: "a", x: 40, y: 40 }], tidy: false },
    );
    expect(marksOf(START, now)).toEqual({ n: "new", d: "back", c: "parked", b: "removed", o: "changed", p: "moved" });
    const { scene, lit } = comparedScene(START, now);
    expect(scene.stones.map(({ id, mark }) => [id, mark?.word.text, mark?.gone])).toEqual([
      ["b", "Removed", true],
      ["c", "Put aside", true], // behind the others
      ["a", undefined, undefined],
      ["d", "Brought back", false],
      ["o", "Changed", false],
      ["p", "Moved", false],
      ["n", "New", false],
    ]);
    expect(Object.fromEntries(scene.links.map(({ key, mark }) => [key, mark]))).toEqual({
      [linkKey("a", "o")]: undefined,
      [linkKey("b", "o")]: "gone",
      [linkKey("c", "p")]: "gone",
    });
    expect([...(lit ?? [])].sort()).toEqual([...["n", "d", "c", "b", "o", "p"], linkKey("b", "o"), linkKey("c", "p")].sort());
  });

  test("draws what is gone where it stood, and beside what stands there now", () => {
    const gone = comparedScene(START, after({ do: "stones.remove", ids: ["b"] })).scene.stones[0];
    expect([gone?.id, gone?.x, gone?.y]).toEqual(["b", 0, 300]);
    const taken = after({ do: "stones.remove", ids: ["b"] }, { do: "stones.move", moves: [{ id: "c", x: 10, y: 290 }], tidy: false });
    const { scene } = comparedScene(START, taken);
    const [outline, ...others] = scene.stones;
    expect(outline?.id).toBe("b");
    for (const other of others) expect(overlaps(boxOfStone(outline as never), boxOfStone(other))).toBe(false);
  });

  test("lights nothing where nothing differs", () => {
    expect(comparedScene(START, START)).toMatchObject({ lit: null });
    expect(comparedScene(START, after({ do: "stones.move", moves: [{ id: "a", x: 7, y: 7 }], tidy: false })).lit).toBeNull();
  });

  test("of any two states shows every stone of both paths once, the later one's where they stand", () => {
    fc.assert(
      fc.property(documents, choices, (document, steps) => {
        const start = read(document);
        const { end } = walk(start, steps);
        const { scene, stones } = comparedScene(start, end);
        const ids = new Set([...stonesOnPath(start), ...stonesOnPath(end)].map(({ id }) => id as string));
        expect(scene.stones.map(({ id }) => id as string).sort()).toEqual([...ids].sort());
        expect(stones.map((one) => one.stone.id as string).sort()).toEqual([...ids].sort());
        const later = new Set(stonesOnPath(end).map(({ id }) => id as string));
        for (const { id, x, y, mark } of scene.stones) {
          expect(mark?.gone ?? false).toBe(!later.has(id));
          const placed = end.stones.get(id);
          if (later.has(id) && placed?.x !== null && placed?.y !== null) expect([x, y]).toEqual([placed?.x, placed?.y]);
        }
      }),
      { numRuns: 80 },
    );
  });
});
