/** The app's own folder, or one for this run where that can't be written. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ownFolder } from "../../../electron/app/own-folder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-own-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("a folder that can be written is taken, made where there is none, and nothing of the trial stays", () => {
  const wanted = path.join(folder, "a", "b");
  for (let n = 0; n < 2; n++) expect(ownFolder(wanted)).toEqual({ folder: wanted, isKept: true });
  expect(readdirSync(wanted)).toEqual([]);
});

test("where a file stands in its place, another is made, which goes with the process", () => {
  const wanted = path.join(folder, "own");
  writeFileSync(wanted, "somebody's");
  const atEnd = vi.spyOn(process, "on");
  const own = ownFolder(wanted);
  expect(own.isKept).toBe(false);
  expect(readdirSync(own.folder)).toEqual([]);
  expect(readFileSync(wanted, "utf8")).toBe("somebody's");
  const [event, end] = atEnd.mock.calls[0] ?? [];
  expect(event).toBe("exit");
  end?.(0);
  process.off("exit", end as () => void);
  expect(existsSync(own.folder)).toBe(false);
});

test.skipIf(process.platform === "win32")("where no folder can be made at all, that is told", () => {
  writeFileSync(path.join(folder, "own"), "");
  vi.stubEnv("TMPDIR", path.join(folder, "nowhere"));
  expect(() => ownFolder(path.join(folder, "own"))).toThrow("ENOENT");
});
