/** What people read stands in the tables of the language, and nowhere else; and nothing else names a language. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nameOf, parse, productFiles, ROOT } from "./source.ts";

/** Words that look as if people read them, and why they don't, or why they are the same in every language. */
const NOT_FOR_PEOPLE: readonly (readonly [file: RegExp, text: RegExp, why: string])[] = [
  [/^electron\/export\/word\//, /^(?:[A-Z][a-z]+(?: [A-Z0-9]\w*)*)$/, "names of Word's styles, which Word translates by itself"],
  [
    /^electron\/export\/table\/workbook\.ts$|^electron\/import\/sheets\/cell-text\.ts$/,
    /^(Arial|General)$/,
    "a typeface and Excel's own format",
  ],
  [/^electron\/import\/word\/(context|plan-cells)\.ts$/, /^(fill in|table note)$/, "names of our styles"],
  [/^electron\/import\/word\/settle\.ts$/, /^Requires$/, "an attribute of the format"],
  [/^electron\/(main|start)\.ts$/, /^(Documents|Stepping Stones|Backups|Example)$/, "names of folders, which must stay where they are"],
  [/^electron\/export\/print\/blank-path\.ts$/, /^People who will come to$/, "sets the size of an empty stone, and is not drawn"],
  [/^shared\/base\/fault\.ts$/, /^Error$/, "JavaScript's own"],
  [/^electron\/app\/support\.ts$/, /^(Electron|Chromium|Node)$/, "names of programs"],
  [/^shared\/privacy\/names\.ts$/, /./, "how names look in the words that people write, whatever language the application speaks"],
  [/^shared\/pasting\/known\.ts$/, /./, "what chats and people write, whatever language the application speaks"],
  [/^shared\/results\/answer-forms\.ts$/, /./, "what people and online forms write, whatever language the application speaks"],
  [/^electron\/export\/system-fonts\.ts$/, /^(Fonts|Microsoft|Windows)$/, "folders of Windows"],
  [/^shared\/shape\/foreign\.ts$/, /^Noto Emoji$/, "the typeface of emoji"],
  [/^shared\/shape\/font-metrics\.ts$/, /^Atkinson|^[0-9a-f -]+$/, "the typeface"],
  [/^electron\/import\/word\/pathway\.ts$|^renderer\/board\/lifted\.ts$/, /^(on the path|in the hand)$/, "parts of ids"],
  [/^(renderer|shared)\//, /^(plan and types|cards and parked)$/, "codes of what leaves"],
  [/^renderer\/ui\/keys\.ts$/, /^(Ctrl|Alt|Shift|Macintosh)$/, "keys, and what a browser calls itself"],
  [
    /./,
    /^(Enter|Escape|Tab|Delete|Backspace|Home|End|Page(Up|Down)|Arrow\w+|Files|Canvas\w*|Highlight\w*|Space)$/,
    "names of the browser's own",
  ],
];

/** Places whose words reach nobody but programs and whoever mends them. */
const TECHNICAL = /^(className|id|d|key|name|role|type|slot|placement|preserveAspectRatio|viewBox|transform|data-.*)$/;

/** What one text of the source says; parts that are worked out are a sign. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text.trim();
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("¤").trim() : null;
}

/** A sentence, a label with a capital letter, or several words in a row. */
const isForPeople = (text: string): boolean =>
  !/^[<@.:#\n]|^\w+:|[{};]|=>|^(SELECT|INSERT|UPDATE|DELETE|CREATE|BEGIN|ALTER|PRAGMA)\b/.test(text) &&
  (/^[“A-Z][a-z’]+(?:$|[ .,:?…])/.test(text) || /\p{Ll}{2,} \p{Ll}{2,} \p{Ll}+/u.test(text) || /¤ \p{Ll}+ \p{Ll}+/u.test(text));

function isTechnical(node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isExternalModuleReference(parent)
  )
    return true;
  if (ts.isJsxAttribute(parent)) return TECHNICAL.test(parent.name.getText());
  // For whoever mends a defect of ours.
  if (ts.isNewExpression(parent)) return /^(Type)?Error$/.test(parent.expression.getText());
  if (ts.isCallExpression(parent))
    return /^(?:console\.|note(?:Error)?$)|(?:^|\.)(?:prepare|exec|pragma|querySelector\w*|closest|matches)$/.test(
      parent.expression.getText(),
    );
  // A name, not what it stands for.
  return ts.isPropertyAssignment(parent) && parent.name === node;
}

function outside(file: string, source?: string): readonly string[] {
  const found: string[] = [];
  const parsed = parse(file, source);
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (
      text !== null &&
      isForPeople(text) &&
      !isTechnical(node) &&
      !NOT_FOR_PEOPLE.some(([where, what]) => where.test(file) && what.test(text))
    ) {
      found.push(`${file}:${parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

const files = productFiles().filter((file) => !file.startsWith("shared/guidance/en/"));

describe("what people read", () => {
  test("stands in the tables of the language alone", () => {
    expect(files.length).toBeGreaterThan(350);
    expect(files.flatMap((file) => outside(file))).toEqual([]);
  });

  test.each([
    ["a sentence", 'fail("invalid", "That stone is no longer on the board.");'],
    ["a sentence with a name in it", "throw new WorkshopError('invalid', `“${name}” could not be read.`);"],
    ["a label", 'const button = { label: "Remove" };'],
    ["words in a page", "const page = <p>Nothing is here yet</p>;"],
    ["what a screen reader says", 'const page = <button aria-label="Close" />;'],
    ["the end of a sentence", "const text = `${name} is too large for this`;"],
  ])("is found where it is %s", (_what, source) => {
    expect(outside("renderer/home/Somewhere.tsx", source)).toHaveLength(1);
  });

  test("every exception is one", () => {
    const all = files.map((file) => [file, parse(file)] as const);
    for (const [where, what, why] of NOT_FOR_PEOPLE) {
      const used = all.some(([file, parsed]) => {
        let is = false;
        const visit = (node: ts.Node): void => {
          const text = where.test(file) ? textOf(node) : null;
          is ||= text !== null && what.test(text);
          if (!is) ts.forEachChild(node, visit);
        };
        visit(parsed);
        return is;
      });
      expect(used, why).toBe(true);
    }
  });
});

describe("a language", () => {
  const LOCALE = /\b(?:en|cy)[-_](?:GB|US|XA)\b/;
  /** The list of languages itself; the page before any script has run; and what others write, in whatever language. */
  const MAY = /^shared\/(guidance\/(language|words)|pasting\/chat-stamps)\.ts$/;

  test("is named by no file but its own table, whatever formats a number or a day", () => {
    const naming = (file: string): boolean => {
      const source = readFileSync(path.join(ROOT, file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
      return LOCALE.test(source) || /toLocaleString\(\)|toLocale(?:Date|Time)String/.test(source) || /new Intl\.(?!Segmenter)/.test(source);
    };
    expect(files.filter((file) => naming(file) && !MAY.test(file) && file !== "shared/guidance/counting.ts")).toEqual([]);
    expect(naming("shared/guidance/en/language.ts")).toBe(true);
  });
});

test("names of properties are understood however they are written", () => {
  expect(nameOf(ts.factory.createStringLiteral("back-words"))).toBe("back-words");
});
