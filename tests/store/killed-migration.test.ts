/**
 * A file that is brought up to date, and a process that is killed while it does so: at each of its writes, syncs and removals,
 * one after the other. Whoever opens the file then has all of it, and goes on.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileInfo } from "../../electron/store/look.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { openStore } from "../../electron/store/store.ts";
import { comparable } from "../unit/arbitraries.ts";
import { addStone, kept, newFolder } from "./folder.ts";

const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;
const WRITER = path.join(import.meta.dirname, "../../electron/store/writer.ts");
const WORK = `import { Writer } from ${JSON.stringify(WRITER)}; const writer = new Writer(); writer.open(process.argv[1], false, false, null); writer.close();`;

/** The oldest, which takes every step there is. */
const oldFile = (): string => {
  const file = path.join(newFolder(), "old.stones");
  copyFileSync(path.join(import.meta.dirname, "../fixtures/v1.stones"), file);
  return file;
};

/** Opens a file in a process that is killed at the `nth` of its calls; false where it has come to its end before. */
function killedAt(file: string, call: string, nth: number): boolean {
  const kill = [..."-f -qq -o /dev/null".split(" "), "-e", `trace=${call}`, "-e", `inject=${call}:signal=SIGKILL:when=${nth}`];
  const { status, signal, stderr } = spawnSync("strace", [...kill, process.execPath, "--no-warnings", "-e", WORK, file], {
    encoding: "utf8",
  });
  if (status !== 0 && signal !== "SIGKILL") throw new Error(stderr);
  return signal === "SIGKILL";
}

// Left out where strace is missing: nothing else stops a process at a call of its own.
describe.runIf(hasStrace)("a process killed while it brings a file up to date", () => {
  it.each(["pwrite64", "fsync", "unlink"])("leaves all of it at every %s", { timeout: 120_000 }, async (call) => {
    const whole = oldFile();
    const store = await openStore(whole);
    const expected = comparable(store.workshop);
    await store.close();
    let nth = 1;
    // The later of many writes are much alike: every third of them.
    for (; nth < 120; nth += nth < 20 ? 1 : 3) {
      const file = oldFile();
      if (!killedAt(file, call, nth)) break;
      const again = await kept(openStore(file));
      expect(again.readOnly, `${call} ${nth}`).toBe(false);
      expect(comparable(again.workshop), `${call} ${nth}`).toEqual(expected);
      again.change(addStone("later"));
      await again.close();
      expect(fileInfo(file), `${call} ${nth}`).toMatchObject({ schemaVersion: MIGRATIONS.length });
    }
    // At its end there was nothing left to stop at; and there was something to stop at before.
    expect(nth).toBeLessThan(120);
    expect(nth).toBeGreaterThan(1);
  });
});
