/** What all tables need while a document is compared with the workshop. */
import { quoted } from "../../../shared/base/wording.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { hash, isOf, normal, recordAnchor, wordsAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import type { NotUnderstood, ProposedItem, ProposedPart, ProposedTable } from "../../../shared/changes/proposal.ts";
import type { SingleIntent } from "../../../shared/changes/intent.ts";
import type { OptionCode, StoneId } from "../../../shared/model/records.ts";
import type { AnchoredList, ListName } from "../../../shared/model/lists.ts";
import { inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { isUnread, type ReadCell, type ReadParagraph } from "./document.ts";
import { wordsOf, type Row } from "./recognise.ts";
import { inEvery } from "./languages.ts";

/** What the workshop's own documents would say now. */
export interface Written {
  /** "record words" of every anchor. */
  readonly anchors: ReadonlySet<string>;
  /** Every paragraph, as `normal` gives it. */
  readonly paragraphs: ReadonlySet<string>;
}

export interface ReadingContext {
  readonly workshop: Workshop;
  readonly written: Written;
  /** How the lists stood in the document when it was written: the words of each order's anchor, by its record. */
  readonly orders: ReadonlyMap<string, string>;
  /** Outcomes that the document adds, by their words: several tables may show one. */
  readonly newStones: Map<string, NewStone>;
  /** Filled while the tables are gone through. */
  readonly items: ProposedItem[];
  readonly notUnderstood: NotUnderstood[];
  /** What the comments that begin in these cells are about; the first that says so of a comment is right. */
  about(cells: readonly (ReadCell | undefined)[], place: CommentPlace): void;
  /** The place of each comment that has one in the tables, by its name. */
  readonly commentPlaces: ReadonlyMap<string, CommentPlace>;
  /** The type of evidence that a label in the document means. */
  typeOf(label: string): TypeFound;
  /** Says what a label in the document means. */
  means(label: string, found: TypeFound): void;
  /** An id that no record of the list has, and no other new one: the same for the same document. */
  newId<I extends string>(list: ListName, seed: string): I;
}

/** What a comment is about. */
export interface CommentPlace {
  /** Null where it hangs on what was taken out of one. */
  readonly table: ProposedTable | null;
  readonly where: string;
  /** The stone that it belongs to, which may be a new one; null where it belongs to none. */
  readonly stone: StoneId | null;
  /** The item that it stands beside, should there be one with such an id: the first that there is. */
  readonly beside: readonly string[];
}

/** A stone that the document adds, and the step that does so. */
export type NewStone = Extract<SingleIntent, { do: "stones.add" }>;

/** A type of evidence, and what has to be done first so that it is on the list. */
export interface TypeFound {
  readonly code: OptionCode;
  readonly steps: readonly SingleIntent[];
}

export function makeContext(workshop: Workshop, written: Written, orders: ReadingContext["orders"]): ReadingContext {
  const taken = new Set<string>();
  const newId = <I extends string>(list: ListName, seed: string): I => {
    for (let nth = 1; ; nth++) {
      const id = `word-${hash(`${list} ${seed} ${nth}`)}`;
      if (taken.has(`${list} ${id}`) || workshop[list].has(id)) continue;
      taken.add(`${list} ${id}`);
      return id as I;
    }
  };
  const types = new Map<string, TypeFound>();
  for (const option of inOrder(workshop.options)) {
    const label = typeKey(option.label);
    if (!types.has(label)) types.set(label, { code: option.code, steps: [] });
  }
  const typeOf = (label: string): TypeFound => {
    const known = types.get(typeKey(label));
    if (known) return known;
    const code = newId<OptionCode>("options", label);
    const made: TypeFound = {
      code,
      steps: [{ do: "item.add", list: "options", item: { code, label: normal(label), ways: [], examples: [] }, before: null }],
    };
    types.set(typeKey(label), made);
    return made;
  };
  const means = (label: string, found: TypeFound): void => void types.set(typeKey(label), found);
  const commentPlaces = new Map<string, CommentPlace>();
  const about: ReadingContext["about"] = (cells, place) => {
    for (const id of cells.flatMap((cell) => cell?.paragraphs ?? []).flatMap(({ comments }) => comments))
      if (!commentPlaces.has(id)) commentPlaces.set(id, place);
  };
  return { workshop, written, orders, newStones: new Map(), items: [], notUnderstood: [], about, commentPlaces, typeOf, means, newId };
}

const typeKey = (label: string): string => normal(label).toLowerCase();

/** What the writer puts where nothing is written, and the prompts of the blank template. */
const STANDS_FOR_NOTHING = new Set(
  inEvery((words) => [
    ...Object.values(words.documents.DOCUMENT_WORDS.empty),
    ...Object.values(words.frameworkPrompts.FRAMEWORK_PART_WORDS).flatMap(({ prompt, hint }) => [prompt, hint]),
  ])
    .flat()
    .map(normal),
);
export const saysNothing = ({ text }: ReadParagraph): boolean => normal(text) === "" || STANDS_FOR_NOTHING.has(normal(text));

/** The labels of the blank template's rooms, and the styles that they have; people write behind them, or over them. */
const LABELS = inEvery(({ documents }) => Object.values(documents.DOCUMENT_WORDS.template.label))
  .flat()
  .map((label) => (typeof label === "string" ? label : label(0)));
const LABEL = new RegExp(`^(?:${LABELS.map((label) => label.replace("0", "\\d+")).join("|")})\\s*`);
const LABEL_STYLES = new Set(["fill in", "table note"]);

/** Our own sentences, behind which people write, or in front of which. */
const OURS = [...STANDS_FOR_NOTHING].filter((text) => text.endsWith(".") || text.endsWith("?"));

/** A paragraph without our own words before and behind what people wrote: a label of the template, a prompt, "Not written yet.". */
export function withoutLabel(paragraph: ReadParagraph): ReadParagraph {
  const { text } = paragraph;
  if (saysNothing(paragraph)) return paragraph;
  const label = LABEL_STYLES.has(paragraph.style) ? (LABEL.exec(text)?.[0].length ?? 0) : 0;
  const before = label > 0 ? label : (OURS.find((ours) => text.startsWith(`${ours} `) || text.startsWith(`${ours}\n`))?.length ?? 0);
  const behind = OURS.find((ours) => text.length > before + ours.length && text.endsWith(ours))?.length ?? 0;
  return before + behind === 0 ? paragraph : cut(paragraph, before, text.length - behind);
}

function cut(paragraph: ReadParagraph, from: number, to: number): ReadParagraph {
  let at = 0;
  const spans = paragraph.spans.map((span) => {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += span.text.length;
    return { ...span, text };
  });
  return { ...paragraph, text: paragraph.text.slice(from, to), spans };
}

/** The paragraphs of a cell that say something of their own. */
export const saidParagraphs = (cell: ReadCell | undefined): readonly ReadParagraph[] =>
  (cell?.paragraphs ?? []).map(withoutLabel).filter((one) => !saysNothing(one));
export const saidText = (cell: ReadCell | undefined): string =>
  saidParagraphs(cell)
    .map(({ text }) => text.trim())
    .join("\n");

/** A cell of a row: what the row begins with, and the heading above the cell; the heading alone where nothing in the row says anything. */
export function rowPlace({ cells }: Row, heading: string): string {
  const name = Object.values(cells).flatMap(saidParagraphs)[0]?.text.trim() ?? "";
  return name === "" ? BACK_WORDS.where.column(heading) : BACK_WORDS.where.cell(quoted(name, 80), heading);
}

/** What paragraphs say beyond what the workshop's own documents say, with the names of what can't be read, one a line. */
export const beyond = (paragraphs: readonly ReadParagraph[], written: Written): string =>
  paragraphs
    .filter((one) => !saysNothing(one) && (isUnread(one) || !written.paragraphs.has(normal(one.text))))
    .map(({ text }) => text.trim())
    .join("\n");

export const anchorsIn = (cells: readonly (ReadCell | undefined)[], list: AnchoredList): readonly Anchor[] =>
  cells.flatMap((cell) => (cell?.paragraphs ?? []).flatMap(({ anchors }) => anchors.filter((anchor) => isOf(list, anchor))));

/** How a cell stands to the record it belongs to. "both": it was edited in the document, and the record here. */
export type State = "same" | "edited" | "both";

export function stateOf(
  cell: ReadCell | undefined,
  { written }: ReadingContext,
  list: AnchoredList,
  ...keys: readonly (string | number)[]
): State {
  // What can't be read is no edit that could be taken: the cell is listed, and what stands here is left.
  if (!cell || cell.paragraphs.some(isUnread)) return "same";
  return stateOfWords(
    wordsOf(cell),
    cell.paragraphs.flatMap(({ anchors }) => anchors),
    written,
    recordAnchor(list, ...keys),
  );
}

export function stateOfWords(words: string, anchors: readonly Anchor[], written: Written, record: string): State {
  const now = wordsAnchor(words);
  const own = anchors.filter((anchor) => anchor.record === record);
  // Another cell of the same record may say these very words: only a cell that has lost its anchor is compared with all.
  if (own.length === 0) return written.anchors.has(`${record} ${now}`) ? "same" : "edited";
  if (own.some((anchor) => anchor.words === now)) return "same";
  return own.some((anchor) => written.anchors.has(`${record} ${anchor.words}`)) ? "edited" : "both";
}

/** Hyphens that show only where a line ends are no words. */
const compared = (text: string): string => normal(text.replaceAll("\u00AD", ""));
export const sameWords = (one: string, other: string): boolean => compared(one) === compared(other);
export const sameList = (one: readonly string[], other: readonly string[]): boolean => {
  const texts = (list: readonly string[]): string => JSON.stringify(list.map(compared).filter((text) => text !== ""));
  return texts(one) === texts(other);
};

/** A part of an item where two texts differ, as a list of one; of none where they are the same. */
export const partOf = (label: string, before: string, after: string): readonly ProposedPart[] =>
  sameWords(before, after) ? [] : [{ label, before: before.trim(), after: after.trim() }];
