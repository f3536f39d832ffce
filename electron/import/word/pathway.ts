/** The tables of the pathway back: stones of each kind with their strand, and the change that stays. */
import { recordAnchor } from "../../../shared/changes/anchor.ts";
import type { ProposedPart } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import { KIND } from "../../../shared/model/kinds.ts";
import type { Kind, Stone } from "../../../shared/model/records.ts";
import { inOrder, reportTextOf } from "../../../shared/model/workshop.ts";
import { stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import { anchorsIn, partOf, saidParagraphs, saidText, sameWords, stateOf, type ReadingContext, type NewStone } from "./context.ts";
import { match } from "./match.ts";
import { newOutcome, addStoneStep } from "./new-stone.ts";
import { isReordered } from "./order.ts";
import { proposeLinks, removeLinks, type StoneRow } from "./pathway-links.ts";
import { strandFields } from "./plan-cells.ts";
import type { Recognised, Row } from "./recognise.ts";

const { parts: LABELS, remarks, where, tables: TABLES } = BACK_WORDS;

export function proposePathway(tables: readonly Recognised[], context: ReadingContext): void {
  const { notUnderstood } = context;
  for (const { rows } of tables)
    for (const { others } of rows) notUnderstood.push(...others.map(({ heading, text }) => ({ where: where.column(heading), text })));
  const found: StoneRow[] = [];
  for (const kind of new Set(tables.map((table) => table.kind))) {
    if (kind !== null)
      found.push(
        ...proposeStones(
          kind,
          tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows),
          context,
        ),
      );
  }
  const seen = found.flatMap((one) => proposeLinks(one, found, context));
  removeLinks(new Set(seen), context);
}

const cellsOf = ({ cells }: Row) => [cells.stone, cells.strand, cells.leadsTo, cells.comesFrom];

function proposeStones(kind: Kind, rows: readonly Row[], context: ReadingContext): readonly StoneRow[] {
  const { workshop, notUnderstood } = context;
  const own = rows.filter((row) => cellsOf(row).some((cell) => saidParagraphs(cell).length > 0));
  const stones = inOrder(workshop.stones);
  const anchors = own.map((row) => new Set(anchorsIn(cellsOf(row), "stones").map(({ record }) => record)));
  const given = match(
    own.map(({ cells }, at) => ({ anchors: anchors[at] ?? new Set(), words: saidText(cells.stone) })),
    stones.map((stone) => ({ anchors: new Set([recordAnchor("stones", stone.id)]), words: reportTextOf(stone) })),
    (row, stone) => anchors[row]?.size === 0 && stones[stone]?.kind === kind && !stones[stone].parked,
  );
  const found = own.map((row, at): StoneRow => {
    const stone = stones[given[at] ?? -1] ?? null;
    if (stone) changeStone(row, stone, context);
    const added = stone ? null : addStone(row, kind, (anchors[at]?.size ?? 0) > 0, context);
    const id = stone?.id ?? added?.stones[0]?.id;
    if (id !== undefined)
      context.about(row.all, {
        table: "pathway",
        where: stone ? reportTextOf(stone) : saidText(row.cells.stone),
        stone: id,
        beside: [" on the path", ""].map((end) => `stone ${id}${end}`),
      });
    return { row, stone, added };
  });
  if (!found.some(({ stone }) => stone !== null)) return found;
  const here = new Set(found.map(({ stone }) => stone));
  const now = stonesOfKind(workshop, kind);
  for (const stone of now) if (!here.has(stone)) removeStone(stone, context);
  if (
    isReordered(
      now,
      found.flatMap(({ stone }) => stone ?? []),
    )
  )
    notUnderstood.push({ where: KIND_TERMS[kind].plural, text: remarks.stonesOrder });
  return found;
}

