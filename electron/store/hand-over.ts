/**
 * One file for somebody else, made anew of what is asked for and nothing else, under a passphrase where that is wanted, and read
 * back from where it was written before anybody calls it safe. Plain Node; for a process of its own.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { partsGoing, LOCKED_ENDING, WORKSHOP_ENDING, type HandOverPart } from "../../shared/export/hand-over.ts";
import { HAND_OVER_WORDS as words } from "../../shared/guidance/hand-over-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { diffBetween, isEmpty } from "../../shared/model/diff.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { handedOver, onlyShown } from "../../shared/privacy/handed-over.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { lock, unlock } from "../files/age.ts";
import { sameFile } from "../files/identity.ts";
import { freePath } from "../files/names.ts";
import { removeFile, writeFile } from "../files/write-file.ts";
import { look } from "./connect.ts";
import { openWhole } from "./beside.ts";
import { readFileContent } from "./content.ts";
import { quotedFileName, toldPlainly } from "./errors.ts";
import { checkHeader, checkPath, unreadable } from "./header.ts";
import { migrateCopy } from "./migrate.ts";
import { newFile, readWholeSteps, wholeAsBytes } from "./rows.ts";
import type { HandOverStage } from "../../shared/ipc/contract.ts";
import { listVersions, packWorkshop, versionRow, workshopOf, type VersionRow } from "./versions.ts";

export interface HandOver {
  /** The workshop file; only what is saved in it goes. */
  readonly from: string;
  readonly to: string;
  /** Replace what is there. */
  readonly force: boolean;
  /** What goes along (shared/export/hand-over.ts). */
  readonly parts: readonly HandOverPart[];
  /** Null for a file that anybody opens. */
  readonly passphrase: string | null;
  /** For tests: less work for a passphrase than usual. */
  readonly work?: number;
}

/**
 * Makes the file, brings it to its place and reads it back.
 * @param tell hears how far it is.
 * @throws WorkshopError where the workshop can't be read, as `writeFile` does, or "not-saved" where something else came back than
 * was written; what was written is then taken away again.
 */
export async function handOver(
  { from, to, force, parts, passphrase, work }: HandOver,
  tell: (stage: HandOverStage) => void = () => undefined,
): Promise<void> {
  if (sameFile(from, to)) throw new WorkshopError("in-use", words.errors.itself(quotedFileName(to)));
  tell("making");
  const { workshop, bytes } = made(from, partsGoing(parts));
  const written = passphrase === null ? bytes : await lock(bytes, passphrase, work);
  tell("writing");
  writeFile(to, written, { force });
  tell("reading");
  await readHandedOver(to, { workshop, bytes, passphrase });
}

/**
 * Opens a file anew and holds it against what it was made of.
 * @throws WorkshopError "not-saved" where it is anything else, once it has been removed.
 */
export async function readHandedOver(
  file: string,
  { workshop, bytes, passphrase }: { readonly workshop: Workshop; readonly bytes: Uint8Array; readonly passphrase: string | null },
): Promise<void> {
  try {
    const found = readFileSync(file);
    const plain = passphrase === null ? found : Buffer.from(await unlock(found, passphrase, path.basename(file)));
    if (!plain.equals(bytes)) throw new Error("other bytes than were written");
    if (!isEmpty(diffBetween(workshop, recordsIn(file, plain)))) throw new Error("other records than were written");
  } catch (error) {
    removeFile(file);
    throw new WorkshopError("not-saved", words.errors.notReadBack(quotedFileName(file)), String(error));
  }
}

/** No workshop comes near this many bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

/** A file under a passphrase: where it lies, or what was dropped on the window. */
export type LockedFile = { readonly name: string } & ({ readonly path: string } | { readonly bytes: Uint8Array });

/**
 * Makes a workshop of one's own of a file under a passphrase.
 * @param folder where it goes, under a free name; made where it is missing.
 * @returns its path.
 * @throws WorkshopError as `unlock` does, and where it holds no workshop that is whole; nothing is then written.
 */
export async function unlockInto(folder: string, file: LockedFile, passphrase: string): Promise<string> {
  const bytes = "bytes" in file ? file.bytes : readLocked(file.path);
  if (bytes.length > MOST_BYTES) throw tooLarge(file.name);
  const plain = Buffer.from(await unlock(bytes, passphrase, file.name));
  recordsIn(file.name, plain);
  mkdirSync(folder, { recursive: true });
  const target = freePath(folder, plainName(file.name), WORKSHOP_ENDING);
  writeFile(target, plain);
  return target;
}

/** “Day centre to hand over.stones.age” without its endings. */
const plainName = (name: string): string => name.replace(/(?:\.stones)?\.age$/i, "");

/** Where a file that is handed over goes: under its own ending, whatever of it the person has written. */
export const withHandOverEnding = (file: string, locked: boolean): string =>
  file.replace(/(?:\.stones)?(?:\.age)?$/i, "") + (locked ? LOCKED_ENDING : WORKSHOP_ENDING);

function readLocked(file: string): Uint8Array {
  checkPath(file);
  try {
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  throw tooLarge(path.basename(file));
}

const tooLarge = (name: string): WorkshopError => new WorkshopError("not-a-workshop", words.opening.tooLarge(inQuotes(name)));

/** The records in the bytes of a workshop file. @throws WorkshopError where they are none, or damaged. */
function recordsIn(file: string, bytes: Buffer): Workshop {
  checkHeader(file, bytes);
  return toldPlainly(file, () => {
    const db = openWhole(file, bytes);
    try {
      migrateCopy(db);
      return readFileContent(db, file).workshop;
    } finally {
      db.close();
    }
  });
}

/** What goes of a workshop file, as a file of its own: its own mark, so that nobody takes it for the one it came from. */
function made(from: string, parts: readonly HandOverPart[]): { readonly workshop: Workshop; readonly bytes: Buffer } {
  const full = path.resolve(from);
  const { db, content } = look(full);
  try {
    return toldPlainly(full, () => {
      const goes = (part: HandOverPart): boolean => parts.includes(part);
      const handed = handedOver(content.workshop, parts);
      const steps = goes("history") ? readWholeSteps(db) : [];
      const versions = goes("versions") ? listVersions(db).toReversed() : [];
      const kept = versions.map(({ id }) => {
        const row = versionRow(db, id);
        return { row, workshop: handedOver(workshopOf(row), parts) };
      });
      // Steps that stay here are no place for a version to stand at.
      const rows = kept.map(({ row, workshop }): VersionRow => {
        return { ...row, ...(!goes("history") && { seq: 0 }), content: packWorkshop(workshop) };
      });
      // A step back may show any picture that was ever there.
      const workshop = goes("history")
        ? handed
        : onlyShown(
            handed,
            kept.map(({ workshop: one }) => one),
          );
      return { workshop, bytes: wholeAsBytes(newFile(), workshop, steps, rows) };
    });
  } finally {
    db.close();
  }
}
