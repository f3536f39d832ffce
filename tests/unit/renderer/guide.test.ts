/** The user guide as the window has it: every page of the very file, found by its words. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fold } from "../../../shared/base/folded.ts";
import { guidePagesFound, guidePicture, guidePagesOf, readGuide, textOf } from "../../../renderer/help/guide.ts";

const source = readFileSync(path.resolve(import.meta.dirname, "../../../docs/user-guide.md"), "utf8");

describe("the guide", () => {
  test("has a page for each heading under which something stands, and no word of the file is lost", async () => {
    const pages = await readGuide("What is new");
    const headings = [...source.matchAll(/^#{1,3} (?:\d+\. )?(.+)$/gm)].map(([, title]) => title);
    expect(headings.filter((title) => !pages.some((page) => page.title === title))).toEqual([]);
    const words = source.replaceAll(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, " ").match(/\p{L}{4,}/gu) ?? [];
    const all = pages.map((page) => page.words).join("\n");
    expect(words.filter((word) => !all.includes(fold(word)))).toEqual([]);
    expect(pages.at(-1)?.title).toBe("What is new");
  });

  test("has every picture that it names", () => {
    const named = [...source.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file = ""]) => file);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => guidePicture(file) === undefined)).toEqual([]);
  });

  test("is found by its words, those in a title first", async () => {
    const pages = await readGuide("What is new");
    expect(guidePagesFound(pages, "  ")).toEqual(pages);
    expect(guidePagesFound(pages, "PRINT cards")[0]?.title).toBe("Print the board, cards and blank sheets");
    for (const page of guidePagesFound(pages, "stick")) expect(page.words).toContain("stick");
    expect(guidePagesFound(pages, "zebra crossing")).toEqual([]);
  });
});

test("a page ends where the next heading stands, whatever is in it", () => {
  const pages = guidePagesOf(
    "before\n\n## 1. One\n\ntext **bold**\n\n| a | b |\n|---|---|\n| c | d |\n\n### Part\n\n- e\n  - f\n\n## Empty\n\n## 2. Two\n\n`g`",
  );
  expect(pages.map(({ title, depth, content }) => [title, depth, content.map(textOf).join("|")])).toEqual([
    ["One", 2, "text bold|a b c d"],
    ["Part", 3, "e f"],
    ["Two", 2, "g"],
  ]);
});
