/** docs/accessibility.md: every criterion is there, each once, with a test that is there, or with the reason why none holds it. */
import { expect, test } from "vitest";
import { expectTests, readHere, rowsOf } from "./named-tests.ts";

const PAGE = "docs/accessibility.md";
/** Those of WCAG 2.2 at levels A and AA. Source: W3C, *Web Content Accessibility Guidelines 2.2*. */
const WCAG = [
  ...["1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"],
  ...["1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"],
  ...["2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11"],
  ...["2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8"],
  ...[
    "3.1.1",
    "3.1.2",
    "3.2.1",
    "3.2.2",
    "3.2.3",
    "3.2.4",
    "3.2.6",
    "3.3.1",
    "3.3.2",
    "3.3.3",
    "3.3.4",
    "3.3.7",
    "3.3.8",
    "4.1.2",
    "4.1.3",
  ],
];
const upTo = (clause: string, last: number): readonly string[] => Array.from({ length: last }, (_, at) => `${clause}.${at + 1}`);
/** What EN 301 549 v3.2.1 asks of software beside those. */
const EN = ["11.5.1", ...upTo("11.5.2", 17), ...upTo("11.6", 2), "11.7", ...upTo("11.8", 5)];

const ROWS = rowsOf(PAGE).map((row) => ({ row, number: /^\| ([\d.]+) \|/.exec(row)?.[1], test: row.split("|").at(-2)?.trim() ?? "" }));

test("every criterion of WCAG 2.2 A and AA and of EN 301 549 chapter 11 has its row, each once, in their order", () => {
  expect(WCAG).toHaveLength(55);
  expect(ROWS.flatMap(({ number }) => number ?? [])).toEqual([...WCAG, ...EN]);
});

test("every test that a row names is there, by its title; a row without one says why", () => {
  for (const { row, test: named } of ROWS) {
    if (/^none: \S/.test(named)) continue;
    expectTests(row);
    expect(named, row).not.toBe("");
  }
});

test("who has not tried it is said", () => {
  const unknown = readHere(PAGE).split("## What we do not know")[1] ?? "";
  for (const one of ["NVDA", "JAWS", "VoiceOver", "TalkBack", "learning disabilities"]) expect(unknown).toContain(one);
});
