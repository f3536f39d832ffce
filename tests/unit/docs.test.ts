/** What the pages for people name is there: the pictures of README and guide, and the files that a recipe sends somebody to. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const PAGES = [
  "README.md",
  ...readdirSync(path.join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test("every picture that a page shows is there, has words for it, and none is left over", () => {
  const shown = PAGES.flatMap((page) =>
    [...readFileSync(path.join(ROOT, page), "utf8").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt, target]) => {
      expect(alt, `${page}: ${target}`).not.toBe("");
      return path.join(path.dirname(page), target as string);
    }),
  );
  const there = readdirSync(path.join(ROOT, "docs/pictures"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".png"))
    .map((name) => path.join("docs/pictures", name));
  expect([...new Set(shown)].sort()).toEqual(there.sort());
});

test("every file that a page or a decision names is there", () => {
  const pages = [...PAGES, "CONTRIBUTING.md", ...readdirSync(path.join(ROOT, "docs/adr")).map((name) => `docs/adr/${name}`)];
  const named = pages.flatMap((page) =>
    [
      ...readFileSync(path.join(ROOT, page), "utf8").matchAll(/`((?:docs|electron|renderer|resources|scripts|shared|tests)\/[\w./-]*)`/g),
    ].map(([, file = ""]) => ({ page, file })),
  );
  expect(named.length).toBeGreaterThan(100);
  const gone = named.filter(({ file }) => !existsSync(path.join(ROOT, file)));
  expect(gone).toEqual([]);
});
