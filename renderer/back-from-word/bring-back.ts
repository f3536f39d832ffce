/** A document that came back, while somebody goes through it. Nothing of it is kept until changes are taken. */
import { create } from "zustand";
import { commentIntents, type CommentUse, type KeptComment } from "../../shared/changes/comments.ts";
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
  /** How comments are to be kept, by their ids; all others are left out. */
  readonly kept: ReadonlyMap<string, CommentUse>;
}

export const useBrought = create<Brought>()(() => ({ document: null, ticked: new Set(), kept: new Map() }));

/** Asks for a document, has it read, and shows what it would change. */
export async function openEditedWord(): Promise<void> {
  void act.keepWriting();
  say(WORDS.back.reading);
  const result = await bridge.call("import.word");
  closeNotice();
  if (!result.ok) return refuse(result.error);
  if (!result.value) return;
  tick(result.value.proposal.items.filter(({ take }) => take));
  useBrought.setState({ document: result.value, kept: new Map() });
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

/** Keeps a comment in some way, or leaves it out. */
export const keepAs = (id: string, use: CommentUse | null): void =>
  useBrought.setState(({ kept }) => {
    const now = new Map(kept);
    if (use === null) now.delete(id);
    else now.set(id, use);
    return { kept: now };
  });

/** Takes what is ticked, and keeps comments, as one step. @returns the reason where it can't be done; the dialog then stays. */
export async function takeTicked(items: readonly ProposedItem[], comments: readonly KeptComment[]): Promise<string | null> {
  const workshop = useReplica.getState().open?.workshop;
  if (!workshop || items.length + comments.length === 0) return null;
  const keeping = commentIntents(workshop, comments, items);
  if (!keeping.ok) return keeping.error.message;
  const said = comments.length === 0 ? WORDS.back.taken(items.length) : WORDS.back.takenWith(items.length, comments.length);
  const intents = [...intentsOf(workshop, items), ...keeping.value];
  const error = await act.tryChange({ do: "several", label: WORDS.back.label, intents }, said);
  if (error) return error.message;
  desk.ask(null);
  return null;
}
