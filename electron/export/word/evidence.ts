/**
 * The tables about evidence: options (T2), outcomes assessment plan (T3), real-life examples (T4). Their headings
 * and the order of their columns are those of SCIE's guidance.
 */
import type { Paragraph } from "docx";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { EXISTING_TERMS, FOUND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { foundOf, progressOf } from "../../../shared/model/kinds.ts";
import type { Evidence, Finding, Stone } from "../../../shared/model/records.ts";
import { inOrder, reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { findingsByRow, progressSummary } from "../../../shared/pathway/progress.ts";
import { gathered, plannedOutcomes } from "../../../shared/pathway/reading-order.ts";
import type { StonePngs } from "../picture/stone-png.ts";
import { dayInWords, orElse, saidItems, typeLabel } from "../wording.ts";
import { anchored, anchoredParagraph } from "./anchors.ts";
import { orderOf } from "./order.ts";
import type { Layout } from "./page.ts";
import { stonePictureCell } from "./stone-picture.ts";
import { above, columnsOf, cellNote, wordTable, cellWords, type WordCell, type WordContent, type CellWords } from "./table.ts";
import { paragraph } from "./text.ts";

const EMPTY = DOCUMENT_WORDS.empty;

/** The widths of the columns of T2, T3 and T4, in hundredths of the table's. */
export const OPTION_SHARES = [24, 36, 40] as const;
export const PLAN_SHARES = [27, 17, 31, 25] as const;
export const EXAMPLE_SHARES = [17, 21, 14, 26, 22] as const;

/** T2: the types of evidence as the team has agreed them. */
export function optionsSection(workshop: Workshop, heading: Paragraph, { landscape }: Layout): WordContent {
  const { caption, columns } = DOCUMENT_WORDS.options;
  return [
    heading,
    anchoredParagraph("Caption", caption, orderOf.options(workshop)),
    wordTable(landscape, columnsOf([columns.type, columns.ways, columns.examples], OPTION_SHARES), optionRows(workshop)),
  ];
}

/** A row for each type of evidence; at least one. */
export function optionRows(workshop: Workshop): readonly (readonly WordCell[])[] {
  const rows = inOrder(workshop.options).map((option) =>
    anchored(
      "options",
      [option.code],
      [[cellWords(option.label.trim(), "TableOutcome")], each(option.ways, EMPTY.choice), each(option.examples, EMPTY.text)],
    ),
  );
  return rows.length > 0 ? rows : [[[cellWords(EMPTY.options)], [cellWords(EMPTY.choice)], [cellWords(EMPTY.text)]]];
}

/** T3: every outcome on the path, each with as many rows as it has evidence. */
export function planSection(workshop: Workshop, heading: Paragraph, { landscape, repeat }: Layout, pictures: StonePngs): WordContent {
  const { caption, columns } = DOCUMENT_WORDS.plan;
  const findings = findingsByRow(workshop);
  const summary = progressSummary(workshop);
  const rows = plannedOutcomes(workshop).flatMap(({ stone, evidence }) => {
    const words = outcomeWords(stone);
    const first = [...stonePictureCell(pictures, stone.id), ...words];
    const [whole = first, again = first] = anchored("stones", [stone.id], [first, above(...words.slice(0, 1))]);
    if (evidence.length === 0) return [[whole, [cellWords(EMPTY.evidence)], [cellWords(EMPTY.text)], [cellWords(EMPTY.choice)]]];
    return evidence.map((row, at): readonly WordCell[] => [
      at === 0 ? whole : again,
      ...anchored(
        "evidence",
        [row.id],
        [
          [cellWords(typeLabel(workshop, row.type))],
          [cellWords(orElse(row.form, EMPTY.text)), ...findingWords(findings.get(row.id) ?? [])],
          [...each(row.ways, EMPTY.choice), ...collectionWords(row)],
        ],
      ),
    ]);
  });
  return [
    heading,
    ...(summary === "" ? [] : [paragraph("Normal", summary, { keepNext: true })]),
    anchoredParagraph("Caption", caption, orderOf.evidence(workshop)),
    wordTable(
      landscape,
      columnsOf([columns.outcome, columns.type, columns.form, columns.ways], PLAN_SHARES),
      rows.length > 0
        ? rows
        : [[[cellWords(EMPTY.outcomes)], [cellWords(EMPTY.choice)], [cellWords(EMPTY.text)], [cellWords(EMPTY.choice)]]],
      { repeat },
    ),
  ];
}

function outcomeWords(stone: Stone): readonly CellWords[] {
  const { group } = DOCUMENT_WORDS.plan;
  return [
    cellWords(reportTextOf(stone).trim(), "TableOutcome"),
    cellNote(STRAND_TERMS[stone.strand].label),
    ...(stone.group.trim() === "" ? [] : [cellNote(group + stone.group.trim())]),
    ...progressNote(stone),
  ];
}

/** How far an outcome is, and that nobody had planned it; nothing where nothing has begun, and of what was planned. */
export function progressNote(stone: Stone): readonly CellWords[] {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return [
    ...(progress ? [cellNote(DOCUMENT_WORDS.plan.progress + PROGRESS_TERMS[progress].label)] : []),
    ...(found ? [cellNote(FOUND_TERMS[found].label)] : []),
  ];
}

function collectionWords(row: Evidence): readonly CellWords[] {
  const { who, when, due } = DOCUMENT_WORDS.plan;
  return [
    ...(row.existing === "unknown" ? [] : [cellNote(EXISTING_TERMS[row.existing].label)]),
    ...(row.who.trim() === "" ? [] : [cellNote(who + row.who.trim())]),
    ...(row.when.trim() === "" ? [] : [cellNote(when + row.when.trim())]),
    ...(row.due ? [cellNote(due + dayInWords(row.due))] : []),
  ];
}

function findingWords(findings: readonly Finding[]): readonly CellWords[] {
  if (findings.length === 0) return [];
  return [
    cellWords(DOCUMENT_WORDS.plan.findings, "TableLabel"),
    ...findings.map(({ date, text }) => cellWords(date === "" ? text.trim() : `${dayInWords(date)}: ${text.trim()}`)),
  ];
}

/** T4: groups of outcomes, their outcomes, and the evidence that showed each. */
export function examplesSection(workshop: Workshop, heading: Paragraph, { landscape, repeat }: Layout): WordContent {
  const { caption, columns } = DOCUMENT_WORDS.examples;
  const groups = gathered(inOrder(workshop.examples), (example) => example.group.trim());
  const rows = [...groups].flatMap(([group, examples]) => {
    const groupWords = cellWords(group === "" ? EMPTY.group : group, "TableOutcome");
    return examples.flatMap((example, nth) => {
      const outcome = cellWords(orElse(example.outcome, EMPTY.text));
      const evidence = example.evidence.length > 0 ? example.evidence : [null];
      return evidence.map((row, at): readonly WordCell[] => [
        ...anchored(
          "examples",
          [example.id],
          [nth === 0 && at === 0 ? [groupWords] : above(groupWords), at === 0 ? [outcome] : above(outcome)],
        ),
        ...anchored(
          "examples",
          [example.id, at],
          [
            [cellWords(row ? typeLabel(workshop, row.type) : EMPTY.evidence)],
            each(row?.form ?? [], EMPTY.text),
            each(row?.ways ?? [], EMPTY.choice),
          ],
        ),
      ]);
    });
  });
  const none = [
    [cellWords(EMPTY.examples)],
    [cellWords(EMPTY.text)],
    [cellWords(EMPTY.choice)],
    [cellWords(EMPTY.text)],
    [cellWords(EMPTY.choice)],
  ];
  return [
    heading,
    anchoredParagraph("Caption", caption, orderOf.examples(workshop)),
    wordTable(
      landscape,
      columnsOf([columns.group, columns.outcome, columns.type, columns.form, columns.ways], EXAMPLE_SHARES),
      rows.length > 0 ? rows : [none],
      { together: 1, repeat },
    ),
  ];
}

/** One paragraph for each item that says something. */
function each(items: readonly string[], otherwise: string): readonly CellWords[] {
  const known = saidItems(items);
  return known.length > 0 ? known.map((item) => cellWords(item)) : [cellWords(otherwise)];
}
