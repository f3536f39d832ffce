import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { note, noteError, openLog, readLog } from "../../../electron/files/log.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sizes = () => readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);

test("a note is one line; whatever is not of the code becomes a question mark", () => {
  openLog({ folder: path.join(folder, "made when it is needed") });
  note("page gone", { window: "board", exitCode: 5, found: false, nothing: "" });
  note("odd", { where: "“Zoë’s”\nline" });
  expect(readLog()).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z page gone window=board exitCode=5 found=false\n\d{4}-\d\d-\d\dT[\d:.]+Z odd where=\?Zo\?\?s\?\?line\n$/,
  );
});

test("an error's message never reaches it", () => {
  openLog({ folder });
  noteError("uncaught", new RangeError("Zebras paint /home/ann/ferry.stones"));
  expect(readLog()).toMatch(/ uncaught name=RangeError at=log\.test\.ts:\d+:\d+/);
  expect(readLog()).not.toMatch(/Zebras|ann|ferry/);
});

test("it never grows past its size, and its newest half is always there", () => {
  openLog({ folder, most: 4000 });
  for (let n = 0; n < 500; n++) {
    note("number", { n });
    expect(sizes().reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4000);
  }
  expect(readdirSync(folder).sort()).toEqual(["log-before.txt", "log.txt"]);
  const numbers = [...readLog().matchAll(/n=(\d+)/g)].map(([, n]) => Number(n));
  expect(numbers.at(-1)).toBe(499);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => 500 - numbers.length + at));
  expect(readLog().length).toBeGreaterThan(2000);
});

test("a folder that can't be written stops nobody", () => {
  const file = path.join(folder, "a file");
  writeFileSync(file, "");
  openLog({ folder: path.join(file, "below it") });
  note("start");
  expect(readLog()).toBe("");
  expect(readFileSync(file, "utf8")).toBe("");
});
