/** Rules that every text of the product keeps, whoever writes the next one. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ABOUT, ATTRIBUTION, ATTRIBUTION_MARKED } from "../../shared/guidance/about.ts";
import { FRAMEWORK_PARTS, FRAMEWORK_SECTIONS } from "../../shared/guidance/framework-prompts.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { MAPPING_STEPS } from "../../shared/guidance/mapping.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { KIND_TERMS, PRINCIPLES, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { FRAMEWORK_KEYS, KINDS, STRANDS } from "../../shared/model/records.ts";
import { ENGLISH, ROOT } from "./words/source.ts";
import { textsOf, type Found } from "./words/texts.ts";

/** May be empty: a column without a placeholder, a stone that nothing can come after, a sentence about nothing. */
const MAY_BE_EMPTY = /\.placeholder$|STONE_QUESTIONS\.change\.after$|PROGRESS_WORDS\.(outcomes|evidence)\(/;

/** For those who write and read documents: adult and exact. */
const PRECISE = ["documents", "framework-prompts", "evidence-options"] as const;
const all = textsOf();
const isPrecise = ({ where }: Found): boolean => PRECISE.some((file) => where.startsWith(`${file}.`));
const plain = all.filter((one) => !isPrecise(one));
const precise = all.filter(isPrecise);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:…])\s+|\n/).filter((one) => wordsOf(one).length > 0);
const offending = (found: readonly Found[], offends: (one: Found) => boolean): string[] =>
  found.filter(offends).map(({ where, text }) => `${where}: ${text}`);

