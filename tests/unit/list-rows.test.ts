/** The rows of the path as a list: headings by kind and strand, and where the focus goes. */
import { expect, test } from "vitest";
import { goOnFrom, HEADINGS, headingFrom, rowsOf } from "../../renderer/board-list/list-rows.ts";
import { pathInWords } from "../../shared/pathway/in-words.ts";
import { read } from "./arbitraries.ts";

const stone = (id: string, kind: string, strand = "project") => ({ id, kind, strand, text: id });
const path = pathInWords(
  read({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: [
      stone("a", "activity"),
      stone("b", "activity", "coproduction"),
      stone("o", "outcome"),
      stone("p", "outcome"),
      stone("q", "outcome", "coproduction"),
      stone("i", "impact"),
    ],
    links: [
      { from: "a", to: "o", why: "" },
      { from: "o", to: "i", why: "" },
      { from: "p", to: "i", why: "" },
    ],
  }),
);
const open = new Set<string>(HEADINGS);
const keys = (unfolded: ReadonlySet<string>): readonly string[] => rowsOf(path, unfolded).map(({ key }) => key);

test("each kind has a heading, and each strand in it; links stand below their stone where it is unfolded", () => {
  expect(keys(open)).toEqual([
    "activity",
    "activity project",
    "a",
    "activity coproduction",
    "b",
    "outcome",
    "outcome project",
    "o",
    "p",
    "outcome coproduction",
    "q",
    "impact",
    "impact project",
    "i",
  ]);
  expect(keys(new Set([...open, "o"])).slice(7, 11)).toEqual(["o", "o: a > o", "o: o > i", "p"]);
  expect(keys(new Set(["outcome"]))).toEqual(["activity", "outcome", "outcome project", "outcome coproduction", "impact"]);
});

test("H goes to the next heading, Shift and H to the one before, from any row", () => {
  const rows = rowsOf(path, open);
  const from = (key: string, step: 1 | -1) => headingFrom(rows, key, step)?.key;
  expect(from("a", 1)).toBe("activity coproduction");
  expect(from("activity", 1)).toBe("activity project");
  expect(from("i", 1)).toBeUndefined();
  expect(from("q", -1)).toBe("outcome coproduction");
  expect(from("outcome coproduction", -1)).toBe("outcome project");
  expect(from("activity", -1)).toBeUndefined();
});

test("when a row goes, the focus stays near: with the links of a stone, or below its heading", () => {
  const rows = rowsOf(path);
  expect(goOnFrom(rows, "o: a > o").slice(0, 2)).toEqual(["o: o > i", "o"]);
  expect(goOnFrom(rows, "o: o > i").slice(0, 2)).toEqual(["o: a > o", "o"]);
  expect(goOnFrom(rows, "o").slice(0, 2)).toEqual(["p", "outcome project"]);
  expect(goOnFrom(rows, "p")[0]).toBe("o");
  expect(goOnFrom(rows, "q")[0]).toBe("outcome coproduction");
  expect(goOnFrom(rows, "nothing")).toEqual([]);
});
