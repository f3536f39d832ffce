/** Hints for plain words: what they find, and above all what they leave alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { EASIER_VERBS, EASIER_WORDS } from "../../shared/guidance/easier-words.ts";
import { countWords, firstHint, hintsIn, MOST_WORDS, type HintKind } from "../../shared/plain/hints.ts";
import { sentencesIn, wordsIn } from "../../shared/plain/sentences.ts";

/** What is found, as "kind: words". */
const found = (text: string): readonly string[] =>
  hintsIn(text).map(({ kind, text: words }) => (kind === "long" ? kind : `${kind}: ${words}`));

describe("sentences", () => {
  test.each([
    ["We meet. We talk.", ["We meet.", "We talk."]],
    ["One line\nAnother line", ["One line", "Another line"]],
    ["Dr. Ito and Mrs. Shaw come at 3.30 p.m. on Monday.", ["Dr. Ito and Mrs. Shaw come at 3.30 p.m. on Monday."]],
    ["We bring things, e.g. chairs and tea.", ["We bring things, e.g. chairs and tea."]],
    ["1. Meet the group\n2. Make a plan", ["1. Meet the group", "2. Make a plan"]],
    ["We meet at 3. Then we eat.", ["We meet at 3.", "Then we eat."]],
    ["J. K. Shaw leads.", ["J. K. Shaw leads."]],
    ["Really? Yes!", ["Really?", "Yes!"]],
    ["• Tea\n• Cake", ["Tea", "Cake"]],
    ["It costs £3.50 at www.our-place.org.uk. We pay.", ["It costs £3.50 at www.our-place.org.uk.", "We pay."]],
    ["", []],
    [" … ", []],
  ])("%j", (text, expected) => expect(sentencesIn(text).map((one) => one.text)).toEqual(expected));

  test("a number, a time, an address and a word with a hyphen are one word each", () => {
    expect(wordsIn("At 10:30 we'll e-mail 1,250 people in co-production: a.b@site.uk").map((one) => one.text)).toEqual([
      "At",
      "10:30",
      "we'll",
      "e-mail",
      "1,250",
      "people",
      "in",
      "co-production",
      "a.b@site.uk",
    ]);
  });
});

describe("finds", () => {
  test.each([
    ["We utilise the hall.", ["hard: utilise"]],
    ["We are utilizing the hall.", ["hard: utilizing"]],
    ["Facilitating the group helps.", ["hard: Facilitating"]],
    ["People meet in order to plan.", ["hard: in order to"]],
    ["The stakeholders' views count.", ["hard: stakeholders"]],
    ["Our holistic approach", ["hard: holistic"]],
    ["They undertook a visit.", ["hard: undertook"]],
    ["The plan was made in May.", ["passive: was made"]],
    ["People are not always supported at home.", ["passive: are not always supported"]],
    ["Decisions will be taken together.", ["passive: be taken"]],
    ["The group is valued by the council.", ["passive: is valued"]],
    ["The hall is run by Sam.", ["passive: is run"]],
    ["We follow EDI rules.", ["short-form: EDI"]],
    ["The CCG pays, and the CCG decides.", ["short-form: CCG"]],
    ["We meet every week, and we write the plan together.", ["ideas: and we write the plan together."]],
    ["People need a bus; the bus stops at nine at night.", ["ideas: the bus stops at nine at night."]],
    ["We meet in the big hall, which has a lift now.", ["ideas: which has a lift now."]],
    ["People who live near the old mill want a place to meet on every single day of the week.", ["long"]],
  ] as const)("%j", (text, expected) => expect(found(text)).toEqual(expected));

  test("each with where it stands, what is easier, and how many words there are", () => {
    expect(firstHint("Yes. We utilise it.")).toEqual({ kind: "hard", text: "utilise", at: 8, easier: "use" });
    const long = `We ${"go there ".repeat(9)}now.`;
    expect(hintsIn(`Yes. ${long}`)).toEqual([{ kind: "long", text: long, at: 5, words: 20 }]);
  });

  test("one word to change before a whole sentence to think out again", () => {
    const kinds = hintsIn("The EDI plan was made to utilise the hall, and we meet there each week with all our friends and carers.").map(
      (one) => one.kind,
    );
    expect([...new Set(kinds)]).toEqual(["hard", "short-form", "long", "ideas", "passive"] satisfies HintKind[]);
  });
});

