/** A file that is damaged, and the ways out. */
import { describe, expect, test } from "vitest";
import type { WayOut } from "../../../electron/app/dialogs.ts";
import { makePatience, openOrRescue } from "../../../electron/ipc/opening.ts";
import type { Backup } from "../../../electron/store/backup.ts";
import type { Salvaged } from "../../../electron/store/salvage.ts";
import { WorkshopError, type ErrorCode } from "../../../shared/base/result.ts";
import type { Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { NOTHING } from "../../../shared/model/workshop.ts";

const FILE = "/a/Garden.stones";
const opened = (path: string): Opened => ({
  seq: 1,
  workshop: toSnapshot(NOTHING),
  file: { path, name: "Garden", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false },
  undo: { undo: null, redo: null },
});

const BACKUP = { n: 7 } as Backup;
const SALVAGED = {} as Salvaged;

interface Case {
  readonly problem: ErrorCode | null;
  readonly backup?: Backup | null;
  readonly salvaged?: Salvaged | null;
  readonly way?: WayOut;
}

/** Opens a file with something wrong in it, or nothing. @returns what came of it, and what the person was asked. */
async function open({ problem, backup = null, salvaged = null, way = "leave" }: Case) {
  const asked: string[] = [];
  const session = {
    openWanted: (file: string) =>
      problem === null ? Promise.resolve(opened(file)) : Promise.reject(new WorkshopError(problem, `It is ${problem}.`)),
    take: (file: string) => Promise.resolve(file),
  };
  const recovery = {
    damageOf: () => Promise.resolve({ backup, salvaged, detail: "So it is." }),
    restore: (n: number, file: string) => Promise.resolve(opened(`${n} as ${file}`)),
    rescue: (file: string) => Promise.resolve(opened(`the rest of ${file}`)),
  };
  const came = await openOrRescue(
    session,
    recovery,
    makePatience(() => undefined),
    () => Promise.resolve(null),
    FILE,
    (sentence, { detail }) => {
      asked.push(`${sentence} ${detail}`);
      return Promise.resolve(way);
    },
  ).then(
    (now) => now?.file.path ?? null,
    (error: unknown) => (error instanceof WorkshopError ? error.error.code : error),
  );
  return { came, asked };
}

test("a sound file is opened, and nobody is asked", async () => {
  expect(await open({ problem: null, backup: BACKUP, salvaged: SALVAGED })).toEqual({ came: FILE, asked: [] });
});

describe.each(["damaged", "not-a-workshop"] as const)("a file that is %s", (problem) => {
  const asked = [`It is ${problem}. So it is.`];

  test("goes the way that the person chooses, who hears what is wrong", async () => {
    const there = { problem, backup: BACKUP, salvaged: SALVAGED };
    expect(await open({ ...there, way: "backup" })).toEqual({ came: `7 as ${FILE}`, asked });
    expect(await open({ ...there, way: "rescue" })).toEqual({ came: `the rest of ${FILE}`, asked });
    expect(await open({ ...there, way: "leave" })).toEqual({ came: null, asked });
  });

  test("has a way out also where there is only one of the two", async () => {
    expect(await open({ problem, backup: BACKUP, way: "backup" })).toEqual({ came: `7 as ${FILE}`, asked });
    expect(await open({ problem, salvaged: SALVAGED, way: "rescue" })).toEqual({ came: `the rest of ${FILE}`, asked });
  });

  test("is refused where there is neither", async () => {
    expect(await open({ problem })).toEqual({ came: problem, asked: [] });
  });
});

test.each(["newer", "not-found", "in-use", "read-only", "unexpected"] as const)(
  "one that is %s is no damage: nothing is offered in its place",
  async (problem) => {
    expect(await open({ problem, backup: BACKUP, salvaged: SALVAGED })).toEqual({ came: problem, asked: [] });
  },
);
