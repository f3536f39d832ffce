/**
 * What is done with whole workshop files in a process of its own: handing over, opening what has a passphrase, what becomes of
 * backups, and deleting. One row for each; plain Node.
 */
import path from "node:path";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import type { AppError } from "../../shared/base/result.ts";
import type { HandOverStage } from "../../shared/ipc/contract.ts";
import { realPath } from "../files/identity.ts";
import { placedBeside } from "../files/placed.ts";
import { writeFile } from "../files/write-file.ts";
import { backupsGoingWith, goodBytes, removeBackups, restoreBackup } from "../store/backup.ts";
import { belongingTo, checkNotOpenElsewhere, deleteBelongings, type Finished } from "../store/finish.ts";
import { earlierWords, handOver, unlockInto, type HandOver, type LockedFile } from "../store/hand-over.ts";
import { backupBy, type BackupsOf } from "./backup-reading.ts";

/** Hears how far it is. */
type Tell = (stage: HandOverStage) => void;

export const FILE_JOBS = {
  "hand-over": async (order: HandOver, tell: Tell) => handOver(order, tell),
  "earlier-words": async (order: Pick<HandOver, "from" | "parts">) => earlierWords(order),
  unlock: async ({ folder, file, passphrase }: { readonly folder: string; readonly file: LockedFile; readonly passphrase: string }) =>
    unlockInto(folder, file, passphrase),
  /** A backup as a new file beside the workshop, or where new workshops go. @returns its path. */
  "open-backup": async ({ n, of, folder }: { readonly n: number; readonly of: BackupsOf; readonly folder: string }) => {
    const backup = backupBy(n, of);
    const bytes = goodBytes(backup);
    const name = BACKUP_WORDS.copyName(path.parse(of.path).name, backup.at.slice(0, 10));
    return placedBeside(of.path, name, folder, (target) => writeFile(target, bytes));
  },
  /** A backup in the place of a damaged file, which this application does not hold. @returns where that is now; null where there was none. */
  "restore-backup": async ({ n, of }: { readonly n: number; readonly of: BackupsOf }) => restoreBackup(backupBy(n, of), realPath(of.path)),
  "remove-backups": async ({ path: file, folder, id }: BackupsOf) => removeBackups(backupsGoingWith(file, folder, id ?? undefined)),
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

/** Has a job done. @throws WorkshopError as the job does. */
export type FileWork = <J extends FileJob>(job: J, given: FileJobGiven<J>) => Promise<FileJobDone<J>>;

/** What the process says: how far it is, any number of times, and then how it went. */
export interface FileJobStage {
  readonly stage: HandOverStage;
}
/** How it went; `held` is that of the WorkshopError. */
export type FileJobEnd<J extends FileJob> =
  | { readonly ok: true; readonly value: FileJobDone<J> }
  | { readonly ok: false; readonly error: AppError; readonly held: boolean };
