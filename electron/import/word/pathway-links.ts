/** The links in the tables of the pathway back: what leads where, and because of what. */
import { normal } from "../../../shared/changes/anchor.ts";
import type { ProposedItem } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { mayLink } from "../../../shared/pathway/links.ts";
import { quoted } from "../../../shared/base/wording.ts";
import type { Link, Stone, StoneId } from "../../../shared/model/records.ts";
import { linkKey, linksOnPath, reportTextOf } from "../../../shared/model/workshop.ts";
import { reason } from "../../export/wording.ts";
import { saidParagraphs, saidText, sameWords, stateOf, type ReadingContext, type NewStone } from "./context.ts";
import { isUnread, type ReadCell } from "./document.ts";
import { match } from "./match.ts";
import { NOTE } from "./plan-cells.ts";
import type { Row } from "./recognise.ts";
import { inEvery } from "./languages.ts";

const { parts: LABELS, remarks, tables: TABLES } = BACK_WORDS;

/** A row that says something, and the stone that it shows: one of the workshop's, or one that the document adds. */
export interface StoneRow {
  readonly row: Row;
  readonly stone: Stone | null;
  readonly added: NewStone | null;
}

/** A stone that a cell names, and why. */
interface Named {
  readonly text: string;
  readonly why: string;
}

const LANGUAGES = inEvery(({ documents, grammar }) => ({ label: documents.DOCUMENT_WORDS.pathway.because, ...grammar }));
const isReason = (text: string): boolean => LANGUAGES.some(({ beginsReason }) => beginsReason(text));

function namedIn(cell: ReadCell): readonly Named[] {
  const named: { text: string; why: string }[] = [];
  for (const { text, style } of saidParagraphs(cell)) {
    const last = named.at(-1);
    if (last && (style === NOTE || isReason(text.trim()))) last.why = [last.why, text.trim()].filter((one) => one !== "").join("\n");
    else named.push({ text: text.trim(), why: "" });
  }
  return named;
}

/** The reason as a document shows it. */
const shown = ({ why }: Pick<Link, "why">): string => (why.trim() === "" ? "" : reason(why.trim()));

/** The reason that a document shows as this. */
function whyOf(text: string, before: string): string {
  const label = LANGUAGES.map(({ label }) => label.trim()).find((one) => text.toLowerCase().startsWith(one.toLowerCase()));
  if (label !== undefined) return text.slice(label.length).trim();
  // "Because it …" is how a reason that begins with that word is written.
  const first = text.charAt(0).toLowerCase();
  return isReason(text) && before.startsWith(first) ? first + text.slice(1) : text;
}

type End = Pick<Stone, "id" | "kind" | "text" | "reportText">;

/** What the document calls a stone, and what it is called here. */
function stonesByName(rows: readonly StoneRow[], { workshop }: ReadingContext): (text: string) => readonly StoneId[] {
  const names = new Map<string, Set<StoneId>>();
  const name = (text: string, id: StoneId): void => {
    const known = names.get(normal(text));
    if (known) known.add(id);
    else names.set(normal(text), new Set([id]));
  };
  for (const { row, stone, added } of rows) {
    const id = stone?.id ?? added?.stones[0]?.id;
    if (id !== undefined) name(saidText(row.cells.stone), id);
  }
  for (const stone of workshop.stones.values()) name(reportTextOf(stone), stone.id);
  return (text) => [...(names.get(normal(text)) ?? [])];
}

/** @returns the keys of the links whose places the row has, where it no longer says them. */
export function proposeLinks({ row, stone, added }: StoneRow, rows: readonly StoneRow[], context: ReadingContext): readonly string[] {
  const own: End | undefined = stone ?? added?.stones[0];
  if (!own || stone?.parked) return [];
  return (["leadsTo", "comesFrom"] as const).flatMap((column) => {
    const cell = row.cells[column];
    if (!cell || cell.paragraphs.some(isUnread) || (stone && stateOf(cell, context, "stones", stone.id) === "same")) return [];
    return inCell(cell, own, column === "leadsTo", added, rows, context);
  });
}