function changeStone({ cells }: Row, stone: Stone, context: ReadingContext): void {
  const { items, notUnderstood } = context;
  const text = saidText(cells.stone);
  const { strand, progress, found = "no" } = strandFields(cells.strand);
  const states = { words: stateOf(cells.stone, context, "stones", stone.id), strand: stateOf(cells.strand, context, "stones", stone.id) };
  if (text === "") notUnderstood.push({ where: TABLES.pathway, text: remarks.noWords(reportTextOf(stone)) });
  if (strand === undefined && states.strand !== "same")
    notUnderstood.push({ where: where.count(reportTextOf(stone), LABELS.strand), text: saidText(cells.strand) || remarks.noStrand });
  // The plan shows outcomes too: what has been changed there in the same way is there already.
  const inPlan = items.find(({ id, what }) => id === `stone ${stone.id}` && what === "changed")?.parts ?? [];
  const isNew = (part: ProposedPart): boolean => !inPlan.some(({ label, after }) => label === part.label && sameWords(after, part.after));
  const words = (text === "" || states.words === "same" ? [] : partOf(KIND_TERMS[stone.kind].label, reportTextOf(stone), text)).filter(
    isNew,
  );
  const place = (
    strand === undefined || states.strand === "same"
      ? []
      : partOf(LABELS.strand, STRAND_TERMS[stone.strand].label, STRAND_TERMS[strand].label)
  ).filter(isNew);
  const isFarther = progress !== undefined && KIND[stone.kind].hasProgress && states.strand !== "same";
  const far = (isFarther ? partOf(LABELS.progress, PROGRESS_TERMS[stone.progress].label, PROGRESS_TERMS[progress].label) : []).filter(
    isNew,
  );
  const wasFound = stone.found ?? "no";
  // A cell that says nothing of its strand says nothing of this either.
  const unplanned = (
    strand === undefined || states.strand === "same" ? [] : partOf(LABELS.found, FOUND_TERMS[wasFound].label, FOUND_TERMS[found].label)
  ).filter(isNew);
  const parts = [...words, ...place, ...far, ...unplanned];
  if (parts.length === 0) return;
  const twice = parts.some((part) => inPlan.some(({ label }) => label === part.label));
  const both =
    (words.length > 0 && states.words === "both") || (place.length + far.length + unplanned.length > 0 && states.strand === "both");
  // A wording for reports is what the document shows, where there is one; it also takes what is too long for a stone.
  const field = stone.reportText.trim() !== "" || text.length > STONE_TEXT_LIMIT ? "reportText" : "text";
  items.push({
    id: `stone ${stone.id}${inPlan.length > 0 ? " on the path" : ""}`,
    table: "pathway",
    what: "changed",
    where: reportTextOf(stone),
    parts,
    take: !twice && !both,
    remark: twice ? remarks.twice : both ? remarks.both : "",
    steps: [
      {
        do: "stone.edit",
        id: stone.id,
        patch: {
          ...(words.length > 0 ? { [field]: text } : {}),
          ...(place.length > 0 && strand ? { strand } : {}),
          ...(far.length > 0 && progress ? { progress } : {}),
          ...(unplanned.length > 0 ? { found } : {}),
        },
      },
    ],
  });
}

function removeStone(stone: Stone, { items }: ReadingContext): void {
  const id = `stone ${stone.id} gone`;
  if (items.some((item) => item.what === "removed" && (item.id === id || item.id === `stone ${stone.id}`))) return;
  items.push({
    id,
    table: "pathway",
    what: "removed",
    where: reportTextOf(stone),
    parts: partOf(KIND_TERMS[stone.kind].label, reportTextOf(stone), ""),
    take: false,
    remark: remarks.park,
    steps: [{ do: "stones.park", ids: [stone.id], parked: true }],
  });
}

/** A new stone: its table says its kind, and it must say its strand. @returns the step that adds it, or null. */
function addStone({ cells }: Row, kind: Kind, wasHere: boolean, context: ReadingContext): NewStone | null {
  const text = saidText(cells.stone);
  const known = KIND[kind].hasEvidence ? newOutcome(text, context) : undefined;
  if (known) return known;
  const { strand, progress, found = "no" } = strandFields(cells.strand);
  if (text === "" || strand === undefined) {
    context.notUnderstood.push({ where: KIND_TERMS[kind].plural, text: text === "" ? cellsText(cells) : remarks.unsure(text) });
    return null;
  }
  const far = KIND[kind].hasProgress && progress !== undefined && progress !== "none" ? { progress } : null;
  const add = addStoneStep(kind, text, { strand, ...far, ...(found === "no" ? {} : { found }) }, context);
  context.items.push({
    id: `stone ${add.stones[0]?.id}`,
    table: "pathway",
    what: "added",
    where: where.newStone(KIND_TERMS[kind].one),
    parts: [
      ...partOf(KIND_TERMS[kind].label, "", text),
      ...partOf(LABELS.strand, "", STRAND_TERMS[strand].label),
      ...(far ? partOf(LABELS.progress, "", PROGRESS_TERMS[far.progress].label) : []),
      ...(found === "no" ? [] : partOf(LABELS.found, "", FOUND_TERMS[found].label)),
    ],
    take: !wasHere,
    remark: wasHere ? remarks.goneHere : "",
    steps: [add],
  });
  return add;
}

const cellsText = (cells: Row["cells"]): string =>
  [cells.strand, cells.leadsTo, cells.comesFrom]
    .map(saidText)
    .filter((text) => text !== "")
    .join("\n");
