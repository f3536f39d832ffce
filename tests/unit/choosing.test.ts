/** Rounds of choosing: which stones, in which order, and what the result says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChoosingWay, StoneId } from "../../shared/model/records.ts";
import { dotsEach, noVotes, optionsOf, ordered, rankedPlaces, resultOf, stonesToChoose } from "../../shared/pathway/choosing.ts";
import { documents, read } from "./arbitraries.ts";
import { workshopOf } from "./scene-make.ts";

const workshop = workshopOf(
  [
    { id: "i", kind: "impact", text: "I" },
    { id: "oc", kind: "outcome", strand: "coproduction", text: "OC" },
    { id: "o1", kind: "outcome", strand: "project", text: "O1" },
    { id: "o2", kind: "outcome", strand: "project", text: "O2" },
    { id: "a", kind: "activity", text: "A" },
    { id: "p", kind: "outcome", text: "P", parked: true },
  ],
  [],
);
const ids = (options: readonly { readonly stone: { readonly id: string } }[]): string[] => options.map(({ stone }) => stone.id);

describe("the stones", () => {
  test("are all of a kind on the path, the project's first", () => {
    expect(stonesToChoose(workshop, "outcome").map(({ id }) => id)).toEqual(["o1", "o2", "oc"]);
  });
  test("or those that were chosen, in reading order, also those that wait for later", () => {
    expect(stonesToChoose(workshop, ["p", "i", "oc", "a", "gone"] as StoneId[]).map(({ id }) => id)).toEqual(["a", "oc", "i", "p"]);
  });
  test("begin with nothing counted", () => {
    expect(noVotes("dots", stonesToChoose(workshop, "impact"))).toEqual([{ stone: "i", counts: [0] }]);
    expect(noVotes("cards", stonesToChoose(workshop, "impact"))).toEqual([{ stone: "i", counts: [0, 0, 0] }]);
  });
});

test.each([
  [1, 1],
  [4, 1],
  [5, 2],
  [9, 3],
  [40, 5],
])("for %s stones, %s dots each", (stones, dots) => {
  expect(dotsEach(stones)).toBe(dots);
});

/** Counts by stone: the outcomes and the impact, in reading order. */
const round = (way: ChoosingWay, counts: Readonly<Record<string, readonly number[]>>) =>
  optionsOf(workshop, { way, votes: Object.entries(counts).map(([stone, n]) => ({ stone: stone as StoneId, counts: [...n] })) });

describe("the order", () => {
  test("is by dots, and ties stay in reading order", () => {
    const options = round("dots", { i: [4], o2: [2], o1: [2], oc: [7] });
    expect(ids(options)).toEqual(["o1", "o2", "oc", "i"]);
    expect(ids(ordered("dots", options, "path"))).toEqual(["o1", "o2", "oc", "i"]);
    expect(ids(ordered("dots", options, "most"))).toEqual(["oc", "i", "o1", "o2"]);
    expect(rankedPlaces("dots", options).map(ids)).toEqual([["oc"], ["i"], ["o1", "o2"]]);
  });
  test("of cards is by yes, then by fewer no; “not sure” breaks no tie", () => {
    const options = round("cards", { o1: [5, 0, 4], o2: [5, 3, 1], oc: [5, 9, 1], i: [6, 0, 9] });
    expect(rankedPlaces("cards", options).map(ids)).toEqual([["i"], ["o2", "oc"], ["o1"]]);
  });
});

describe("the result in words", () => {
  test.each([
    ["nothing counted", "dots", { o1: [0], o2: [0] }, "No dots yet."],
    ["nothing counted", "cards", { o1: [0, 0, 0] }, "No cards yet."],
    ["no stones", "dots", {}, ""],
    ["one stone", "dots", { o1: [1] }, "“O1” has 1 dot."],
    ["one stone", "cards", { o1: [3, 1, 2] }, "“O1” has 3 yes, 1 not sure and 2 no."],
    ["a clear order", "dots", { o1: [9], o2: [4], i: [1] }, "Most dots: “O1”, with 9 dots. Then “O2”, with 4 dots. Then “I”, with 1 dot."],
    ["a tie at the top", "dots", { o1: [7], o2: [2], i: [7] }, "Most dots: “O1” and “I”, with 7 dots each. Then “O2”, with 2 dots."],
    ["all level", "dots", { o1: [3], o2: [3], i: [3] }, "All have the same: 3 dots each."],
    ["some with none", "dots", { o1: [3], o2: [0], i: [0] }, "Most dots: “O1”, with 3 dots. “O2” and “I” have none."],
    [
      "more than three places",
      "dots",
      { o1: [9], o2: [8], oc: [7], i: [6], a: [0] },
      "Most dots: “O1”, with 9 dots. Then “O2”, with 8 dots. Then “OC”, with 7 dots. 1 more stone has fewer. “A” has none.",
    ],
    [
      "many on a place",
      "dots",
      { o1: [2], o2: [2], oc: [2], i: [2], a: [5] },
      "Most dots: “A”, with 5 dots. Then 4 stones, with 2 dots each.",
    ],
    [
      "cards",
      "cards",
      { o1: [9, 2, 1], o2: [5, 0, 6], i: [5, 6, 6] },
      "Most yes: “O1”, with 9 yes, 2 not sure and 1 no. Then “O2” and “I”, with 5 yes and 6 no each.",
    ],
    ["cards, level", "cards", { o1: [0, 4, 0], o2: [0, 4, 0] }, "All have the same: 0 yes, 4 not sure and 0 no each."],
    [
      "cards for some",
      "cards",
      { o1: [0, 1, 0], o2: [0, 0, 0], i: [4, 0, 0] },
      "Most yes: “I”, with 4 yes and 0 no. Then “O1”, with 0 yes, 1 not sure and 0 no. “O2” has no cards yet.",
    ],
    [
      "cards without a yes",
      "cards",
      { o1: [0, 0, 5], o2: [0, 3, 2] },
      "No yes for any of them. Fewest no: “O2”, with 0 yes, 3 not sure and 2 no. Then “O1”, with 0 yes and 5 no.",
    ],
  ] as const)("%s (%s)", (_, way, counts, said) => {
    expect(resultOf(way, round(way, counts as never))).toBe(said);
  });

  test("names everybody once and nobody's name, whatever was counted", () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom<ChoosingWay>("dots", "cards"),
        fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
        (document, way, numbers) => {
          const path = read(document);
          const stones = stonesToChoose(path, [...path.stones.keys()] as StoneId[]);
          const votes = noVotes(way, stones).map(({ stone, counts }, i) => ({
            stone,
            counts: counts.map((_, at) => numbers[(i * 3 + at) % 40]!),
          }));
          const options = optionsOf(path, { way, votes });
          expect(options).toHaveLength(path.stones.size);
          const places = rankedPlaces(way, options);
          expect(places.flat()).toEqual(ordered(way, options, "most"));
          const first = places.map(([option]) => option!.counts[0]!);
          expect(first).toEqual(first.toSorted((a, b) => b - a));
          expect(resultOf(way, options) === "").toBe(options.length === 0);
        },
      ),
    );
  });
});
