import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, diffBetween, withoutByteRecords } from "../../shared/model/diff.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { keyOf, type Workshop } from "../../shared/model/workshop.ts";
import { changeInWords, whatChanged } from "../../shared/pathway/what-changed.ts";
import { choices, documents, read, walk } from "./arbitraries.ts";

const START = read({
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "Garden" },
  stones: [
    { id: "a", kind: "activity", strand: "project", text: "We ask for land", x: 0, y: 0 },
    { id: "o", kind: "outcome", strand: "project", text: "The land is ours", x: 400, y: 0 },
    { id: "i", kind: "impact", strand: "coproduction", text: "There is a garden", x: 800, y: 0 },
    { id: "z", kind: "outcome", strand: "project", text: "A plan of the beds", parked: true, x: 400, y: 200 },
  ],
  links: [
    { from: "a", to: "o", why: "nobody else has any" },
    { from: "o", to: "i" },
  ],
  evidence: [{ id: "e", outcome: "o", type: "voices", form: "The letter", ways: ["Letters"] }],
  findings: [{ id: "f", evidence: "e", text: "It came in May" }],
  framework: { why: "Because we share the garden." },
  benefits: [{ id: "b", who: "staff", text: "I enjoy my work" }],
  feedback: [{ id: "k", question: "Was it good?", yes: 2 }],
  worksheet: [{ id: "w", what: "A list at the door" }],
});

function after(...intents: readonly object[]): Workshop {
  return intents.reduce<Workshop>((workshop, intent) => {
    const changed = changeFor(workshop, Intent.parse(intent));
    if (!changed.ok) throw new Error(changed.error.message);
    return apply(workshop, changed.value.diff);
  }, START);
}

const told = (before: Workshop, now: Workshop) => {
  const { summary, groups } = whatChanged(before, now);
  return { summary, sentences: groups.flatMap(({ sentences }) => sentences.map(changeInWords)) };
};
const stone = (id: string, kind: string, text: string) => ({ id, kind, strand: "project", text, x: 0, y: 400 });

