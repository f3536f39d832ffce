/** T4 back: real-life examples, each with its group, its outcome and its rows of evidence. */
import { normal, recordAnchor } from "../../../shared/changes/anchor.ts";
import type { ExampleRow, ProposedPart, ProposalStep } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import type { Example, ItemId } from "../../../shared/model/records.ts";
import { inOrder } from "../../../shared/model/workshop.ts";
import { blocksOf, withLostHeads, type OutcomeBlock } from "./blocks.ts";
import {
  anchorsIn,
  partOf,
  saidParagraphs,
  saidText,
  sameList,
  sameWords,
  stateOf,
  type ReadingContext,
  type State,
  type TypeFound,
} from "./context.ts";
import type { ReadCell } from "./document.ts";
import { match } from "./match.ts";
import { proposeOrder } from "./order.ts";
import { wordsOf, type ReadColumn, type Row } from "./recognise.ts";

const { parts: LABELS, remarks, where } = BACK_WORDS;

export function proposeExamples(rows: readonly Row[], columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { workshop, items, notUnderstood } = context;
  for (const { others } of rows) notUnderstood.push(...others.map(({ heading, text }) => ({ where: where.column(heading), text })));
  const examples = inOrder(workshop.examples);
  const owners = new Map(
    examples.flatMap((example) =>
      example.evidence.map((_, at) => [recordAnchor("examples", example.id, at), recordAnchor("examples", example.id)] as const),
    ),
  );
  const ownerOf = ({ cells }: Row): string | undefined =>
    owners.get(anchorsIn([cells.type, cells.form, cells.ways], "examples")[0]?.record ?? "");
  const filled = rows.filter(({ cells }) => Object.values(cells).some((cell) => saidParagraphs(cell).length > 0));
  const blocks = withLostHeads(blocksOf(filled, "outcome", "examples", saidText), "examples", ownerOf);
  const anchors = blocks.map(namesOf);
  const given = match(
    blocks.map(({ heads }, at) => ({ anchors: anchors[at] ?? new Set<string>(), words: saidText(heads[0]) })),
    examples.map((example) => ({
      anchors: new Set([
        recordAnchor("examples", example.id),
        ...example.evidence.map((_, at) => recordAnchor("examples", example.id, at)),
      ]),
      words: example.outcome,
    })),
    (block) => anchors[block]?.size === 0,
  );
  const heads = groupHeads(blocks);
  const groups = new Map<string, { readonly example: Example; readonly group: string; readonly state: State }[]>();
  for (const [at, block] of blocks.entries()) {
    const example = examples[given[at] ?? -1];
    const about = (id: ItemId, cells: readonly (ReadCell | undefined)[]): void =>
      context.about(cells, {
        table: "examples",
        where: example?.outcome ?? saidText(block.heads[0]),
        stone: null,
        beside: [`example ${id}`],
      });
    const all = block.rows.flatMap((row) => row.all);
    if (!example) {
      about(addExample(block, saidText(heads.get(block)?.head), context), all);
      continue;
    }
    about(example.id, [...block.heads, ...block.rows.map(({ cells }) => cells.group)]);
    changeExample(block, example, columns, context);
    const { head, of } = heads.get(block) ?? { head: undefined, of: block };
    // A cell from above is this example's group only where both have been in one group.
    if (examples[given[blocks.indexOf(of)] ?? -1]?.group !== example.group) continue;
    const group = saidText(head);
    // The cell of a group belongs to the first of its examples.
    const states = examples.map((one) => (one.group === example.group ? stateOf(head, context, "examples", one.id) : "edited"));
    const state: State = states.includes("same") ? "same" : states.includes("both") ? "both" : "edited";
    if (columns.has("group") && state !== "same" && !sameWords(group, example.group)) {
      const key = JSON.stringify([example.group, group]);
      groups.set(key, [...(groups.get(key) ?? []), { example, group, state }]);
    }
  }
  for (const changed of groups.values()) renameGroup(changed, context);
  if (!given.some((place) => place !== null)) return;
  proposeOrder(
    "examples",
    given.flatMap((place) => examples[place ?? -1] ?? []),
    { key: ({ id }) => id, name: ({ outcome }) => outcome },
    context,
  );
  const found = new Set(given);
  for (const [at, example] of examples.entries()) {
    if (found.has(at)) continue;
    // One without an outcome is known by its bookmarks alone, and by nothing where it has no rows either.
    if (normal(example.outcome) === "" && (example.evidence.length === 0 || anchors.every(({ size }) => size === 0))) continue;
    items.push({
      id: `example ${example.id}`,
      table: "examples",
      what: "removed",
      where: example.outcome,
      parts: partOf(LABELS.outcome, example.outcome, ""),
      take: false,
      remark: "",
      steps: [{ do: "item.remove", list: "examples", key: example.id }],
    });
  }
}

