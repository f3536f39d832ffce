/**
 * What an edited document would change in a workshop: a list that people go through and take from. Nothing is changed
 * until they do, and then all of it is one step.
 */
import type { ItemId, OptionCode, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { SingleIntent } from "./intent.ts";

/** The parts of the documents that can be read back, in their order. */
export const PROPOSED_TABLES = ["title", "framework", "pathway", "options", "plan", "examples", "benefits", "feedback", "report"] as const;
export type ProposedTable = (typeof PROPOSED_TABLES)[number];

/** One text before and after; "" where there is none. */
export interface ProposedPart {
  /** What the text is: "Form of evidence". */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** One row of the table of differences: taken as a whole, or left. */
export interface ProposedItem {
  /** Unique in its proposal. */
  readonly id: string;
  readonly table: ProposedTable;
  readonly what: "changed" | "added" | "removed";
  /** What it is about: the outcome, the part of the framework, the type of evidence. */
  readonly where: string;
  readonly parts: readonly ProposedPart[];
  /** Whether it is taken unless the person says otherwise. */
  readonly take: boolean;
  /** Why it is not, or what else there is to know; "" where there is nothing. */
  readonly remark: string;
  readonly steps: readonly ProposalStep[];
}

/** Something in the document that could not be understood: where it stands, and what it says. */
export interface NotUnderstood {
  readonly where: string;
  readonly text: string;
}

/** What somebody wrote beside the text of the document. Who it was, and when, is not known. */
export interface ProposedComment {
  /** Unique in its proposal. */
  readonly id: string;
  /** What it hangs on: as an item says it, or the heading above it. */
  readonly where: string;
  /** All of it, a paragraph a line. */
  readonly text: string;
  /** The table that it is in; null where it is in none that can be read back. */
  readonly table: ProposedTable | null;
  /** The item of the same row; null where nothing else has changed there. */
  readonly item: string | null;
  readonly isAnswer: boolean;
  /** Marked as done in Word. */
  readonly isDone: boolean;
  /** The stone that it belongs to; null where it belongs to none. */
  readonly stone: StoneId | null;
  /** The items that add this stone, where it is new, one of which must be taken; none where it is here. */
  readonly needs: readonly string[];
  /** The id of the question that it becomes, should somebody keep it as one. */
  readonly question: ItemId;
  /** It is in the stone's note, or among the questions, already. */
  readonly isKept: boolean;
}

export interface Proposal {
  readonly items: readonly ProposedItem[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly comments: readonly ProposedComment[];
}

export interface ExampleRow {
  readonly type: OptionCode;
  readonly form: readonly string[];
  readonly ways: readonly string[];
}

/** A row of an example's evidence put in the place of the one at `at`, or at the end (null); `row` null takes it away. */
export interface ExampleStep {
  readonly do: "example.row";
  readonly key: ItemId;
  readonly at: number | null;
  readonly row: ExampleRow | null;
}

/** What taking an item does. Rows of an example are one record, so their steps become one intent. */
export type ProposalStep = SingleIntent | ExampleStep;

/**
 * The intents that carry out what was taken, in an order in which each finds what it needs: new types of evidence
 * first. What two items both need is done once.
 */
export function intentsOf(workshop: Workshop, taken: readonly ProposedItem[]): readonly SingleIntent[] {
  const steps = taken.flatMap((item) => item.steps);
  const single = steps.filter((step) => step.do !== "example.row");
  const once = [...new Map(single.map((intent) => [JSON.stringify(intent), intent])).values()];
  const isNewType = (intent: SingleIntent): boolean => intent.do === "item.add" && intent.list === "options";
  const isRemoval = (intent: SingleIntent): boolean => intent.do === "item.remove";
  return [
    ...once.filter(isNewType),
    ...once.filter((intent) => !isNewType(intent) && !isRemoval(intent)),
    ...exampleIntents(
      workshop,
      steps.filter((step) => step.do === "example.row"),
    ),
    ...once.filter(isRemoval),
  ];
}

function exampleIntents(workshop: Workshop, steps: readonly ExampleStep[]): readonly SingleIntent[] {
  return [...new Set(steps.map((step) => step.key))].flatMap((key): readonly SingleIntent[] => {
    const example = workshop.examples.get(key);
    if (!example) return [];
    const own = steps.filter((step) => step.key === key);
    const placed = new Map(own.flatMap((step) => (step.at === null ? [] : [[step.at, step.row] as const])));
    const evidence = [
      ...example.evidence.flatMap((row, at) => {
        const put = placed.get(at);
        return put === undefined ? [row] : put === null ? [] : [put];
      }),
      ...own.flatMap((step) => (step.at === null && step.row ? [step.row] : [])),
    ];
    const patch = { evidence: evidence.map(({ type, form, ways }) => ({ type, form: [...form], ways: [...ways] })) };
    return [{ do: "item.edit", list: "examples", key, patch }];
  });
}
