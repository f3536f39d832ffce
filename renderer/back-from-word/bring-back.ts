/** A document that came back, while somebody goes through it. Nothing of it is kept until changes are taken. */
import { create } from "zustand";
import { intentsOf, type ProposedItem } from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { BroughtBack } from "../../shared/ipc/contract.ts";
import * as act from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { closeNotice, refuse, say } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";

interface Brought {
  /** Null while the document is being read. */
  readonly document: BroughtBack | null;
  /** The ids of the items that are ticked. */
  readonly ticked: ReadonlySet<string>;
}

export const useBrought = create<Brought>()(() => ({ document: null, ticked: new Set() }));

/** Asks for a document, has it read, and shows what it would change. */
export async function openEditedWord(): Promise<void> {
  act.keepWriting();
  say(WORDS.back.reading);
  const result = await bridge.call("import.word");
  closeNotice();
  if (!result.ok) return refuse(result.error);
  if (!result.value) return;
  tick(result.value.proposal.items.filter(({ take }) => take));
  useBrought.setState({ document: result.value });
  desk.ask("back-from-word");
}

/** Ticks these items, and no others. */
export const tick = (items: readonly ProposedItem[]): void => useBrought.setState({ ticked: new Set(items.map(({ id }) => id)) });

export const toggle = (id: string, on: boolean): void =>
  useBrought.setState(({ ticked }) => {
    const now = new Set(ticked);
    if (on) now.add(id);
    else now.delete(id);
    return { ticked: now };
  });

/** Takes what is ticked, as one step. @returns the reason where it can't be done; the dialog then stays. */
export async function takeTicked(items: readonly ProposedItem[]): Promise<string | null> {
  const workshop = useReplica.getState().open?.workshop;
  if (!workshop || items.length === 0) return null;
  const error = await act.tryChange({ do: "several", label: WORDS.back.label, intents: intentsOf(workshop, items) });
  if (error) return error.message;
  desk.ask(null);
  say(WORDS.back.taken(items.length), { label: WORDS.topBar.undo, run: () => void act.undo() });
  return null;
}
