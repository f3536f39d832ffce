/**
 * What a power cut leaves. Killing a process shows nothing of that, since the system still writes what it was given. So the calls of a
 * working process are recorded by strace, and replayed up to any moment: what was synced is there; of what was not, nothing, everything,
 * or any part in any order. Names are as safe as their folder: until it is synced, a file may still have its old name, or none.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;

/** The words before a command that has its calls recorded in `log`. */
export const recording = (log: string): readonly string[] => [
  ..."strace -f -xx -y -s 1000000 -e signal=none".split(" "),
  ...["-e", "trace=write,pwrite64,ftruncate,fsync,fdatasync,openat,rename,unlink", "-o", log],
];

export type DiskOp =
  | { readonly do: "make"; readonly file: string }
  | { readonly do: "rename"; readonly file: string; readonly to: string }
  | { readonly do: "unlink"; readonly file: string }
  /** @property at null where it goes to the end. */
  | { readonly do: "write"; readonly file: string; readonly bytes: Buffer; readonly at: number | null }
  | { readonly do: "truncate"; readonly file: string; readonly size: number }
  | { readonly do: "sync"; readonly file: string }
  /** A line that the process has written on its standard output. */
  | { readonly do: "say"; readonly line: string };

const unescaped = (hex: string): Buffer => Buffer.from(hex.replaceAll("\\x", ""), "hex");
const QUOTED = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
const ON_HANDLE = new RegExp(String.raw`(\w+)\((\d+)<([^>]*)>(?:, ${QUOTED})?(?:, (\d+))?(?:, (\d+))?`);
const ON_NAMES = new RegExp(String.raw`(openat|rename|unlink)\((?:AT_FDCWD(?:<[^>]*>)?, )?${QUOTED}(?:, ${QUOTED})?(?:, ([A-Z_|]+))?`);

/** The calls that concern a folder, in their order, and what was said meanwhile. */
export function recorded(log: string, folder: string): readonly DiskOp[] {
  const inFolder = (file: string): boolean => file === folder || file.startsWith(folder + path.sep);
  return readFileSync(log, "latin1")
    .split("\n")
    .flatMap((line): readonly DiskOp[] => {
      if (/= -1 E/.test(line)) return [];
      const named = ON_NAMES.exec(line);
      if (named) {
        const [, call, first = "", second = "", flags = ""] = named;
        const file = unescaped(first).toString();
        if (!inFolder(file)) return [];
        if (call === "rename") return [{ do: "rename", file, to: unescaped(second).toString() }];
        if (call === "unlink") return [{ do: "unlink", file }];
        return flags.includes("O_CREAT") ? [{ do: "make", file }] : [];
      }
      const call = ON_HANDLE.exec(line);
      if (!call) return [];
      const [, name, handle, where = "", hex = "", one = "0", two = "0"] = call;
      if (name === "write" && handle === "1") {
        const said = unescaped(hex).toString().split("\n");
        return said.filter((words) => words !== "").map((words) => ({ do: "say", line: words }));
      }
      const file = where.startsWith("\\x") ? unescaped(where).toString() : where;
      if (!inFolder(file)) return [];
      if (name === "write") return [{ do: "write", file, bytes: unescaped(hex), at: null }];
      if (name === "pwrite64") return [{ do: "write", file, bytes: unescaped(hex).subarray(0, Number(one)), at: Number(two) }];
      if (name === "ftruncate") return [{ do: "truncate", file, size: Number(one) }];
      return name === "fsync" || name === "fdatasync" ? [{ do: "sync", file }] : [];
    });
}

type Written = Extract<DiskOp, { do: "write" | "truncate" }>;
type Naming = Extract<DiskOp, { do: "make" | "rename" | "unlink" }>;

/** A file without its name: what of it is surely on the disk, and what was written to it since it was last synced. */
interface Content {
  sure: Buffer;
  pending: Written[];
}

function written(before: Buffer, op: Written): Buffer {
  if (op.do === "truncate")
    return op.size <= before.length ? before.subarray(0, op.size) : Buffer.concat([before, Buffer.alloc(op.size - before.length)]);
  const at = op.at ?? before.length;
  const after = Buffer.alloc(Math.max(before.length, at + op.bytes.length));
  before.copy(after);
  op.bytes.copy(after, at);
  return after;
}

function named(names: Map<string, Content>, op: Naming, content: Content): void {
  if (op.do === "unlink") names.delete(op.file);
  else if (op.do === "rename") {
    names.delete(op.file);
    names.set(op.to, content);
  } else names.set(op.file, content);
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What of the unsynced writes has reached the disk: none, all, or some in any order, some of them torn. */
function survivors(pending: readonly Written[], cut: number, random: () => number): readonly Written[] {
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

/** What is on the disk after a cut: the files by their absolute path. */
export type After = ReadonlyMap<string, Buffer>;

/**
 * Every moment of a recording at which the power may go, and what the disk may then hold.
 * @param before the files of the folder when the recording began.
 * @param each how many disks to show for each moment: the first has nothing that was not synced, the second all, the others some.
 */
export function* powerCuts(
  ops: readonly DiskOp[],
  before: After,
  random: () => number,
  each: number,
): Generator<{ readonly disk: After; readonly said: readonly string[] }> {
  const now = new Map<string, Content>([...before].map(([file, sure]) => [file, { sure, pending: [] }]));
  const sure = new Map(now);
  let naming: { readonly op: Naming; readonly content: Content }[] = [];
  const said: string[] = [];
  for (const op of ops) {
    if (op.do === "say") said.push(op.line);
    else if (op.do === "sync") {
      const content = now.get(op.file);
      if (content) {
        content.sure = content.pending.reduce(written, content.sure);
        content.pending = [];
      } else {
        const ofFolder = (file: string): boolean => path.dirname(file) === op.file;
        for (const { op: one, content: of } of naming) if (ofFolder(one.file)) named(sure, one, of);
        naming = naming.filter(({ op: one }) => !ofFolder(one.file));
      }
    } else if (op.do === "write" || op.do === "truncate") now.get(op.file)?.pending.push(op);
    else {
      const content = now.get(op.file) ?? { sure: Buffer.alloc(0), pending: [] };
      // Opening a file that is there makes none.
      if (op.do === "make" && now.has(op.file)) continue;
      named(now, op, content);
      naming.push({ op, content });
    }
    for (let cut = 0; cut < each; cut++) {
      // Names change in their order: a disk that has a later change has those before it.
      const reached = cut === 0 ? 0 : cut === 1 ? naming.length : Math.floor(random() * (naming.length + 1));
      const names = new Map(sure);
      for (const { op: one, content } of naming.slice(0, reached)) named(names, one, content);
      const disk = new Map([...names].map(([file, of]) => [file, survivors(of.pending, cut, random).reduce(written, of.sure)]));
      yield { disk, said };
    }
  }
}

/** The files of a folder, by their absolute path. */
export const filesOf = (folder: string): After =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [file, readFileSync(file)]),
  );

/** Lays out a disk in another folder, and nothing else there. @returns where a path of the recording is now. */
export function laidOut(disk: After, from: string, to: string): (file: string) => string {
  const moved = (file: string): string => path.join(to, path.relative(from, file));
  if (existsSync(to)) rmSync(to, { recursive: true });
  mkdirSync(to, { recursive: true });
  for (const [file, bytes] of disk) {
    mkdirSync(path.dirname(moved(file)), { recursive: true });
    writeFileSync(moved(file), bytes);
  }
  return moved;
}
