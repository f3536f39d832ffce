/** A file that is damaged, and its backup. */
import { describe, expect, test } from "vitest";
import { openOrBackup } from "../../../electron/ipc/opening.ts";
import { WorkshopError, type ErrorCode } from "../../../shared/base/result.ts";
import type { Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { NOTHING } from "../../../shared/model/workshop.ts";

const FILE = "/a/Garden.stones";
const opened = (path: string): Opened => ({
  seq: 1,
  workshop: toSnapshot(NOTHING),
  file: { path, name: "Garden", readOnly: false, why: "", savedAt: "", isExample: false },
  undo: { undo: null, redo: null },
});

/** Opens a file with something wrong in it, or nothing. @returns what came of it, and what the person was asked. */
async function open(problem: ErrorCode | null, backup: string | null, wants = true) {
  const asked: string[] = [];
  const session = {
    open: (file: string): Opened => {
      if (problem !== null) throw new WorkshopError(problem, `It is ${problem}.`);
      return opened(file);
    },
    backupOf: () => backup,
    openBackup: (from: string, file: string) => opened(`${from} as ${file}`),
  };
  const came = await openOrBackup(session, FILE, (sentence) => {
    asked.push(sentence);
    return Promise.resolve(wants);
  }).then(
    (now) => now?.file.path ?? null,
    (error: unknown) => (error instanceof WorkshopError ? error.error.code : error),
  );
  return { came, asked };
}

test("a sound file is opened, and nobody is asked", async () => {
  expect(await open(null, "/b")).toEqual({ came: FILE, asked: [] });
});

describe.each(["damaged", "not-a-workshop"] as const)("a file that is %s", (problem) => {
  test("gives way to its backup where the person wants that, and they hear what is wrong", async () => {
    expect(await open(problem, "/b")).toEqual({ came: `/b as ${FILE}`, asked: [`It is ${problem}.`] });
    expect(await open(problem, "/b", false)).toEqual({ came: null, asked: [`It is ${problem}.`] });
  });

  test("is refused where there is no backup", async () => {
    expect(await open(problem, null)).toEqual({ came: problem, asked: [] });
  });
});

test.each(["newer", "not-found", "in-use", "read-only", "unexpected"] as const)(
  "one that is %s is no damage: its backup is not offered",
  async (problem) => {
    expect(await open(problem, "/b")).toEqual({ came: problem, asked: [] });
  },
);
