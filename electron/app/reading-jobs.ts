/** What can be read outside the main process: what each job is given, and what it finds. All of it crosses between processes. */
import type { Proposal } from "../../shared/changes/proposal.ts";
import type { BackupCard, Snapshot } from "../../shared/ipc/contract.ts";
import type { SheetTable } from "../../shared/pasting/sheets.ts";
import type { Backup } from "../store/backup.ts";
import type { BackupsOf } from "./backup-reading.ts";
import type { CardRead } from "./card.ts";
import type { LogoFile, TemplateFile } from "./word-files.ts";

interface OnePath {
  readonly path: string;
}

export interface ReadingJobs {
  /** A card of the home screen. `known`: the state of the file that was read before; where it has not changed, nothing is read. */
  readonly card: { readonly given: OnePath & { readonly known: string }; readonly found: CardRead };
  /** The paths of the workshops in a folder; null where it can't be listed. */
  readonly folder: { readonly given: OnePath; readonly found: readonly string[] | null };
  /** A workshop in a JSON file. */
  readonly json: { readonly given: OnePath; readonly found: Snapshot };
  /** The backups of a workshop, and what is in one of them. */
  readonly backups: { readonly given: BackupsOf; readonly found: readonly BackupCard[] };
  readonly backup: { readonly given: BackupsOf & { readonly n: number }; readonly found: Snapshot };
  /** The newest backup that is as it was kept; null where there is none. */
  readonly newestBackup: { readonly given: BackupsOf; readonly found: { readonly backup: Backup; readonly workshop: Snapshot } | null };
  /** The workshop in a file, which is read and let go. */
  readonly workshop: { readonly given: OnePath; readonly found: Snapshot };
  readonly logo: { readonly given: OnePath; readonly found: LogoFile };
  readonly template: { readonly given: OnePath; readonly found: TemplateFile };
  /** What an edited document would change. */
  readonly word: { readonly given: OnePath & { readonly workshop: Snapshot; readonly organisation: string }; readonly found: Proposal };
  /** The sheets of a workbook that a window was handed. */
  readonly sheets: { readonly given: { readonly name: string; readonly bytes: Uint8Array }; readonly found: readonly SheetTable[] };
}

export type JobName = keyof ReadingJobs;
export type Given<J extends JobName> = ReadingJobs[J]["given"];
export type FoundBy<J extends JobName> = ReadingJobs[J]["found"];
