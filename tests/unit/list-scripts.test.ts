/** Marks of lists in other scripts, initials of people, soft line breaks and signs that no text has. */
import { describe, expect, test } from "vitest";
import { textOfListFile } from "../../shared/pasting/list-file.ts";
import { bareLine, companyOf } from "../../shared/pasting/marks.ts";
import { pastedList } from "../../shared/pasting/pasted-list.ts";

const bare = (...lines: string[]): readonly string[] => lines.map((line) => bareLine(line, companyOf(lines)));
const textsOf = (text: string): readonly string[] => pastedList(text).stones.map((stone) => stone.text);

describe("initials of people stay", () => {
  test.each([
    [["A. Miller", "B. Smith"]],
    [["A. Miller", "B. Smith", "C. Jones"]],
    [["A. Miller leads", "B. Smith cooks", "C. Jones sings"]],
    [["A. B. Miller", "B. C. Smith"]],
    [["A.B. Miller", "B.C. Smith"]],
    [["A.  Miller", "B.  Smith"]],
    [["A. Miller, B. Smith, C. Jones"]],
    [["A. Miller, the garden", "B. Smith (cook)", "C. van Dyk"]],
    [["B. Smith", "A. Miller"]],
    [["• We meet", "A. Miller", "B. Smith"]],
    [["A. O’Neill", "B. Smith-Jones", "C. McRae"]],
    [["А. Иванов", "Б. Петров", "В. Сидоров"]],
    [["Α. Παπάς", "Β. Νίκου"]],
  ])("%j", (lines) => expect(bare(...lines)).toEqual(lines.map((line) => line.replace(/^• /, ""))));

  test("where the letters number what can be no name, they go", () => {
    expect(bare("A. We ask people", "B. We cook")).toEqual(["We ask people", "We cook"]);
    expect(bare("A. ask people", "B. cook")).toEqual(["ask people", "cook"]);
    expect(bare("A. People decide", "B. Everyone eats", "C. Plan the day")).toEqual(["People decide", "Everyone eats", "Plan the day"]);
    expect(bare("A.\tMiller’s garden", "B.\tSmith Street")).toEqual(["Miller’s garden", "Smith Street"]);
    expect(bare("a. Cooking", "b. Singing")).toEqual(["Cooking", "Singing"]);
  });
});

test.each<readonly [string, readonly string[], string]>([
  ["signs told to be drawn as letters", ["✔︎ yes", "✔️ yes", "☑︎ yes", "▶︎ yes", "★︎ yes", "①︎ yes", "➡︎ yes"], "yes"],
  [
    "Arabic",
    ["١. نلتقي", "٢) نلتقي", "(٣) نلتقي", "٤- نلتقي", "٥ - نلتقي", "٦ـ نلتقي", "أ) نلتقي", "(ب) نلتقي", "• نلتقي", "١٠. نلتقي"],
    "نلتقي",
  ],
  ["Persian and Urdu", ["۱. ملتے", "۲۔ ملتے", "۳) ملتے", "۴- ملتے"], "ملتے"],
  ["Hindi", ["१. हम मिलते हैं", "२) हम मिलते हैं", "(३) हम मिलते हैं", "४। हम मिलते हैं", "क) हम मिलते हैं", "(ख) हम मिलते हैं"], "हम मिलते हैं"],
  ["Bengali, Gujarati, Gurmukhi, Tamil", ["১. We", "૨. We", "੩) We", "௪. We"], "We"],
  [
    "Chinese",
    [
      "1、我们",
      "一、我们",
      "十二、我们",
      "（一）我们",
      "(三) 我们",
      "１．我们",
      "（１）我们",
      "1.我们",
      "1）我们",
      "2)我们",
      "二. 我们",
      "①我们",
      "⑴我们",
    ],
    "我们",
  ],
  ["Japanese", ["・会う", "･会う", "1．会う", "①会う", "（1）会う", "● 会う", "◎会う", "一、会う", "ア）会う", "（イ）会う"], "会う"],
  ["Korean", ["1. 우리", "가) 우리", "(나) 우리", "· 우리", "① 우리"], "우리"],
  ["Hebrew", ["א) אנחנו", "(ב) אנחנו", "1. אנחנו"], "אנחנו"],
  ["Cyrillic and Greek", ["а) We", "(б) We", "β) We"], "We"],
])("marks of %s", (_, lines, words) => {
  for (const line of lines) expect([line, ...bare(line)]).toEqual([line, words]);
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["Arabic", ["أ. نلتقي", "ب. نطبخ", "ج. نغني"], ["نلتقي", "نطبخ", "نغني"]],
  ["Arabic, by the alphabet", ["أ- نلتقي", "ب- نطبخ", "ت- نغني"], ["نلتقي", "نطبخ", "نغني"]],
  ["Hindi", ["क. मिलना", "ख. पकाना", "ग. गाना"], ["मिलना", "पकाना", "गाना"]],
  ["Korean", ["가. 우리", "나. 함께"], ["우리", "함께"]],
  ["Japanese", ["ア．会う", "イ．作る"], ["会う", "作る"]],
  ["Hebrew", ["א. אנחנו", "ב. יחד"], ["אנחנו", "יחד"]],
  ["Cyrillic", ["а. мы", "б. все", "в. люди"], ["мы", "все", "люди"]],
  ["numbers with a dash", ["1- We meet", "2- We cook"], ["We meet", "We cook"]],
])("letters of %s go where they run as a list", (_, lines, words) => expect(bare(...lines)).toEqual(words));

