/**
 * The log: what went wrong, and when, in a small file on this laptop. It never holds people's words, titles, or names of
 * files: what is noted is a constant of the code, and of an error only what `faultOf` keeps. Nothing is ever sent.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { faultOf } from "../../shared/base/fault.ts";

export interface LogOptions {
  /** The app's own folder; made where it is missing. */
  readonly folder: string;
  /** The most bytes of the two files together. */
  readonly most?: number;
  /** Whether errors also go to the terminal, as a whole: for those who work on the code. */
  readonly aloud?: boolean;
}

const MOST = 256 * 1024;
const NAMES = { now: "log.txt", before: "log-before.txt" } as const;

let log: Required<LogOptions> | null = null;

/** Notes go into this folder from now on; before, and on the command line, they go nowhere. */
export function openLog({ folder, most = MOST, aloud = false }: LogOptions): void {
  log = { folder, most, aloud };
}

/**
 * Notes one event in one line.
 * @param what a constant of the code, never something that a person wrote.
 * @param details numbers and words of the code; whatever else is in a word becomes "?".
 */
export function note(what: string, details: Readonly<Record<string, string | number | boolean>> = {}): void {
  if (!log) return;
  const said = Object.entries(details).filter(([, value]) => value !== "");
  const line = [new Date().toISOString(), what, ...said.map(([key, value]) => `${key}=${plain(value)}`)].join(" ");
  try {
    mkdirSync(log.folder, { recursive: true });
    const [now, before] = [path.join(log.folder, NAMES.now), path.join(log.folder, NAMES.before)];
    // Two files of half the size: the newest half is always there.
    if ((statSync(now, { throwIfNoEntry: false })?.size ?? 0) + line.length > log.most / 2) renameSync(now, before);
    appendFileSync(now, `${line}\n`, { mode: 0o600 });
  } catch {
    // A log that can't be written is no reason to stop.
  }
}

/** Notes an error. @param what what was being done, as a constant of the code. */
export function noteError(what: string, thrown: unknown): void {
  if (log?.aloud) console.error(`${what}:`, thrown);
  note(what, faultOf(thrown));
}

/** All that is noted, oldest first. */
export function readLog(): string {
  const { folder } = log ?? {};
  if (folder === undefined) return "";
  return [NAMES.before, NAMES.now].map((name) => readOr(path.join(folder, name), "")).join("");
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}

const plain = (value: string | number | boolean): string =>
  String(value)
    .slice(0, 400)
    .replaceAll(/[^\w .:<>,-]/g, "?");
