/** The workshop that somebody is finished with. */
import { create } from "zustand";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { refuse } from "../state/notices.ts";
import type { CallOutput } from "../../shared/ipc/contract.ts";

/** A card of the home screen; null for the workshop that is open. */
type Card = { readonly id: string; readonly title: string } | null;

interface Finishing {
  readonly card: Card;
  /** What has become of it: the workshop that was open has closed, and its dialogs with it. */
  readonly deleted: CallOutput<"finish.delete"> | null;
  /** How often something was deleted. */
  readonly finished: number;
}

export const useFinish = create<Finishing>()(() => ({ card: null, deleted: null, finished: 0 }));

export function askToFinish(card: Card): void {
  useFinish.setState({ card, deleted: null });
  desk.ask("finish");
}

const named = (card: Card) => (card ? { id: card.id } : {});

/** Everything on this computer that belongs to it. */
export const lookWhatGoes = (card: Card) => bridge.call("finish.look", named(card));

/** Deletes what was looked at, and says what has become of it; the home screen then looks for its cards anew. */
export async function deleteForGood(card: Card, agreed: readonly string[]): Promise<void> {
  const done = await bridge.call("finish.delete", { ...named(card), agreed: [...agreed] });
  useFinish.setState(({ finished }) => ({ finished: finished + 1, deleted: done.ok ? done.value : null }));
  if (done.ok) return desk.ask("finish");
  desk.ask(null);
  refuse(done.error);
}
