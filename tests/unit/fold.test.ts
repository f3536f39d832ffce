import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { countedByKind, foldable, foldedPath, unfoldedFor } from "../../shared/pathway/fold.ts";
import { listOf, pathInWords, sayStone } from "../../shared/pathway/in-words.ts";
import { lookedAt, WHOLE } from "../../shared/pathway/look.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { wordsOn } from "../../shared/scene/measures.ts";
import { isOnTag, stoneAt } from "../../shared/scene/pick.ts";
import { roomPath } from "./room-path.ts";
import { someWorkshop, workshopOf } from "./scene-make.ts";

const path = workshopOf(
  [
    { id: "a0" },
    { id: "a1" },
    { id: "both" },
    { id: "alone" },
    { id: "o1", kind: "outcome" },
    { id: "o2", kind: "outcome" },
    { id: "i1", kind: "impact" },
    { id: "i2", kind: "impact" },
    { id: "c", kind: "change" },
  ],
  [
    ["a0", "a1"],
    ["a1", "o1"],
    ["both", "o1"],
    ["both", "o2"],
    ["o1", "i1"],
    ["o2", "i1"],
    ["o2", "i2"],
    ["i1", "c"],
  ],
);

const seenOf = (workshop: Workshop): readonly string[] => stonesOnPath(workshop).map(({ id }) => id);
const linksOf = (workshop: Workshop): readonly string[] => linksOnPath(workshop).map(({ from, to }) => `${from} ${to}`);
const underOf = (folded: readonly string[]): object =>
  Object.fromEntries([...foldedPath(path, folded).under].map(([id, stones]) => [id, stones.map((stone) => stone.id)]));

describe("folding", () => {
  test("activities lie under their outcome, chains of them too; what also leads elsewhere stays in sight", () => {
    expect(seenOf(foldedPath(path, ["o1"]).workshop)).toEqual(["both", "alone", "o1", "o2", "i1", "i2", "c"]);
    expect(underOf(["o1"])).toEqual({ o1: ["a0", "a1"] });
    expect(underOf(["o1", "o2"])).toEqual({ o1: ["a0", "a1", "both"], o2: ["both"] });
  });

  test("outcomes lie under their impact with all that leads to them, and what leads to them leads there instead", () => {
    const { workshop } = foldedPath(path, ["i1"]);
    expect(seenOf(workshop)).toEqual(["both", "alone", "o2", "i1", "i2", "c"]);
    expect(linksOf(workshop)).toEqual(["both i1", "both o2", "o2 i1", "o2 i2", "i1 c"]);
    expect(underOf(["i1"])).toEqual({ i1: ["a0", "a1", "o1"] });
    expect(seenOf(foldedPath(path, ["i1", "i2", "o1", "o2"]).workshop)).toEqual(["alone", "i1", "i2", "c"]);
  });

  test("impacts do not lie under the change that stays, and what is not there folds nothing", () => {
    expect(foldedPath(path, ["c", "nobody", "a1", "alone"]).workshop).toBe(path);
    expect(foldable(path)).toEqual(["o1", "o2", "i1", "i2"]);
    expect(foldable(path, ["outcome"])).toEqual(["o1", "o2"]);
  });

  test("what lies under a stone is counted by kind", () => {
    const counted = countedByKind(foldedPath(path, ["i1"]).under.get("i1" as never) ?? []);
    expect(counted).toEqual([
      { kind: "activity", count: 2 },
      { kind: "outcome", count: 1 },
    ]);
  });

  test("a stone that is to be seen opens the nearest that hides it, and no more than is needed", () => {
    expect(unfoldedFor(path, ["o1", "o2"], "both")).toEqual(["o2"]);
    expect(unfoldedFor(path, ["o1", "i1"], "a0")).toEqual([]);
    expect(unfoldedFor(path, ["o1", "i1"], "o1")).toEqual(["o1"]);
    expect(unfoldedFor(path, ["o1"], "alone")).toEqual(["o1"]);
    expect(unfoldedFor(path, ["o1"], "nobody")).toEqual(["o1"]);
  });

  test("ninety stones are thirty, or six", () => {
    const whole = roomPath(90, 1);
    const thirty = foldedPath(whole, foldable(whole, ["outcome"])).workshop;
    expect(thirty.stones.size).toBeLessThanOrEqual(34);
    expect(foldedPath(whole, foldable(whole)).workshop.stones.size).toBeLessThanOrEqual(8);
  });

  test("each stone of the path is seen or lies under one that is, and can be brought back; links join what is seen", () => {
    fc.assert(
      fc.property(someWorkshop(14), fc.array(fc.nat(13), { maxLength: 14 }), (workshop, picks) => {
        const folded = picks.map((at) => `s${at}`);
        const { workshop: seen, under } = foldedPath(workshop, folded);
        const ids = new Set(seenOf(seen));
        const held = new Set([...under.values()].flat().map(({ id }) => id as string));
        for (const { id } of stonesOnPath(workshop)) {
          expect(ids.has(id)).not.toBe(held.has(id));
          expect(foldedPath(workshop, unfoldedFor(workshop, folded, id)).workshop.stones.has(id)).toBe(true);
        }
        for (const holder of under.keys()) expect(folded).toContain(holder);
        for (const [key, { from, to }] of seen.links) {
          expect(key).toBe(linkKey(from, to));
          expect([from, to].every((id) => ids.has(id) || workshop.stones.get(id)?.parked)).toBe(true);
        }
        for (const link of linksOnPath(workshop))
          if (ids.has(link.from) && ids.has(link.to)) expect(seen.links.get(linkKey(link.from, link.to))).toBe(link);
        expect(foldedPath(workshop, [])).toEqual({ workshop, under: new Map() });
      }),
    );
  });
});

