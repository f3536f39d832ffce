/**
 * A workshop that is being handed over: what goes along, and how far it is. It outlives its dialog, which the question about
 * personal words may take the place of. A passphrase is never in here: it goes from its field to the main process.
 */
import { create } from "zustand";
import { partsGoing, type HandOverPart } from "../../shared/export/hand-over.ts";
import { HAND_OVER_WORDS as words } from "../../shared/guidance/hand-over-words.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import type { HandOverStage, LockedAsked } from "../../shared/ipc/contract.ts";
import type { FoundPersonal } from "../../shared/privacy/leaving.ts";
import { handedOver } from "../../shared/privacy/handed-over.ts";
import { takeOver } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk, useDesk } from "../state/desk.ts";
import { refuse, stay } from "../state/notices.ts";
import { mayLeave } from "../state/personal.ts";
import { useReplica } from "../state/replica.ts";
import { settle } from "../state/unsettled.ts";

interface HandingOver {
  readonly ticked: readonly HandOverPart[];
  readonly locked: boolean;
  /** Null while nothing is being made. "asking": where to. */
  readonly stage: HandOverStage | "asking" | null;
  readonly error: string | null;
  /** What it is called, once it has been read back. */
  readonly done: { readonly id: string; readonly name: string; readonly locked: boolean } | null;
}

/** The careful answer to everything that is asked. */
const AT_FIRST: HandingOver = { ticked: [], locked: false, stage: null, error: null, done: null };

export const useHandOver = create<HandingOver>()(() => AT_FIRST);

/** The file that waits for its passphrase, by its number and its name; null where none does. */
export const useLockedFile = create<{ readonly asked: LockedAsked | null }>()(() => ({ asked: null }));

export function askToHandOver(): void {
  if (useHandOver.getState().stage === null)
    useHandOver.setState({ ...AT_FIRST, locked: useReplica.getState().app?.ruled.passphraseNeeded ?? false });
  desk.ask("hand-over");
}

/** @param passphrase null for a file that anybody opens. */
export async function makeHandOver(passphrase: string | null): Promise<void> {
  const { ticked } = useHandOver.getState();
  await settle();
  const going = partsGoing(ticked);
  const earlier = await lookThroughEarlier(going);
  const { open } = useReplica.getState();
  if (!open || earlier === null || !(await mayLeave("workshop", handedOver(open.workshop, going), earlier))) return;
  useHandOver.setState({ stage: "asking", error: null });
  desk.ask("hand-over");
  const result = await bridge.call("handOver.make", { parts: [...ticked], passphrase });
  const isShown = useDesk.getState().dialog === "hand-over";
  const done = result.ok && result.value ? { ...result.value, locked: passphrase !== null } : null;
  useHandOver.setState({ stage: null, done, error: result.ok ? null : result.error.message });
  if (isShown) return;
  // Whoever has closed the dialog hears how it went all the same.
  if (!result.ok) refuse(result.error);
  else if (done) stay(`${words.done.heading}. ${words.done.checked(inQuotes(done.name))}`);
}

/** What looks personal in versions and steps that go along; null where they can't be read, which the dialog then says. */
async function lookThroughEarlier(going: readonly HandOverPart[]): Promise<readonly FoundPersonal[] | null> {
  if (!going.includes("versions") && !going.includes("history")) return [];
  useHandOver.setState({ stage: "making", error: null });
  const result = await bridge.call("handOver.earlier", { parts: [...going] });
  useHandOver.setState({ stage: null, error: result.ok ? null : result.error.message });
  return result.ok ? result.value : null;
}

/** Opens the file that waits. @returns why that can't be, or null. */
export async function openLocked(passphrase: string): Promise<string | null> {
  const { asked } = useLockedFile.getState();
  if (asked === null) return null;
  const result = await bridge.call("locked.open", { n: asked.n, passphrase });
  const { asked: now } = useLockedFile.getState();
  // Whoever has closed the dialog meanwhile wants nothing of it any more.
  if (now === null) return null;
  if (now.n === asked.n) {
    if (!result.ok) return result.error.message;
    useLockedFile.setState({ asked: null });
    desk.ask(null);
  }
  if (!result.ok || !result.value) return null;
  const { opened, name, folder } = result.value;
  takeOver({ ok: true, value: opened });
  // Another file that has come meanwhile is still asked about.
  if (now.n !== asked.n) desk.ask("locked");
  stay(words.opening.made(inQuotes(name), inQuotes(folder)));
  return null;
}

export function forgetLocked(): void {
  const { asked } = useLockedFile.getState();
  useLockedFile.setState({ asked: null });
  desk.ask(null);
  if (asked) void bridge.call("locked.forget", { n: asked.n });
}

export const isLockedName = (name: string): boolean => /\.age$/i.test(name);

/** Takes a file under a passphrase that was dropped on the window. */
export async function takeLocked(file: File): Promise<void> {
  const result = await bridge.call("locked.drop", { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!result.ok) refuse(result.error);
}

function askForPassphrase(asked: LockedAsked): void {
  useLockedFile.setState({ asked });
  desk.ask("locked");
}

/** Follows the main process from now on. */
export function followHandOver(): void {
  bridge.on("locked.asked", askForPassphrase);
  bridge.on("handOver.stage", ({ stage }) => useHandOver.setState({ stage }));
  const waiting = useReplica.getState().app?.locked ?? null;
  if (waiting !== null) askForPassphrase(waiting);
}
