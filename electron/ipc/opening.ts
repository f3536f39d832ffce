/** Opening a file that another program may hold for a moment, or what can be had in its place where it is damaged. Without Electron in it, so that it can be tested. */
import path from "node:path";
import { WorkshopError } from "../../shared/base/result.ts";
import type { Opened, Snapshot, WaitingFor } from "../../shared/ipc/contract.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { WayOut } from "../app/dialogs.ts";
import type { Damage, Recovery } from "../app/recovery.ts";
import type { Session } from "../app/session.ts";
import { whileHeld, type HeldOptions } from "../files/held.ts";

/**
 * Does some work on a file, and again while another program holds it.
 * @param work may be done again where it has failed; it is told whether this is the last try, and can ask whether it is still wanted.
 * @returns null where something else has been asked for meanwhile.
 */
export type Patiently = <T>(file: string, work: (last: boolean, isNewest: () => boolean) => T | Promise<T>) => Promise<T | null>;

/**
 * Of what is asked for one after the other only the newest is tried again.
 * @param tell says which file is being waited for, where it lasts; null when that has ended.
 */
export function makePatience(tell: (waiting: WaitingFor | null) => void, { waits }: Pick<HeldOptions, "waits"> = {}): Patiently {
  let newest = 0;
  let told = false;
  const quiet = (): void => {
    if (told) tell(null);
    told = false;
  };
  return async (file, work) => {
    const mine = ++newest;
    quiet();
    const isNewest = (): boolean => mine === newest;
    const waiting = (): void => {
      if (!isNewest()) return;
      told = true;
      tell({ name: path.basename(file), why: "held" });
    };
    try {
      return await whileHeld((last) => (isNewest() ? work(last, isNewest) : null), { waiting, ...(waits && { waits }) });
    } finally {
      if (isNewest()) quiet();
    }
  };
}

/** Reads a workshop from a JSON file, elsewhere; null where the person stopped it. */
export type ReadJson = (file: string) => Promise<Snapshot | null>;

/** Opens a file; one of JSON is first made a workshop. @param look to look only, even where it could be changed. @returns null where the person stopped it, or asked for something else. */
export function openPatiently(
  session: Pick<Session, "openWanted" | "take">,
  patiently: Patiently,
  readJson: ReadJson,
  file: string,
  look = false,
): Promise<Opened | null> {
  let made = isJson(file) ? null : file;
  return patiently(file, async (last, isNewest) => {
    if (made === null) {
      const read = await readJson(file);
      if (read === null || !isNewest()) return null;
      made = await session.take(file, fromSnapshot(read), !last);
    }
    return session.openWanted(made, isNewest, !last, look);
  });
}

const isJson = (file: string): boolean => path.extname(file).toLowerCase() === ".json";

/**
 * Opens a file. Where it is damaged, the person is asked: its backup, what can be rescued of it, or neither.
 * @param ask is given the sentence that says what is wrong with the file, and what there is to go on with.
 * @returns null where the person wants neither, or something else. Throws a WorkshopError where it can't be opened and there is no way out.
 */
export async function openOrRescue(
  session: Pick<Session, "openWanted" | "take">,
  recovery: Pick<Recovery, "damageOf" | "restore" | "rescue">,
  patiently: Patiently,
  readJson: ReadJson,
  file: string,
  ask: (problem: string, damage: Damage) => Promise<WayOut>,
): Promise<Opened | null> {
  try {
    return await openPatiently(session, patiently, readJson, file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const damage = await recovery.damageOf(file).catch(() => null);
    if (!damage || (!damage.backup && !damage.salvaged)) throw error;
    const { backup, salvaged } = damage;
    const way = await ask((error as WorkshopError).message, damage);
    if (way === "backup" && backup) return patiently(file, () => recovery.restore(backup.n, file));
    return way === "rescue" && salvaged ? patiently(file, () => recovery.rescue(file, salvaged)) : null;
  }
}

/** Damage may reach so far that the file is not known as a workshop any more. */
const isDamage = (error: unknown): boolean =>
  error instanceof WorkshopError && (error.error.code === "damaged" || error.error.code === "not-a-workshop");
