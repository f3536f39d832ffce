/**
 * Reads a Word document as its reader sees it once all tracked changes are accepted: paragraphs and tables in order,
 * cells that span rows or columns in each of their places. Content controls, smart tags, links and fields are looked
 * through. Source: ECMA-376, part 1, WordprocessingML.
 */
import { readAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import type { Span } from "../../../shared/rich-text/read.ts";
import { listPlace, readLooks, type Looks } from "./looks.ts";
import { damaged, readPackage } from "./package.ts";
import { attribute, characters, child, kids, elementName, parseXml, switchOf, elementValue, type XmlNode } from "./xml.ts";

export interface ReadParagraph {
  readonly kind: "paragraph";
  /** Line breaks as \n, tabs as \t. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** The name of its style, in small letters. */
  readonly style: string;
  /** Level of the heading, from 1; 0 where it is none. */
  readonly heading: number;
  readonly list: { readonly id: string; readonly level: number; readonly numbered: boolean } | null;
  readonly anchors: readonly Anchor[];
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
  /** What people wrote beside the text: comments, footnotes and endnotes. */
  readonly remarks: readonly string[];
}

/** @param name of the file, for the sentences. @throws WorkshopError "invalid" or "damaged" */
export function readWord(bytes: Uint8Array, name: string): WordDocument {
  const { document, others } = readPackage(bytes, name);
  try {
    const looks = readLooks(others.get("styles.xml"), others.get("numbering.xml"));
    const body = child(parseXml(document), "w:body");
    if (!body) throw new Error("no body in the document");
    const remarks = ["comments.xml", "footnotes.xml", "endnotes.xml"].flatMap((part) => {
      const text = others.get(part);
      return text === undefined
        ? []
        : kids(parseXml(text))
            .map((one) => textOf(readBlocks(one, looks)))
            .filter((one) => one.trim() !== "");
    });
    return { blocks: readBlocks(body, looks), remarks };
  } catch (error) {
    throw damaged(name, error);
  }
}

/** Everything that blocks say, paragraph by paragraph. */
const textOf = (blocks: readonly (ReadParagraph | ReadTable)[]): string =>
  blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block] : paragraphsOf(block)))
    .map(({ text }) => text)
    .join("\n");

/** The paragraphs of a table, each once. */
export const paragraphsOf = (table: ReadTable): readonly ReadParagraph[] =>
  [...new Set(table.rows.flat())].flatMap((cell) => cell.paragraphs);

/** What a reader does not see once changes are accepted. */
const GONE = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:tcPr",
  "w:trPr",
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:sectPr",
  "mc:Fallback",
]);

/**
 * What stands in an element once wrappers are looked through: content controls, smart tags, insertions, links …
 * `stop` names the elements that are wanted themselves.
 */
function* within(xml: XmlNode, stop: ReadonlySet<string>): Generator<XmlNode> {
  for (const one of kids(xml)) {
    const name = elementName(one);
    if (stop.has(name)) yield one;
    else if (!GONE.has(name)) yield* within(one, stop);
  }
}

const BLOCKS = new Set(["w:p", "w:tbl", "w:bookmarkStart"]);
const ROWS = new Set(["w:tr"]);
const CELLS = new Set(["w:tc"]);

function readBlocks(xml: XmlNode, looks: Looks): readonly (ReadParagraph | ReadTable)[] {
  const blocks: (ReadParagraph | ReadTable)[] = [];
  /** A paragraph whose end was deleted goes on in the next one. */
  let open: ReadParagraph | null = null;
  /** Bookmarks between paragraphs belong to the next. */
  let waiting: Anchor[] = [];
  for (const one of within(xml, BLOCKS)) {
    if (elementName(one) === "w:bookmarkStart") {
      waiting.push(...anchorsOf(one));
      continue;
    }
    if (elementName(one) === "w:tbl") {
      if (open) blocks.push(open);
      open = null;
      blocks.push(readTable(one, looks));
      continue;
    }
    const read = readParagraph(one, looks, waiting);
    waiting = [];
    const whole: ReadParagraph = open ? joined(open, read) : read;
    const mark = child(child(one, "w:pPr"), "w:rPr");
    if (child(mark, "w:del") || child(mark, "w:moveFrom")) {
      open = whole;
      continue;
    }
    open = null;
    blocks.push(whole, ...boxes(one, looks));
  }
  if (open && (open.text !== "" || open.anchors.length > 0 || blocks.length === 0)) blocks.push(open);
  return blocks;
}

