/** The backups of a file as the process that reads them finds them (see readers.ts). */
import { WorkshopError } from "../../shared/base/result.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import type { BackupCard } from "../../shared/ipc/contract.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { backupsOfFile, goodBytes, isGoodBackup, type Backup } from "../store/backup.ts";
import { readWorkshop } from "../store/look.ts";

/** Whose backups are meant. */
export interface BackupsOf {
  /** The workshop file. */
  readonly path: string;
  /** The folder of all backups. */
  readonly folder: string;
  /** The workshop's own id, where it is open: its file is then left alone. */
  readonly id: string | null;
}

/** Newest first. */
export const listBackups = ({ path, folder, id }: BackupsOf): readonly BackupCard[] =>
  backupsOfFile(path, folder, id ?? undefined).map(({ n, at, title, stones, bytes }) => ({ n, at, title, stones, bytes }));

/** @throws WorkshopError "not-found" where it has gone since. */
export function backupBy(n: number, { path, folder, id }: BackupsOf): Backup {
  const found = backupsOfFile(path, folder, id ?? undefined).find((backup) => backup.n === n);
  if (!found) throw new WorkshopError("not-found", BACKUP_WORDS.gone);
  return found;
}

/** The newest that is as it was kept, with the workshop in it; null where there is none. */
export function newestGood({ path, folder, id }: BackupsOf): { readonly backup: Backup; readonly workshop: Workshop } | null {
  const backup = backupsOfFile(path, folder, id ?? undefined).find(isGoodBackup);
  return backup ? { backup, workshop: readBackup(backup) } : null;
}

/** The workshop in a backup. @throws WorkshopError "damaged" where it is not as it was kept. */
export function readBackup(backup: Backup): Workshop {
  goodBytes(backup);
  return readWorkshop(backup.file);
}
