/** A writer that is asked as one in a thread of its own is, and works in this one: for tests that put modules in the place of others. */
import { WorkshopError } from "../../shared/base/result.ts";
import type { Thread } from "../../electron/store/thread.ts";
import { Writer } from "../../electron/store/writer.ts";

/** What a test sees and steers. */
export const thread = {
  /** What has been asked for. */
  asked: [] as string[],
  /** Where one is given, a call waits for it before it is carried out. */
  before: null as ((call: string) => Promise<unknown>) | null,
  /** Ends by itself with the next call of this name: before it is carried out, or after that. */
  endsWith: null as { readonly call: string; readonly when: "before" | "after" } | null,
};

export function startThread(): Thread {
  let writer = new Writer();
  let turn: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const ended = (): never => {
    thread.endsWith = null;
    writer.close(); // as the end of a thread closes what it had open
    writer = new Writer();
    throw new WorkshopError("not-saved", "The writer has ended.");
  };
  async function carryOut(call: string, args: readonly unknown[]): Promise<unknown> {
    thread.asked.push(call);
    await thread.before?.(call);
    const ends = thread.endsWith?.call === call ? thread.endsWith.when : null;
    if (ends === "before") ended();
    const work = writer[call as keyof Writer].bind(writer) as (...given: readonly unknown[]) => unknown;
    const value = work(...args);
    return ends === "after" ? ended() : value;
  }
  const ask = (call: string, args: readonly unknown[]): Promise<unknown> => {
    if (isOver) return Promise.reject(new WorkshopError("no-workshop", "The writer was given back."));
    isOver = call === "close";
    const done = turn.then(() => carryOut(call, args));
    turn = done.catch(() => undefined);
    return done;
  };
  return new Proxy({} as Thread, {
    get: (_, call) =>
      call === "end" ? () => ask("close", []).catch(() => undefined) : (...args: readonly unknown[]) => ask(String(call), args),
  });
}
