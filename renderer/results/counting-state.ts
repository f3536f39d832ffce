/** What this window holds while somebody counts: the round in hand, the sheet in hand, and how they count. Nothing of it is kept in the file. */
import { create } from "zustand";
import type { Intent } from "../../shared/changes/intent.ts";
import { CAME_BACK_WORDS } from "../../shared/guidance/came-back-words.ts";
import type { AppError } from "../../shared/base/result.ts";
import type { EvidenceForm, FormResult, ItemId } from "../../shared/model/records.ts";
import { addedUp, withSheets, type CountedRound, type AnsweredSheet, type GivenAnswer } from "../../shared/results/counting.ts";
import { change, newId } from "../state/actions.ts";
import { useReplica } from "../state/replica.ts";

export const COUNTING_WAYS = ["sheets", "totals", "table"] as const;
export type CountingWay = (typeof COUNTING_WAYS)[number];

interface CountingDesk {
  readonly form: ItemId | null;
  readonly round: ItemId | null;
  readonly way: CountingWay;
  /** The sheet in hand, for the round in hand. */
  readonly sheet: AnsweredSheet;
  /** Which sheet of this window it is: fields of another one begin anew. */
  readonly nth: number;
  readonly by: "asked" | "outcome";
  /** Tables that were taken here, by what was in them. */
  readonly taken: readonly string[];
}

const AT_FIRST: CountingDesk = { form: null, round: null, way: "sheets", sheet: {}, nth: 0, by: "asked", taken: [] };
export const useCounting = create<CountingDesk>()(() => AT_FIRST);

// What was in hand belongs to the workshop that was open.
useReplica.subscribe((now, before) => {
  if (now.open?.file.path !== before.open?.file.path) useCounting.setState(AT_FIRST);
});

export const countForm = (form: ItemId): void => useCounting.setState(({ nth }) => ({ form, round: null, sheet: {}, nth: nth + 1 }));
export const countRound = (round: ItemId): void =>
  useCounting.setState((now) => (now.round === round ? now : { round, sheet: {}, nth: now.nth + 1 }));
export const countBy = (way: CountingWay): void => useCounting.setState({ way });

/** Puts an answer on the sheet in hand; null takes it off. */
export function answerSheet(question: ItemId, answer: GivenAnswer | null): void {
  useCounting.setState(({ sheet }) => {
    const { [question]: _, ...others } = sheet;
    return { sheet: answer === null ? others : { ...others, [question]: answer } };
  });
}
export const clearSheet = (): void => useCounting.setState(({ nth }) => ({ sheet: {}, nth: nth + 1 }));
export const seeBy = (by: CountingDesk["by"]): void => useCounting.setState({ by });

/** A new round with today's place in the list. @returns its id, or null where it could not be added. */
export async function addRound(form: ItemId, name: string, date: string): Promise<ItemId | null> {
  const id = newId<ItemId>();
  const item = { id, form, name, date, sheets: 0, answers: [] };
  const refused = await change({ do: "item.add", list: "results", item, before: null } as Intent);
  if (refused) return null;
  countRound(id);
  return id;
}

let last: Promise<unknown> = Promise.resolve();

/** Changes what is counted in a round by what it holds once all changes before are made: one step, named `label`. */
function recount(round: ItemId, label: string, counted: (form: EvidenceForm, now: FormResult) => CountedRound): Promise<AppError | null> {
  const done = last.then(() => {
    const workshop = useReplica.getState().open?.workshop;
    const now = workshop?.results.get(round);
    const form = now && workshop?.forms.get(now.form);
    if (!now || !form) return null;
    const { sheets, answers } = counted(form, now);
    const edit = { do: "item.edit", list: "results", key: round, patch: { sheets, answers } } as const;
    return change({ do: "several", label, intents: [edit] } as Intent);
  });
  last = done;
  return done;
}

/** Counts one sheet more. */
export const countSheet = (round: ItemId, sheet: AnsweredSheet): Promise<AppError | null> =>
  recount(round, CAME_BACK_WORDS.countSheet, (form, now) => withSheets(form, now, [sheet]));

/** Adds what a table holds to what is counted in a round. */
export async function countTable(round: ItemId, table: CountedRound): Promise<AppError | null> {
  const refused = await recount(round, CAME_BACK_WORDS.table.step, (form, now) => addedUp(form, now, table));
  if (!refused) useCounting.setState(({ taken }) => ({ taken: [...taken, JSON.stringify(table)] }));
  return refused;
}

/** Whether this window has counted a table with the same content, and it was not undone altogether. */
export const wasTaken = (table: CountedRound): boolean => useCounting.getState().taken.includes(JSON.stringify(table));
