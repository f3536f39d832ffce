/**
 * What is done in a process of its own, a file that is made or one that is read: each gives way to the next of its kind. Without
 * Electron in it, so that all of it can be tested.
 */

/** After this long a person wants to know what goes on. */
export const PATIENCE_MS = 1000;

/** Work that can be stopped: it then comes to nothing. */
export interface Stoppable<T> {
  readonly result: Promise<T | null>;
  readonly stop: () => void;
}

/** Of what is asked for one after the other only the newest is made. @returns what comes of it; null where it was stopped. */
export function newestOnly(): <T>(work: Stoppable<T>) => Promise<T | null> {
  let newest: Stoppable<unknown> | null = null;
  return (work) => {
    newest?.stop();
    newest = work;
    return work.result;
  };
}

export interface Waiting {
  /** What comes of some work; null where the person stopped it, or asked for another. The window hears of it where it takes a while. */
  done<T>(work: Stoppable<T>, name: string): Promise<T | null>;
  stop(): void;
}

/** @param tell says what goes on, in a person's words; null when nothing does any more. */
export function makeWaiting(tell: (now: { readonly name: string } | null) => void): Waiting {
  let current: Stoppable<unknown> | null = null;
  return {
    async done(work, name) {
      current?.stop();
      current = work;
      const patience = setTimeout(() => tell({ name }), PATIENCE_MS);
      try {
        return await work.result;
      } finally {
        clearTimeout(patience);
        if (current === work) {
          current = null;
          tell(null);
        }
      }
    },
    stop: () => current?.stop(),
  };
}
