/** What another program holds for a moment is tried again, and what is protected is not. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isHeld, whileHeld } from "../../../electron/files/held.ts";
import { WorkshopError } from "../../../shared/base/result.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "held-"));
  file = path.join(folder, "Garden.stones");
  writeFileSync(file, "");
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

const failure = (code: string) => Object.assign(new Error(code), { code });

describe("an error about a file", () => {
  const LOCKS = "SQLITE_BUSY SQLITE_BUSY_RECOVERY SQLITE_IOERR_LOCK SQLITE_IOERR_RDLOCK SQLITE_IOERR_DELETE";
  test.each([..."EBUSY EPERM EACCES SQLITE_CANTOPEN SQLITE_CANTOPEN_FULLPATH".split(" "), ...LOCKS.split(" ")])(
    "%s may pass by itself",
    (code) => {
      expect([isHeld(failure(code), file), isHeld(failure(code), path.join(folder, "new.stones"))]).toEqual([true, true]);
    },
  );

  test.each("EIO ENOSPC ENOENT EROFS EXDEV SQLITE_CORRUPT SQLITE_FULL SQLITE_IOERR_WRITE SQLITE_READONLY".split(" "))(
    "%s stays",
    (code) => {
      expect(isHeld(failure(code), file)).toBe(false);
    },
  );

  test("without a code, or about a place that is not there, stays", () => {
    expect([isHeld(new Error("EBUSY"), file), isHeld("EBUSY", file)]).toEqual([false, false]);
    expect(isHeld(failure("EACCES"), path.join(folder, "gone", "x"))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === "win32")("about a protected place stays", () => {
    chmodSync(file, 0o444);
    expect([isHeld(failure("EACCES"), file), isHeld(failure("EACCES"), file, true)]).toEqual([false, true]);
    chmodSync(folder, 0o555);
    expect(isHeld(failure("EPERM"), path.join(folder, "new.stones"))).toBe(false);
  });
});

const held = () => new WorkshopError("in-use", "It is held.", undefined, true);

/** Work that fails some times. */
function failing(times: number, error: () => Error = held) {
  const tries: boolean[] = [];
  const work = (last: boolean): string => {
    tries.push(last);
    if (tries.length <= times) throw error();
    return "done";
  };
  return { tries, work };
}

describe("work on a file that is held", () => {
  test.each([0, 1, 3])("is done as soon as it can be, after %i failures", async (times) => {
    const { tries, work } = failing(times);
    expect(await whileHeld(work, { waits: [1, 1, 1] })).toBe("done");
    expect(tries).toEqual([...Array<boolean>(times).fill(false), ...(times === 3 ? [] : [false])].concat(times === 3 ? [true] : []));
  });

  test("is tried a last time, and then fails", async () => {
    const { tries, work } = failing(9);
    await expect(whileHeld(work, { waits: [1, 1] })).rejects.toThrow("It is held.");
    expect(tries).toEqual([false, false, true]);
  });

  test.each([
    ["another refusal", () => new WorkshopError("exists", "It is there.")],
    ["a defect", () => new TypeError("It is there.")],
  ])("is not tried again for %s", async (_, error) => {
    const { tries, work } = failing(9, error);
    await expect(whileHeld(work)).rejects.toThrow("It is there.");
    expect(tries).toEqual([false]);
  });

  test("is done at once, and leaves the process free meanwhile", async () => {
    const { tries, work } = failing(1);
    let free = false;
    setImmediate(() => (free = true));
    const doing = whileHeld(work, { waits: [30] });
    expect(tries).toEqual([false]);
    await doing;
    expect(free).toBe(true);
  });

  test.each([
    [[300, 300, 1], 1],
    [[300, 200, 1], 0],
  ])("says so once where it lasts: after %j", async (waits, times) => {
    let said = 0;
    await whileHeld(failing(3).work, { waits, waiting: () => said++ });
    expect(said).toBe(times);
  });
});
