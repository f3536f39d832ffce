/**
 * Files that are being made in a process of their own: one to save and one to look at, each giving way to the next.
 * Without Electron in it, so that all of it can be tested.
 */
import type { FileMaking } from "../app/exporter.ts";

/** After this long a person wants to know that something is being made. */
export const PATIENCE_MS = 1000;

/** Of what is asked for one after the other only the newest is made. @returns its bytes; null where it was stopped. */
export function newestOnly(): (making: FileMaking) => FileMaking["bytes"] {
  let newest: FileMaking | null = null;
  return (making) => {
    newest?.stop();
    newest = making;
    return making.bytes;
  };
}

export interface Saving {
  /** The bytes of a file; null where the person stopped it, or asked for another. The window hears of it where it takes a while. */
  made(making: FileMaking, name: string): FileMaking["bytes"];
  stop(): void;
}

/** @param tell says what is being made, in a person's words; null when nothing is any more. */
export function makeSaving(tell: (making: { readonly name: string } | null) => void): Saving {
  let saving: FileMaking | null = null;
  return {
    async made(making, name) {
      saving?.stop();
      saving = making;
      const patience = setTimeout(() => tell({ name }), PATIENCE_MS);
      try {
        return await making.bytes;
      } finally {
        clearTimeout(patience);
        if (saving === making) {
          saving = null;
          tell(null);
        }
      }
    },
    stop: () => saving?.stop(),
  };
}