/** The cell of each block's group. One that is empty goes on from above, as where a new row breaks a cell that spanned many. */
function groupHeads(
  blocks: readonly OutcomeBlock[],
): ReadonlyMap<OutcomeBlock, { readonly head: ReadCell | undefined; readonly of: OutcomeBlock }> {
  let last: { readonly head: ReadCell | undefined; readonly of: OutcomeBlock } | undefined;
  return new Map(
    blocks.map((block) => {
      const own = block.rows.map(({ cells }) => cells.group).find((cell) => normal(wordsOf(cell)) !== "");
      if (!last || (own && own !== last.head)) last = { head: own, of: block };
      return [block, last] as const;
    }),
  );
}

/** The anchors that name a block's example: its outcome's, else those of its rows. The cell of the group names another one, too. */
function namesOf({ heads, rows }: OutcomeBlock): ReadonlySet<string> {
  const own = anchorsIn(heads, "examples");
  const all =
    own.length > 0
      ? own
      : anchorsIn(
          rows.flatMap(({ cells }) => [cells.type, cells.form, cells.ways]),
          "examples",
        );
  return new Set(all.map(({ record }) => record));
}

function renameGroup(
  changed: readonly { readonly example: Example; readonly group: string; readonly state: State }[],
  { items }: ReadingContext,
): void {
  const [first] = changed;
  if (!first) return;
  const both = changed.some(({ state }) => state === "both");
  items.push({
    id: `group ${first.example.id}`,
    table: "examples",
    what: "changed",
    where: first.example.group,
    parts: partOf(LABELS.group, first.example.group, first.group),
    take: !both,
    remark: both ? remarks.both : "",
    steps: changed.map(({ example, group }) => ({ do: "item.edit", list: "examples", key: example.id, patch: { group } }) as const),
  });
}

interface ReadEvidence {
  readonly row: Row;
  readonly label: string;
  readonly form: readonly string[];
  readonly ways: readonly string[];
}

const texts = (cell: Row["cells"][ReadColumn]): string[] => saidParagraphs(cell).map(({ text }) => text.trim());

const evidenceOf = ({ rows }: OutcomeBlock): readonly ReadEvidence[] =>
  rows
    .map((row) => ({ row, label: saidText(row.cells.type), form: texts(row.cells.form), ways: texts(row.cells.ways) }))
    .filter(({ label, form, ways }) => label !== "" || form.length + ways.length > 0);

