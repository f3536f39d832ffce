/** The plan as lines one below the other, and the way of the keyboard through their cells. All functions are pure. */
import type { Evidence, Stone, Strand } from "../../shared/model/records.ts";
import { groupBy } from "../../shared/base/group-by.ts";
import type { FindField, FindHit } from "../../shared/pathway/find.ts";
import type { PlannedOutcome } from "../../shared/pathway/reading-order.ts";

/** What is drawn as a whole: it has one or two rows of the table. */
export type Line =
  | { readonly kind: "strand"; readonly key: string; readonly row: number; readonly strand: Strand }
  | {
      readonly kind: "evidence";
      readonly key: string;
      /** Its first row in the table, from 1; the table's head is row 1. */
      readonly row: number;
      readonly stone: Stone;
      readonly evidence: Evidence;
      /** Its place among the rows of its outcome, from 1. */
      readonly number: number;
      /** How much has come in for it. */
      readonly cameIn: number;
      readonly first: boolean;
      readonly last: boolean;
    }
  | {
      /** Under the evidence of an outcome: the way to add more, and the question where there is none. */
      readonly kind: "add";
      readonly key: string;
      readonly row: number;
      readonly stone: Stone;
      readonly first: boolean;
    };

/** The columns of the table, from the left. */
export const COLUMNS = ["outcome", "type", "form", "ways", "more"] as const;
export type PlanColumn = (typeof COLUMNS)[number];

export const keyOfEvidence = (id: string): string => `e ${id}`;
export const keyOfAdd = (id: string): string => `a ${id}`;

/**
 * The lines of the plan.
 * @param numberOf the place of a row among all rows of its outcome, also where some are not shown. @param cameIn how
 *   much has come in for a row.
 */
export function planLines(
  outcomes: readonly PlannedOutcome[],
  numberOf: (row: Evidence) => number,
  cameIn: (row: Evidence) => number,
  readOnly: boolean,
): readonly Line[] {
  const lines: Line[] = [];
  let row = 2;
  let strand: Strand | undefined;
  for (const { stone, evidence } of outcomes) {
    if (stone.strand !== strand) {
      strand = stone.strand;
      lines.push({ kind: "strand", key: `s ${strand}`, row: row++, strand });
    }
    const adds = !readOnly || evidence.length === 0;
    evidence.forEach((one, at) => {
      const last = at === evidence.length - 1 && !adds;
      lines.push({
        kind: "evidence",
        key: keyOfEvidence(one.id),
        row,
        stone,
        evidence: one,
        number: numberOf(one),
        cameIn: cameIn(one),
        first: at === 0,
        last,
      });
      row += 2;
    });
    if (adds) lines.push({ kind: "add", key: keyOfAdd(stone.id), row: row++, stone, first: evidence.length === 0 });
  }
  return lines;
}

/** Whether two lines say the same, so that one need not be drawn again for the other. */
export const sameLine = (a: Line, b: Line): boolean =>
  a === b || (a.kind === b.kind && (Object.keys(a) as (keyof Line)[]).every((name) => a[name] === b[name]));

/** What was found in a line. */
export interface LineFound {
  /** Its outcome was found: its words are marked. */
  readonly outcome: boolean;
  /** The fields of its row in which something was found. */
  readonly fields: ReadonlySet<FindField>;
  /** Folded words; see shared/base/folded.ts. */
  readonly sought: readonly string[];
}

/** The line that shows a hit: that of its row, or the first of its outcome. */
const shows = (line: Line, { stone, row }: FindHit): boolean =>
  line.kind !== "strand" &&
  line.stone.id === stone.id &&
  (row === null ? line.first : line.kind === "evidence" && line.evidence.id === row.id);

/** What was found in each line, by its key. */
export function foundInLines(lines: readonly Line[], hits: readonly FindHit[], sought: readonly string[]): ReadonlyMap<string, LineFound> {
  const byStone = groupBy(hits, ({ stone }) => stone.id);
  return new Map(
    lines.flatMap((line): (readonly [string, LineFound])[] => {
      const here = line.kind === "strand" ? [] : (byStone.get(line.stone.id) ?? []).filter((hit) => shows(line, hit));
      if (here.length === 0) return [];
      const fields = new Set(here.flatMap(({ row, parts }) => (row ? parts.map((part) => part.in) : [])));
      return [[line.key, { outcome: here.some(({ row }) => row === null), fields, sought }]];
    }),
  );
}

/** The key of the line that shows a hit; undefined where it is not among them. */
export const lineOfHit = (lines: readonly Line[], hit: FindHit | null): string | undefined =>
  hit ? lines.find((line) => shows(line, hit))?.key : undefined;

/** How many rows the table has, its head included. */
export const rowCount = (lines: readonly Line[]): number => {
  const last = lines.at(-1);
  return last ? last.row + (last.kind === "evidence" ? 1 : 0) : 1;
};

/** A cell: a line, a row in it, and a column. */
export interface PlanCell {
  readonly line: number;
  readonly sub: 0 | 1;
  readonly column: PlanColumn;
}

/** The columns of a row that a person can go to. */
function columnsIn(line: Line | undefined, sub: 0 | 1, readOnly: boolean): readonly PlanColumn[] {
  if (line?.kind === "evidence") {
    // Lists can't be opened where one may only look.
    if (readOnly)
      return sub === 0
        ? [...(line.first ? ["outcome" as const] : []), "form"]
        : ["form", "ways", ...(line.cameIn > 0 ? ["more" as const] : [])];
    return sub === 0 ? [...(line.first ? ["outcome" as const] : []), "type", "form", "ways", "more"] : ["type", "form", "ways", "more"];
  }
  if (line?.kind === "add" && sub === 0) return [...(line.first ? ["outcome" as const] : []), ...(readOnly ? [] : ["type" as const])];
  return [];
}

export type CellWay = "up" | "down" | "left" | "right";

/** The cell next to one, skipping headings and cells with nothing to go to. @returns undefined at the edge. */
export function nextCell(lines: readonly Line[], from: PlanCell, way: CellWay, readOnly: boolean): PlanCell | undefined {
  if (way === "left" || way === "right") {
    const columns = columnsIn(lines[from.line], from.sub, readOnly);
    const column = columns[columns.indexOf(from.column) + (way === "left" ? -1 : 1)];
    return column && { ...from, column };
  }
  const step = way === "up" ? -1 : 1;
  const wanted = COLUMNS.indexOf(from.column);
  let { line, sub } = from;
  for (;;) {
    if (step === 1 ? sub === 0 : sub === 1) sub = sub === 0 ? 1 : 0;
    else {
      line += step;
      sub = step === 1 ? 0 : 1;
    }
    if (!lines[line]) return undefined;
    const columns = columnsIn(lines[line], sub, readOnly);
    // The same column, or the nearest one to its left, or the first.
    const column = columns.findLast((one) => COLUMNS.indexOf(one) <= wanted) ?? columns[0];
    if (column && (column !== "outcome" || from.column === "outcome")) return { line, sub, column };
    if (columns[1] && column === "outcome") return { line, sub, column: columns[1] };
  }
}

/** The same field of the evidence below. @returns undefined after the last. */
export function sameBelow(lines: readonly Line[], { line, sub, column }: PlanCell): PlanCell | undefined {
  for (let at = line + 1; at < lines.length; at++) if (lines[at]?.kind === "evidence") return { line: at, sub, column };
  return undefined;
}
