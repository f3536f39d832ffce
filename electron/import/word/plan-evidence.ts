/** The rows of evidence of one outcome: changed ones field by field, new ones as a whole. */
import type { ProposedPart, ProposalStep } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { EXISTING_TERMS } from "../../../shared/guidance/terms.ts";
import type { Evidence, EvidenceId, Finding, ItemId, Stone, StoneId } from "../../../shared/model/records.ts";
import { inOrder, reportTextOf } from "../../../shared/model/workshop.ts";
import { dayInWords } from "../../export/wording.ts";
import { anchorsIn, partOf, saidText, sameList, sameWords, stateOf, type ReadingContext, type State } from "./context.ts";
import { match } from "./match.ts";
import { formFields, waysFields, type ReadFinding } from "./plan-cells.ts";
import type { ReadColumn, Row } from "./recognise.ts";

const { parts: LABELS, remarks, where } = BACK_WORDS;

export interface ReadRow {
  readonly row: Row;
  /** The record that the row belongs to, or null where it is new. */
  readonly record: Evidence | null;
}

export function proposeEvidence(rows: readonly ReadRow[], stone: Stone, columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const about = (row: Row, id: EvidenceId): void =>
    context.about(row.all, {
      table: "plan",
      where: where.evidenceFor(reportTextOf(stone)),
      stone: stone.id,
      beside: [`evidence ${id}`],
    });
  for (const [at, { row, record }] of rows.entries()) {
    if (record) {
      about(row, record.id);
      changeEvidence(row, record, stone, columns, context);
      continue;
    }
    const before = rows.slice(at + 1).find((later) => later.record !== null)?.record?.id ?? null;
    const { id, parts, steps } = addEvidenceStep(row, null, stone.id, context, before);
    about(row, id);
    const wasHere = anchorsIn(Object.values(row.cells), "evidence").length > 0;
    context.items.push({
      id: `evidence ${id}`,
      table: "plan",
      what: "added",
      where: where.evidenceFor(reportTextOf(stone)),
      parts,
      take: !wasHere,
      remark: wasHere ? remarks.goneHere : "",
      steps,
    });
  }
}

interface Changes {
  readonly parts: readonly ProposedPart[];
  readonly patch: Partial<Omit<Evidence, "rank" | "id">>;
  /** What has to be done before, or beside: a new type on the list, findings. */
  readonly before: readonly ProposalStep[];
  readonly beside: readonly ProposalStep[];
  readonly states: readonly State[];
}

function changeEvidence(row: Row, record: Evidence, stone: Stone, columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const moved = record.outcome === stone.id ? null : stone;
  const { parts, patch, before, beside, states } = changesOf(row, record, columns, context);
  const from = context.workshop.stones.get(record.outcome);
  const all = [...(moved && from ? partOf(LABELS.outcome, reportTextOf(from), reportTextOf(stone)) : []), ...parts];
  const whole = moved ? { ...patch, outcome: stone.id } : patch;
  if (all.length === 0) return;
  const both = states.includes("both");
  context.items.push({
    id: `evidence ${record.id}`,
    table: "plan",
    what: "changed",
    where: where.evidenceFor(reportTextOf(stone)),
    parts: all,
    take: !both,
    remark: both ? remarks.both : "",
    steps: [...before, ...(Object.keys(whole).length === 0 ? [] : [edit(record.id, whole)]), ...beside],
  });
}

const edit = (key: EvidenceId, patch: Changes["patch"]): ProposalStep => ({
  do: "item.edit",
  list: "evidence",
  key,
  patch: patch.ways ? { ...patch, ways: [...patch.ways] } : (patch as Omit<Changes["patch"], "ways">),
});

/** Where a row of the document says something else than its record. */
function changesOf({ cells }: Row, record: Evidence, columns: ReadonlySet<ReadColumn>, context: ReadingContext): Changes {
  const { workshop } = context;
  const parts: ProposedPart[] = [];
  const before: ProposalStep[] = [];
  const beside: ProposalStep[] = [];
  const states: State[] = [];
  let patch: Changes["patch"] = {};
  const change = (more: Changes["patch"], state: State, ...shown: readonly ProposedPart[]): void => {
    patch = { ...patch, ...more };
    parts.push(...shown);
    states.push(state);
  };
  const state = (cell: Row["cells"][ReadColumn]): State => stateOf(cell, context, "evidence", record.id);

  const label = saidText(cells.type);
  if (state(cells.type) !== "same" && label !== "") {
    const type = context.typeOf(label);
    if (type.code !== record.type) {
      before.push(...type.steps);
      change(
        { type: type.code },
        state(cells.type),
        ...partOf(LABELS.type, workshop.options.get(record.type)?.label ?? record.type, label),
      );
    }
  }
  if (columns.has("form") && state(cells.form) !== "same") {
    const { form, findings } = formFields(cells.form);
    if (!sameWords(form, record.form)) change({ form }, state(cells.form), ...partOf(LABELS.form, record.form, form));
    const found = changeFindings(findings, record, context);
    if (found.parts.length > 0) change({}, state(cells.form), ...found.parts);
    beside.push(...found.steps);
  }
  if (columns.has("ways") && state(cells.ways) !== "same") {
    const now = state(cells.ways);
    const { ways, existing, who, when, due, unread } = waysFields(cells.ways);
    if (!sameList(ways, record.ways)) change({ ways }, now, ...partOf(LABELS.ways, record.ways.join("\n"), ways.join("\n")));
    if (existing !== record.existing)
      change({ existing }, now, ...partOf(LABELS.existing, EXISTING_TERMS[record.existing].label, EXISTING_TERMS[existing].label));
    if (!sameWords(who, record.who)) change({ who }, now, ...partOf(LABELS.who, record.who, who));
    if (!sameWords(when, record.when)) change({ when }, now, ...partOf(LABELS.when, record.when, when));
    const { due: known = "" } = record;
    if (unread !== "") context.notUnderstood.push({ where: LABELS.due, text: unread });
    else if (due !== known) change({ due }, now, ...partOf(LABELS.due, dayInWords(known), dayInWords(due)));
  }
  return { parts, patch, before, beside, states };
}

