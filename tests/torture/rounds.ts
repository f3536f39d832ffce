/** One round of torture each: a workshop is worked in, something happens, and what was said to be saved must be there. */
import { spawnSync } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { openStore } from "../../electron/store/store.ts";
import { filesOf, laidOut, powerCuts, recorded, recording } from "../store/power.ts";
import { holdAgainst, startAtWork } from "./process.ts";
import { stonesAfter } from "./workload.ts";

export interface Place {
  /** A folder of this round's own. */
  readonly folder: string;
  /** A new workshop in it. */
  readonly file: string;
  /** From 0 to 1, the same for the same seed. */
  readonly random: () => number;
}

/** @returns how many changes were said to be saved, and were found. */
export type Round = (place: Place) => Promise<number>;

const upTo = (random: () => number, most: number): number => 1 + Math.floor(random() * most);

/** Killed after some changes, and again where it left off. @param kills how often. */
export const killed =
  (kills: number): Round =>
  async ({ file, random }) => {
    let saved = 0;
    for (let kill = 0; kill < kills; kill++) {
      const atWork = await startAtWork(file);
      const last = atWork.heard.open + upTo(random, 40);
      await atWork.until(({ did }) => did >= last);
      await atWork.kill();
      saved = await holdAgainst(file, atWork.heard.saved);
    }
    return saved;
  };

const { EIO, ENOSPC, EDQUOT, EAGAIN } = constants.errno;

export interface Fault {
  /** Lines for the shim. */
  readonly shim: string;
  /** Whether nothing can be saved meanwhile; else it only takes longer. */
  readonly refuses: boolean;
}

const refuses = (...lines: readonly string[]): Fault => ({ shim: lines.join("\n"), refuses: true });
const hinders = (line: string): Fault => ({ shim: line, refuses: false });

export const FAULTS: Readonly<Record<string, Fault>> = {
  "a full disk": refuses(`write ${ENOSPC} .stones`),
  "a quota": refuses(`write ${EDQUOT} .stones-journal`),
  "a disk that fails to write": refuses(`write ${EIO} .stones`),
  "a disk that writes the journal, and not the workshop": refuses("write 0 .stones-journal", `write ${EIO} .stones`),
  "a disk that fails to sync": refuses(`sync ${EIO} .stones`),
  "a journal that can't be emptied": refuses(`truncate ${EIO} .stones-journal`),
  "a disk that fails, and then somebody else's lock": refuses(`write ${EIO} .stones`, `lock ${EAGAIN} .stones`),
  "a disk that writes half": hinders("write short .stones"),
  "a slow disk": hinders("sync slow:20 .stones"),
};

/** Something is wrong with the disk for a while; then it is sound again and all gets there, or the process is killed before. */
export const faulty =
  (library: string, fault: Fault): Round =>
  async ({ folder, file, random }) => {
    const control = path.join(folder, "faults");
    writeFileSync(control, "");
    const atWork = await startAtWork(file, { LD_PRELOAD: library, FAULTS: control });
    const { heard } = atWork;
    const before = upTo(random, 30);
    await atWork.until(({ did }) => did >= before);
    writeFileSync(control, fault.shim);
    const [did, refused] = [heard.did + upTo(random, 60), heard.refused + upTo(random, 3)];
    await atWork.until((now) => (fault.refuses ? now.refused >= refused : now.did >= did));
    if (random() < 0.5) {
      writeFileSync(control, "");
      const all = heard.did;
      await atWork.until(({ saved }) => saved >= all);
    }
    await atWork.kill();
    return holdAgainst(file, heard.saved);
  };

/** Somebody renames the file meanwhile: what is saved is in it, and nothing is said to be saved that is in no file. */
export const moved: Round = async ({ folder, file, random }) => {
  const atWork = await startAtWork(file);
  const before = upTo(random, 30);
  await atWork.until(({ did }) => did >= before);
  const other = path.join(folder, "elsewhere.stones");
  renameSync(file, other);
  await atWork.until(({ refused }) => refused > 0);
  await atWork.kill();
  return holdAgainst(other, atWork.heard.saved);
};

/** The power goes, at every moment of some work. */
export const powerGoes: Round = async ({ folder, file, random }) => {
  const before = filesOf(folder);
  const log = path.join(path.dirname(folder), `log of ${path.basename(folder)}`);
  const [strace = "", ...args] = recording(log);
  const atWork = path.join(import.meta.dirname, "at-work.ts");
  spawnSync(strace, [...args, process.execPath, "--no-warnings", atWork, file, "30"], { stdio: "ignore" });
  const place = path.join(path.dirname(folder), `disk of ${path.basename(folder)}`);
  let saved = 0;
  for (const { disk, said } of powerCuts(recorded(log, folder), before, random, 5)) {
    saved = Math.max(0, ...said.map((line) => Number(/^saved (\d+)$/.exec(line)?.[1] ?? 0)));
    const store = await openStore(laidOut(disk, folder, place)(file));
    const [seq, stones] = [store.seq, [...store.workshop.stones.keys()].join()];
    await store.close();
    if (seq < saved) throw new Error(`${saved} changes were said to be saved, ${seq} are there: ${saved - seq} lost`);
    if (stones !== stonesAfter(seq).join()) throw new Error(`after ${seq} changes the stones are ${stones}: torn`);
  }
  if (saved !== 30) throw new Error(`30 changes were to be saved; ${saved} were`);
  return saved;
};
