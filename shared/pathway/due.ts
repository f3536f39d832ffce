/** What is due of a plan on a day. Pure: the day is given. */
import { foundOf } from "../model/kinds.ts";
import type { Evidence, EvidenceForm, Stone } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { findingsByRow } from "./progress.ts";
import { plannedOutcomes } from "./reading-order.ts";
import { dayNamedIn } from "./when.ts";

/** What is due within so many days is near. */
export const NEAR_DAYS = 14;

export interface DueRow {
  readonly stone: Stone;
  readonly evidence: Evidence;
  /** As YYYY-MM-DD. */
  readonly day: string;
  readonly is: "past" | "near";
}

export interface DueThings {
  /** Nothing has come in for them; the longest due first. */
  readonly rows: readonly DueRow[];
  /** Forms with questions and without a single sheet that came back. */
  readonly forms: readonly EvidenceForm[];
  /** Planned outcomes for none of whose evidence anything has come in; none before anything has come in at all, and none of `rows`. */
  readonly outcomes: readonly Stone[];
}

/** The day by which evidence should have come in: its own, or one that is named under "When"; "" where there is none. */
export const dueDayOf = ({ due = "", when }: Pick<Evidence, "due" | "when">): string => (due === "" ? dayNamedIn(when) : due);

/** @param today as YYYY-MM-DD */
export function dueOf(workshop: Workshop, today: string): DueThings {
  const findings = findingsByRow(workshop);
  const counted = new Set(
    inOrder(workshop.results).flatMap(({ form, sheets, answers }) => (sheets > 0 || answers.length > 0 ? [form] : [])),
  );
  const answered = new Set<string>(
    inOrder(workshop.forms).flatMap(({ id, questions }) => (counted.has(id) ? questions.flatMap(({ evidence }) => evidence) : [])),
  );
  const isIn = ({ id }: Evidence): boolean => findings.has(id) || answered.has(id);
  const planned = plannedOutcomes(workshop).filter(({ stone }) => stone.progress !== "impossible");
  const soon = addDays(today, NEAR_DAYS);
  const rows = planned.flatMap(({ stone, evidence }) =>
    evidence.flatMap((row): readonly DueRow[] => {
      const day = dueDayOf(row);
      if (day === "" || day > soon || isIn(row)) return [];
      return [{ stone, evidence: row, day, is: day < today ? "past" : "near" }];
    }),
  );
  const hasBegun = findings.size > 0 || counted.size > 0;
  return {
    rows: rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    forms: inOrder(workshop.forms).filter(({ id, questions }) => questions.length > 0 && !counted.has(id)),
    outcomes: planned
      .filter(
        ({ stone, evidence }) =>
          hasBegun && foundOf(stone) === null && !rows.some((row) => row.stone === stone) && evidence.length > 0 && !evidence.some(isIn),
      )
      .map(({ stone }) => stone),
  };
}

/** A day so many days later. */
function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
