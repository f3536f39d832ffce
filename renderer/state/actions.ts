/** What a person can do, as calls to the main process. A refusal shows as a notice, in the sentence that came with it. */
import type { Intent } from "../../shared/changes/intent.ts";
import type { SavedProduct, WordKind } from "../../shared/export/products.ts";
import { SAID_WORDS } from "../../shared/guidance/change-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { undrawnWords } from "../../shared/guidance/product-words.ts";
import type { CallInput, CallName, CallOutput, Opened, Saved } from "../../shared/ipc/contract.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import {
  BLANK_STONE,
  type EvidenceId,
  type Kind,
  type OptionCode,
  type Stone,
  type StoneId,
  type Strand,
} from "../../shared/model/records.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { inOrder, type Workshop } from "../../shared/model/workshop.ts";
import type { AppError, Result } from "../../shared/base/result.ts";
import { bridge } from "./bridge.ts";
import { desk } from "./desk.ts";
import { tellLoose } from "./drafts.ts";
import { aloud, closeNotice, closeNoticeOfChange, refuse, say, stay } from "./notices.ts";
import { mayLeave } from "./personal.ts";
import { adopt, caughtUp, useReplica } from "./replica.ts";
import { takenBy, telling } from "./telling.ts";
import { settle } from "./unsettled.ts";

/** Calls the main process; where it refuses, says why. */
async function run<N extends CallName>(
  name: N,
  ...input: undefined extends CallInput<N> ? [] : [CallInput<N>]
): Promise<Result<CallOutput<N>>> {
  const result = await bridge.call<N>(name, ...(input as never));
  if (!result.ok) refuse(result.error);
  return result;
}

/**
 * Asks for a change, and tells those who listen of it.
 * @param notice what is told in a notice with a way back, in place of the table's own sentence.
 * @returns null once it is committed, or the reason why not, which is then also a notice.
 */
export async function change(intent: Intent, notice?: string): Promise<AppError | null> {
  const refused = await tryChange(intent, notice);
  if (refused) refuse(refused);
  return refused;
}

/** As `change`, for a field that shows the reason itself, beside the words it is about. */
export async function tryChange(intent: Intent, notice?: string): Promise<AppError | null> {
  closeNoticeOfChange();
  const tell = telling(intent);
  const result = await bridge.call("workshop.change", intent);
  if (!result.ok) return result.error;
  await caughtUp(result.value.seq);
  if (notice === undefined) tell(result.value.seq);
  else sayWithUndo(notice);
  return null;
}

/** Says what was done, with a way back. */
export const sayWithUndo = (text: string): void => say(text, { label: WORDS.topBar.undo, run: () => void undo() });

export const newId = <B extends string>(): B => crypto.randomUUID() as unknown as B;

/** A new stone's fields; the board finds a free place for it. */
export const newStone = (kind: Kind, strand: Strand, text: string) => ({
  id: newId<StoneId>(),
  kind,
  strand,
  text: text.trim(),
  ...BLANK_STONE,
});

/** A stone that a new one is added beside: linked as their kinds allow, leading to it, coming from it, or next in order. */
export interface AddedBeside {
  readonly stone: Stone;
  readonly as: "linked" | "before" | "after" | "below";
}

/**
 * Adds one stone, beside another where that is asked for and allowed.
 * @returns the new stone's id, or the reason why there is none.
 */
export async function addStone(kind: Kind, strand: Strand, text: string, beside?: AddedBeside): Promise<Result<StoneId>> {
  const stone = newStone(kind, strand, text);
  const link = beside && linkBeside(stone, beside);
  const add = { do: "stones.add", stones: [stone], links: link ? [{ ...link, why: "" }] : [] } as const;
  const { open } = useReplica.getState();
  const next = beside?.as === "below" && open ? followerOf(open.workshop, beside.stone) : null;
  const error = await tryChange(
    next === null
      ? add
      : { do: "several", label: WORDS.board.add(kind), intents: [add, { do: "stone.order", id: stone.id, before: next }] },
  );
  return error ? { ok: false, error } : { ok: true, value: stone.id };
}

function linkBeside(added: Pick<Stone, "id" | "kind">, { stone, as }: AddedBeside) {
  if (as === "below") return undefined;
  if (as === "linked") return allowedLink(added, stone);
  return as === "before" ? { from: added.id, to: stone.id } : { from: stone.id, to: added.id };
}

/** The stone after this one in the order of the path; null where it is the last. */
function followerOf(workshop: Workshop, { id }: Stone): StoneId | null {
  const all = inOrder(workshop.stones);
  return all[all.findIndex((one) => one.id === id) + 1]?.id ?? null;
}

/** The way a link between two stones goes, if their kinds allow one. */
export function allowedLink<S extends Pick<Stone, "id" | "kind">>(a: S, b: Pick<Stone, "id" | "kind">) {
  if (KIND[a.kind].leadsTo.includes(b.kind)) return { from: a.id, to: b.id };
  if (KIND[b.kind].leadsTo.includes(a.kind)) return { from: b.id, to: a.id };
  return undefined;
}

