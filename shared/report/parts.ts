/** What the impact report is made of, as data: Word, page, PDF, slides and the window that shows it are written from it. Pure. */
import { fingerprint } from "../base/fingerprint.ts";
import { easyOf } from "../easy-read/wordings.ts";
import type { ReportPart, Stone, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { QuestionView } from "../results/views.ts";

/** How the lines of a text stand: as paragraphs, as a list, or as the words of people. */
export type ReportLook = "lead" | "plain" | "items" | "quotes";

/** A text that a person may word in the place of the rules. Its lines are paragraphs, or entries. */
export interface ReportText {
  readonly is: "text";
  readonly part: ReportPart;
  /** The stone that it is about; "" for the whole report. */
  readonly stone: StoneId | "";
  readonly look: ReportLook;
  /** Stands in bold above it; "" for none. */
  readonly label: string;
  /** What stands in the report. */
  readonly text: string;
  /** What the rules say. */
  readonly written: string;
  /** What somebody has written in its place, whether or not it still holds; "" for nothing. */
  readonly own: string;
  /** What it tells has changed since somebody worded it: the words of the rules stand again. */
  readonly changed: boolean;
  /** The fingerprint of what it tells. */
  readonly of: string;
}

export interface ReportTable {
  readonly is: "table";
  readonly caption: string;
  readonly head: readonly string[];
  /** In hundredths of the width. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export type ReportBlock =
  | ReportText
  | ReportTable
  | { readonly is: "heading"; readonly level: 2 | 3; readonly text: string; readonly stone?: Stone }
  /** How far an outcome is, in a line by itself. */
  | { readonly is: "state"; readonly stone: Stone; readonly words: string }
  | { readonly is: "chart"; readonly view: QuestionView; readonly caption: string }
  /** What other documents have as well, in their way. */
  | { readonly is: "benefits" | "feedback" | "plan" };

export interface ReportSection {
  /** Unique in the report. */
  readonly id: string;
  readonly heading: string;
  /** Says below the heading what it is; "" for nothing. */
  readonly under: string;
  /** Of none, the section is left out for readers. */
  readonly blocks: readonly ReportBlock[];
  /** To the team, in the window alone. */
  readonly missing: readonly string[];
}

interface Telling {
  readonly part: ReportPart;
  readonly stone?: StoneId;
  readonly look?: ReportLook;
  readonly label?: string;
  /** What it tells: when this changes, a wording of it holds no longer. */
  readonly facts: unknown;
  /** Lines; empty ones say nothing. */
  readonly lines: readonly string[];
}

/** A text with the wording that somebody has given it; none where the rules have nothing to say. */
export function reportText(
  workshop: Workshop,
  { part, stone = "" as StoneId, look = "plain", label = "", facts, lines }: Telling,
): readonly ReportText[] {
  const written = lines.filter((line) => line.trim() !== "").join("\n");
  if (written === "") return [];
  const of = fingerprint(JSON.stringify(facts));
  const easy = easyOf(workshop, stone, part);
  const own = easy?.text.trim() ?? "";
  const changed = own !== "" && easy?.of !== of;
  return [{ is: "text", part, stone, look, label, text: own === "" || changed ? written : own, written, own, changed, of }];
}

/** The lines of a text, each without the signs of a list that somebody may have put before it. */
export const reportLines = ({ text, look }: Pick<ReportText, "text" | "look">): readonly string[] =>
  text
    .split("\n")
    .map((line) => (look === "items" ? line.replace(/^\s*[-–•*]\s+/u, "") : line).trim())
    .filter((line) => line !== "");
