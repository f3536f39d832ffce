/**
 * The blank template: tables T1 to T4 with our prompts and room to write, by hand or in Word. The types of evidence
 * in T2 are the team's own, since that list is where the discussion begins.
 */
import type { Paragraph } from "docx";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FRAMEWORK_SECTIONS, type FrameworkPart } from "../../../shared/guidance/framework-prompts.ts";
import { PLAN_COLUMNS } from "../../../shared/guidance/plan-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { EXAMPLE_SHARES, OPTION_SHARES, optionRows, PLAN_SHARES } from "./evidence.ts";
import { T1_SHARES } from "./framework.ts";
import type { Outline } from "./outline.ts";
import type { Layout } from "./page.ts";
import {
  above,
  columnsOf,
  cellNote,
  richTable,
  wordTable,
  cellWords,
  type WordCell,
  type WordContent,
  type RichCell,
  type CellWords,
} from "./table.ts";
import { paragraph, runs } from "./text.ts";

const WORDS = DOCUMENT_WORDS.template;
const { label } = WORDS;
/** Room for three or four lines of handwriting, in DXA. */
const ROOM = 1300;
const OUTCOMES = 4;
const EVIDENCE = 2;
const MORE_OPTIONS = 2;

/** T1: what each section tells its readers, and room for it. */
export function blankFramework(outline: Outline, { portrait }: Layout): WordContent {
  const { sections } = DOCUMENT_WORDS.framework.columns;
  const columns = columnsOf([sections, WORDS.suggested], T1_SHARES);
  const heading = outline.heading(1, DOCUMENT_WORDS.framework.heading);
  const rows = FRAMEWORK_SECTIONS.map(({ heading: section, parts, subsections = [] }) => [
    [outline.heading(2, section, { keepNext: false })],
    [...parts.flatMap(prompts), ...subsections.flatMap((one) => [cellWords(one.heading, "Heading3"), ...one.parts.flatMap(prompts)])],
  ]);
  return [heading, paragraph("Caption", WORDS.frameworkCaption), richTable(portrait, columns, rows)];
}

const prompts = (part: FrameworkPart): RichCell => [
  cellWords(part.label, "PartLabel"),
  paragraph("Normal", part.prompt, { keepNext: true }),
  paragraph("Normal", part.hint, { keepNext: true }),
  cellWords(label.text, "FillIn"),
];

/** T2: the types of evidence as they are agreed, and room for more. */
export function blankOptions(workshop: Workshop, heading: Paragraph, { landscape }: Layout): WordContent {
  const { columns } = DOCUMENT_WORDS.options;
  const more = Array.from({ length: MORE_OPTIONS }, () => [[cellNote(label.type)], [cellNote(label.ways)], [cellNote(label.examples)]]);
  return [
    heading,
    paragraph("Caption", WORDS.optionsCaption),
    wordTable(landscape, columnsOf([columns.type, columns.ways, columns.examples], OPTION_SHARES), [...optionRows(workshop), ...more], {
      rowHeight: ROOM,
    }),
  ];
}

/** T3: outcomes with room for their evidence. */
export function blankPlan(heading: Paragraph, { landscape, repeat }: Layout): WordContent {
  const { columns } = DOCUMENT_WORDS.plan;
  const rows = numbered(OUTCOMES).flatMap((outcome) => groupOf([cellNote(label.outcome(outcome))], numbered(EVIDENCE).map(evidenceCells)));
  return [
    heading,
    ...hints(WORDS.planCaption),
    wordTable(landscape, columnsOf([columns.outcome, columns.type, columns.form, columns.ways], PLAN_SHARES), rows, {
      repeat,
      rowHeight: ROOM,
    }),
  ];
}

/** T4: examples from real projects, in groups of outcomes. */
export function blankExamples(heading: Paragraph, { landscape, repeat }: Layout): WordContent {
  const { columns } = DOCUMENT_WORDS.examples;
  const rows = numbered(2).flatMap((group) =>
    groupOf(
      [cellNote(label.group(group))],
      numbered(2).flatMap((example) => groupOf([cellNote(label.example(example))], numbered(EVIDENCE).map(evidenceCells))),
    ),
  );
  return [
    heading,
    paragraph("Caption", WORDS.examplesCaption),
    wordTable(landscape, columnsOf([columns.group, columns.outcome, columns.type, columns.form, columns.ways], EXAMPLE_SHARES), rows, {
      together: 1,
      repeat,
      rowHeight: ROOM,
    }),
  ];
}

/** What each column of the plan asks, before its table. */
const hints = (caption: string): readonly Paragraph[] => [
  ...[PLAN_COLUMNS.type, PLAN_COLUMNS.form, PLAN_COLUMNS.ways, PLAN_COLUMNS.existing].map(({ label: name, help }) =>
    paragraph("Normal", [...runs(name.endsWith("?") ? name : `${name}:`, "Strong"), ...runs(` ${help}`)], { keepNext: true }),
  ),
  paragraph("Caption", caption),
];

const evidenceCells = (n: number): readonly WordCell[] => [
  [cellNote(label.evidence(n))],
  [cellNote(label.form)],
  [cellNote(label.waysAndWho)],
];

/** Rows that share their first cell. */
const groupOf = (first: readonly CellWords[], rows: readonly (readonly WordCell[])[]): readonly (readonly WordCell[])[] =>
  rows.map((row, at) => [at === 0 ? first : above(...first), ...row]);

const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
