/** The calls about backups: they name a card of the home screen, or the open workshop. */
import { existsSync } from "node:fs";
import { shell } from "electron";
import { WorkshopError } from "../../shared/base/result.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import type { BackupList } from "../../shared/ipc/contract.ts";
import type { KnownFiles } from "../app/known-files.ts";
import type { Recovery } from "../app/recovery.ts";
import type { Session } from "../app/session.ts";
import type { Handlers } from "./answer.ts";
import type { Patiently } from "./opening.ts";

export interface BackupParts {
  readonly session: Session;
  readonly recovery: Recovery;
  readonly patiently: Patiently;
  /** The folder of the backups. */
  readonly backups: string;
  readonly files: KnownFiles;
}

type BackupHandlers = { readonly [N in keyof Handlers as N extends `backups.${string}` ? N : never]: Handlers[N] };

export function makeBackupHandlers({ session, recovery, patiently, backups, files }: BackupParts): BackupHandlers {
  const list = async (file?: string): Promise<BackupList> => ({ folder: backups, backups: await recovery.list(file) });

  /** The file that is meant; undefined for the open workshop. */
  function known(id: string | undefined): string | undefined {
    const file = id === undefined ? undefined : files.pathOf(id);
    return file !== undefined && session.isOpen && session.isFile(file) ? undefined : file;
  }

  return {
    "backups.list": async ({ id }) => list(known(id)),
    "backups.read": async ({ id, n }) => recovery.read(n, known(id)),
    "backups.open": async ({ id, n }) => {
      const of = known(id);
      return patiently(of ?? session.path, () => recovery.openBeside(n, of));
    },
    "backups.restore": async ({ id, n }) => {
      const of = known(id);
      if (of === undefined) throw new WorkshopError("in-use", APP_WORDS.errors.notOurs);
      return patiently(of, () => recovery.restore(n, of));
    },
    "backups.remove": async ({ id }) => {
      const of = known(id);
      await recovery.removeAll(of);
      return list(of);
    },
    "backups.show": () => {
      if (!existsSync(backups)) throw new WorkshopError("not-found", APP_WORDS.errors.gone);
      shell.showItemInFolder(backups);
      return null;
    },
  };
}
