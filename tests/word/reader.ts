/** Reads a .docx file as a screen reader or a program would, by the format alone; it shares nothing with the writer. */
import { XMLParser } from "fast-xml-parser";
import { unzipSync, strFromU8 } from "fflate";

/** An element as fast-xml-parser gives it in order: one key is its name, ":@" its attributes. */
type Xml = Readonly<Record<string, unknown>>;

export interface ReadParagraph {
  readonly kind: "paragraph";
  readonly style: string;
  /** Level of the heading, from 1; 0 where it is none. */
  readonly level: number;
  /** Line breaks as \n, tabs as \t; fields as they are shown. */
  readonly text: string;
  readonly runs: readonly { readonly text: string; readonly style: string; readonly rtl: boolean }[];
  readonly list: { readonly id: string; readonly level: number; readonly format: string } | null;
  readonly pictures: readonly { readonly alt: string; readonly width: number; readonly height: number }[];
  readonly links: readonly string[];
  readonly bookmarks: readonly string[];
  readonly bidi: boolean;
  readonly endsSection: boolean;
}
export interface ReadCell {
  readonly content: readonly ReadParagraph[];
  /** The paragraphs' texts, one a line. */
  readonly text: string;
  readonly width: number;
}
export interface ReadTable {
  readonly kind: "table";
  /** The grid with spans resolved: a cell that spans rows or columns is the same object in each place. */
  readonly grid: readonly (readonly ReadCell[])[];
  readonly headerRows: number;
  readonly unbroken: readonly boolean[];
  readonly widths: readonly number[];
  readonly style: string;
}
export interface ReadDocument {
  readonly blocks: readonly (ReadParagraph | ReadTable)[];
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly ReadTable[];
  readonly headings: readonly ReadParagraph[];
  readonly sections: readonly { readonly landscape: boolean; readonly width: number }[];
  readonly footers: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly styles: ReadonlyMap<string, { readonly name: string; readonly basedOn: string }>;
  readonly language: string;
  readonly parts: ReadonlyMap<string, string>;
}

/** The words of every cell of a table, row by row. */
export const textsOf = ({ grid }: Pick<ReadTable, "grid">): readonly (readonly string[])[] =>
  grid.map((row) => row.map((cell) => cell.text));

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Only the five entities of XML itself are expanded, and a long text has many of them.
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
});

const nameOf = (xml: Xml): string => Object.keys(xml).find((key) => key !== ":@") ?? "";
const kids = (xml: Xml | undefined): readonly Xml[] => {
  const content = xml?.[nameOf(xml)];
  return Array.isArray(content) ? (content as Xml[]) : [];
};
const attribute = (xml: Xml | undefined, name: string): string => String((xml?.[":@"] as Record<string, string> | undefined)?.[name] ?? "");
const child = (xml: Xml | undefined, name: string): Xml | undefined => kids(xml).find((one) => nameOf(one) === name);
const value = (xml: Xml | undefined, name: string): string => attribute(child(xml, name), "w:val");
const isOn = (xml: Xml | undefined, name: string): boolean =>
  child(xml, name) !== undefined && !["0", "false", "off"].includes(value(xml, name));
/** Every element of this name below, in order. */
const all = (xml: Xml, name: string): readonly Xml[] =>
  kids(xml).flatMap((one) => [...(nameOf(one) === name ? [one] : []), ...all(one, name)]);
const rawText = (xml: Xml): string =>
  kids(xml)
    .map((one) => String(one["#text"] ?? ""))
    .join("");