/** What has come in: changed and new findings. One that is missing stays: whoever shortens a cell may not mean it. */
function changeFindings(
  read: readonly ReadFinding[],
  record: Evidence,
  context: ReadingContext,
): { readonly parts: readonly ProposedPart[]; readonly steps: readonly ProposalStep[] } {
  const { workshop, notUnderstood } = context;
  const findings = inOrder(workshop.findings).filter((finding) => finding.evidence === record.id && finding.text.trim() !== "");
  const given = match(
    read.map(({ text }) => ({ anchors: new Set<string>(), words: text })),
    findings.map(({ text }) => ({ anchors: new Set<string>(), words: text })),
  );
  const parts: ProposedPart[] = [];
  const steps: ProposalStep[] = [];
  for (const [at, { text, date }] of read.entries()) {
    const finding: Finding | undefined = findings[given[at] ?? -1];
    if (!finding) {
      steps.push({
        do: "item.add",
        list: "findings",
        item: { id: context.newId<ItemId>("findings", text), evidence: record.id, date, text },
        before: null,
      });
      parts.push(...partOf(LABELS.finding, "", dated(text, date)));
    } else if (!sameWords(finding.text, text) || finding.date !== date) {
      steps.push({ do: "item.edit", list: "findings", key: finding.id, patch: { text, date } });
      parts.push(...partOf(LABELS.finding, dated(finding.text, finding.date), dated(text, date)));
    }
  }
  const found = new Set(given);
  notUnderstood.push(
    ...findings.filter((_, at) => !found.has(at)).map(({ text }) => ({ where: LABELS.finding, text: remarks.findingGone(text) })),
  );
  return { parts, steps };
}

const dated = (text: string, date: string): string => (date === "" ? text : `${date}: ${text}`);

/** A row as new evidence of an outcome; or, where it has a record, that record moved there. */
export function addEvidenceStep(
  { cells }: Row,
  record: Evidence | null,
  outcome: StoneId,
  context: ReadingContext,
  before: EvidenceId | null = null,
): { readonly id: EvidenceId; readonly parts: readonly ProposedPart[]; readonly steps: readonly ProposalStep[] } {
  const label = saidText(cells.type);
  const { form, findings } = formFields(cells.form);
  const { ways, existing, who, when, due, unread } = waysFields(cells.ways);
  if (unread !== "") context.notUnderstood.push({ where: LABELS.due, text: unread });
  const parts = [
    ...partOf(LABELS.type, "", label),
    ...partOf(LABELS.form, "", form),
    ...partOf(LABELS.ways, "", ways.join("\n")),
    ...(existing === "unknown" ? [] : partOf(LABELS.existing, "", EXISTING_TERMS[existing].label)),
    ...partOf(LABELS.who, "", who),
    ...partOf(LABELS.when, "", when),
    ...partOf(LABELS.due, "", dayInWords(due)),
    ...findings.flatMap(({ text, date }) => partOf(LABELS.finding, "", dated(text, date))),
  ];
  // A row without a type gets the first of the list, as a new row in the plan does.
  const first = inOrder(context.workshop.options)[0];
  const type = label === "" && first ? { code: first.code, steps: [] } : context.typeOf(label === "" ? LABELS.evidence : label);
  const fields = {
    outcome,
    type: type.code,
    form,
    ways: [...ways],
    existing,
    who,
    when,
    ...((record !== null || due !== "") && unread === "" && { due }),
  };
  if (record) return { id: record.id, parts, steps: [...type.steps, edit(record.id, fields)] };
  const id = context.newId<EvidenceId>("evidence", JSON.stringify([outcome, label, form, ways]));
  const add = { do: "item.add", list: "evidence", item: { id, ...fields }, before } as const;
  const found = findings.map(
    ({ text, date }) =>
      ({
        do: "item.add",
        list: "findings",
        item: { id: context.newId<ItemId>("findings", text), evidence: id, date, text },
        before: null,
      }) as const,
  );
  return { id, parts, steps: [...type.steps, add, ...found] };
}
