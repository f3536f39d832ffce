/** docs/security.md says which test holds what: each is there. And what it says is nowhere in the code is nowhere. */
import { expect, test } from "vitest";
import { expectTests, readHere, rowsOf } from "../named-tests.ts";
import { productFiles } from "../words/source.ts";

const ELECTRON = productFiles().filter((file) => file.startsWith("electron/"));

test("every test that the page on security names is there, by its title", () => {
  const rows = rowsOf("docs/security.md");
  expect(rows.length).toBeGreaterThan(25);
  rows.forEach(expectTests);
});

test("the twenty points of Electron's list are there, each once", () => {
  const points = [...readHere("docs/security.md").matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(points).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

/** The places in the main process's code that a pattern is found in. */
const places = (pattern: RegExp): readonly string[] => ELECTRON.filter((file) => pattern.test(readHere(file)));

test("nothing outside is opened, and no program is started but the system's own that tells what an organisation has set", () => {
  expect(ELECTRON.length).toBeGreaterThan(100);
  expect(places(/openExternal|openPath|child_process|\bexecFile\b|\bspawn\(/)).toEqual(["electron/files/policy.ts"]);
  // By its full path, with words that nobody can change.
  const started = [...readHere("electron/files/policy.ts").matchAll(/(?<!const )\brun\(([^)]*)\)/g)].map(([, given]) => given);
  expect(started).toEqual(['"/usr/bin/plutil", "-convert", "json", "-o", "-", POLICY_PREFERENCES', 'program, "query", POLICY_KEY']);
  expect(places(/node:(http|https|http2|net|dgram|dns|tls|inspector)\b|\bfetch\(|\bnet\.(request|fetch)\b/)).toEqual([]);
});

test("no compiled code is kept", () => {
  expect(places(/enableCompileCache|codeCache: true|setCodeCachePath|cachedData/)).toEqual([]);
});
