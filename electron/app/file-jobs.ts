/**
 * What is done with whole workshop files in a process of its own: handing over, opening what has a passphrase, and deleting.
 * One row for each; plain Node.
 */
import type { HandOverStage } from "../../shared/ipc/contract.ts";
import { belongingTo, checkNotOpenElsewhere, deleteBelongings, type Finished } from "../store/finish.ts";
import { earlierWords, handOver, unlockInto, type HandOver, type LockedFile } from "../store/hand-over.ts";

/** Hears how far it is. */
type Tell = (stage: HandOverStage) => void;

export const FILE_JOBS = {
  "hand-over": async (order: HandOver, tell: Tell) => handOver(order, tell),
  "earlier-words": async (order: Pick<HandOver, "from" | "parts">) => earlierWords(order),
  unlock: async ({ folder, file, passphrase }: { readonly folder: string; readonly file: LockedFile; readonly passphrase: string }) =>
    unlockInto(folder, file, passphrase),
  /** @param isOpenHere this application holds it itself just now. */
  belonging: async ({ finished, isOpenHere }: { readonly finished: Finished; readonly isOpenHere: boolean }) => {
    if (!isOpenHere) checkNotOpenElsewhere(finished.file);
    // The journal of a workshop that is open goes as it closes, and is no leftover.
    return belongingTo(finished).filter(({ kind }) => !isOpenHere || kind !== "journal");
  },
  delete: async ({ finished, agreed }: { readonly finished: Finished; readonly agreed: readonly string[] }) =>
    deleteBelongings(finished, agreed),
} as const;

export type FileJob = keyof typeof FILE_JOBS;
export type FileJobGiven<J extends FileJob> = Parameters<(typeof FILE_JOBS)[J]>[0];
export type FileJobDone<J extends FileJob> = Awaited<ReturnType<(typeof FILE_JOBS)[J]>>;

/** What the process says: how far it is, any number of times, and then how it went. */
export interface FileJobStage {
  readonly stage: HandOverStage;
}
