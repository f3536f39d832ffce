/** docs/eight-tasks.md: one task for each objective, each walked by a test that is there. */
import { expect, test } from "vitest";
import { expectTests, rowsOf } from "./named-tests.ts";

const ROWS = rowsOf("docs/eight-tasks.md");

test("there is one task for each of the eight objectives, in their order", () => {
  expect(ROWS.map((row) => /^\| (\d)\. /.exec(row)?.[1])).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("every test that a task names is there, by its title", () => {
  for (const row of ROWS) expectTests(row);
});
