/** The tables about evidence (T2, T3, T4); headings and the order of columns are those of SCIE's guidance. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { EXISTING_TERMS } from "../../../shared/guidance/terms.ts";
import type { Evidence, Finding, Stone } from "../../../shared/model/records.ts";
import { inOrder, reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { findingsByRow, progressSummary } from "../../../shared/pathway/progress.ts";
import { gathered, plannedOutcomes } from "../../../shared/pathway/reading-order.ts";
import { dayInWords, orElse, saidItems, typeLabel } from "../wording.ts";
import { el, htmlWords, type HtmlContent, type Html } from "./html.ts";
import { progressWord, strandWord } from "./pathway.ts";
import { ABOVE, htmlTable, type HtmlCell } from "./table.ts";

const EMPTY = DOCUMENT_WORDS.empty;

/** T3: every outcome on the path, each with as many rows as it has evidence. */
export function planParts(workshop: Workshop): readonly Html[] {
  const { caption, columns } = DOCUMENT_WORDS.plan;
  const outcomes = plannedOutcomes(workshop);
  if (outcomes.length === 0) return [el("p", {}, EMPTY.outcomes)];
  const findings = findingsByRow(workshop);
  const summary = progressSummary(workshop);
  const plan = htmlTable({
    id: "plan",
    caption,
    columns: [
      [columns.outcome, 27],
      [columns.type, 17],
      [columns.form, 31],
      [columns.ways, 25],
    ],
    heads: 1,
    groups: outcomes.map(({ stone, evidence }) =>
      evidence.length === 0
        ? [[outcome(stone), EMPTY.evidence, EMPTY.text, EMPTY.choice]]
        : evidence.map((row, at): readonly HtmlCell[] => [
            at === 0 ? outcome(stone) : ABOVE,
            htmlWords("p", typeLabel(workshop, row.type)),
            [htmlWords("p", orElse(row.form, EMPTY.text)), cameIn(findings.get(row.id) ?? [])],
            [each(row.ways, EMPTY.choice), collection(row)],
          ]),
    ),
  });
  return summary === "" ? plan : [el("p", {}, summary), ...plan];
}

function outcome(stone: Stone): HtmlContent {
  const { group } = DOCUMENT_WORDS.plan;
  return [
    htmlWords("p", reportTextOf(stone)),
    strandWord(stone.strand),
    note(stone.group.trim() && group + stone.group.trim()),
    progressWord(stone),
  ];
}

function collection(row: Evidence): HtmlContent {
  const { who, when, due } = DOCUMENT_WORDS.plan;
  return [
    note(row.existing === "unknown" ? "" : EXISTING_TERMS[row.existing].label),
    note(row.who.trim() && who + row.who.trim()),
    note(row.when.trim() && when + row.when.trim()),
    note(row.due ? due + dayInWords(row.due) : ""),
  ];
}

function cameIn(findings: readonly Finding[]): HtmlContent {
  if (findings.length === 0) return null;
  return [
    el("p", { class: "label" }, DOCUMENT_WORDS.plan.findings),
    findings.map(({ date, text }) => htmlWords("p", date === "" ? text : `${dayInWords(date)}: ${text.trim()}`)),
  ];
}

/** T2: the types of evidence as the team has agreed them; null where there are none. */
export function optionsParts(workshop: Workshop): readonly Html[] | null {
  const { caption, columns } = DOCUMENT_WORDS.options;
  const options = inOrder(workshop.options);
  if (options.length === 0) return null;
  const rows = options.map((option) => [htmlWords("p", option.label), each(option.ways, EMPTY.choice), each(option.examples, EMPTY.text)]);
  return htmlTable({
    id: "options",
    caption,
    columns: [
      [columns.type, 24],
      [columns.ways, 36],
      [columns.examples, 40],
    ],
    heads: 1,
    groups: [rows],
  });
}

/** T4: groups of outcomes, their outcomes, and the evidence that showed each; null where there are none. */
export function examplesParts(workshop: Workshop): readonly Html[] | null {
  const { caption, columns } = DOCUMENT_WORDS.examples;
  const groups = gathered(inOrder(workshop.examples), (example) => example.group.trim());
  if (groups.size === 0) return null;
  return htmlTable({
    id: "examples",
    caption,
    columns: [
      [columns.group, 17],
      [columns.outcome, 21],
      [columns.type, 14],
      [columns.form, 26],
      [columns.ways, 22],
    ],
    heads: 2,
    groups: [...groups].map(([group, examples]) =>
      examples.flatMap((example, nth) =>
        (example.evidence.length > 0 ? example.evidence : [null]).map((row, at): readonly HtmlCell[] => [
          nth === 0 && at === 0 ? htmlWords("p", orElse(group, EMPTY.group)) : ABOVE,
          at === 0 ? htmlWords("p", orElse(example.outcome, EMPTY.text)) : ABOVE,
          row ? htmlWords("p", typeLabel(workshop, row.type)) : EMPTY.evidence,
          each(row?.form ?? [], EMPTY.text),
          each(row?.ways ?? [], EMPTY.choice),
        ]),
      ),
    ),
  });
}

const note = (text: string): HtmlContent => (text === "" ? null : htmlWords("p", text, { class: "note" }));

/** One line for each item that says something; more than one make a list. */
function each(items: readonly string[], otherwise: string): HtmlContent {
  const known = saidItems(items);
  if (known.length === 0) return el("p", {}, otherwise);
  return known.length === 1
    ? htmlWords("p", known[0] ?? "")
    : el(
        "ul",
        {},
        known.map((item) => htmlWords("li", item)),
      );
}
