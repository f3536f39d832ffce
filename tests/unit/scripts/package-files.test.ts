import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { countsIn } from "../../../scripts/lib/counts.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

test("the lock file names packages and checksums, and no place to fetch them from", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
  };
  const named = Object.entries(packages).filter(([name]) => name.startsWith("node_modules/"));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//i.test(resolved))).toEqual([]);
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Readonly<
    Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^(\d+\.\d+\.\d+|file:scripts\/.+)$/);
});

test("tests are counted from the runners' own reports", () => {
  expect(countsIn({ numPassedTests: 7, numFailedTests: 2, numTotalTests: 10 })).toEqual({ passed: 7, failed: 2 });
  expect(countsIn({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } })).toEqual({ passed: 3, failed: 2 });
  expect(countsIn({})).toEqual({ passed: 0, failed: 0 });
});
