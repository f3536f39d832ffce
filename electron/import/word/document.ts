/**
 * Reads a Word document as its reader sees it once all tracked changes are accepted: paragraphs and tables in order,
 * cells that span rows or columns in each of their places. Content controls, smart tags, links and fields are looked
 * through, hidden text is none, and what has no words is named in its place. Words that are struck through are still there, and known
 * (struck.ts). Source: ECMA-376, part 1, WordprocessingML.
 */
import { WorkshopError } from "../../../shared/base/result.ts";
import type { Anchor } from "../../../shared/changes/anchor.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";
import { commentsByParagraph, readComments, type ReadComment } from "./comments.ts";
import { listPlace, readLooks, runLook, type Looks } from "./looks.ts";
import { damaged, openWordPackage } from "../../files/word-package.ts";
import type { CellPlace } from "./table-looks.ts";
import { bookmarkAnchors, readRuns, withStruckNamed, type Piece } from "./runs.ts";
import { settled } from "./settle.ts";
import { takenOutIn, type TakenOut } from "./taken-out.ts";
import { attribute, child, kids, elementName, parseXml, switchOf, elementValue, within, type XmlNode } from "./xml.ts";

export interface ReadParagraph {
  readonly kind: "paragraph";
  /** Line breaks as \n, tabs as \t. */
  readonly text: string;
  /** Its words as they look, and the names of what can't be read. */
  readonly spans: readonly Piece[];
  /** Its words alone, those that are struck through among them: what a heading or a label is known by. */
  readonly whole: string;
  /** The name of its style, in small letters. */
  readonly style: string;
  /** Level of the heading, from 1; 0 where it is none. */
  readonly heading: number;
  readonly list: { readonly id: string; readonly level: number; readonly numbered: boolean } | null;
  readonly anchors: readonly Anchor[];
  /** The names of the comments that begin in it. */
  readonly comments: readonly string[];
}

export interface ReadCell {
  readonly paragraphs: readonly ReadParagraph[];
}

export interface ReadTable {
  readonly kind: "table";
  /** Rows with spans resolved: a cell that spans rows or columns is the same object in each place. */
  readonly rows: readonly (readonly ReadCell[])[];
}

export interface WordDocument {
  readonly blocks: readonly (ReadParagraph | ReadTable)[];
  readonly comments: readonly ReadComment[];
  readonly takenOut: readonly TakenOut[];
  /** Footnotes and endnotes. */
  readonly remarks: readonly string[];
  /** What stands above and below the pages, line by line, each once. */
  readonly margins: readonly string[];
}

/** The parts that hold what people wrote beside the text. */
const REMARKS = ["footnotes", "endnotes"] as const;

/** @param name of the file, for the sentences. @throws WorkshopError "invalid" or "damaged" */
export function readWord(bytes: Uint8Array, name: string): WordDocument {
  const notWord = OFFICE_WORDS.back.notWord(name);
  const { document, part, parts } = openWordPackage(bytes, name, notWord);
  if (document === undefined) throw new WorkshopError("invalid", notWord);
  try {
    const looks = readLooks(part("styles"), part("numbering"));
    const body = child(settled(parseXml(document)), "w:body");
    if (!body) throw new Error("no body in the document");
    const remarks = REMARKS.flatMap((kind) => {
      const text = part(kind);
      return text === undefined
        ? []
        : kids(settled(parseXml(text)))
            .map((one) => textOf(readBlocks(one, looks)))
            .filter((one) => one.trim() !== "");
    });
    const margins = [...parts("header"), ...parts("footer")].flatMap((text) =>
      textOf(readBlocks(settled(parseXml(text)), looks))
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    );
    const hang = commentsByParagraph(body);
    const blocks = readBlocks(body, looks, hang);
    const comments = part("comments");
    const extended = part("commentsExtended");
    return {
      blocks,
      comments:
        comments === undefined
          ? []
          : readComments(
              settled(parseXml(comments)),
              extended === undefined ? undefined : parseXml(extended),
              [...hang.values()].flat(),
              (one) => saidBy(readBlocks(one, looks)),
            ),
      takenOut: takenOutIn(body, hang),
      remarks,
      margins: [...new Set(margins)],
    };
  } catch (error) {
    throw error instanceof WorkshopError ? error : damaged(name, error);
  }
}