/** Two paragraphs as one: the words of both, and the looks of the one whose end is left. */
const joined = (first: ReadParagraph, last: ReadParagraph): ReadParagraph => ({
  ...(first.text === "" ? last : first),
  text: first.text + last.text,
  spans: [...first.spans, ...last.spans],
  anchors: [...first.anchors, ...last.anchors],
});

/** The paragraphs of text boxes that hang on a paragraph. */
function boxes(xml: XmlNode, looks: Looks): readonly (ReadParagraph | ReadTable)[] {
  return [...within(xml, new Set(["w:txbxContent"]))].flatMap((box) => readBlocks(box, looks));
}

const anchorsOf = (bookmark: XmlNode): readonly Anchor[] => {
  const anchor = readAnchor(attribute(bookmark, "w:name"));
  return anchor ? [anchor] : [];
};

function readParagraph(xml: XmlNode, looks: Looks, waiting: readonly Anchor[]): ReadParagraph {
  const properties = child(xml, "w:pPr");
  const style = looks.style(elementValue(properties, "w:pStyle"));
  const place = listPlace(properties) ?? style.list;
  const numbered = place && looks.numbered(place);
  const anchors = [...waiting];
  const spans: Span[] = [];
  for (const one of within(xml, RUNS)) {
    if (elementName(one) === "w:bookmarkStart") anchors.push(...anchorsOf(one));
    else if (elementName(one) === "w:r") spans.push(...readRun(one, looks));
    else if (elementName(one) === "m:t") spans.push({ text: characters(one), bold: false, italic: false });
  }
  return {
    kind: "paragraph",
    text: spans.map(({ text }) => text).join(""),
    spans,
    style: style.name,
    heading: style.heading,
    list: place && place.id !== "0" && numbered !== null ? { ...place, numbered } : null,
    anchors,
  };
}

const RUNS = new Set(["w:r", "w:bookmarkStart", "m:t", "w:txbxContent"]);

function readRun(run: XmlNode, looks: Looks): readonly Span[] {
  const text = kids(run).map(signOf).join("");
  if (text === "") return [];
  const properties = child(run, "w:rPr");
  const style = looks.style(elementValue(properties, "w:rStyle"));
  return [{ text, bold: switchOf(properties, "w:b") ?? style.bold ?? false, italic: switchOf(properties, "w:i") ?? style.italic ?? false }];
}

function signOf(part: XmlNode): string {
  switch (elementName(part)) {
    case "w:t":
      return characters(part);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return ["page", "column"].includes(attribute(part, "w:type")) ? "" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    default:
      return "";
  }
}

function readTable(xml: XmlNode, looks: Looks): ReadTable {
  const rows: ReadCell[][] = [];
  for (const row of within(xml, ROWS)) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del")) continue;
    const above = rows.at(-1) ?? [];
    const cells: ReadCell[] = skipped(properties);
    for (const cell of within(row, CELLS)) {
      const look = child(cell, "w:tcPr");
      const merge = child(look, "w:vMerge");
      const goesOn = merge !== undefined && attribute(merge, "w:val") !== "restart";
      const read = goesOn ? above[cells.length] : undefined;
      const whole = read ?? readCell(cell, looks, child(look, "w:cellDel") !== undefined);
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
function readCell(xml: XmlNode, looks: Looks, deleted: boolean): ReadCell {
  if (deleted) return { paragraphs: [] };
  return { paragraphs: readBlocks(xml, looks).flatMap((block) => (block.kind === "paragraph" ? [block] : paragraphsOf(block))) };
}
