/**
 * You said – we did: the rows that say something, and what people have said elsewhere in a workshop that no row has taken in yet.
 * All functions are pure.
 */
import { fingerprint } from "../base/fingerprint.ts";
import { SAID_WORDS } from "../guidance/said-words.ts";
import type { ItemId, SaidRow, StoneId } from "../model/records.ts";
import { inOrder, parkedStones, type Workshop } from "../model/workshop.ts";
import { resultOf, shownRound } from "./choosing.ts";
import { keyOfGap, openGaps } from "./gaps.ts";

/** The rows in which anything is written, in their order. */
export const saidRows = (workshop: Pick<Workshop, "said">): readonly SaidRow[] =>
  inOrder(workshop.said).filter((row) => [row.said, row.did, row.notPossible, row.next].some((text) => text.trim() !== ""));

export const SAID_SOURCES = ["comment", "form", "question", "round", "later"] as const;
export type SaidSourceKind = (typeof SAID_SOURCES)[number];

/** Something that was said, and the row that would take it in. */
export interface SaidSource {
  readonly kind: SaidSourceKind;
  /** Made from the source, so that it is taken in once: a row of this id is that source's. */
  readonly row: ItemId;
  readonly text: string;
  readonly stones: readonly StoneId[];
}

/** What was said and is in no row yet: comments and answers in their words, open questions, results that the room has seen, stones that wait. */
export function saidSources(workshop: Workshop): readonly SaidSource[] {
  const all = new Map<string, SaidSource>();
  const offer = (kind: SaidSourceKind, key: string, text: string, stones: readonly StoneId[] = []): void => {
    const row = `${kind} ${key}` as ItemId;
    if (text.trim() !== "" && !workshop.said.has(row) && !all.has(row)) all.set(row, { kind, row, text: text.trim(), stones });
  };
  // Words have no id of their own: the same words to the same question are one source.
  for (const { id, comments } of inOrder(workshop.feedback))
    for (const text of comments) offer("comment", `${id} ${fingerprint(text)}`, text);
  for (const { form, answers } of inOrder(workshop.results)) {
    for (const { question, words = [] } of answers) {
      const about = workshop.forms.get(form)?.questions.find(({ id }) => id === question)?.evidence ?? [];
      const stones = new Set(about.flatMap((row) => workshop.evidence.get(row)?.outcome ?? []));
      for (const text of words) offer("form", `${form} ${question} ${fingerprint(text)}`, text, [...stones]);
    }
  }
  for (const gap of openGaps(workshop))
    offer("question", keyOfGap(gap), gap.asked ? gap.subject : gap.question, gap.stone === "" ? [] : [gap.stone]);
  for (const round of inOrder(workshop.rounds).filter(({ revealed }) => revealed)) {
    const { way, options } = shownRound(workshop, round, "most");
    const first = options[0];
    offer("round", round.id, SAID_WORDS.sources.round(round.question.trim(), resultOf(way, options)), first ? [first.stone.id] : []);
  }
  for (const { id, text } of parkedStones(workshop)) offer("later", id, text, [id]);
  return [...all.values()];
}

/** The row that takes a source in. */
export const rowOfSource = ({ row, text, stones }: SaidSource): Omit<SaidRow, "rank"> => ({
  id: row,
  said: text,
  did: "",
  notPossible: "",
  next: "",
  date: "",
  stones: [...stones],
});
