/** Opening a file, or its backup where it is damaged. Without Electron in it, so that it can be tested. */
import { WorkshopError } from "../../shared/base/result.ts";
import type { Opened } from "../../shared/ipc/contract.ts";
import type { Session } from "../app/session.ts";

/**
 * Opens a file. Where it is damaged and has a good backup, the person is asked.
 * @param wantsBackup asks whether the backup takes its place. @param problem a sentence that says what is wrong with the file.
 * @returns null where the person wants neither. Throws a WorkshopError where it can't be opened and there is no way out.
 */
export async function openOrBackup(
  session: Pick<Session, "open" | "backupOf" | "openBackup">,
  file: string,
  wantsBackup: (problem: string) => Promise<boolean>,
): Promise<Opened | null> {
  try {
    return session.open(file);
  } catch (error) {
    const backup = isDamage(error) ? session.backupOf(file) : null;
    if (backup === null) throw error;
    return (await wantsBackup((error as WorkshopError).message)) ? session.openBackup(backup, file) : null;
  }
}

/** Damage may reach so far that the file is not known as a workshop any more. */
const isDamage = (error: unknown): boolean =>
  error instanceof WorkshopError && (error.error.code === "damaged" || error.error.code === "not-a-workshop");
