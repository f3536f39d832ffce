import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GIVEN_NAMES, NAMES_AND_WORDS } from "../../../shared/privacy/names.ts";
import { isNhsNumber, personalIn } from "../../../shared/privacy/personal.ts";
import { ORDINARY } from "./sentences.ts";

const found = (text: string) => personalIn(text).map(({ kind, excerpt }) => `${kind}: ${excerpt}`);

describe("what looks personal", () => {
  test.each<[string, ...string[]]>([
    ["Write to sarah.jones@larkmere.gov.uk.", "email: sarah.jones@larkmere.gov.uk"],
    ["(o'neil+care@mail.example)", "email: o'neil+care@mail.example"],
    ["a@b.example and c@d.example", "email: a@b.example", "email: c@d.example"],
    ["07700900123@text.example", "email: 07700900123@text.example"],
    ["Ring 01539 720 000 after ten.", "telephone: 01539 720 000"],
    ["(020) 7946 0958", "telephone: (020) 7946 0958"],
    ["Mobile: 07700 900123, or 07700-900-456", "telephone: 07700 900123", "telephone: 07700-900-456"],
    ["+44 (0)20 7946 0958", "telephone: +44 (0)20 7946 0958"],
    ["+447700900123", "telephone: +447700900123"],
    ["+353 1 234 5678", "telephone: +353 1 234 5678"],
    ["NHS number 401 023 2137", "nhs: 401 023 2137"],
    ["4010232137", "nhs: 4010232137"],
    ["401-023-2137", "nhs: 401-023-2137"],
    ["Mrs Okonkwo opens the door", "name: Mrs Okonkwo"],
    ["We asked Dr. Adeyemi-Clarke.", "name: Dr. Adeyemi-Clarke"],
    ["Cllr Jo Brightwell spoke", "name: Cllr Jo Brightwell"],
    ["Ask Ms O’Brien", "name: Ms O’Brien"],
    ["Sarah said that she feels heard", "name: Sarah"],
    ["Sarah Jones said so", "name: Sarah Jones"],
    ["It was Priya's idea", "name: Priya"],
    ["It was Ahmed Khan’s idea", "name: Ahmed Khan"],
    ["Thanks to Kwame Mensah and to Margaret.", "name: Margaret"],
    ["We asked Grace Patel and Mark Smith", "name: Grace Patel", "name: Mark Smith"],
    ["Wendy Taylor, or Will Evans", "name: Wendy Taylor", "name: Will Evans"],
    ["James Green decides", "name: James Green"],
    ["Zoë and the others", "name: Zoë"],
  ])("%j", (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("is told with where it stands in the text", () => {
    const text = "Ask Sarah Jones, 07700 900123, or write to s@example.org";
    for (const { excerpt, at } of personalIn(text)) expect(text.slice(at, at + excerpt.length)).toBe(excerpt);
    expect(personalIn(text).map(({ at }) => at)).toEqual([4, 17, 43]);
  });
});

describe("what is left alone", () => {
  test("two hundred ordinary sentences", () => {
    expect(ORDINARY.length).toBeGreaterThanOrEqual(200);
    expect(ORDINARY.flatMap((text) => found(text).map((one) => `${text} → ${one}`))).toEqual([]);
  });

  test.each([
    "Mark the day",
    "Rose Garden",
    "Grace House",
    "in May Day week",
    "Sarah House",
    "St David’s Day",
    "Queen Mary",
    "Will Patel-like rules hold?",
    "943 476 5918",
    "0000000000",
    "1111111111",
    "12345678901",
    "4010232137.5",
    "£4010232137",
    "0 1 2",
    "01/02/2026 03:04",
    "1-800",
    "a @ b",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("an NHS number", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  /** Reckoned another way round: the tenth digit that brings the weighted sum to a multiple of 11. */
  const checkOf = (nine: readonly number[]) =>
    Array.from({ length: 10 }, (_, n) => n).find((n) => [...nine, n].reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11 === 0);

  test("is one by its check digit alone", () => {
    fc.assert(
      fc.property(digits, (nine) => {
        const check = checkOf(nine);
        for (let n = 0; n <= 9; n++) {
          const number = [...nine, n].join("");
          const allowed = n === check && (nine[0] as number) <= 7 && new Set(number).size > 1;
          expect(isNhsNumber(number), number).toBe(allowed);
        }
      }),
    );
  });
});

test("whatever the text, what is found stands in it, in order, and never twice", () => {
  const bits = fc.constantFrom(
    "Sarah",
    "Jones",
    "Mr",
    "Mark",
    "Smith",
    "House",
    "St",
    "07700",
    "900123",
    "401",
    "023",
    "2137",
    "@",
    "a.b",
    "+44",
    "(0)",
    ".",
    ",",
    "\n",
    "’s",
    " ",
    " ",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(bits, { maxLength: 30 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const { excerpt, at } of personalIn(text)) {
        expect(excerpt).not.toBe("");
        expect(at).toBeGreaterThanOrEqual(end);
        end = at + excerpt.length;
        expect(text.slice(at, end)).toBe(excerpt);
      }
    }),
    { numRuns: 2000 },
  );
});

test("an e-mail address, a British mobile and a name are found between any ordinary sentences", () => {
  const sentence = fc.constantFrom(...ORDINARY);
  const given = fc.constantFrom(...GIVEN_NAMES);
  const mobile = fc.integer({ min: 0, max: 999_999_999 }).map((n) => `07${String(n).padStart(9, "0")}`);
  fc.assert(
    fc.property(sentence, sentence, given, mobile, (one, other, name, number) => {
      expect(found(`${one}; ${name} Ashworth; ${number}; ${name.toLowerCase()}@larkmere.example; ${other}`)).toEqual([
        `name: ${name} Ashworth`,
        `telephone: ${number}`,
        `email: ${name.toLowerCase()}@larkmere.example`,
      ]);
    }),
  );
});

test.each([
  "a".repeat(200_000),
  "0 ".repeat(100_000),
  "Aa".repeat(100_000),
  "Sarah ".repeat(3),
  "a.".repeat(100_000) + "@",
  "1234567890".repeat(20_000),
])("a text of any length is read in no time (%#)", (text) => {
  const started = performance.now();
  personalIn(text);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("no name is in two lists", () => {
  expect([...GIVEN_NAMES].filter((name) => NAMES_AND_WORDS.has(name))).toEqual([]);
});
