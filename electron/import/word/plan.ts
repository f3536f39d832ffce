/** T3 back: outcomes, and the evidence that would show each. */
import { recordAnchor } from "../../../shared/changes/anchor.ts";
import type { SingleIntent } from "../../../shared/changes/intent.ts";
import type { ProposedPart } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { FOUND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import { STRANDS, type Evidence, type EvidenceId, type Stone, type StoneId } from "../../../shared/model/records.ts";
import { reportTextOf } from "../../../shared/model/workshop.ts";
import { plannedOutcomes } from "../../../shared/pathway/reading-order.ts";
import { blocksOf, withLostHeads, type OutcomeBlock } from "./blocks.ts";
import { anchorsIn, partOf, saidParagraphs, saidText, sameWords, stateOf, type ReadingContext } from "./context.ts";
import { match, type Comparable } from "./match.ts";
import { addStoneStep } from "./new-stone.ts";
import { isReordered, proposeOrder } from "./order.ts";
import { addEvidenceStep, proposeEvidence } from "./plan-evidence.ts";
import { formFields, outcomeFields } from "./plan-cells.ts";
import type { ReadColumn, Row } from "./recognise.ts";

const { parts: LABELS, remarks, where } = BACK_WORDS;

export function proposePlan(rows: readonly Row[], columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { workshop, notUnderstood } = context;
  for (const { others } of rows) notUnderstood.push(...others.map(({ heading, text }) => ({ where: where.column(heading), text })));
  const owners = new Map(
    [...workshop.evidence.values()].map((row) => [recordAnchor("evidence", row.id), recordAnchor("stones", row.outcome)]),
  );
  const ownerOf = ({ cells }: Row): string | undefined =>
    owners.get(anchorsIn([cells.type, cells.form, cells.ways], "evidence")[0]?.record ?? "");
  const blocks = withLostHeads(
    blocksOf(rows.filter(saysSomething), "outcome", "stones", (cell) => outcomeFields(cell).text),
    "stones",
    ownerOf,
  );
  const planned = plannedOutcomes(workshop);
  const stones = matchOutcomes(blocks, planned, ownerOf);
  const evidence = matchEvidence(blocks, stones, context);

  for (const block of blocks) {
    const stone = stones.get(block);
    const own = block.rows.filter(hasEvidence).map((row) => ({ row, record: evidence.get(row) ?? null }));
    if (stone) {
      context.about(block.heads, { table: "plan", where: reportTextOf(stone), stone: stone.id, beside: [`stone ${stone.id}`] });
      proposeOutcome(block, stone, context);
      proposeEvidence(own, stone, columns, context);
    } else if (outcomeFields(block.heads[0]).text !== "") {
      addOutcome(block, own, context);
    } else {
      notUnderstood.push(...own.map(({ row }) => ({ where: BACK_WORDS.tables.plan, text: rowText(row) })));
    }
  }
  if (stones.size === 0) return;
  if (
    isReordered(
      planned.map(({ stone }) => stone),
      [...stones.values()],
    )
  )
    notUnderstood.push({ where: BACK_WORDS.tables.plan, text: remarks.stonesOrder });
  // What has gone to another outcome is put at its place there.
  const stayed = blocks.flatMap((block) =>
    block.rows.flatMap((row) => evidence.get(row) ?? []).filter((row) => row.outcome === stones.get(block)?.id),
  );
  proposeOrder(
    "evidence",
    stayed,
    { key: ({ id }) => id, name: ({ form, type }) => form || (workshop.options.get(type)?.label ?? type), group: ({ outcome }) => outcome },
    context,
  );
  const kept = new Set(evidence.values());
  const found = new Set(stones.values());
  for (const outcome of planned) {
    if (!found.has(outcome.stone)) removeOutcome(outcome.stone, context);
    else for (const row of outcome.evidence) if (!kept.has(row)) removeEvidence(row, outcome.stone, context);
  }
}

const rowText = ({ cells }: Row): string =>
  [cells.type, cells.form, cells.ways]
    .map(saidText)
    .filter((text) => text !== "")
    .join("\n");
const hasEvidence = (row: Row): boolean => rowText(row) !== "";
const saysSomething = (row: Row): boolean => hasEvidence(row) || saidParagraphs(row.cells.outcome).length > 0;

/** The stone of each block: by anchor and words, else by where the evidence in it comes from. */
function matchOutcomes(
  blocks: readonly OutcomeBlock[],
  planned: ReturnType<typeof plannedOutcomes>,
  ownerOf: (row: Row) => string | undefined,
): ReadonlyMap<OutcomeBlock, Stone> {
  const given = match(
    blocks.map(({ heads, rows }): Comparable => {
      const own = anchorsIn(heads, "stones").map(({ record }) => record);
      const text = outcomeFields(heads[0]).text;
      const named = own.length > 0 || planned.some(({ stone }) => sameWords(reportTextOf(stone), text));
      const byEvidence = named ? [] : rows.flatMap((row) => ownerOf(row) ?? []);
      return { anchors: new Set([...own, ...byEvidence]), words: text };
    }),
    planned.map(({ stone }) => ({ anchors: new Set([recordAnchor("stones", stone.id)]), words: reportTextOf(stone) })),
    (block) => anchorsIn(blocks[block]?.heads ?? [], "stones").length === 0,
  );
  return new Map(
    blocks.flatMap((block, at) => {
      const stone = planned[given[at] ?? -1]?.stone;
      return stone ? [[block, stone] as const] : [];
    }),
  );
}

/** The record of each row: by anchor wherever it stands now, by words only under its own outcome. */
function matchEvidence(
  blocks: readonly OutcomeBlock[],
  stones: ReadonlyMap<OutcomeBlock, Stone>,
  { workshop }: ReadingContext,
): ReadonlyMap<Row, Evidence> {
  const rows = blocks.flatMap((block) => block.rows.filter(hasEvidence).map((row) => ({ row, stone: stones.get(block)?.id })));
  const records = [...workshop.evidence.values()];
  const anchors = rows.map(
    ({ row: { cells } }) => new Set(anchorsIn([cells.type, cells.form, cells.ways], "evidence").map(({ record }) => record)),
  );
  const given = match(
    rows.map(({ row }, at) => ({ anchors: anchors[at] ?? new Set(), words: formFields(row.cells.form).form })),
    records.map((record) => ({ anchors: new Set([recordAnchor("evidence", record.id)]), words: record.form })),
    (row, record) => anchors[row]?.size === 0 && rows[row]?.stone === records[record]?.outcome,
  );
  return new Map(
    rows.flatMap(({ row }, at) => {
      const record = records[given[at] ?? -1];
      return record ? [[row, record] as const] : [];
    }),
  );
}

function proposeOutcome(block: OutcomeBlock, stone: Stone, context: ReadingContext): void {
  const { items, notUnderstood } = context;
  // Where the outcome stands in every row, the first says all about it and the others its words alone.
  const [first, ...again] = block.heads;
  const heads = [
    first,
    ...again.filter((head) => ![outcomeFields(first).text, reportTextOf(stone)].some((text) => sameWords(outcomeFields(head).text, text))),
  ].filter((head) => head !== undefined);
  if (heads.length === 0) notUnderstood.push({ where: BACK_WORDS.tables.plan, text: remarks.noWords(reportTextOf(stone)) });
  const states = heads.map((head) => ({ head, state: stateOf(head, context, "stones", stone.id) }));
  const [edited, ...more] = states.filter(({ state }) => state !== "same");
  if (!edited) return;
  const fields = outcomeFields(edited.head);
  for (const { head } of more)
    if (!sameWords(saidText(head), saidText(edited.head))) notUnderstood.push({ where: BACK_WORDS.tables.plan, text: saidText(head) });
  if (fields.text === "") notUnderstood.push({ where: BACK_WORDS.tables.plan, text: remarks.noWords(reportTextOf(stone)) });
  const parts: ProposedPart[] = [];
  const patch: Extract<SingleIntent, { do: "stone.edit" }>["patch"] = {};
  const words = fields.text === "" ? [] : partOf(LABELS.outcome, reportTextOf(stone), fields.text);
  // A wording for reports is what the document shows, where there is one; it also takes what is too long for a stone.
  if (words.length > 0)
    Object.assign(
      patch,
      stone.reportText.trim() !== "" || fields.text.length > STONE_TEXT_LIMIT ? { reportText: fields.text } : { text: fields.text },
    );
  parts.push(...words);
  const whole = edited.head === first;
  if (whole && fields.strand && fields.strand !== stone.strand) {
    Object.assign(patch, { strand: fields.strand });
    parts.push(...partOf(LABELS.strand, STRAND_TERMS[stone.strand].label, STRAND_TERMS[fields.strand].label));
  }
  if (whole && !sameWords(fields.group, stone.group)) {
    Object.assign(patch, { group: fields.group });
    parts.push(...partOf(LABELS.group, stone.group, fields.group));
  }
  if (whole && fields.progress !== stone.progress) {
    Object.assign(patch, { progress: fields.progress });
    parts.push(...partOf(LABELS.progress, PROGRESS_TERMS[stone.progress].label, PROGRESS_TERMS[fields.progress].label));
  }
  const wasFound = stone.found ?? "no";
  if (whole && fields.found !== wasFound) {
    Object.assign(patch, { found: fields.found });
    parts.push(...partOf(LABELS.found, FOUND_TERMS[wasFound].label, FOUND_TERMS[fields.found].label));
  }
  if (parts.length === 0) return;
  items.push({
    id: `stone ${stone.id}`,
    table: "plan",
    what: "changed",
    where: reportTextOf(stone),
    parts,
    take: edited.state !== "both",
    remark: edited.state === "both" ? remarks.both : "",
    steps: [{ do: "stone.edit", id: stone.id, patch }],
  });
}

/** A new outcome with its evidence is one item: neither makes sense without the other. */
function addOutcome(
  block: OutcomeBlock,
  rows: readonly { readonly row: Row; readonly record: Evidence | null }[],
  context: ReadingContext,
): void {
  const { text, strand, group, progress, found } = outcomeFields(block.heads[0]);
  const wasHere = anchorsIn(block.heads, "stones").length > 0;
  const lies = strand ?? STRANDS[0];
  // The column says "outcome", and a new row of it is one.
  const add = addStoneStep("outcome", text, { strand: lies, group, progress, ...(found === "no" ? {} : { found }) }, context);
  const id = add.stones[0]?.id as StoneId;
  context.about([...block.heads, ...block.rows.flatMap(({ all }) => all)], {
    table: "plan",
    where: text,
    stone: id,
    beside: [`stone ${id}`],
  });
  const evidence = rows.map(({ row, record }) => addEvidenceStep(row, record, id, context));
  context.items.push({
    id: `stone ${id}`,
    table: "plan",
    what: "added",
    where: where.newOutcome,
    parts: [
      ...partOf(LABELS.outcome, "", text),
      ...partOf(LABELS.strand, "", STRAND_TERMS[lies].label),
      ...partOf(LABELS.group, "", group),
      ...(progress === "none" ? [] : partOf(LABELS.progress, "", PROGRESS_TERMS[progress].label)),
      ...(found === "no" ? [] : partOf(LABELS.found, "", FOUND_TERMS[found].label)),
      ...evidence.flatMap(({ parts }) => parts),
    ],
    take: !wasHere,
    remark: wasHere ? remarks.goneHere : "",
    steps: [add, ...evidence.flatMap(({ steps }) => steps)],
  });
}

function removeOutcome(stone: Stone, { items }: ReadingContext): void {
  items.push({
    id: `stone ${stone.id}`,
    table: "plan",
    what: "removed",
    where: reportTextOf(stone),
    parts: [{ label: LABELS.outcome, before: reportTextOf(stone), after: "" }],
    take: false,
    remark: remarks.park,
    steps: [{ do: "stones.park", ids: [stone.id], parked: true }],
  });
}

function removeEvidence(row: Evidence, stone: Stone, { items, workshop }: ReadingContext): void {
  const type = workshop.options.get(row.type)?.label ?? row.type;
  items.push({
    id: `evidence ${row.id as EvidenceId}`,
    table: "plan",
    what: "removed",
    where: where.evidenceFor(reportTextOf(stone)),
    parts: [...partOf(LABELS.type, type, ""), ...partOf(LABELS.form, row.form, ""), ...partOf(LABELS.ways, row.ways.join("\n"), "")],
    take: false,
    remark: "",
    steps: [{ do: "item.remove", list: "evidence", key: row.id }],
  });
}
