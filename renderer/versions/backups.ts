/** The backups of a workshop as this window knows them: of which, the list, and the one that is looked at. */
import { create } from "zustand";
import { BACKUP_WORDS as words } from "../../shared/guidance/backup-words.ts";
import type { Result } from "../../shared/base/result.ts";
import type { BackupList, HomeCard } from "../../shared/ipc/contract.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { keepWriting, takeOver } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { refuse, say } from "../state/notices.ts";

interface Known {
  /** The card of the file; null for the open workshop. */
  readonly card: Pick<HomeCard, "id" | "title" | "code"> | null;
  /** Null before it is there. */
  readonly found: BackupList | null;
  /** The number of the one that is looked at; null for none. */
  readonly chosen: number | null;
  /** What is in that one; null before it is there. */
  readonly content: Result<Workshop> | null;
}

const AT_FIRST: Known = { card: null, found: null, chosen: null, content: null };

export const useBackups = create<Known>()(() => AT_FIRST);

/** How a file is damaged, so that a backup may take its place. One that is held, protected or newer is whole. */
const DAMAGED: readonly HomeCard["code"][] = ["damaged", "not-a-workshop"];

/** Whether a backup may take the place of the file of a card. */
export const mayStandInFor = ({ code }: Pick<HomeCard, "code">): boolean => DAMAGED.includes(code);

const ofFile = () => {
  const { card } = useBackups.getState();
  return card ? { id: card.id } : {};
};

/** Shows the backups. @param card of the file; without one of the open workshop. */
export function askForBackups(card: Known["card"] = null): void {
  keepWriting();
  useBackups.setState({ ...AT_FIRST, card });
  desk.ask("backups");
  void bridge.call("backups.list", ofFile()).then(took);
}

function took(result: Result<BackupList>): void {
  if (!result.ok) {
    desk.ask(null);
    return refuse(result.error);
  }
  useBackups.setState({ found: result.value, chosen: null, content: null });
  const [newest] = result.value.backups;
  if (newest) void lookInto(newest.n);
}

/** Reads what is in a backup. */
export async function lookInto(n: number): Promise<void> {
  useBackups.setState({ chosen: n, content: null });
  const result = await bridge.call("backups.read", { ...ofFile(), n });
  if (useBackups.getState().chosen !== n) return;
  useBackups.setState({ content: result.ok ? { ok: true, value: fromSnapshot(result.value) } : result });
}

/** Opens the chosen backup as a new file, or in the place of a damaged one. */
export async function openBackup(how: "beside" | "instead"): Promise<void> {
  const { card, chosen: n } = useBackups.getState();
  if (n === null) return;
  const result =
    how === "instead" && card
      ? await bridge.call("backups.restore", { id: card.id, n })
      : await bridge.call("backups.open", { ...ofFile(), n });
  if (!result.ok) return refuse(result.error);
  if (takeOver(result)) desk.ask(null);
}

export async function removeAllBackups(): Promise<void> {
  const result = await bridge.call("backups.remove", ofFile());
  took(result);
  if (result.ok) say(words.removed);
}

export async function showBackups(): Promise<void> {
  const result = await bridge.call("backups.show");
  if (!result.ok) refuse(result.error);
}
