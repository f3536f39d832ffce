/** What people said elsewhere is offered once, taken in by one step; and the row on the room's screen. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { apply } from "../../shared/model/diff.ts";
import type { ItemId, Round, StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { rowOfSource, saidRows, saidSources } from "../../shared/pathway/you-said.ts";
import { UNDIRECTED, type Direction } from "../../shared/room/direction.ts";
import { SAID_PARTS, saidSheetOf } from "../../shared/room/said-sheet.ts";
import { SMALLEST } from "../../shared/room/sheet.ts";
import { kept, stepped, type Pages } from "../../shared/room/step.ts";
import { documents, read } from "./arbitraries.ts";

const asked: Workshop = {
  ...read({
    format: "stepping-stones/workshop",
    version: 2,
    workshop: { title: "T" },
    stones: [
      { id: "o", kind: "outcome", strand: "project", text: "The land is ours" },
      { id: "p", kind: "activity", strand: "project", text: "Ask the mayor", parked: true },
    ],
    evidence: [{ id: "e", outcome: "o", type: "voices" }],
    feedback: [{ id: "k", question: "Was it good?", yes: 1, partly: 0, no: 0, comments: ["Too early", "Too early", " "] }],
    forms: [{ id: "m", title: "F", questions: [{ id: "q", text: "What else?", answers: "words", evidence: ["e"] }] }],
    results: [{ id: "r", form: "m", name: "", date: "", sheets: 2, answers: [{ question: "q", words: ["More tea", ""] }] }],
  } as never),
  questions: new Map([["x", { id: "x" as ItemId, stone: "o" as StoneId, text: "Who owns the land?", rank: 1 }]]),
  rounds: new Map(
    [true, false].map((revealed, at): [string, Round] => [
      `r${at}`,
      { id: `r${at}` as ItemId, question: "What first?", way: "dots", revealed, votes: [{ stone: "o" as StoneId, counts: [3] }], rank: at },
    ]),
  ),
};

function taken(workshop: Workshop): Workshop {
  const items = saidSources(workshop).map(rowOfSource);
  if (items.length === 0) return workshop;
  const changed = changeFor(workshop, { do: "items.add", list: "said", items } as Intent);
  if (!changed.ok) throw new Error(changed.error.message);
  return apply(workshop, changed.value.diff);
}

describe("what people said", () => {
  test("comments, answers in words, open questions, results that the room has seen, and stones that wait", () => {
    const all = saidSources(asked).filter(({ kind, text }) => kind !== "question" || text === "Who owns the land?");
    expect(all.map(({ kind, text, stones }) => [kind, text, ...stones])).toEqual([
      ["comment", "Too early"],
      ["form", "More tea", "o"],
      ["question", "Who owns the land?", "o"],
      ["round", expect.stringContaining("What first? ") as string, "o"],
      ["later", "Ask the mayor", "p"],
    ]);
  });

  test("is never offered twice: what is taken in goes from the list, and comes back with its row's removal", () => {
    const all = taken(asked);
    expect(saidSources(all)).toEqual([]);
    expect(all.said.size).toBe(saidSources(asked).length);
    const [first] = saidSources(asked);
    const removed = changeFor(all, { do: "item.remove", list: "said", key: first?.row as string });
    if (!removed.ok) throw new Error(removed.error.message);
    expect(saidSources(apply(all, removed.value.diff))).toEqual([first]);
    fc.assert(
      fc.property(documents, (document) => {
        const workshop = read(document);
        const rows = saidSources(workshop).map(({ row }) => row);
        expect(new Set(rows).size).toBe(rows.length);
        expect(saidSources(taken(workshop))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const someText = fc.oneof(fc.constant(""), fc.string({ maxLength: 30 }), fc.lorem({ mode: "sentences", maxCount: 12 }));
const row = fc.record({ said: someText, did: someText, notPossible: someText, next: someText });
const letters = (text: string): string => text.replace(/[\s\p{Cc}\u2067\u2069\uFEFF\uFFFE\uFFFF]+/gu, "");

test("in the room no word is left out, nothing is smaller than the back row can read, and all is on the screen", () => {
  const screens = fc.constantFrom([1920, 1080], [1366, 768], [1024, 768], [800, 1280]);
  fc.assert(
    fc.property(row, screens, (one, [width = 0, height = 0]) => {
      const { pages, turn } = saidSheetOf(one, { width, height });
      expect(turn === null).toBe(pages.length === 1);
      for (const part of SAID_PARTS) {
        const said = pages.flat().flatMap((block) => (block.part === part ? block.words.lines : []));
        expect(letters(said.join(""))).toBe(letters(one[part].trim()));
      }
      for (const { label, words } of pages.flat())
        for (const box of [label, words]) {
          if (!box) continue;
          expect(box.fontSize).toBeGreaterThanOrEqual(SMALLEST * height);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(turn ? turn.y : height);
        }
    }),
  );
});

test("a clicker goes through the pages and on to the next row that says something; a row that goes gives way to the board", () => {
  const said = (id: string, words: string, rank: number) =>
    [id, { id: id as ItemId, said: words, did: "", notPossible: "", next: "", date: "", stones: [], rank }] as const;
  const workshop: Workshop = { ...asked, said: new Map([said("a", "Long", 1), said("b", " ", 2), said("c", "Short", 3)]) };
  expect(saidRows(workshop).map(({ id }) => id)).toEqual(["a", "c"]);
  const pages: Pages = { stone: () => 1, round: () => 1, result: () => 1, said: ({ id }) => (id === "a" ? 2 : 1) };
  const at = (id: string, page = 0): Direction => ({ ...UNDIRECTED, shows: { what: "said", id, page } });
  const forth = [at("a"), at("a", 1), at("c")];
  forth.slice(1).forEach((to, i) => expect(stepped(forth[i]!, "next", workshop, pages)).toEqual(to));
  forth.slice(0, -1).forEach((to, i) => expect(stepped(forth[i + 1]!, "previous", workshop, pages)).toEqual(to));
  expect(stepped(at("c"), "next", workshop, pages)).toEqual(at("c"));
  expect(kept(at("c"), workshop, asked).shows).toEqual({ what: "board" });
});
