/** All that happened on a path, month by month: how far outcomes were and why, what came in, what was done. All functions are pure. */
import { inOrder, type Workshop } from "../model/workshop.ts";
import { findingsByRow } from "./progress.ts";
import type { EvidenceForm, Finding, FormResult, ProgressEntry, SaidRow, Stone } from "../model/records.ts";

export type TimelineEvent =
  | { readonly is: "progress"; readonly day: string; readonly stone: Stone; readonly entry: ProgressEntry }
  | { readonly is: "finding"; readonly day: string; readonly stone: Stone; readonly finding: Finding }
  | { readonly is: "round"; readonly day: string; readonly form: EvidenceForm; readonly result: FormResult }
  | { readonly is: "did"; readonly day: string; readonly row: SaidRow };

export interface TimelineMonth {
  /** Like "2026-05"; "" for what has no day. */
  readonly month: string;
  /** By their day, and as they are listed where that is the same. */
  readonly events: readonly TimelineEvent[];
}

/** The months in which something happened, the first one first; what has no day comes before them. Parked stones are left out. */
export function timelineOf(workshop: Workshop): readonly TimelineMonth[] {
  const onPath = (id: Stone["id"] | undefined): Stone | undefined => {
    const stone = id === undefined ? undefined : workshop.stones.get(id);
    return stone?.parked === false ? stone : undefined;
  };
  const events: TimelineEvent[] = [];
  for (const entry of inOrder(workshop.progress)) {
    const stone = onPath(entry.outcome);
    if (stone) events.push({ is: "progress", day: entry.date, stone, entry });
  }
  for (const [row, findings] of findingsByRow(workshop)) {
    const stone = onPath(workshop.evidence.get(row)?.outcome);
    if (stone) events.push(...findings.map((finding) => ({ is: "finding", day: finding.date, stone, finding }) as const));
  }
  for (const result of inOrder(workshop.results)) {
    const form = workshop.forms.get(result.form);
    if (form) events.push({ is: "round", day: result.date, form, result });
  }
  for (const row of inOrder(workshop.said)) if (row.did.trim() !== "") events.push({ is: "did", day: row.date, row });
  const months = new Map<string, TimelineEvent[]>();
  for (const event of events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const month = event.day.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(event);
    else months.set(month, [event]);
  }
  return [...months].map(([month, all]) => ({ month, events: all }));
}
