/** The tests that are made in the newest engine, too, are there: one with another title would be left out without a word. */
import { expect, test } from "vitest";
import { inNewest, NEWEST_ALONE, NEWEST_TESTS } from "../e2e/newest-tests.ts";
import { readHere } from "./named-tests.ts";

test.each(Object.entries(NEWEST_TESTS).flatMap(([file, titles]) => titles.map((title) => [file, title] as const)))(
  "%s: %s …",
  (file, title) => {
    expect(readHere(`tests/e2e/${file}`).split(`test("${title}`)).toHaveLength(2);
    expect(`newest ${file} ${title} and so on`).toMatch(inNewest);
  },
);

test("the others are not", () => {
  expect(`newest ${NEWEST_ALONE} whatever it is`).toMatch(inNewest);
  for (const other of [
    "newest board.spec.ts another",
    "newest at-board.spec.ts stones are dragged",
    "newest word.spec.ts the path as a list",
  ])
    expect(other).not.toMatch(inNewest);
});