function changeExample(block: OutcomeBlock, example: Example, columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { items, workshop } = context;
  const outcome = saidText(block.heads[0]);
  const state = stateOf(block.heads[0], context, "examples", example.id);
  if (block.heads.length > 0 && state !== "same" && !sameWords(outcome, example.outcome)) {
    items.push({
      id: `example ${example.id}`,
      table: "examples",
      what: "changed",
      where: example.outcome,
      parts: partOf(LABELS.outcome, example.outcome, outcome),
      take: state !== "both",
      remark: state === "both" ? remarks.both : "",
      steps: [{ do: "item.edit", list: "examples", key: example.id, patch: { outcome } }],
    });
  }
  const read = evidenceOf(block);
  const anchors = read.map(
    ({ row: { cells } }) => new Set(anchorsIn([cells.type, cells.form, cells.ways], "examples").map(({ record }) => record)),
  );
  const given = match(
    read.map(({ form }, at) => ({ anchors: anchors[at] ?? new Set<string>(), words: form.join("\n") })),
    example.evidence.map(({ form }, at) => ({ anchors: new Set([recordAnchor("examples", example.id, at)]), words: form.join("\n") })),
    (row) => anchors[row]?.size === 0,
  );
  const labelOf = (code: string): string => workshop.options.get(code as never)?.label ?? code;
  for (const [nth, one] of read.entries()) {
    const at = given[nth] ?? null;
    const before = at === null ? undefined : example.evidence[at];
    context.about(one.row.all, {
      table: "examples",
      where: where.evidenceFor(example.outcome),
      stone: null,
      beside: [`example ${example.id} ${at ?? `new ${nth}`}`],
    });
    if (at === null || !before) {
      const { parts, steps, row } = newRow(one, context);
      items.push({
        id: `example ${example.id} new ${nth}`,
        table: "examples",
        what: "added",
        where: where.evidenceFor(example.outcome),
        parts,
        take: true,
        remark: "",
        steps: [...steps, { do: "example.row", key: example.id, at: null, row }],
      });
      continue;
    }
    const states = {
      type: stateOf(one.row.cells.type, context, "examples", example.id, at),
      form: stateOf(one.row.cells.form, context, "examples", example.id, at),
      ways: stateOf(one.row.cells.ways, context, "examples", example.id, at),
    };
    const type: TypeFound = states.type === "same" || one.label === "" ? { code: before.type, steps: [] } : context.typeOf(one.label);
    const form = columns.has("form") && states.form !== "same" && !sameList(one.form, before.form) ? one.form : before.form;
    const ways = columns.has("ways") && states.ways !== "same" && !sameList(one.ways, before.ways) ? one.ways : before.ways;
    const parts: readonly ProposedPart[] = [
      ...(type.code === before.type ? [] : partOf(LABELS.type, labelOf(before.type), one.label)),
      ...partOf(LABELS.form, before.form.join("\n"), form.join("\n")),
      ...partOf(LABELS.ways, before.ways.join("\n"), ways.join("\n")),
    ];
    if (parts.length === 0) continue;
    const both = Object.values(states).includes("both");
    items.push({
      id: `example ${example.id} ${at}`,
      table: "examples",
      what: "changed",
      where: where.evidenceFor(example.outcome),
      parts,
      take: !both,
      remark: both ? remarks.both : "",
      steps: [...type.steps, { do: "example.row", key: example.id, at, row: { type: type.code, form, ways } }],
    });
  }
  const places = given.filter((place) => place !== null);
  if (places.some((place, nth) => place < (places[nth - 1] ?? 0)))
    context.notUnderstood.push({ where: BACK_WORDS.tables.examples, text: remarks.examplesOrder(example.outcome) });
  const found = new Set(given);
  for (const [at, row] of example.evidence.entries()) {
    if (found.has(at)) continue;
    items.push({
      id: `example ${example.id} ${at}`,
      table: "examples",
      what: "removed",
      where: where.evidenceFor(example.outcome),
      parts: [
        ...partOf(LABELS.type, labelOf(row.type), ""),
        ...partOf(LABELS.form, row.form.join("\n"), ""),
        ...partOf(LABELS.ways, row.ways.join("\n"), ""),
      ],
      take: false,
      remark: "",
      steps: [{ do: "example.row", key: example.id, at, row: null }],
    });
  }
}

function newRow(
  { label, form, ways }: ReadEvidence,
  context: ReadingContext,
): { readonly parts: readonly ProposedPart[]; readonly steps: readonly ProposalStep[]; readonly row: ExampleRow } {
  const first = inOrder(context.workshop.options)[0];
  const type = label === "" && first ? { code: first.code, steps: [] } : context.typeOf(label === "" ? LABELS.evidence : label);
  return {
    parts: [...partOf(LABELS.type, "", label), ...partOf(LABELS.form, "", form.join("\n")), ...partOf(LABELS.ways, "", ways.join("\n"))],
    steps: type.steps,
    row: { type: type.code, form, ways },
  };
}

function addExample(block: OutcomeBlock, group: string, context: ReadingContext): ItemId {
  const outcome = saidText(block.heads[0]);
  const rows = evidenceOf(block).map((one) => newRow(one, context));
  const id = context.newId<ItemId>("examples", JSON.stringify([group, outcome]));
  const wasHere = (namesOf(block).size ?? 0) > 0;
  const evidence = rows.map(({ row: { type, form, ways } }) => ({ type, form: [...form], ways: [...ways] }));
  context.items.push({
    id: `example ${id}`,
    table: "examples",
    what: "added",
    where: where.newExample,
    parts: [...partOf(LABELS.group, "", group), ...partOf(LABELS.outcome, "", outcome), ...rows.flatMap(({ parts }) => parts)],
    take: !wasHere,
    remark: wasHere ? remarks.goneHere : "",
    steps: [
      ...rows.flatMap(({ steps }) => steps),
      { do: "item.add", list: "examples", item: { id, group, outcome, evidence }, before: null },
    ],
  });
  return id;
}
