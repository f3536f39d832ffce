/** Has a store's file held in a thread of its own, so that nothing else ever waits for its disk. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { WorkshopError, type AppError } from "../../shared/base/result.ts";
import { languageArgument } from "../../shared/guidance/language.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";
import type { Writer } from "./writer.ts";

type CallName = keyof Writer;

/** A writer that is asked from another thread: each call gives a promise, and they are carried out one after the other. */
export type Thread = {
  readonly [N in CallName]: (...args: Parameters<Writer[N]>) => Promise<ReturnType<Writer[N]>>;
} & {
  /** Lets go of the file, after everything that was asked before, and of the thread. What is asked after that is refused. */
  readonly end: () => Promise<void>;
};

/** What the thread is asked. */
export interface WriterCall {
  readonly id: number;
  readonly call: keyof Writer;
  readonly args: readonly unknown[];
}

/** What it answers: a value, a sentence that refuses, or whatever else was thrown. */
export type WriterAnswer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly refusal: AppError & { readonly held: boolean } }
  | { readonly error: unknown }
);

/** Beside this file, and of its kind: source or bundle. */
const PROGRAM = path.join(import.meta.dirname, `writer-thread${path.extname(import.meta.filename)}`);

/** No workshop comes near this; what does was made to. In MB. */
const MOST_MEMORY = 2048;

/** A thread that runs, whoever asks it. */
interface Running {
  /** False once it has ended by itself: what it was asked has then failed. */
  readonly lives: () => boolean;
  readonly ask: (call: keyof Writer, args: readonly unknown[]) => Promise<unknown>;
  /** Whether the process stays for it. */
  readonly stays: (yes: boolean) => void;
  readonly stop: () => Promise<unknown>;
}

/** One that nobody uses: the next file is opened at once. */
let spare: Running | null = null;

function run(): Running {
  const worker = new Worker(PROGRAM, { argv: [languageArgument()], resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void }>();
  let asked = 0;
  let lives = true;
  const ended = (why: unknown): void => {
    lives = false;
    const error = new WorkshopError("not-saved", STORE_WORDS.writerEnded, String(why));
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("error", ended);
  worker.on("exit", ended);
  worker.on("message", (answer: WriterAnswer) => {
    const asking = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("value" in answer) asking?.resolve(answer.value);
    else asking?.reject("refusal" in answer ? WorkshopError.of(answer.refusal, answer.refusal.held) : answer.error);
  });
  return {
    lives: () => lives,
    ask: (call, args) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, call, args } satisfies WriterCall);
      }),
    stays: (yes) => void (yes ? worker.ref() : worker.unref()),
    stop: () => worker.terminate(),
  };
}

/**
 * Ends the thread that nobody uses, before the process ends. One that still stands then is torn down with the process, and
 * what it has loaded of SQLite may bring the process down by a signal.
 */
export async function endSpare(): Promise<void> {
  const ending = spare;
  spare = null;
  await ending?.stop();
}

const CALLS: { readonly [N in CallName]: true } = {
  create: true,
  salvage: true,
  open: true,
  follow: true,
  commit: true,
  versions: true,
  version: true,
  keepVersion: true,
  renameVersion: true,
  removeVersion: true,
  backUp: true,
  bytes: true,
  keepElsewhere: true,
  close: true,
};

/** Starts a thread, or takes one that nobody uses. Where it ends by itself, the next call starts another. */
export function startThread(): Thread {
  let running = spare;
  spare = null;
  running?.stays(true);
  let isEnded = false;
  function ask(call: keyof Writer, args: readonly unknown[]): Promise<unknown> {
    // Another thread would open the file again, and nobody would ever have it let go of its lock.
    if (isEnded) return Promise.reject(new WorkshopError("no-workshop", APP_WORDS.errors.noWorkshop));
    if (!running?.lives()) running = run();
    return running.ask(call, args);
  }
  const calls = Object.keys(CALLS).map((call) => [call, (...args: unknown[]) => ask(call as CallName, args)]);
  return {
    ...(Object.fromEntries(calls) as Omit<Thread, "end">),
    async end() {
      isEnded = true;
      const ending = running;
      // From here on it may be another's.
      running = null;
      if (!ending?.lives()) return;
      // One that ends while it lets go has let go.
      await ending.ask("close", []).catch(() => undefined);
      if (spare || !ending.lives()) return void (await ending.stop());
      spare = ending;
      ending.stays(false);
    },
  };
}
