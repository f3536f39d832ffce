/**
 * The ways back from a backup, and out of a damaged file. Nothing here writes over a workshop: a backup is opened as a new file
 * beside it, or takes the place of a damaged one, which is set aside.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import type { BackupCard, Opened, Snapshot } from "../../shared/ipc/contract.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { changeInWords, whatChanged } from "../../shared/pathway/what-changed.ts";
import { noteError } from "../files/log.ts";
import { ENDING, freePath } from "../files/names.ts";
import { placedBeside } from "../files/placed.ts";
import type { Backup } from "../store/backup.ts";
import { checkPath, checkSize } from "../store/header.ts";
import { isOpenHere } from "../store/open-here.ts";
import { lossSentences, type Salvaged } from "../store/salvage.ts";
import { makeWorkshopFile, salvageFile } from "../store/store.ts";
import type { BackupsOf } from "./backup-reading.ts";
import type { FileWork } from "./file-jobs.ts";
import type { Read } from "./readers.ts";
import type { FoundBy, Given } from "./reading-jobs.ts";
import type { Session } from "./session.ts";

/** What there is to go on with, where a file is damaged. */
export interface Damage {
  /** The newest that is as it was kept. */
  readonly backup: Backup | null;
  readonly salvaged: Salvaged | null;
  /** What each of these would bring, in sentences. */
  readonly detail: string;
}

export interface Recovery {
  /** The backups of a file that is not open here, or of the workshop that is; newest first. */
  readonly list: (file?: string) => Promise<readonly BackupCard[]>;
  /** The workshop in one of them. Rejects with a WorkshopError "not-found" or "damaged". */
  readonly read: (n: number, file?: string) => Promise<Snapshot>;
  /** Opens one as a new file, beside the file or where new workshops go. */
  readonly openBeside: (n: number, file?: string) => Promise<Opened>;
  /** Puts one in the place of a damaged file, which is set aside, and opens it. */
  readonly restore: (n: number, file: string) => Promise<Opened>;
  /** Removes all of them for good. */
  readonly removeAll: (file?: string) => Promise<void>;
  readonly damageOf: (file: string) => Promise<Damage>;
  /** Makes a new file of what was read of a damaged one, beside it or where new workshops go, and opens that. */
  readonly rescue: (file: string, salvaged: Salvaged) => Promise<Opened>;
}

/**
 * @param backups their folder. @param folder where new workshops go.
 * @param read reads elsewhere what only is to be shown. @param work does elsewhere what is done with the backups themselves.
 */
export function makeRecovery(
  session: Pick<Session, "isOpen" | "path" | "id" | "open" | "openMade">,
  backups: string,
  folder: string,
  read: Read,
  work: FileWork,
): Recovery {
  const pathNow = (): string => session.path;
  const of = (file?: string): BackupsOf => ({ path: file ?? pathNow(), folder: backups, id: file === undefined ? session.id : null });
  /** Nobody stops these. */
  async function shown<J extends "backups" | "backup">(job: J, given: Given<J>): Promise<FoundBy<J>> {
    const found = await read(job, given).result;
    if (found === null) throw new WorkshopError("not-found", BACKUP_WORDS.gone);
    return found;
  }

  /** @throws WorkshopError where a file can be opened as it is, or can't be for another reason than damage. */
  async function mustBeDamaged(file: string): Promise<void> {
    if (isOpenHere(file)) throw new WorkshopError("in-use", BACKUP_WORDS.open(inQuotes(path.basename(file))));
    try {
      await read("workshop", { path: file }).result;
    } catch (error) {
      const code = error instanceof WorkshopError ? error.error.code : null;
      // One that can't be read at this moment is not lost; one that is not there is.
      if (code === "damaged" || code === "not-a-workshop" || (code === "not-found" && !existsSync(file))) return;
      throw error;
    }
    throw new WorkshopError("exists", BACKUP_WORDS.sound(inQuotes(path.basename(file))));
  }

  /** What can't be read is no way to go on. */
  const notOffered = (error: unknown): null => {
    if (!(error instanceof WorkshopError)) noteError("rescue", error);
    return null;
  };
  const salvagedOf = (file: string): Promise<Salvaged | null> => salvageFile(file).catch(notOffered);

  return {
    list: async (file) => shown("backups", of(file)),
    read: async (n, file) => shown("backup", { ...of(file), n }),
    openBeside: async (n, file) => session.openMade(await work("open-backup", { n, of: of(file), folder })),
    async restore(n, file) {
      await mustBeDamaged(file);
      await work("restore-backup", { n, of: of(file) });
      return session.open(file);
    },
    removeAll: async (file) => work("remove-backups", of(file)),
    async damageOf(file) {
      // What is no file at all, or far too large for one of ours, is not read for it.
      checkPath(file);
      checkSize(file);
      const newest = read("newestBackup", of(file)).result.catch(notOffered);
      const [good, salvaged] = await Promise.all([newest, salvagedOf(file)]);
      const backup = good?.backup ?? null;
      return { backup, salvaged, detail: detailOf(file, backup, good && fromSnapshot(good.workshop), salvaged) };
    },
    async rescue(file, { workshop, versions }) {
      const name = BACKUP_WORDS.rescue.fileName(path.parse(file).name);
      return session.openMade(await placedBeside(file, name, folder, (target) => makeWorkshopFile(target, workshop, {}, versions)));
    },
  };
}

/** The most sentences about what differs; all of them can be read in the workshop itself. */
const MOST_SENTENCES = 5;

function detailOf(file: string, backup: Backup | null, backedUp: Workshop | null, salvaged: Salvaged | null): string {
  const { damage, rescue } = BACKUP_WORDS;
  const first = backup ? damage.theBackup(backup.at, backup.stones) : damage.noBackup;
  if (!salvaged) return [first, damage.nothing].join("\n\n");
  const name = path.basename(freePath(path.dirname(file), rescue.fileName(path.parse(file).name), ENDING));
  const losses = lossSentences(salvaged.lost);
  const rest = [damage.theRest(salvaged.workshop.stones.size, name), ...(losses.length > 0 ? losses : [rescue.whole])].join(" ");
  return [damage.offer, first, rest, ...(backedUp ? [differing(backedUp, salvaged.workshop)] : [])].join("\n\n");
}

function differing(before: Workshop, after: Workshop): string {
  const { damage } = BACKUP_WORDS;
  const { summary, groups } = whatChanged(before, after);
  const sentences = groups.flatMap((group) => group.sentences).map(changeInWords);
  if (sentences.length === 0) return damage.same;
  const shown = sentences.slice(0, MOST_SENTENCES);
  const more = sentences.length - shown.length;
  return [damage.differs(summary), ...shown.map((sentence) => damage.line(sentence)), ...(more > 0 ? [damage.more(more)] : [])].join("\n");
}
