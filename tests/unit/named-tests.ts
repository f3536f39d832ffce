/** The pages that say which test holds what. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");

/** A page or test, by its path in the repository. */
export const readHere = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** The rows of a page's tables, without those of their headings. */
export const rowsOf = (page: string): readonly string[] =>
  readHere(page)
    .split("\n")
    .filter((line, at, lines) => line.startsWith("| ") && !lines[at + 1]?.startsWith("|---"));

/** Each test that a row names is there, by its title; a row names one at least. */
export function expectTests(row: string): void {
  const named = [...row.matchAll(/`(tests\/[^`]+)`(?:: “([^”]+)”)?/g)];
  expect(named.length, row).toBeGreaterThan(0);
  for (const [, file = "", title = ""] of named) expect(readHere(file).includes(title), `${file}: ${title}`).toBe(true);
}