function inCell(
  cell: ReadCell,
  own: End,
  isFrom: boolean,
  added: NewStone | null,
  rows: readonly StoneRow[],
  context: ReadingContext,
): readonly string[] {
  const { workshop, notUnderstood } = context;
  const both = !added && stateOf(cell, context, "stones", own.id) === "both";
  const idsOf = namesIn(rows, context);
  const links = linksOnPath(workshop).filter((link) => (isFrom ? link.from : link.to) === own.id);
  const others = links.map((link) => (isFrom ? link.to : link.from));
  const named = namedIn(cell);
  const known = named.map(({ text }) => idsOf(text));
  // A name that is known as it stands belongs to its own link alone; one that was changed may belong to any that is left.
  const given = match(
    named.map((_, at) => ({ anchors: new Set(known[at]), words: named[at]?.text ?? "" })),
    others.map((id) => ({ anchors: new Set([id as string]), words: nameOf(id, context) })),
    (at) => known[at]?.length === 0,
  );
  for (const [at, { text, why }] of named.entries()) {
    const link = links[given[at] ?? -1];
    if (!link) {
      const other = known[at]?.find((id) => !others.includes(id));
      if (other !== undefined) addLink(isFrom ? own.id : other, isFrom ? other : own.id, why, added, rows, context);
      else if (known[at]?.length === 0)
        notUnderstood.push({ where: TABLES.pathway, text: remarks.noLink(...ends(isFrom, reportTextOf(own as Stone), text)) });
      continue;
    }
    const [from, to] = [nameOf(link.from, context), nameOf(link.to, context)];
    if (known[at]?.length === 0) notUnderstood.push({ where: TABLES.pathway, text: remarks.otherName(from, to, text) });
    if (sameWords(why, shown(link))) continue;
    const now = whyOf(why, link.why.trim());
    propose(
      {
        id: `link ${linkKey(link.from, link.to)}`,
        table: "pathway",
        what: now === "" ? "removed" : link.why.trim() === "" ? "added" : "changed",
        where: BACK_WORDS.where.link(quoted(from, 60), quoted(to, 60)),
        parts: [{ label: LABELS.why, before: link.why.trim(), after: now }],
        take: now !== "" && !both,
        remark: both ? remarks.both : "",
        steps: [{ do: "link.edit", from: link.from, to: link.to, why: now }],
      },
      context,
    );
  }
  const kept = new Set(given);
  return links.filter((_, at) => !kept.has(at)).map(({ from, to }) => linkKey(from, to));
}

const names = new WeakMap<readonly StoneRow[], ReturnType<typeof stonesByName>>();
function namesIn(rows: readonly StoneRow[], context: ReadingContext): ReturnType<typeof stonesByName> {
  const known = names.get(rows) ?? stonesByName(rows, context);
  names.set(rows, known);
  return known;
}

const ends = (isFrom: boolean, own: string, other: string): readonly [from: string, to: string] => (isFrom ? [own, other] : [other, own]);

function nameOf(id: StoneId, { workshop, newStones }: ReadingContext): string {
  const stone = workshop.stones.get(id);
  return stone ? reportTextOf(stone) : ([...newStones.values()].find(({ stones }) => stones[0]?.id === id)?.stones[0]?.text ?? "");
}

/** A link may stand at both of its ends: what both say is one item, and what they say differently is asked about. */
function propose(item: ProposedItem, { items }: ReadingContext): void {
  const before = items.filter(({ id }) => id === item.id || id === `${item.id} again`);
  if (before.some(({ parts }) => JSON.stringify(parts) === JSON.stringify(item.parts))) return;
  items.push(before.length === 0 ? item : { ...item, id: `${item.id} again`, take: false, remark: remarks.twice });
}

function addLink(
  from: StoneId,
  to: StoneId,
  why: string,
  added: NewStone | null,
  rows: readonly StoneRow[],
  context: ReadingContext,
): void {
  const { workshop, items, notUnderstood } = context;
  const fresh = rows.flatMap((one) => (one.added ? [one.added] : []));
  const add = (id: StoneId) => fresh.find(({ stones }) => stones[0]?.id === id) ?? (added?.stones[0]?.id === id ? added : undefined);
  const stoneOf = (id: StoneId) => workshop.stones.get(id) ?? (add(id)?.stones[0] as Stone | undefined);
  const [one, other] = [stoneOf(from), stoneOf(to)];
  if (!one || !other) return;
  // With the links that are proposed already: together they must not make a circle.
  const links = new Map<string, Pick<Link, "from" | "to">>(workshop.links);
  for (const { steps } of items) for (const step of steps) if (step.do === "link.add") links.set(linkKey(step.from, step.to), step);
  if (links.has(linkKey(from, to))) return;
  if (!mayLink(one, other, links) || one.parked || other.parked) {
    notUnderstood.push({ where: TABLES.pathway, text: remarks.noLink(reportTextOf(one), reportTextOf(other)) });
    return;
  }
  const text = whyOf(why, "");
  items.push({
    id: `link ${linkKey(from, to)} new`,
    table: "pathway",
    what: "added",
    where: BACK_WORDS.where.link(quoted(reportTextOf(one), 60), quoted(reportTextOf(other), 60)),
    parts: [
      { label: LABELS.leadsTo, before: "", after: reportTextOf(other) },
      ...(text === "" ? [] : [{ label: LABELS.why, before: "", after: text }]),
    ],
    take: true,
    remark: "",
    steps: [...[add(from), add(to)].filter((step) => step !== undefined), { do: "link.add", from, to, why: text }],
  });
}

/** Links that a cell no longer names, each once. */
export function removeLinks(gone: ReadonlySet<string>, context: ReadingContext): void {
  for (const link of linksOnPath(context.workshop)) {
    const key = linkKey(link.from, link.to);
    if (!gone.has(key)) continue;
    const [from, to] = [nameOf(link.from, context), nameOf(link.to, context)];
    context.items.push({
      id: `link ${key} gone`,
      table: "pathway",
      what: "removed",
      where: BACK_WORDS.where.link(quoted(from, 60), quoted(to, 60)),
      parts: [{ label: LABELS.leadsTo, before: to, after: "" }],
      take: false,
      remark: "",
      steps: [{ do: "link.remove", from: link.from, to: link.to }],
    });
  }
}