/** Everything that blocks say beside the document's text, paragraph by paragraph. */
const textOf = (blocks: ReadBlocks): string =>
  paragraphsIn(blocks)
    .map(({ spans }) => withStruckNamed(spans))
    .join("\n");

type ReadBlocks = readonly (ReadParagraph | ReadTable)[];
/** All paragraphs in their order, those of tables among them. */
export const paragraphsIn = (blocks: ReadBlocks): readonly ReadParagraph[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : paragraphsOf(block)));

/** What a comment says, and whether it has a word that can be read. */
const saidBy = (blocks: ReadBlocks): { readonly text: string; readonly isRead: boolean } => ({
  text: textOf(blocks),
  isRead: paragraphsIn(blocks).some((paragraph) => wordsAlone(paragraph).trim() !== ""),
});

/** Whether something in a paragraph can't be read: its words are then no more than a part of what it says. */
export const isUnread = ({ spans }: ReadParagraph): boolean => spans.some(({ gap }) => gap !== undefined);

/** The words of a paragraph alone, without the names of what can't be read. */
const wordsAlone = ({ spans }: Pick<ReadParagraph, "spans">): string =>
  spans.map(({ text, gap }) => (gap === undefined ? text : "")).join("");

/** The paragraphs of a table, each once. */
export const paragraphsOf = (table: ReadTable): readonly ReadParagraph[] =>
  [...new Set(table.rows.flat())].flatMap((cell) => cell.paragraphs);

const BLOCKS = new Set(["w:p", "w:tbl", "w:bookmarkStart", "w:altChunk", "w:subDoc"]);
const ROWS = new Set(["w:tr"]);
const CELLS = new Set(["w:tc"]);

/** The comments of each paragraph of the document's body. */
type Hanging = ReadonlyMap<XmlNode, readonly string[]>;

function readBlocks(xml: XmlNode, looks: Looks, hang: Hanging = new Map()): readonly (ReadParagraph | ReadTable)[] {
  const blocks: (ReadParagraph | ReadTable)[] = [];
  /** A paragraph whose end was deleted or is hidden goes on in the next one. */
  let open: ReadParagraph | null = null;
  /** Bookmarks between paragraphs belong to the next. */
  let waiting: Anchor[] = [];
  for (const one of within(xml, BLOCKS)) {
    if (elementName(one) === "w:bookmarkStart") {
      waiting.push(...bookmarkAnchors(one));
      continue;
    }
    if (elementName(one) === "w:tbl") {
      if (open) blocks.push(open);
      open = null;
      const frame = frameOf(one);
      if (frame) blocks.push(...readBlocks(frame, looks, hang));
      else blocks.push(readTable(one, looks, hang));
      continue;
    }
    const { paragraph, boxes, goesOn } = readParagraph(
      elementName(one) === "w:p" ? one : { "w:p": [one] },
      looks,
      waiting,
      hang.get(one) ?? [],
    );
    waiting = [];
    const whole: ReadParagraph = open ? joined(open, paragraph) : paragraph;
    open = goesOn ? whole : null;
    if (!goesOn) blocks.push(whole, ...boxes.flatMap((box) => readBlocks(box, looks, hang)));
  }
  if (open && (open.text !== "" || open.anchors.length + open.comments.length > 0 || blocks.length === 0)) blocks.push(open);
  return blocks;
}

/** Two paragraphs as one: the words of both, and the looks of the one whose end is left. */
const joined = (first: ReadParagraph, last: ReadParagraph): ReadParagraph => ({
  ...(first.text === "" ? last : first),
  text: first.text + last.text,
  spans: [...first.spans, ...last.spans],
  whole: first.whole + last.whole,
  anchors: [...first.anchors, ...last.anchors],
  comments: [...first.comments, ...last.comments],
});