test.each([
  ["1、2年で"],
  ["三、四个人"],
  ["一起做饭"],
  ["十人"],
  ["(株) トヨタ"],
  ["（有）田中"],
  ["٣ أيام"],
  ["١-٣ أيام"],
  ["१ दिन"],
  ["१.५ घंटे"],
  ["1.5公里"],
  ["2024年"],
  ["أ. محمد يقود"],
  ["و نلتقي"],
  ["а. мы"],
  ["1- We meet"],
  ["5 - 10 people"],
  ["가. 우리"],
])("%j begins with its words", (line) => expect(bare(line)).toEqual([line]));

describe("a line break inside an entry", () => {
  test.each([
    ["a bullet of PowerPoint", "• We meet\vin the garden\n• We cook", ["We meet\nin the garden", "We cook"]],
    ["a number", "1. We meet\v   in the garden\r\n2. We cook", ["We meet\nin the garden", "We cook"]],
    ["one of Keynote", "• We meet\u2028in the garden\n• We cook", ["We meet\nin the garden", "We cook"]],
    ["one bullet alone", "• We meet\vin the garden", ["We meet\nin the garden"]],
    ["a tab before its words", "•\tWe meet\vin the garden\n•\tWe cook", ["We meet\nin the garden", "We cook"]],
    ["entries that have marks of their own", "• We meet\v• We cook", ["We meet", "We cook"]],
    ["nothing but breaks", "We meet\vWe cook\vWe sing", ["We meet", "We cook", "We sing"]],
    ["empty ones", "• We meet\v\v\n• We cook\v", ["We meet", "We cook"]],
  ])("of %s", (_, text, stones) => expect(textsOf(text)).toEqual(stones));

  test("a heading ends with its line", () => {
    expect(pastedList("Outcomes:\vPeople decide\n• We meet").stones[0]).toEqual({ text: "People decide", kind: "outcome", strand: null });
  });
});

test.each([
  ["a bell", "We meet\u0007", ["We meet"]],
  ["cells of Word", "We meet\u0007in May\u0007\u0007", ["We meet in May"]],
  ["a bell in a word", "• \u0007We\u0001 meet", ["We meet"]],
  ["Word's own hyphens", "co\u001Eproduction and to\u001Fgether", ["co-production and together"]],
  ["quotes of Windows that were read as something else", "It\u0092s \u0093ours\u0094 \u0096 really", ["It’s “ours” – really"]],
  ["a place where a picture was", "\uFFFCWe meet \uFFFC here", ["We meet here"]],
  ["colours of a terminal", "\u001B[1;32mWe meet\u001B[0m", ["We meet"]],
  ["signs that are none", "We\uFFFE meet\u007F", ["We meet"]],
  ["nothing else", "We meet\n\u0007\nWe cook", ["We meet", "We cook"]],
])("signs that no text has: %s", (_, text, stones) => expect(textsOf(text)).toEqual(stones));

test("a file with a sign or two that no text has is a list; a file full of them is none", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(textOfListFile(bytes("We meet\u0007\nWe cook together in the garden"), "a.txt").ok).toBe(true);
  expect(textOfListFile(bytes("\u0001\u0002\u0003We\u0004\u0005"), "a.txt").ok).toBe(false);
  expect(textOfListFile(bytes("We\0meet and cook together in the garden, all of us"), "a.txt").ok).toBe(false);
});