describe("leaves alone", () => {
  test.each([
    // Names.
    "Fred is Ted.",
    "We work with the Stakeholder Engagement Unit.",
    "Strategy Group North meets on Monday.",
    "We meet at the Royal Free Hospital for Integrated Care and Rehabilitation Services.",
    "AJ Khan and JK Shaw come.",
    "Sam is Ahmed.",
    // Numbers, places and sizes.
    "Print it on A4 in room B12 at LS1 3AB.",
    "We meet on 3 May 2026 from 10:30 to 12:00.",
    "Chapters I, II, III and IV",
    "10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170",
    // Lists.
    "We bring tea, cake, paper, pens, chairs, tables, cups, plates, spoons, bags, balls, games, maps, books and films.",
    "Ann, Bob, Cai, Dev, Eva, Flo, Gus, Hal, Ivy, Jo, Kim, Lee, Mo, Nia, Oz, Pat and Raj",
    "The council, the carers and we plan together.",
    "Staff and people who use the service decide together.",
    // How people and things are.
    "People are tired and worried.",
    "We are interested in music.",
    "The shop is closed on Sunday.",
    "The hall is red.",
    "They are used to the bus.",
    "She is called Mary and was born here.",
    "There are a hundred chairs.",
    "What people are, need and want",
    // Short forms that are known, explained, or no short forms.
    "The NHS and the GP",
    "We will NOT stop.",
    "PLEASE READ THE WHOLE PLAN",
    "Care Quality Commission (CQC) counts.",
    "EDI (equality and diversity) counts.",
    "CQC means Care Quality Commission.",
    // One idea.
    "We plan so that they can visit us.",
    "We cook and eat together.",
    "People say what they want and need.",
    "Between us and them is the river.",
    // Terms of a path, explained elsewhere.
    "An outcome, an impact, evidence and co-production",
    // Other languages and scripts.
    "Mae pobl yn penderfynu gyda'i gilydd.",
    "لدينا مركز جديد",
    "我们一起决定",
  ])("%j", (text) => expect(found(text)).toEqual([]));

  test("the example that the product brings along", () => {
    const { stones } = JSON.parse(readFileSync("resources/day-centre.json", "utf8")) as { stones: { text: string }[] };
    const all = stones.flatMap(({ text }) => found(text));
    expect(all).toEqual([]);
  });
});

describe("the list", () => {
  const entries = [...Object.entries(EASIER_WORDS), ...Object.entries(EASIER_VERBS)];

  test("has some hundred entries, and each is easier than what it stands for", () => {
    expect(entries.length).toBeGreaterThan(300);
    const hard = new Set(entries.map(([word]) => word));
    for (const [word, easier] of entries) {
      expect(easier.trim(), word).not.toBe("");
      expect(easier.toLowerCase(), word).not.toBe(word);
      expect(hard.has(easier), `${word}: ${easier}`).toBe(false);
      expect(
        hintsIn(`They say ${easier} here.`).filter(({ kind }) => kind === "hard"),
        `${word}: ${easier}`,
      ).toEqual([]);
    }
  });
});

describe("any text", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          "is",
          "was",
          "made",
          "EDI",
          "(",
          ")",
          ",",
          ";",
          ".",
          "and",
          "we",
          "go",
          "\n",
          "utilise",
          "in order",
          "to",
          "I.",
          "’s",
        ),
        { maxLength: 80 },
      )
      .map((all) => all.join(" ")),
  );

  test("is looked through, and every hint stands where it says", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const hint of hintsIn(text)) expect(text.slice(hint.at, hint.at + hint.text.length)).toBe(hint.text);
        for (const { text: sentence, at } of sentencesIn(text)) expect(text.slice(at, at + sentence.length)).toBe(sentence);
      }),
      { numRuns: 400 },
    );
  });

  /** Work that grows with the square of the length would not come to an end here. */
  test.each(["is ", "EDI (", "is not ", "made-", "I. ", "in order to ", "; we go and we ", "(", "\n", "’"])(
    "of %j over and over is looked through",
    (piece) => {
      expect(found(`${piece.repeat(60_000 / piece.length)}\nWe leverage it.`)).toContain("hard: leverage");
    },
  );

  test("counts at most the words that there are", () => {
    fc.assert(fc.property(texts, (text) => countWords(text) <= wordsIn(text).length));
    expect(MOST_WORDS).toBe(15);
  });
});
