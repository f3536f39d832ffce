/** What is named to be read: an ordinary file, and not too large. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readNamed } from "../../../electron/files/read-file.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "read-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(file: string, most = 100): readonly string[] {
  try {
    readNamed(file, most);
  } catch (error) {
    if (error instanceof WorkshopError) return [error.error.code, error.message];
    throw error;
  }
  return [];
}

test.each([0, 1, 99, 100])("a file of %s bytes is read whole", (length) => {
  const file = path.join(folder, "file");
  writeFileSync(file, Buffer.alloc(length, 7));
  expect(readNamed(file, 100)).toEqual(Buffer.alloc(length, 7));
});

test("one that is larger than there is room for is refused, before it is read", () => {
  const file = path.join(folder, "large.json");
  writeFileSync(file, Buffer.alloc(2 * 1024 * 1024 + 1));
  expect(refusal(file, 2 * 1024 * 1024)).toEqual(["invalid", "“large.json” is too large: there is room for 2 MB."]);
});

test("a folder, and what is not there, are said to be so", () => {
  mkdirSync(path.join(folder, "a.json"));
  expect(refusal(path.join(folder, "a.json"))).toEqual(["invalid", "“a.json” is not an ordinary file, so it can't be read."]);
  expect(refusal(path.join(folder, "b.json"))).toEqual(["not-found", "“b.json” is not there."]);
  expect(refusal(path.join(folder, "b\0.json"))[0]).toBe("not-found");
});

describe.skipIf(process.platform === "win32")("what is no file and would never end", () => {
  test("a pipe is not waited for", () => {
    const pipe = path.join(folder, "pipe.json");
    spawnSync("mkfifo", [pipe]);
    expect(refusal(pipe)).toEqual(["invalid", "“pipe.json” is not an ordinary file, so it can't be read."]);
  });

  test("a device is not read", () => {
    expect(refusal("/dev/zero")).toEqual(["invalid", "“zero” is not an ordinary file, so it can't be read."]);
  });

  // Files of the system have no size until they are read.
  test.runIf(process.platform === "linux")("a file that is longer than it says is read up to what there is room for", () => {
    expect(readNamed("/proc/self/status", 100_000).toString()).toContain("Pid:");
    expect(refusal("/proc/self/status", 20)).toEqual(["invalid", "“status” is too large: there is room for 0 MB."]);
  });
});
