/**
 * The tables about evidence: options (T2), outcomes assessment plan (T3), real-life examples (T4). Their headings
 * and the order of their columns are those of SCIE's guidance.
 */
import type { Paragraph, Table } from "docx";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { EXISTING_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import type { Evidence, Finding, Stone } from "../../../shared/model/records.ts";
import { inOrder, reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { gathered, plannedOutcomes } from "../../../shared/pathway/reading-order.ts";
import { anchored } from "./anchors.ts";
import type { Outline } from "./outline.ts";
import { LANDSCAPE } from "./page.ts";
import { ABOVE, note, table, words, type Cell, type Words } from "./table.ts";
import { orElse, paragraph } from "./text.ts";
import { dayInWords } from "./title.ts";

const EMPTY = DOCUMENT_WORDS.empty;

/** T2: the types of evidence as the team has agreed them. */
export function optionsSection(workshop: Workshop, outline: Outline): readonly (Paragraph | Table)[] {
  const { heading, caption, columns } = DOCUMENT_WORDS.options;
  const rows = inOrder(workshop.options).map((option) =>
    anchored("options", [option.code], [
      [words(option.label.trim(), "TableOutcome")],
      each(option.ways, EMPTY.choice),
      each(option.examples, EMPTY.text),
    ]),
  );
  return [
    outline.heading(1, heading),
    paragraph("Caption", caption),
    table(
      LANDSCAPE,
      [
        { heading: columns.type, share: 24 },
        { heading: columns.ways, share: 36 },
        { heading: columns.examples, share: 40 },
      ],
      rows.length > 0 ? rows : [[[words(EMPTY.options)], [words(EMPTY.choice)], [words(EMPTY.text)]]],
    ),
  ];
}

/** T3: every outcome on the path, each with as many rows as it has evidence. */
export function planSection(workshop: Workshop, heading: Paragraph): readonly (Paragraph | Table)[] {
  const { caption, columns } = DOCUMENT_WORDS.plan;
  const findings = gathered(inOrder(workshop.findings), (finding) => finding.evidence);
  const rows = plannedOutcomes(workshop).flatMap(({ stone, evidence }) => {
    const [first = ABOVE] = anchored("stones", [stone.id], [outcomeWords(stone)]);
    if (evidence.length === 0) return [[first, [words(EMPTY.evidence)], [words(EMPTY.text)], [words(EMPTY.choice)]]];
    return evidence.map((row, at): readonly Cell[] => [
      at === 0 ? first : ABOVE,
      ...anchored("evidence", [row.id], [
        [words(typeLabel(workshop, row.type))],
        [words(orElse(row.form, EMPTY.text)), ...findingWords(findings.get(row.id) ?? [])],
        [...each(row.ways, EMPTY.choice), ...collectionWords(row)],
      ]),
    ]);
  });
  return [
    heading,
    paragraph("Caption", caption),
    table(
      LANDSCAPE,
      [
        { heading: columns.outcome, share: 27 },
        { heading: columns.type, share: 17 },
        { heading: columns.form, share: 31 },
        { heading: columns.ways, share: 25 },
      ],
      rows.length > 0 ? rows : [[[words(EMPTY.outcomes)], [words(EMPTY.choice)], [words(EMPTY.text)], [words(EMPTY.choice)]]],
    ),
  ];
}

function outcomeWords(stone: Stone): readonly Words[] {
  const { group, progress } = DOCUMENT_WORDS.plan;
  return [
    words(reportTextOf(stone).trim(), "TableOutcome"),
    note(STRAND_TERMS[stone.strand].label),
    ...(stone.group.trim() === "" ? [] : [note(group + stone.group.trim())]),
    ...(stone.progress === "none" ? [] : [note(progress + PROGRESS_TERMS[stone.progress].label)]),
  ];
}

function collectionWords(row: Evidence): readonly Words[] {
  const { who, when } = DOCUMENT_WORDS.plan;
  return [
    ...(row.existing === "unknown" ? [] : [note(EXISTING_TERMS[row.existing].label)]),
    ...(row.who.trim() === "" ? [] : [note(who + row.who.trim())]),
    ...(row.when.trim() === "" ? [] : [note(when + row.when.trim())]),
  ];
}

function findingWords(findings: readonly Finding[]): readonly Words[] {
  const told = findings.filter((finding) => finding.text.trim() !== "");
  if (told.length === 0) return [];
  return [
    words(DOCUMENT_WORDS.plan.findings, "TableLabel"),
    ...told.map(({ date, text }) => words(date === "" ? text.trim() : `${dayInWords(date)}: ${text.trim()}`)),
  ];
}

/** T4: groups of outcomes, their outcomes, and the evidence that showed each. */
export function examplesSection(workshop: Workshop, outline: Outline): readonly (Paragraph | Table)[] {
  const { heading, caption, columns } = DOCUMENT_WORDS.examples;
  const groups = gathered(inOrder(workshop.examples), (example) => example.group.trim());
  const rows = [...groups].flatMap(([group, examples]) =>
    examples.flatMap((example, nth) => {
      const evidence = example.evidence.length > 0 ? example.evidence : [null];
      return evidence.map((row, at): readonly Cell[] => [
        ...anchored("examples", [example.id], [
          nth === 0 && at === 0 ? [words(group === "" ? EMPTY.group : group, "TableOutcome")] : ABOVE,
          at === 0 ? [words(orElse(example.outcome, EMPTY.text))] : ABOVE,
        ]),
        ...anchored("examples", [example.id, at], [
          [words(row ? typeLabel(workshop, row.type) : EMPTY.evidence)],
          each(row?.form ?? [], EMPTY.text),
          each(row?.ways ?? [], EMPTY.choice),
        ]),
      ]);
    }),
  );
  const none = [[words(EMPTY.examples)], [words(EMPTY.text)], [words(EMPTY.choice)], [words(EMPTY.text)], [words(EMPTY.choice)]];
  return [
    outline.heading(1, heading),
    paragraph("Caption", caption),
    table(
      LANDSCAPE,
      [
        { heading: columns.group, share: 17 },
        { heading: columns.outcome, share: 21 },
        { heading: columns.type, share: 14 },
        { heading: columns.form, share: 26 },
        { heading: columns.ways, share: 22 },
      ],
      rows.length > 0 ? rows : [none],
      1,
    ),
  ];
}

const typeLabel = (workshop: Workshop, code: string): string => orElse(workshop.options.get(code)?.label ?? code, code);

/** One paragraph for each item that says something. */
function each(items: readonly string[], otherwise: string): readonly Words[] {
  const said = items.map((item) => item.trim()).filter((item) => item !== "");
  return said.length > 0 ? said.map((item) => words(item)) : [words(otherwise)];
}