describe("a folded path that is looked at", () => {
  const whole = roomPath(90, 1);
  const looked = lookedAt(whole, { part: null, folded: [...foldable(whole, ["outcome"])] });

  test("is laid out by itself, larger than the whole, and each tag says what lies there", () => {
    expect(looked.byItself).toBe(true);
    const scene = sceneOfLook(looked);
    expect(wordsOn(scene, 16 / 9)).toBeGreaterThan(1.5 * wordsOn(sceneOf(whole), 16 / 9));
    const tagged = scene.stones.filter(({ tag }) => tag);
    expect(tagged.map(({ id }) => id).toSorted()).toEqual([...looked.under.keys()].toSorted());
    for (const { id, tag, shape } of tagged) {
      const activities = looked.under.get(id)?.length ?? 0;
      expect(tag?.word.text).toBe(activities === 1 ? "1 activity" : `${activities} activities`);
      expect(tag?.box.width).toBeLessThanOrEqual(shape.width);
    }
  });

  test("in words, each row says it; the whole path says nothing of it", () => {
    const rows = listOf(whole, looked).flatMap(({ stones }) => stones);
    expect(
      rows
        .filter(({ under }) => under)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...looked.under.keys()].toSorted());
    const row = rows.find(({ under }) => under?.length === 1);
    expect(row && sayStone(row)).toContain("1 activity folded under it");
    expect(listOf(whole, lookedAt(whole, WHOLE))).toEqual(pathInWords(whole));
  });

  test("a press on the tag finds its stone, and says that it is the tag", () => {
    const scene = sceneOfLook(looked);
    const stone = scene.stones.find(({ tag }) => tag);
    if (!stone?.tag) throw new Error("no tag");
    const at = { x: stone.x, y: stone.y + stone.tag.box.y + stone.tag.box.height - 1 };
    expect(stoneAt(scene, at)?.id).toBe(stone.id);
    expect(isOnTag(stone, at)).toBe(true);
    expect(isOnTag(stone, stone)).toBe(false);
  });
});
