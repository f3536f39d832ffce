/** Finding: how words are compared, what is found where, and what is said of it. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, rangesOf, soughtWords } from "../../shared/base/folded.ts";
import { everyLanguage } from "../../shared/guidance/words.ts";
import { findHits, type FindPlace } from "../../shared/pathway/find.ts";
import { hitNotes, sayHit } from "../../shared/pathway/find-said.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { documents, read, words } from "./arbitraries.ts";

const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));

describe("how words are compared", () => {
  test.each([
    ["capitals", "Staff", "STAFF"],
    ["accents, in one character or two", "caf\u00E9", "cafe\u0301"],
    ["an accent or none", "Siân Ŵyn", "sian wyn"],
    ["hyphens", "co-production", "coproduction"],
    ["a soft hyphen", "co\u00ADproduction", "coproduction"],
    ["quotation marks", "people’s “own”", 'people\'s "own"'],
    ["ligatures", "ﬁnd ß", "find SS"],
    ["a small sharp s and a capital one", "STRAẞE", "straße"],
    ["the two forms of a Greek letter", "ΟΔΌΣ", "οδος"],
    ["points on Arabic and Hebrew letters", "مَركز שָׁלוֹם", "مركز שלום"],
  ])("%s make no difference", (_what, one, other) => expect(fold(one)).toBe(fold(other)));

  test("vowel signs are letters, not accents", () => expect(fold("कि")).not.toBe(fold("का")));

  test.each<[string, readonly string[]]>([
    ["", []],
    ["  ", []],
    ["People  decide.", ["people", "decide"]],
    ["“people” PEOPLE", ["people"]],
    ["– ?", []],
  ])("%j is %j", (query, sought) => expect(soughtWords(query)).toEqual(sought));

  test.each<[string, string, readonly string[]]>([
    ["People meet people", "people", ["People", "people"]],
    ["Siân’s cafe\u0301 ", "sian cafe", ["Siân", "cafe\u0301"]],
    ["co-production", "coprod", ["co-prod"]],
    ["meeting", "eet meet", ["meet"]],
    ["anana", "ana", ["anana"]],
    ["oﬃce", "fi", ["ﬃ"]],
    ["«Ačtíívííty»", "activity", []],
    ["nothing", "words", []],
  ])("in %j, %j is %j", (text, query, found) =>
    expect(rangesOf(text, soughtWords(query)).map(({ from, to }) => text.slice(from, to))).toEqual(found),
  );

  test("folding twice changes nothing, and every range folds to words that were sought", () => {
    fc.assert(
      fc.property(words, words, (text, query) => {
        expect(fold(fold(text))).toBe(fold(text));
        const sought = soughtWords(query);
        const ranges = rangesOf(text, sought);
        expect(ranges.length > 0).toBe(sought.some((word) => fold(text).includes(word)));
        ranges.reduce((end, { from, to }) => {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(sought.some((word) => fold(text.slice(from, to)).includes(word))).toBe(true);
          return to;
        }, 0);
      }),
    );
  });
});

const stone = (id: string, kind: string, text: string, more: object = {}) => ({ id, kind, strand: "project", text, ...more });
const workshop = read({
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "T" },
  stones: [
    stone("meet", "activity", "We meet at Siân’s café"),
    stone("outing", "activity", "A day out with staff", { note: "Ask Mo about money" }),
    stone("later", "activity", "Meet the council", { parked: true }),
    stone("decide", "outcome", "People decide together", { group: "Having a say", strand: "coproduction", progress: "achieved" }),
    stone("know", "outcome", "Staff know us", { reportText: "The group is familiar with members" }),
    stone("centre", "impact", "The centre is ours"),
  ],
  links: [
    { from: "meet", to: "decide", why: "tea makes it easy" },
    { from: "outing", to: "know" },
    { from: "decide", to: "centre" },
    { from: "later", to: "decide" },
  ],
  options: [{ code: "story", label: "Stories" }],
  evidence: [
    { id: "e1", outcome: "decide", type: "story", form: "What people say", ways: ["Group discussion", "Film"], who: "Mo", when: "June" },
    { id: "e2", outcome: "know", type: "story", form: "Notes", existing: "already" },
  ],
  findings: [{ id: "f1", evidence: "e2", text: "Nine of ten greet each other by name, and nobody was left out this time" }],
});
const found = (query: string, place: FindPlace = "path") => findHits(workshop, place, query).map(({ stone: { id }, row }) => row?.id ?? id);
const notes = (query: string, place: FindPlace = "path") => findHits(workshop, place, query).map((hit) => hitNotes(hit).join(" · "));

describe("on the path", () => {
  test.each<[why: string, query: string, ids: readonly string[]]>([
    ["nothing is sought", " ", []],
    ["nothing is there", "zebra", []],
    ["words, without their accents", "sian cafe", ["meet"]],
    ["words in any order", "cafe sian", ["meet"]],
    ["parts of words", "centr", ["centre", "decide"]],
    ["a stone that waits comes last", "meet", ["meet", "later"]],
    ["words for reports", "familiar", ["know", "outing"]],
    ["a group", "having say", ["decide"]],
    ["a kind", "impact", ["centre"]],
    ["kinds in the plural", "activities", ["meet", "outing", "later"]],
    ["a kind and words", "outcome staff", ["know"]],
    ["the beginning of a kind is no word of it", "out", ["outing"]],
    ["a strand, with and without its hyphen", "co-production", ["decide"]],
    ["how far it is", "achieved", ["decide"]],
    ["a private note", "money", ["outing"]],
    ["an outcome, then what leads to it", "decide", ["decide", "meet"]],
    ["a stone by both its own words and what it leads to", "outing know", []],
    ["and in any order", "know day", ["outing"]],
    ["a reason", "tea", ["meet"]],
  ])("%s: %s", (_why, query, ids) => expect(found(query)).toEqual(ids));

  test.each<[query: string, said: readonly string[]]>([
    ["decide", ["Outcome", "Activity · leads to “People decide together”"]],
    ["tea", ["Activity · in the reason why it leads to “People decide together”"]],
    ["money", ["Activity · in your note, which only you see"]],
    ["having", ["Outcome · in the group “Having a say”"]],
    ["council", ["Activity · put aside for later"]],
    ["familiar", ["Outcome · words for reports: “The group is familiar with members”", "Activity · leads to “Staff know us”"]],
    ["coproduction", ["Outcome · Co-production"]],
    ["impact", ["Impact"]],
  ])("%s says why: %j", (query, said) => expect(notes(query)).toEqual(said));

  test("one sentence for each step", () => {
    const [first, second] = findHits(workshop, "path", "decide");
    expect(sayHit(first!, 1, 2)).toBe("1 of 2: “People decide together”. Outcome.");
    expect(sayHit(second!, 2, 2)).toBe("2 of 2: “We meet at Siân’s café”. Activity and leads to “People decide together”.");
    expect(sayHit(first!, 0, 2)).toMatch(/^2 found: /);
  });
});

describe("in the plan", () => {
  test.each<[why: string, query: string, ids: readonly string[]]>([
    ["an outcome, without all its rows", "decide together", ["decide"]],
    ["an outcome and a row that say the same", "people", ["decide", "e1"]],
    ["an outcome's words together with a column's", "decide film", ["e1"]],
    ["a type, in the order of the plan", "stories", ["e2", "e1"]],
    ["a way", "discussion", ["e1"]],
    ["whether we have it", "already", ["e2"]],
    ["not what nobody has said yet", "decided", []],
    ["who", "mo", ["e1"]],
    ["when", "june", ["e1"]],
    ["what came in", "greet", ["e2"]],
    ["a group", "having", ["decide"]],
    ["no activity", "cafe", []],
    ["no private note", "money", []],
  ])("%s: %s", (_why, query, ids) => expect(found(query, "plan")).toEqual(ids));

  test("says the column, and what stands there near the words", () => {
    expect(notes("film june", "plan")).toEqual(["Ways of collecting evidence: “Film” · When: “June”"]);
    // One column that has all the words says enough, though another has one of them.
    expect(notes("what people", "plan")).toEqual(["Form of evidence: “What people say”"]);
    expect(notes("nobody", "plan")).toEqual(["What came in: “…by name, and nobody was left out this…”"]);
  });
});

describe("any workshop", () => {
  const workshops = documents.map(read);
  test("whoever looks for a stone's own words finds it, in any order and with any capitals", () => {
    fc.assert(
      fc.property(workshops, fc.boolean(), (any, loud) => {
        for (const one of any.stones.values()) {
          const sought = soughtWords(one.text).toReversed().join(" ");
          const query = loud ? sought.toUpperCase() : sought;
          if (soughtWords(query).length === 0) continue;
          expect(findHits(any, "path", query).map((hit) => hit.stone.id)).toContain(one.id);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("what is found has a key of its own and says where, and a further word never finds another stone", () => {
    fc.assert(
      fc.property(workshops, words, words, fc.constantFrom<FindPlace>("path", "plan"), (any, query, more, place) => {
        const hits = findHits(any, place, query);
        expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
        for (const hit of hits) expect(hit.parts.length).toBeGreaterThan(0);
        const stones = new Set(hits.map(({ stone: { id } }) => id));
        if (soughtWords(query).length > 0)
          for (const hit of findHits(any, place, `${query} ${more}`)) expect(stones).toContain(hit.stone.id);
      }),
      { numRuns: 200 },
    );
  });
});

test("the example: every row of the plan is found by its form", () => {
  for (const { evidence } of plannedOutcomes(example)) {
    for (const row of evidence.filter(({ form }) => form.trim() !== "")) {
      expect(findHits(example, "plan", row.form).map((hit) => hit.row?.id)).toContain(row.id);
    }
  }
});

test("in every language, no label is marked for a word that is not in it", () => {
  for (const { terms } of everyLanguage()) {
    for (const { label } of Object.values(terms.KIND_TERMS)) {
      expect(rangesOf(label, soughtWords(label)).length).toBeGreaterThan(0);
      expect(rangesOf(label, soughtWords("people"))).toEqual([]);
    }
  }
});
