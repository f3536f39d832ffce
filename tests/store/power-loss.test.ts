/**
 * What a power cut leaves. Killing a process shows nothing of that, since the system still writes what it was given. So
 * the writes and syncs of a working process are recorded, and replayed up to many moments: what was synced is there;
 * of what was not, nothing, everything, or any part in any order. From each the workshop must open with every
 * change that had been acknowledged.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../electron/store/store.ts";
import { addStone, newFolder, newStore } from "./folder.ts";
import { startOther } from "./other-process.ts";

const CHANGES = 12;
const CUTS_EACH = 4;
const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;

type Op =
  | { readonly do: "write"; readonly file: string; readonly bytes: Buffer; readonly at: number }
  | { readonly do: "truncate"; readonly file: string; readonly size: number }
  | { readonly do: "sync"; readonly file: string }
  | { readonly do: "acknowledge"; readonly seq: number };

/** The calls that matter, in their order, from a log that strace wrote with -xx -y. */
function readLog(log: string, folder: string): readonly Op[] {
  const unescaped = (hex: string) => Buffer.from(hex.replaceAll("\\x", ""), "hex");
  return log.split("\n").flatMap((line): Op[] => {
    const call = /(\w+)\((\d+)<([^>]*)>(?:, "((?:\\x[0-9a-f]{2})*)")?(?:, (\d+))?(?:, (\d+))?/.exec(line);
    if (!call) return [];
    const [, name, handle, where = "", hex = "", one = "0", two = "0"] = call;
    const file = where.startsWith("\\x") ? unescaped(where).toString() : where;
    if (name === "write" && handle === "1") {
      const seq = /"seq":(\d+)/.exec(unescaped(hex).toString())?.[1];
      return seq === undefined ? [] : [{ do: "acknowledge", seq: Number(seq) }];
    }
    if (!file.startsWith(folder)) return [];
    if (name === "pwrite64") return [{ do: "write", file, bytes: unescaped(hex).subarray(0, Number(one)), at: Number(two) }];
    if (name === "ftruncate") return [{ do: "truncate", file, size: Number(one) }];
    return name === "fsync" || name === "fdatasync" ? [{ do: "sync", file }] : [];
  });
}

function applied(before: Buffer, op: Op): Buffer {
  if (op.do === "truncate") return before.subarray(0, op.size);
  if (op.do !== "write") return before;
  const after = Buffer.alloc(Math.max(before.length, op.at + op.bytes.length));
  before.copy(after);
  op.bytes.copy(after, op.at);
  return after;
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What of the unsynced writes has reached the disk: none, all, or some in any order, some of them torn. */
function survivors(pending: readonly Op[], cut: number, random: () => number): readonly Op[] {
  if (cut === 0) return [];
  if (cut === 1) return pending;
  return pending
    .filter(() => random() < 0.5)
    .map((op) => {
      if (op.do !== "write" || random() < 0.5) return op;
      const whole = Math.floor(op.bytes.length / 512);
      return { ...op, bytes: op.bytes.subarray(0, 512 * Math.floor(random() * whole)) };
    })
    .map((op) => ({ op, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ op }) => op);
}

describe.runIf(hasStrace)("a power cut at any moment", () => {
  it("loses no acknowledged change", async () => {
    const start = newStore();
    start.close();
    const folder = path.dirname(start.path);
    const journal = `${start.path}-journal`;
    const first = readFileSync(start.path);
    const log = path.join(newFolder(), "log");
    const calls = "trace=write,pwrite64,ftruncate,fsync,fdatasync";
    const other = startOther(start.path, ["strace", "-f", "-xx", "-y", "-s", "100000", "-e", calls, "-o", log]);
    await other.next();
    for (let i = 1; i <= CHANGES; i++) {
      other.tell(JSON.stringify(addStone(`s${i}`, "outcome", { note: "words ".repeat(100 * i) })));
      expect(await other.next()).toMatchObject({ seq: i, notSaved: null });
    }
    other.tell("close");
    await other.ended;
    const ops = readLog(readFileSync(log, "latin1"), folder);
    expect(ops.filter((op) => op.do === "acknowledge")).toHaveLength(CHANGES);
    expect(ops.filter((op) => op.do === "sync").length).toBeGreaterThanOrEqual(3 * CHANGES);

    const random = randomFrom(20260501);
    const place = path.join(newFolder(), "after.stones");
    /** What is surely on the disk, and what was written to each file since it was last synced. */
    const disk: { [file: string]: Buffer } = { [start.path]: first, [journal]: Buffer.alloc(0) };
    const pending: { [file: string]: Op[] } = { [start.path]: [], [journal]: [] };
    let journalHasName = false;
    let acknowledged = 0;
    let cuts = 0;
    for (const op of ops) {
      if (op.do === "acknowledge") acknowledged = op.seq;
      else if (op.do !== "sync") pending[op.file]?.push(op);
      else if (op.file === folder) journalHasName = true;
      else {
        disk[op.file] = (pending[op.file] ?? []).reduce(applied, disk[op.file] ?? Buffer.alloc(0));
        pending[op.file] = [];
      }
      for (let cut = 0; cut < CUTS_EACH; cut++) {
        const after = (file: string) => survivors(pending[file] ?? [], cut, random).reduce(applied, disk[file] ?? Buffer.alloc(0));
        writeFileSync(place, after(start.path));
        rmSync(`${place}-journal`, { force: true });
        if (journalHasName || random() < 0.5) writeFileSync(`${place}-journal`, after(journal));
        const found = openStore(place);
        expect(found.readOnly).toBe(false);
        expect(found.seq).toBeGreaterThanOrEqual(acknowledged);
        expect([...found.workshop.stones.keys()]).toEqual(Array.from({ length: found.seq }, (_, i) => `s${i + 1}`));
        found.close();
        cuts++;
      }
    }
    expect(cuts).toBeGreaterThan(400);
  }, 240_000);
});
