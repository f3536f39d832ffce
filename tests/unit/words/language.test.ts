/** A language: how a process is told which, how it counts, and the one that is made for tests. */
import { describe, expect, test } from "vitest";
import { countingIn } from "../../../shared/guidance/counting.ts";
import * as en from "../../../shared/guidance/en/index.ts";
import { languageOf } from "../../../shared/guidance/language.ts";
import { strange } from "../../../shared/guidance/test-language.ts";
import { everyLanguage, inLanguage } from "../../../shared/guidance/words.ts";
import { textsOf } from "./texts.ts";

describe("the language of a process", () => {
  test.each([
    ["English where nobody says anything", {}, "en"],
    ["what the address of a window says", { location: { search: "?lang=en-XA" } }, "en-XA"],
    ["what an argument says", { process: { argv: ["node", "cli.ts", "check", "--lang=en-XA"], env: {} } }, "en-XA"],
    ["what the environment says", { process: { argv: ["node"], env: { STEPPING_STONES_LANG: "en-XA" } } }, "en-XA"],
    ["the argument before the environment", { process: { argv: ["--lang=en"], env: { STEPPING_STONES_LANG: "en-XA" } } }, "en"],
    ["English for a language that is not there", { process: { argv: ["--lang=fr"], env: {} } }, "en"],
    [
      "the environment where the argument is Chromium's own",
      { process: { argv: ["--lang=de"], env: { STEPPING_STONES_LANG: "en-XA" } } },
      "en-XA",
    ],
    ["only its address for a window", { location: { search: "" }, process: { argv: ["--lang=en-XA"], env: {} } }, "en"],
  ] as const)("is %s", (_what, surroundings, language) => {
    expect(languageOf(surroundings)).toBe(language);
  });
});

describe("counting", () => {
  test("has two forms in English, and large numbers with commas", () => {
    const { counted } = countingIn("en-GB");
    const forms = { one: "stone", other: "stones" };
    expect([0, 1, 2, 1200].map((n) => counted(n, forms))).toEqual(["0 stones", "1 stone", "2 stones", "1,200 stones"]);
  });

  test("has six forms in Welsh", () => {
    const { plural } = countingIn("cy-GB");
    const forms = { zero: "cŵn", one: "ci", two: "gi", few: "chi", many: "chi (many)", other: "ci (other)" };
    expect([0, 1, 2, 3, 4, 6, 11].map((n) => plural(n, forms))).toEqual([
      "cŵn",
      "ci",
      "gi",
      "chi",
      "ci (other)",
      "chi (many)",
      "ci (other)",
    ]);
    expect(plural(2, { one: "ci", other: "ci" })).toBe("ci");
  });
});

describe("the test language", () => {
  test.each([
    ["Remove", "«Řéémöövéé»"],
    ["Because: ", "«Bééčáááüüšéé»: ".replace("ááá", "áá")],
    ["", ""],
    [" · ", " · "],
    ["2026-05-01", "2026-05-01"],
    ["https://www.scie.org.uk/", "https://www.scie.org.uk/"],
    ["Save a .docx file", "«Šáávéé áá .docx fííĺéé»"],
    ["Enter adds it.", "«Enter ááďďš ííť.»"],
  ])("says %j as %j", (text, said) => {
    expect(strange(text)).toBe(said);
  });

  test("is marked at both ends, has no plain vowel, and is about 40 % longer", () => {
    const texts = textsOf().filter(({ text }) => /[aeiou]/i.test(text));
    const [before, after] = [texts.map(({ text }) => text), texts.map(({ text }) => strange(text))].map((all) => all.join("").length);
    expect(texts.length).toBeGreaterThan(1500);
    expect((after ?? 0) / (before ?? 1)).toBeGreaterThan(1.3);
    expect((after ?? 0) / (before ?? 1)).toBeLessThan(1.5);
    const plain = texts.filter(({ text }) =>
      /[aeiou]/i.test(strange(text).replace(/https?:\S+|--[\w-]+|\.[a-z]{2,6}\b|\b(Ctrl|Control|Alt|Shift|Enter|Escape|Tab|F\d+)\b/g, "")),
    );
    expect(plain).toEqual([]);
  });

  test("says every sentence that English has, of the same things", () => {
    const { WORDS } = inLanguage("en-XA").interfaceWords;
    expect(WORDS.home.card("Our garden")).toBe(strange(en.interfaceWords.WORDS.home.card("Our garden")));
    expect(inLanguage("en-XA").language.LOCALE).toBe("en-GB");
    expect(inLanguage("en-XA").mapping.MAPPING_WORDS["impact-project"].nudges).toHaveLength(3);
  });

  test("and English are all that there are, and this process speaks English", () => {
    expect(everyLanguage().map(({ interfaceWords }) => interfaceWords.APP_NAME)).toEqual(["Stepping Stones", strange("Stepping Stones")]);
  });
});