interface WholeParagraph {
  readonly paragraph: ReadParagraph;
  /** The contents of text boxes that hang on it. */
  readonly boxes: readonly XmlNode[];
  /** Whether its end is deleted or hidden. */
  readonly goesOn: boolean;
}

function readParagraph(xml: XmlNode, looks: Looks, waiting: readonly Anchor[], comments: readonly string[]): WholeParagraph {
  const properties = child(xml, "w:pPr");
  const style = looks.paragraph(elementValue(properties, "w:pStyle"));
  const place = listPlace(properties) ?? style.list;
  const numbered = place && looks.numbered(place);
  const { pieces, anchors, boxes } = readRuns(xml, style, looks);
  const mark = child(properties, "w:rPr");
  const paragraph: ReadParagraph = {
    kind: "paragraph",
    text: pieces.map(({ text }) => text).join(""),
    spans: pieces,
    whole: wordsAlone({ spans: pieces }),
    style: style.name,
    heading: style.heading,
    list: place && place.id !== "0" && numbered !== null ? { ...place, numbered } : null,
    anchors: [...waiting, ...anchors],
    comments,
  };
  const isDeleted = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
  return { paragraph, boxes, goesOn: isDeleted || runLook(mark, style, looks).hidden || switchOf(mark, "w:specVanish") === true };
}

/** The only cell of a table that is nothing but a frame around other tables; undefined where it is a table. */
function frameOf(xml: XmlNode): XmlNode | undefined {
  const [cell, ...others] = [...within(xml, ROWS)].flatMap((row) => [...within(row, CELLS)]);
  return cell && others.length === 0 && kids(cell).some((one) => elementName(one) === "w:tbl") ? cell : undefined;
}

function readTable(xml: XmlNode, looks: Looks, hang: Hanging): ReadTable {
  const rows: ReadCell[][] = [];
  const table = child(xml, "w:tblPr");
  const shown = [...within(xml, ROWS)].filter((row) => child(child(row, "w:trPr"), "w:del") === undefined);
  for (const row of shown) {
    const properties = child(row, "w:trPr");
    const above = rows.at(-1) ?? [];
    const cells: ReadCell[] = skipped(properties);
    const inRow = [...within(row, CELLS)];
    const placeOf = (cell: XmlNode): CellPlace => ({
      ...{ row: rows.length, column: cells.length },
      ...{ isLastRow: row === shown.at(-1), isLastColumn: cell === inRow.at(-1) },
    });
    for (const cell of inRow) {
      const look = child(cell, "w:tcPr");
      const merge = child(look, "w:vMerge");
      const goesOn = merge !== undefined && attribute(merge, "w:val") !== "restart";
      const read = goesOn ? above[cells.length] : undefined;
      const whole = read ?? readCell(cell, looks.inCell(table, placeOf(cell)), hang, child(look, "w:cellDel") !== undefined);
      const span = Math.min(Math.max(1, Number(elementValue(look, "w:gridSpan")) || 1), 100);
      for (let left = span; left > 0; left--) cells.push(whole);
    }
    rows.push(cells);
  }
  return { kind: "table", rows };
}

/** Columns that a row leaves out at its start. */
const skipped = (properties: XmlNode | undefined): ReadCell[] =>
  Array.from({ length: Math.min(Number(elementValue(properties, "w:gridBefore")) || 0, 100) }, () => ({ paragraphs: [] }));

/** A cell's paragraphs; those of a table inside it are among them. */
function readCell(xml: XmlNode, looks: Looks, hang: Hanging, deleted: boolean): ReadCell {
  if (deleted) return { paragraphs: [] };
  return { paragraphs: readBlocks(xml, looks, hang).flatMap((block) => (block.kind === "paragraph" ? [block] : paragraphsOf(block))) };
}