describe("every text", () => {
  test("is there: the walk finds all of them, and none is empty", () => {
    // Every file of the tables is read, also one that comes tomorrow.
    const files = readdirSync(path.join(ROOT, ENGLISH)).map((file) => path.basename(file, ".ts"));
    const withWords = files.filter((file) => !["index", "language", "grammar"].includes(file));
    expect([...new Set(all.map(({ where }) => where.split(".")[0]))].sort()).toEqual(withWords.sort());
    expect(all.length).toBeGreaterThan(1500);
    expect(offending(all, ({ where, text }) => text.trim() === "" && !MAY_BE_EMPTY.test(where))).toEqual([]);
    expect(offending(all, ({ text }) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  test("has no exclamation mark, no urging and no jargon", () => {
    const unwanted =
      /!|\b(please|simply|just|obviously|nodes?|canvas|sync\w*|wizards?|stakeholders?|utili[sz]e\w*|leverage\w*|users?|invalid|deliverables?|kpis?|oops|sorry|wrong|mistakes?|failed|illegal)\b/i;
    // The one mistake that we name is one of JSON, at a line and a character: nobody's but the text's.
    const ofJson = /^interchange-words\.INTERCHANGE_WORDS\.ends\.at\(/;
    expect(offending(all, ({ where, text }) => unwanted.test(text) && !ofJson.test(where))).toEqual([]);
  });

  test("is British English", () => {
    const american = /\b(colors?|centers?|organiz\w*|program (?:of|for)|behavior|favorite|neighbor\w*|learned|recogniz\w*|realiz\w*)\b/i;
    expect(offending(all, ({ text }) => american.test(text))).toEqual([]);
  });

  test("calls one thing by one name", () => {
    const otherNames =
      /\b(coproduction|co production|connect(?:ion|or|ed)?s?|arrows?(?! keys?)|goals?|objectives?|service users?|clients?|participants?|long-term outcomes?)\b/i;
    expect(offending(all, ({ text }) => otherNames.test(text))).toEqual([]);
  });

  test("keeps its sentences short: 22 words in the interface, 36 in prompts and documents", () => {
    const longer =
      (limit: number) =>
      ({ text }: Found): boolean =>
        text !== ATTRIBUTION && sentencesOf(text).some((sentence) => wordsOf(sentence).length > limit);
    expect(offending(plain, longer(22))).toEqual([]);
    expect(offending(precise, longer(36))).toEqual([]);
  });
});

describe("questions", () => {
  const questions = plain.filter(({ where }) => /\.question$|QUESTION/.test(where) && !MAY_BE_EMPTY.test(where));

  test("are at most 14 words long and end as questions do", () => {
    expect(questions.length).toBeGreaterThan(30);
    expect(offending(questions, ({ text }) => wordsOf(text).length > 14 || !text.endsWith("?"))).toEqual([]);
  });

  test("of the guide read at the age of about ten (Flesch-Kincaid grade 4 or less)", () => {
    const guide = textsOf("mapping")
      .filter(({ where }) => where.startsWith("mapping.MAPPING_WORDS"))
      .map(({ text }) => text);
    const sentences = guide.flatMap(sentencesOf);
    const words = guide.flatMap(wordsOf);
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
    const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
    expect(grade).toBeLessThanOrEqual(4);
  });
});

/** An estimate: groups of vowels, without the silent e at the end. */
function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?<=[^aeiouyl])e$|(?<=[^td])ed$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

describe("terms", () => {
  test("say the word with its article, and the many as its plural", () => {
    for (const kind of KINDS) {
      const { label, one, many, plural } = KIND_TERMS[kind];
      expect(one.replace(/^an? /, "")).toBe(label.toLowerCase());
      expect(one.startsWith("an ")).toBe(/^[aeiou]/i.test(label));
      expect(many).toBe(plural.toLowerCase());
    }
  });

  test("explain each kind and strand in two sentences", () => {
    for (const { explanation } of [...Object.values(KIND_TERMS), ...Object.values(STRAND_TERMS)]) {
      expect(sentencesOf(explanation)).toHaveLength(2);
    }
  });

  test("name the four principles of co-production in the guidance's order", () => {
    expect(PRINCIPLES.map(({ label }) => label)).toEqual(["Equality", "Diversity", "Accessibility", "Reciprocity"]);
  });
});

describe("backwards mapping in words", () => {
  const adding = MAPPING_STEPS.filter((step) => step.does === "add");

  test("has one question for every kind in each strand, from the impact back and on to what stays", () => {
    expect(adding.map(({ kind, strand }) => `${kind} ${strand}`)).toEqual(
      ["impact", "outcome", "activity", "change"].flatMap((kind) => STRANDS.map((strand) => `${kind} ${strand}`)),
    );
    expect(new Set(MAPPING_STEPS.map(({ id }) => id)).size).toBe(MAPPING_STEPS.length);
  });

  test("helps in one or two sentences, and with two or three nudges", () => {
    for (const step of MAPPING_STEPS) {
      expect(sentencesOf(step.help).length, step.id).toBeLessThanOrEqual(2);
      expect(step.nudges.length, step.id).toBeGreaterThanOrEqual(2);
      expect(step.nudges.length, step.id).toBeLessThanOrEqual(3);
      if (step.does === "add") expect(step.action).toBe(WORDS.board.add(step.kind));
    }
  });
});

describe("the framework", () => {
  test("has the sections of the guidance, and every key once, in the order of the file format", () => {
    const headings = FRAMEWORK_SECTIONS.flatMap(({ heading, subsections = [] }) => [heading, ...subsections.map((one) => one.heading)]);
    expect(headings).toEqual([
      "Introduction and definitions",
      "Equity, diversity and inclusion (EDI)",
      "Using the framework",
      "Pathways to impact",
      "Assessing outcomes",
    ]);
    expect(FRAMEWORK_PARTS.map(({ key }) => key)).toEqual(FRAMEWORK_KEYS);
  });
});

describe("the plan", () => {
  test("has the column headings of the guidance, in its order", () => {
    const labels = Object.values(PLAN_COLUMNS).map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"]);
  });
});

describe("sentences with numbers", () => {
  test("speak of none, one and many", () => {
    expect([0, 1, 2, 1200].map((n) => WORDS.spoken.parked(n))).toEqual(
      ["no stones", "1 stone", "2 stones", "1,200 stones"].map((stones) => `${stones} put aside for later`),
    );
    expect(WORDS.pasteList.add(1, "outcome")).toBe("Add an outcome");
    expect(WORDS.pasteList.add(4, "activity")).toBe("Add 4 activities");
    expect(WORDS.topBar.undoTip("Add an outcome")).toBe("Undo: add an outcome");
    expect(WORDS.topBar.undoTip(null)).toBe("Nothing to undo");
    expect(WORDS.spoken.removed(2)).toBe("2 stones removed. Undo brings them back.");
    expect(WORDS.plan.summary(3, 5)).toBe("3 of 5 outcomes have evidence");
  });
});

test("the attribution stands exactly as it must", () => {
  expect(ATTRIBUTION_MARKED).toBe(
    "Follows the structure of SCIE's guidance *Developing a Co-production Impact Framework* (2025). Not produced or endorsed by SCIE.",
  );
  expect(ABOUT.attribution).toBe(
    "Follows the structure of SCIE's guidance Developing a Co-production Impact Framework (2025). Not produced or endorsed by SCIE.",
  );
});