export function readWord(bytes: Uint8Array): ReadDocument {
  const parts = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, data]) => [path, strFromU8(data)]),
  );
  const part = (path: string): Xml => {
    const root = (parser.parse(parts.get(path) ?? "") as Xml[]).find((one) => !nameOf(one).startsWith("?"));
    if (!root) throw new Error(`${path} is not in the package`);
    return root;
  };

  const targets = new Map(kids(part("word/_rels/document.xml.rels")).map((one) => [attribute(one, "Id"), attribute(one, "Target")]));
  const styleSheet = part("word/styles.xml");
  const styles = new Map(
    kids(styleSheet)
      .filter((one) => nameOf(one) === "w:style")
      .map((one) => [
        attribute(one, "w:styleId"),
        { name: value(one, "w:name"), basedOn: value(one, "w:basedOn"), outline: value(child(one, "w:pPr"), "w:outlineLvl") },
      ]),
  );
  const levelOf = (style: string): number => {
    const found = styles.get(style);
    if (!found) return 0;
    return found.outline === "" ? levelOf(found.basedOn) : Number(found.outline) + 1;
  };

  // A document without lists may have none.
  const numbering = parts.has("word/numbering.xml") ? part("word/numbering.xml") : {};
  const formats = new Map(
    all(numbering, "w:abstractNum").map((one) => [
      attribute(one, "w:abstractNumId"),
      all(one, "w:lvl").map((level) => value(level, "w:numFmt")),
    ]),
  );
  const lists = new Map(
    all(numbering, "w:num").map((one) => [attribute(one, "w:numId"), formats.get(value(one, "w:abstractNumId")) ?? []]),
  );

  function readParagraph(xml: Xml): ReadParagraph {
    const look = child(xml, "w:pPr");
    const style = value(look, "w:pStyle") || "Normal";
    const number = child(look, "w:numPr");
    const listLevel = Number(value(number, "w:ilvl") || 0);
    const runs = readRuns(xml);
    return {
      kind: "paragraph",
      style,
      level: levelOf(style),
      text: runs.map((run) => run.text).join(""),
      runs,
      list: number
        ? { id: value(number, "w:numId"), level: listLevel, format: lists.get(value(number, "w:numId"))?.[listLevel] ?? "" }
        : null,
      pictures: all(xml, "wp:inline").map((inline) => ({
        alt: attribute(child(inline, "wp:docPr"), "descr"),
        width: Number(attribute(child(inline, "wp:extent"), "cx")),
        height: Number(attribute(child(inline, "wp:extent"), "cy")),
      })),
      links: all(xml, "w:hyperlink").map((link) => attribute(link, "w:anchor") || (targets.get(attribute(link, "r:id")) ?? "")),
      bookmarks: all(xml, "w:bookmarkStart").map((mark) => attribute(mark, "w:name")),
      bidi: isOn(look, "w:bidi"),
      endsSection: child(look, "w:sectPr") !== undefined,
    };
  }

  function readRuns(xml: Xml): ReadParagraph["runs"] {
    return all(xml, "w:r").map((run) => {
      const look = child(run, "w:rPr");
      const text = kids(run).map((part) => {
        switch (nameOf(part)) {
          case "w:t":
            return rawText(part);
          case "w:br":
            return "\n";
          case "w:tab":
            return "\t";
          default:
            return "";
        }
      });
      return { text: text.join(""), style: value(look, "w:rStyle"), rtl: isOn(look, "w:rtl") };
    });
  }

  function readTable(xml: Xml): ReadTable {
    const rows = kids(xml).filter((one) => nameOf(one) === "w:tr");
    const grid: ReadCell[][] = [];
    for (const row of rows) {
      const above = grid.at(-1) ?? [];
      const cells: ReadCell[] = [];
      for (const cell of kids(row).filter((one) => nameOf(one) === "w:tc")) {
        const look = child(cell, "w:tcPr");
        const merge = child(look, "w:vMerge");
        const goesOn = merge !== undefined && attribute(merge, "w:val") !== "restart";
        const content = kids(cell)
          .filter((one) => nameOf(one) === "w:p")
          .map(readParagraph);
        const read = { content, text: content.map((one) => one.text).join("\n"), width: Number(attribute(child(look, "w:tcW"), "w:w")) };
        const same = goesOn ? above[cells.length] : read;
        if (!same) throw new Error("a cell goes on that has not begun");
        for (let span = Number(value(look, "w:gridSpan") || 1); span > 0; span--) cells.push(same);
      }
      grid.push(cells);
    }
    return {
      kind: "table",
      grid,
      headerRows: rows.findIndex((row) => !isOn(child(row, "w:trPr"), "w:tblHeader")),
      unbroken: rows.map((row) => isOn(child(row, "w:trPr"), "w:cantSplit")),
      widths: all(child(xml, "w:tblGrid") ?? {}, "w:gridCol").map((column) => Number(attribute(column, "w:w"))),
      style: value(child(xml, "w:tblPr"), "w:tblStyle"),
    };
  }

  const document = part("word/document.xml");
  const body = child(document, "w:body");
  const blocksIn = (xml: Xml | undefined): readonly (ReadParagraph | ReadTable)[] =>
    kids(xml).flatMap((one): readonly (ReadParagraph | ReadTable)[] => {
      switch (nameOf(one)) {
        case "w:p":
          return [readParagraph(one)];
        case "w:tbl":
          return [readTable(one)];
        // LibreOffice writes the contents page as a block of its own.
        case "w:sdt":
          return blocksIn(child(one, "w:sdtContent"));
        default:
          return [];
      }
    });
  const blocks = blocksIn(body);
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block] : [...new Set(block.grid.flat())].flatMap((cell) => cell.content),
  );
  return {
    blocks,
    paragraphs,
    tables: blocks.filter((block) => block.kind === "table"),
    headings: paragraphs.filter((one) => one.level > 0),
    sections: all(document, "w:sectPr").map((section) => {
      const size = child(section, "w:pgSz");
      const margin = child(section, "w:pgMar");
      const width = Number(attribute(size, "w:w")) - Number(attribute(margin, "w:left")) - Number(attribute(margin, "w:right"));
      return { landscape: attribute(size, "w:orient") === "landscape", width };
    }),
    footers: [...parts.keys()]
      .filter((path) => /^word\/footer\d+\.xml$/.test(path))
      .map((path) => {
        const root = part(path);
        return all(root, "w:r")
          .flatMap((run) => kids(run))
          .map((one) => (["w:t", "w:instrText"].includes(nameOf(one)) ? rawText(one) : ""))
          .join("");
      }),
    properties: Object.fromEntries(kids(part("docProps/core.xml")).map((one) => [nameOf(one), rawText(one)])),
    styles,
    language: value(child(child(child(styleSheet, "w:docDefaults"), "w:rPrDefault"), "w:rPr"), "w:lang"),
    parts,
  };
}
