import { describe, expect, test } from "vitest";
import { listLines, withMoved } from "../../../renderer/ui/lines.ts";

describe("the lines of a text", () => {
  test.for([
    ["", []],
    ["  \n ", []],
    [" Surveys ", ["Surveys"]],
    // One line is not a list: what looks like its mark may be its words.
    ["- 5 degrees", ["- 5 degrees"]],
    ["• Surveys\r\n2. Feedback forms\n\n(3) Talks", ["Surveys", "Feedback forms", "Talks"]],
    ["2026 figures\n1.5 million people", ["2026 figures", "1.5 million people"]],
  ] as const)("%j", ([text, lines]) => expect(listLines(text)).toEqual(lines));
});

test("a value is moved among the others, and none is lost", () => {
  expect(withMoved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(withMoved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
});
