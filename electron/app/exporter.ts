/** Has a file made in a process of its own, which can be stopped at any time. */
import { WorkshopError, type Result } from "../../shared/base/result.ts";
import type { MadeProduct } from "../../shared/export/products.ts";
import type { Snapshot } from "../../shared/ipc/contract.ts";
import type { Wishes } from "../products/make.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { startOwnProcess } from "./own-processes.ts";

/** What the process is given. */
export interface Job extends Omit<Wishes, "now" | "undrawn"> {
  readonly product: MadeProduct;
  readonly workshop: Snapshot;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** What is made is printed here, in the letters of this computer. */
  readonly printed?: true;
}

/** What the process answers. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly undrawn: readonly string[];
}

export interface FileMaking {
  /** The bytes of the file; null where it was stopped. Throws a WorkshopError where it could not be made. */
  readonly result: Promise<Uint8Array | null>;
  readonly stop: () => void;
  /** Once there are bytes: the signs in them that no font of this computer draws. */
  readonly undrawn?: () => readonly string[];
}

/** Nothing is written: whoever asked has the bytes, or has none. */
export function makeFile(job: Job): FileMaking {
  const child = startOwnProcess("export-process.cjs", APP_WORDS.processes.export);
  const { promise, resolve, reject } = withResolvers<Uint8Array | null>();
  let undrawn: readonly string[] = [];
  child.once("message", (result: Result<MadeFile>) => {
    if (result.ok) {
      ({ undrawn } = result.value);
      resolve(result.value.bytes);
    } else reject(WorkshopError.of(result.error));
  });
  child.once("exit", (code) => reject(new WorkshopError("unexpected", APP_WORDS.errors.notMade, `exit code ${code}`)));
  child.postMessage(job);
  const result = promise.finally(() => child.kill());
  return { result, stop: () => resolve(null), undrawn: () => undrawn };
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
