/** T2 back: the types of evidence that the team has agreed. */
import { recordAnchor } from "../../../shared/changes/anchor.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import type { OptionCode } from "../../../shared/model/records.ts";
import { inOrder } from "../../../shared/model/workshop.ts";
import { anchorsIn, partOf, saidParagraphs, sameList, saidText, stateOf, type ReadingContext } from "./context.ts";
import { match } from "./match.ts";
import { proposeOrder } from "./order.ts";
import type { ReadColumn, Row } from "./recognise.ts";

const { parts: LABELS, remarks, where } = BACK_WORDS;

/** Goes before the tables that name types: a label in the document may be a new one. */
export function proposeOptions(rows: readonly Row[], columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { workshop, items, notUnderstood } = context;
  const options = inOrder(workshop.options);
  const own = rows.filter(({ cells }) => [cells.type, cells.ways, cells.examples].some((cell) => saidParagraphs(cell).length > 0));
  const given = match(
    own.map(({ cells }) => ({
      anchors: new Set(anchorsIn(Object.values(cells), "options").map(({ record }) => record)),
      words: saidText(cells.type),
    })),
    options.map((option) => ({ anchors: new Set([recordAnchor("options", option.code)]), words: option.label })),
  );
  for (const [at, { cells, others, all }] of own.entries()) {
    notUnderstood.push(...others.map(({ heading, text }) => ({ where: where.column(heading), text })));
    const place = given[at] ?? null;
    const option = place === null ? undefined : options[place];
    const label = saidText(cells.type);
    const about = (code: OptionCode): void =>
      context.about(all, { table: "options", where: option?.label ?? label, stone: null, beside: [`options ${code}`] });
    if (option) about(option.code);
    const lists = {
      ways: saidParagraphs(cells.ways).map(({ text }) => text.trim()),
      examples: saidParagraphs(cells.examples).map(({ text }) => text.trim()),
    };
    if (!option) {
      if (label === "") notUnderstood.push({ where: BACK_WORDS.tables.options, text: [...lists.ways, ...lists.examples].join("\n") });
      else about(addType(label, lists, context));
      continue;
    }
    if (label !== "") context.means(label, { code: option.code, steps: [] });
    const states = {
      label: stateOf(cells.type, context, "options", option.code),
      ways: stateOf(cells.ways, context, "options", option.code),
      examples: stateOf(cells.examples, context, "options", option.code),
    };
    const patch = {
      ...(states.label !== "same" && label !== "" && partOf("", option.label, label).length > 0 ? { label } : {}),
      ...(columns.has("ways") && states.ways !== "same" && !sameList(option.ways, lists.ways) ? { ways: lists.ways } : {}),
      ...(columns.has("examples") && states.examples !== "same" && !sameList(option.examples, lists.examples)
        ? { examples: lists.examples }
        : {}),
    };
    if (Object.keys(patch).length === 0) continue;
    const both = (Object.keys(patch) as (keyof typeof states)[]).some((field) => states[field] === "both");
    items.push({
      id: `options ${option.code}`,
      table: "options",
      what: "changed",
      where: option.label,
      parts: [
        ...(patch.label === undefined ? [] : partOf(LABELS.label, option.label, patch.label)),
        ...(patch.ways ? partOf(LABELS.ways, option.ways.join("\n"), patch.ways.join("\n")) : []),
        ...(patch.examples ? partOf(LABELS.examples, option.examples.join("\n"), patch.examples.join("\n")) : []),
      ],
      take: !both,
      remark: both ? remarks.both : "",
      steps: [{ do: "item.edit", list: "options", key: option.code, patch }],
    });
  }
  if (!given.some((place) => place !== null)) return;
  removeTypes(new Set(given), context);
  proposeOrder(
    "options",
    given.flatMap((place) => options[place ?? -1] ?? []),
    { key: ({ code }) => code, name: ({ label }) => label },
    context,
  );
}

function addType(label: string, lists: { readonly ways: string[]; readonly examples: string[] }, context: ReadingContext): OptionCode {
  const code = context.newId<OptionCode>("options", label);
  const steps = [{ do: "item.add", list: "options", item: { code, label, ...lists }, before: null }] as const;
  context.means(label, { code, steps });
  context.items.push({
    id: `options ${code}`,
    table: "options",
    what: "added",
    where: where.newType,
    parts: [
      ...partOf(LABELS.label, "", label),
      ...partOf(LABELS.ways, "", lists.ways.join("\n")),
      ...partOf(LABELS.examples, "", lists.examples.join("\n")),
    ],
    take: true,
    remark: "",
    steps,
  });
  return code;
}

/** Types that the document no longer has. Those that the plan uses stay on the list, as they must. */
function removeTypes(found: ReadonlySet<number | null>, { workshop, items, notUnderstood }: ReadingContext): void {
  const used = new Set(
    [...workshop.evidence.values(), ...[...workshop.examples.values()].flatMap((example) => example.evidence)].map((row) => row.type),
  );
  for (const [at, option] of inOrder(workshop.options).entries()) {
    if (found.has(at)) continue;
    if (used.has(option.code)) {
      notUnderstood.push({ where: BACK_WORDS.tables.options, text: remarks.inUse(option.label) });
      continue;
    }
    items.push({
      id: `options ${option.code}`,
      table: "options",
      what: "removed",
      where: option.label,
      parts: [{ label: LABELS.label, before: option.label, after: "" }],
      take: false,
      remark: "",
      steps: [{ do: "item.remove", list: "options", key: option.code }],
    });
  }
}
