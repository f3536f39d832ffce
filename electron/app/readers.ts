/**
 * Who reads what others have made: processes of their own, so that no window waits, however slow a drive is and whatever a file
 * holds. Each job has its limits of time and memory, and can be stopped. Without Electron in it, so that all of it can be tested.
 */
import path from "node:path";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { OFFICE_WORDS } from "../../shared/guidance/office-words.ts";
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import type { Given, JobName, FoundBy } from "./reading-jobs.ts";

/** What the process answers; `held` is that of the WorkshopError. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: AppError; readonly held: boolean };

/** A process that reads one file at a time. */
export interface ReadingProcess {
  ask(job: JobName, given: unknown): void;
  /** Ends it; what it was asked is not answered. It may take long to go where a drive does not answer, and nobody waits for that. */
  end(): void;
  /** Bytes that it holds now; 0 where that is not known. */
  memory(): number;
}

export type StartProcess = (hears: {
  readonly answered: (answer: Answer) => void;
  /** It has ended, of itself or not. */
  readonly gone: (why: string) => void;
}) => ReadingProcess;

export interface FileReading<J extends JobName> {
  /** What was found; null where it was stopped. Rejects with a WorkshopError where the file can't be read. */
  readonly result: Promise<FoundBy<J> | null>;
  readonly stop: () => void;
}

export type Read = <J extends JobName>(job: J, given: Given<J>) => FileReading<J>;

export interface ReadersOptions {
  /** In ms; for tests. */
  readonly patience?: number;
  readonly slow?: number;
}

/** Reading takes seconds; what takes longer was made to, or lies where nobody answers. */
const PATIENCE_MS = 60_000;
/** Bytes that a process may hold: the largest files that are read need half of it. */
const MOST_MEMORY = 1_500_000_000;
const LOOK_AT_MEMORY_MS = 250;
/** What has not answered by then does not keep the others from being read. */
const SLOW_MS = 700;
/** Of what nobody waits for, so many are read at a time; and so many with those that are slow. */
const AT_ONCE = 2;
const MOST_AT_ONCE = 8;
/** How long a process stays for what may come next. */
const LINGER_MS = 3000;

/** What is said of a file whose reading went on too long, took too much memory, or ended its process. */
interface Words {
  readonly tooLong: (name: string) => string;
  readonly failed: (name: string) => string;
}
/** @property inBackground nobody waits for it: it takes its turn. */
const JOBS: { readonly [J in JobName]: { readonly words: Words; readonly inBackground?: true } } = {
  card: { words: APP_WORDS.reading, inBackground: true },
  folder: { words: APP_WORDS.reading, inBackground: true },
  json: { words: APP_WORDS.reading },
  backups: { words: APP_WORDS.reading },
  backup: { words: APP_WORDS.reading },
  newestBackup: { words: APP_WORDS.reading },
  workshop: { words: APP_WORDS.reading },
  logo: { words: APP_WORDS.reading },
  template: { words: APP_WORDS.reading },
  word: { words: OFFICE_WORDS.back },
  sheets: { words: SHEET_WORDS.refused },
};

/** How reading ended: with an answer, with a sentence why there is none, or stopped. */
type End = Answer | WorkshopError | null;

interface Task {
  readonly job: JobName;
  readonly given: unknown;
  /** The path, or the name, of what is read. */
  readonly file: string;
  readonly settle: (end: End) => void;
  isSlow: boolean;
  stop: () => void;
}

interface Worker {
  readonly process: ReadingProcess;
  /** Whoever waits for what it reads now. */
  hears: (end: Answer | string) => void;
}

/** @param start starts a process: one for everything that a person waits for, and some that take turns at the rest. */
export function makeReaders(start: StartProcess, { patience = PATIENCE_MS, slow = SLOW_MS }: ReadersOptions = {}): Read {
  const waiting: Task[] = [];
  const background = new Set<Task>();
  const idle = new Set<Worker>();

  /** Begins what waits, as far as may be; where a folder has proved to be slow, what lies elsewhere comes first. */
  function next(): void {
    const slowOnes = [...background].filter(({ isSlow }) => isSlow);
    if (background.size - slowOnes.length >= AT_ONCE || background.size >= MOST_AT_ONCE) return;
    const slowFolders = new Set(slowOnes.map(({ file }) => path.dirname(file)));
    const at = waiting.findIndex(({ file }) => !slowFolders.has(path.dirname(file)));
    const [task] = waiting.splice(Math.max(at, 0), 1);
    if (!task) return;
    background.add(task);
    run(task);
    next();
  }

  function run(task: Task): void {
    const worker = takeIdle() ?? startWorker();
    const { words, inBackground } = JOBS[task.job];
    const name = path.basename(task.file);
    const refuse = (sentence: (name: string) => string, why: string): void => end(new WorkshopError("unexpected", sentence(name), why));
    const tooLong = setTimeout(() => refuse(words.tooLong, `${patience} ms`), patience);
    const turnsSlow = setTimeout(() => {
      task.isSlow = true;
      next();
    }, slow);
    const watch = setInterval(() => {
      const bytes = worker.process.memory();
      if (bytes > MOST_MEMORY) refuse(APP_WORDS.reading.tooMuch, `${bytes} bytes`);
    }, LOOK_AT_MEMORY_MS);
    const end = (how: End): void => {
      for (const timer of [tooLong, turnsSlow, watch]) clearTimeout(timer);
      worker.hears = () => undefined;
      // The memory that a large file took is given back with its process.
      if (inBackground && how !== null && !(how instanceof WorkshopError)) linger(worker);
      else worker.process.end();
      task.stop = () => undefined;
      task.settle(how);
      if (background.delete(task)) next();
    };
    task.stop = () => end(null);
    worker.hears = (answer) => (typeof answer === "string" ? refuse(words.failed, answer) : end(answer));
    worker.process.ask(task.job, task.given);
  }

  function startWorker(): Worker {
    const worker: Worker = {
      process: start({
        answered: (answer) => worker.hears(answer),
        gone: (why) => {
          idle.delete(worker);
          worker.hears(why);
        },
      }),
      hears: () => undefined,
    };
    return worker;
  }

  function takeIdle(): Worker | undefined {
    const [worker] = idle;
    if (worker) idle.delete(worker);
    return worker;
  }

  function linger(worker: Worker): void {
    idle.add(worker);
    setTimeout(() => idle.delete(worker) && worker.process.end(), LINGER_MS).unref();
  }

  return <J extends JobName>(job: J, given: Given<J>): FileReading<J> => {
    let stop = (): void => undefined;
    const result = new Promise<FoundBy<J> | null>((resolve, reject) => {
      const settle = (end: End): void => {
        if (end === null) resolve(null);
        else if (end instanceof WorkshopError) reject(end);
        else if (end.ok) resolve(end.value as FoundBy<J>);
        else reject(WorkshopError.of(end.error, end.held));
      };
      const task: Task = { job, given, file: fileOf(given), settle, isSlow: false, stop: () => undefined };
      stop = () => task.stop();
      if (!JOBS[job].inBackground) return run(task);
      task.stop = () => {
        waiting.splice(waiting.indexOf(task), 1);
        settle(null);
      };
      waiting.push(task);
      next();
    });
    return { result, stop };
  };
}

const fileOf = (given: Given<JobName>): string => ("name" in given ? given.name : given.path);