/** Commits what stands in the field that somebody writes in, and what else waits for a pause. */
export function keepWriting(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return settle();
}

export const link = (from: StoneId, to: StoneId) => change({ do: "link.add", from, to, why: "" });
export const unlink = (from: StoneId, to: StoneId) => change({ do: "link.remove", from, to });

export async function removeStones(ids: readonly StoneId[]): Promise<void> {
  if (ids.length === 0) return;
  await change({ do: "stones.remove", ids }, WORDS.spoken.removed(ids.length));
}

export async function parkStones(ids: readonly StoneId[], parked: boolean): Promise<void> {
  if (ids.length === 0) return;
  const refused = await change({ do: "stones.park", ids, parked }, parked ? WORDS.spoken.parked(ids.length) : undefined);
  if (!refused && parked) desk.select([]);
}

/** A new, empty row of evidence for an outcome. */
export const newEvidence = (outcome: StoneId, type: OptionCode) => ({
  id: newId<EvidenceId>(),
  outcome,
  type,
  form: "",
  ways: [],
  existing: "unknown" as const,
  who: "",
  when: "",
});

export async function removeEvidence(key: EvidenceId): Promise<void> {
  await change({ do: "item.remove", list: "evidence", key }, WORDS.plan.removed);
}

export const undo = (): Promise<void> => takes("undo", SAID_WORDS.undone);
export const redo = (): Promise<void> => takes("redo", SAID_WORDS.redone);

/** Goes a step back, or on again; says which step, and to those who listen what came or went by it. */
async function takes(way: "undo" | "redo", said: (step: string) => string): Promise<void> {
  await settle();
  const step = useReplica.getState().open?.undo[way];
  if (!step) return;
  const taken = await takenBy(async () => {
    const result = await run(`workshop.${way}`);
    if (result.ok) await caughtUp(result.value.seq);
    return result.ok ? result.value : null;
  });
  if (taken === null) return;
  say(said(step));
  aloud(taken);
}

/** Takes over a workshop that a call has opened; null where the person chose Cancel. */
export function takeOver(result: Result<Opened | null>): boolean {
  if (!result.ok || !result.value) return false;
  closeNotice();
  adopt(result.value);
  return true;
}

/** Asks for another workshop; what is being written belongs to the one that is open still. */
async function opens(ask: () => Promise<Result<Opened | null>>): Promise<boolean> {
  void keepWriting();
  return takeOver(await ask());
}

export const createWorkshop = (title: string, template?: string) =>
  opens(() => run("workshop.create", { title: title.trim(), ...(template !== undefined && { template }) }));
/** Asks for a workshop, and opens it to look only. */
export const lookAtWorkshop = () => opens(() => run("workshop.look"));
/** @param id of a card; without one the person is asked. */
export const openWorkshop = (id?: string) => opens(() => run("workshop.open", id === undefined ? {} : { id }));
/** Works in what could only be looked at, or saves what could not be saved, if nothing stands in the way any more. */
export const tryFileAgain = async () => takeOver(await run("workshop.tryAgain"));
export const openExample = () => opens(() => run("workshop.example"));

export async function goHome(): Promise<void> {
  void keepWriting();
  if ((await run("workshop.close")).ok) adopt(null);
}

/** Saves a product for others, once the person has agreed to what looks personal in it. */
export async function save(product: Exclude<SavedProduct, WordKind>): Promise<void> {
  void keepWriting();
  if (await mayLeave(product)) await saveAs(run("export.save", { product }));
}

/** Says where a copy is. */
async function saveAs(work: Promise<Result<Saved>>): Promise<void> {
  const result = await work;
  if (result.ok && result.value) saySaved(result.value);
}

/** Says where something was saved; which signs are missing in it stays until it has been read. */
export function saySaved({ id, name, undrawn }: NonNullable<Saved>): void {
  const done = WORDS.save.done(name);
  if (undrawn) return stay(`${done}. ${undrawnWords(undrawn)}`);
  say(done, { label: WORDS.save.show, run: () => void reveal(id) });
}

/** Says by `app.broughtIn` when all that could be brought into the workshop has been. Whoever goes on after all goes on where they were. */
export async function answerLeaving(): Promise<void> {
  const focused = document.activeElement;
  await keepWriting();
  tellLoose();
  await bridge.call("app.broughtIn");
  if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus({ preventScroll: true });
}

export const keepElsewhere = () => saveAs(run("workshop.keepElsewhere"));
export const reveal = (id: string) => run("app.reveal", { id });

export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const result = await run("app.settings", patch);
  if (result.ok) useReplica.setState(({ app }) => ({ app: app && { ...app, settings: result.value } }));
}

/** Whether a text fits on a stone; a sentence where it does not. */
export function stoneProblem(text: string): string | null {
  if (text.trim() === "") return WORDS.board.needsWords;
  return text.length > STONE_TEXT_LIMIT ? WORDS.board.tooLong(STONE_TEXT_LIMIT) : null;
}