describe("what changed, in plain words", () => {
  test.each<readonly [what: string, intents: readonly object[], summary: string, sentences: readonly string[]]>([
    ["nothing", [], "Nothing has changed.", []],
    [
      "stones that came",
      [
        {
          do: "stones.add",
          stones: [stone("n", "activity", "We dig"), stone("m", "activity", "We plant"), stone("l", "outcome", "It is green")],
          links: [{ from: "n", to: "l", why: "it grows" }],
        },
      ],
      "3 stones added, 1 link added",
      [
        "“We dig” was added to activities.",
        "“We plant” was added to activities.",
        "“It is green” was added to outcomes.",
        "“We dig” now leads to “It is green”, because “it grows”.",
      ],
    ],
    [
      "a stone that went, and what went with it",
      [{ do: "stones.remove", ids: ["o"] }],
      "1 stone removed",
      ["“The land is ours” was removed from outcomes, with 2 links, 1 row of evidence and 1 finding."],
    ],
    [
      "a stone that became something else",
      [
        { do: "item.remove", list: "findings", key: "f" },
        { do: "item.remove", list: "evidence", key: "e" },
        { do: "stone.edit", id: "o", patch: { kind: "activity", strand: "coproduction" } },
      ],
      "1 stone moved from outcomes to activities, 1 moved from the project to co-production, 1 link removed, 2 changes in the plan",
      [
        "“The land is ours” moved from outcomes to activities.",
        "“The land is ours” moved from the project to co-production.",
        "“The land is ours” no longer leads to “There is a garden”.",
        "The evidence “The letter” for “The land is ours” was removed.",
        "The finding “It came in May” for “The land is ours” was removed.",
      ],
    ],
    [
      "the example of the issue",
      [
        {
          do: "stones.add",
          stones: [stone("n", "activity", "We dig"), stone("m", "activity", "We plant"), stone("l", "activity", "We water")],
        },
        { do: "link.remove", from: "a", to: "o" },
        { do: "stone.edit", id: "a", patch: { kind: "outcome" } },
        { do: "stone.edit", id: "i", patch: { text: "There is a garden for all" } },
      ],
      "3 stones added, 1 moved from activities to outcomes, 1 wording changed, 1 link removed",
      [
        "“We dig” was added to activities.",
        "“We plant” was added to activities.",
        "“We water” was added to activities.",
        "“We ask for land” moved from activities to outcomes.",
        "An impact has new words: “There is a garden” became “There is a garden for all”.",
        "“We ask for land” no longer leads to “The land is ours”.",
      ],
    ],
    [
      "the tray, progress and a note",
      [
        { do: "stones.park", ids: ["z"], parked: false },
        { do: "stones.park", ids: ["a"], parked: true },
        { do: "stone.edit", id: "o", patch: { progress: "achieved", note: "ask again" } },
      ],
      "1 stone put aside for later, 1 brought back, progress changed on 1 outcome, 1 detail of stones changed",
      [
        "“We ask for land” was put aside for later.",
        "“A plan of the beds” was brought back to the path.",
        "“How far are we?” of “The land is ours” changed: “Not started” became “Achieved”.",
        "“Only for me” of “The land is ours” changed: “ask again”.",
      ],
    ],
    [
      "a reason, taken out and put in",
      [
        { do: "link.edit", from: "a", to: "o", why: "" },
        { do: "link.edit", from: "o", to: "i", why: "it needs ground" },
      ],
      "2 reasons changed",
      [
        "Why “We ask for land” leads to “The land is ours” changed: “nobody else has any” was taken out.",
        "Why “The land is ours” leads to “There is a garden” changed: “it needs ground”.",
      ],
    ],
    [
      "places alone",
      [
        {
          do: "stones.move",
          moves: [
            { id: "a", x: 5, y: 5 },
            { id: "o", x: 6, y: 6 },
          ],
          tidy: true,
        },
      ],
      "2 stones in another place",
      ["2 stones stand in another place."],
    ],
    [
      "the plan",
      [
        { do: "item.edit", list: "evidence", key: "e", patch: { existing: "new", ways: ["Letters", "Calls"], who: "staff" } },
        { do: "item.edit", list: "findings", key: "f", patch: { date: "2026-05-01" } },
      ],
      "4 changes in the plan",
      [
        "“Ways of collecting evidence” changed in the evidence “The letter” for “The land is ours”: “Letters” became “Letters Calls”.",
        "“Do we have it?” changed in the evidence “The letter” for “The land is ours”: “Not decided yet” became “New”.",
        "“Who collects it” changed in the evidence “The letter” for “The land is ours”: “staff”.",
        "“Date” changed in the finding “It came in May” for “The land is ours”: “2026-05-01”.",
      ],
    ],
    [
      "everything beside the path",
      [
        { do: "info.edit", patch: { title: "Our garden" } },
        { do: "framework.write", key: "why", text: "Because we share it." },
        { do: "framework.write", key: "edi", text: "For all." },
        { do: "item.edit", list: "options", key: "voices", patch: { label: "Voices" } },
        { do: "item.edit", list: "benefits", key: "b", patch: { who: "individuals" } },
        { do: "item.edit", list: "feedback", key: "k", patch: { yes: 3, comments: ["Yes indeed"] } },
        { do: "item.remove", list: "worksheet", key: "w" },
        { do: "item.add", list: "asides", item: { id: "q", gap: "no-voice", stone: "o", reason: "later" }, before: null },
        { do: "item.add", list: "rounds", item: { id: "r", question: "What first?", way: "dots", votes: [] }, before: null },
      ],
      "1 change on the title page, 1 change in the types of evidence, 2 changes in the framework, 1 change in the benefits, 2 changes in the feedback, 1 change in the worksheet, 2 changes in what we talked over",
      [
        "“Title” changed on the title page: “Garden” became “Our garden”.",
        "“Name of the type” changed in the type of evidence “Voices”: “People's voices” became “Voices”.",
        "“Text” changed in the part “Why we have this framework”: “Because we share the garden.” became “Because we share it.”.",
        "The part “Who takes part, and who may be missing” was added.",
        "“For whom” changed in the benefit “I enjoy my work”: “People who work in services” became “People who take part”.",
        "“Yes” changed in the question “Was it good?”: “2” became “3”.",
        "“Comments” changed in the question “Was it good?”: “Yes indeed”.",
        "The row “A list at the door” was removed.",
        "The question set aside about “The land is ours” was added.",
        "The round “What first?” was added.",
      ],
    ],
  ])("%s", (_what, intents, summary, sentences) => {
    expect(told(START, after(...intents))).toEqual({ summary, sentences });
  });

  test("a place that the board had found is not called another place", () => {
    const bare = read({
      format: "stepping-stones/workshop",
      version: 1,
      workshop: { title: "G" },
      stones: [{ id: "a", kind: "activity", strand: "project", text: "A" }],
    });
    const changed = changeFor(bare, Intent.parse({ do: "stones.add", stones: [stone("n", "impact", "New")] }));
    if (!changed.ok) throw new Error(changed.error.message);
    expect(told(bare, apply(bare, changed.value.diff))).toEqual({
      summary: "1 stone added",
      sentences: ["“New” was added to impacts.", "1 stone has kept the place that the board found."],
    });
  });

  test("for any two states: every record that differs stands behind a sentence, and nothing else does", () => {
    fc.assert(
      fc.property(documents, choices, documents, (document, steps, other) => {
        const start = read(document);
        for (const end of [walk(start, steps).end, read(other), start]) {
          const { put, remove } = withoutByteRecords(diffBetween(start, end));
          const differing = [
            ...put.map(({ list, record }) => `${list} ${keyOf(list, record as never)}`),
            ...remove.map(({ list, key }) => `${list} ${key}`),
          ];
          const { summary, groups } = whatChanged(start, end);
          const sentences = groups.flatMap((group) => group.sentences);
          const about = new Set(sentences.flatMap((sentence) => sentence.about.map(({ list, key }) => `${list} ${key}`)));
          expect([...about].sort()).toEqual(differing.sort());
          expect(summary === "Nothing has changed.").toBe(differing.length === 0);
          for (const sentence of sentences) {
            expect(changeInWords(sentence)).not.toMatch(/undefined|\[object|^\s*$/);
            for (const id of sentence.stones) expect(start.stones.has(id) || end.stones.has(id)).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});
