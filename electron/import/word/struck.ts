/**
 * Words that somebody has struck through. They stand in the document, and are meant to go: a document with such words is read
 * once as it stands and once without them, and whatever makes a difference is proposed and not ticked (docs/adr/0044-what-word-holds-besides-letters.md).
 */
import type { NotUnderstood, Proposal, ProposedItem } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { rowPlace } from "./context.ts";
import { paragraphsIn, type ReadCell, type ReadParagraph, type WordDocument } from "./document.ts";
import { recognise, type Row } from "./recognise.ts";
import { struckWords, type Piece } from "./runs.ts";

const isStruckIn = ({ spans }: ReadParagraph): boolean => spans.some(({ isStruck }) => isStruck);

const isAllStruck = ({ paragraphs }: ReadCell): boolean =>
  paragraphs.some(isStruckIn) && paragraphs.every(({ spans }) => spans.every(({ text, isStruck }) => isStruck || text.trim() === ""));

export const hasStruck = ({ blocks }: WordDocument): boolean => paragraphsIn(blocks).some(isStruckIn);

/** The document as it is meant: without what is struck through. A cell that stands in several places is one cell still. */
export function withoutStruck(document: WordDocument): WordDocument {
  const done = new Map<ReadCell, ReadCell>();
  const cellOf = (cell: ReadCell): ReadCell => {
    const known = done.get(cell) ?? (cell.paragraphs.some(isStruckIn) ? { paragraphs: cell.paragraphs.map(bare) } : cell);
    done.set(cell, known);
    return known;
  };
  const blocks = document.blocks.map((block) =>
    block.kind === "paragraph" ? bare(block) : { ...block, rows: block.rows.map((row) => row.map(cellOf)) },
  );
  return { ...document, blocks };
}

function bare(paragraph: ReadParagraph): ReadParagraph {
  if (!isStruckIn(paragraph)) return paragraph;
  const spans: Piece[] = [];
  let isCut = false;
  for (const span of paragraph.spans) {
    if (span.isStruck) isCut = true;
    else {
      if (isCut) closeUp(spans, span);
      else spans.push(span);
      isCut = false;
    }
  }
  if (isCut) closeUp(spans, { text: "", bold: false, italic: false });
  return { ...paragraph, spans, text: spans.map(({ text }) => text).join("") };
}

/** Adds what stands behind words that are gone. People leave the spaces around them: of two one is enough, before a full stop none. */
function closeUp(spans: Piece[], next: Piece): void {
  const before = spans.at(-1);
  const end = before?.text.trimEnd() ?? "";
  const isSpaced = before !== undefined && before.gap === undefined && end !== before.text;
  const isClosing = next.text === "" || /^\s*[.,;:!?)\]»”’]/u.test(next.text);
  if (isSpaced && isClosing && !before.text.slice(end.length).includes("\n")) spans.splice(-1, 1, { ...before, text: end });
  const text = before === undefined || isSpaced || (isClosing && next.gap === undefined) ? next.text.trimStart() : next.text;
  if (text !== "") spans.push(next.gap === undefined ? { ...next, text } : next);
}

/** Where words are struck through, and in what they stand together. */
export interface Struck {
  readonly where: string;
  readonly words: string;
  /** Its row of a table, or the first of those that go together: everything in a row that goes, goes with it. Null outside our tables. */
  readonly row: Row | null;
}

/** All words of a document that are struck through, paragraph by paragraph, in no table of ours with the heading above them. */
export function struckIn(document: WordDocument): readonly Struck[] {
  const { tables, rest } = recognise(document);
  const places = new Map<ReadParagraph, Omit<Struck, "words">>();
  for (const { table, rows } of tables) {
    let first: Row | undefined;
    let before: Row | undefined;
    for (const row of rows) {
      // An outcome that is struck through goes with all of its rows.
      const goesOn = row.all.some((cell) => before?.all.includes(cell) && isAllStruck(cell));
      first = goesOn ? first : row;
      before = row;
      for (const { heading, cell } of row.headed) {
        const where = table === "framework" ? BACK_WORDS.tables.framework : rowPlace(row, heading);
        for (const paragraph of cell.paragraphs) if (!places.has(paragraph)) places.set(paragraph, { where, row: first ?? null });
      }
    }
  }
  for (const { where, paragraph } of rest) places.set(paragraph, { where: where === "" ? BACK_WORDS.where.start : where, row: null });
  return [...new Set(paragraphsIn(document.blocks))].flatMap((paragraph) =>
    struckWords(paragraph.spans).map((words) => ({
      words,
      // What is left is the headings of tables.
      ...(places.get(paragraph) ?? { where: BACK_WORDS.where.tableHeadings, row: null }),
    })),
  );
}

/**
 * @param meant what the document proposes without the words that are struck through. @param standing what it proposes with them.
 * @returns the first, in which nothing is ticked that comes of such words, and where they are listed that no item would take out.
 */
export function withStruckLeft(meant: Proposal, standing: Proposal, struck: readonly Struck[]): Proposal {
  const others = new Set(standing.items.map((item) => JSON.stringify(item)));
  const isOther = (item: ProposedItem): boolean => others.has(JSON.stringify(item));
  const ofStruck = meant.items.filter((item) => !isOther(item));
  const takesOut = ({ parts }: ProposedItem, words: string): boolean =>
    parts.some(({ before, after }) => lettersOf(before).includes(lettersOf(words)) && !lettersOf(after).includes(lettersOf(words)));
  const gone = new Set(
    struck.filter(({ words }) => ofStruck.some((item) => item.what === "removed" && takesOut(item, words))).map(({ row }) => row),
  );
  const isTakenOut = ({ words, row }: Struck): boolean => (row !== null && gone.has(row)) || ofStruck.some((item) => takesOut(item, words));
  const { remarks } = BACK_WORDS;
  return {
    ...meant,
    items: meant.items.map((item) =>
      isOther(item) ? item : { ...item, take: false, remark: [remarks.struck, item.remark].filter((one) => one !== "").join(" ") },
    ),
    notUnderstood: [...meant.notUnderstood, ...listed(struck.filter((one) => !isTakenOut(one)))],
  };
}

/** Letters alone, however they are spaced and set; of signs the signs. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase() || text.trim();

/** What stands in one place is listed once. */
function listed(struck: readonly Struck[]): readonly NotUnderstood[] {
  const texts = new Map<string, string[]>();
  for (const { where, words } of struck) texts.set(where, [...(texts.get(where) ?? []), BACK_WORDS.struck(words)]);
  return [...texts].map(([where, lines]) => ({ where, text: lines.join("\n") }));
}
