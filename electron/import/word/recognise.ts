/**
 * Finds the tables of our documents, among them the four of the guidance, by the headings of their columns, in whatever order tables and
 * columns stand. Source of the headings: SCIE's guidance, tables T1 to T4.
 */
import { normal } from "../../../shared/changes/anchor.ts";
import type { ProposedTable } from "../../../shared/changes/proposal.ts";
import { KINDS, type Kind } from "../../../shared/model/records.ts";
import type { ReadCell, ReadParagraph, ReadTable, WordDocument } from "./document.ts";
import { inEvery } from "./languages.ts";

/** What a column holds: the name of the table's field. */
export type ReadColumn =
  | "sections"
  | "content"
  | "group"
  | "outcome"
  | "type"
  | "form"
  | "ways"
  | "examples"
  | "stone"
  | "strand"
  | "leadsTo"
  | "comesFrom"
  | "question"
  | "yes"
  | "partly"
  | "no"
  | "comments";

export interface Row {
  readonly cells: { readonly [C in ReadColumn]?: ReadCell };
  /** Texts of columns that are not ours, with their headings. */
  readonly others: readonly { readonly heading: string; readonly text: string }[];
  /** Its cells, each once, with their headings; whether the column is one of ours. */
  readonly headed: readonly { readonly heading: string; readonly isOurs: boolean; readonly cell: ReadCell }[];
  /** Every cell of it, whatever its column. */
  readonly all: readonly ReadCell[];
}

export interface Recognised {
  readonly table: ProposedTable;
  /** Of a table of the pathway: which kind of stone it lists. */
  readonly kind: Kind | null;
  readonly columns: ReadonlySet<ReadColumn>;
  readonly rows: readonly Row[];
}

/** What lies outside the tables that are understood: each paragraph with the heading it stands under. */
export interface Rest {
  readonly where: string;
  readonly paragraph: ReadParagraph;
  /** Before all headings and tables. */
  readonly first: boolean;
  readonly inTable: boolean;
}

interface Known {
  readonly table: ProposedTable;
  readonly must: readonly ReadColumn[];
  readonly headings: Readonly<Record<string, ReadColumn>>;
}

/** What heads the stones of one kind. */
const kindHeadings = inEvery(({ terms: { KIND_TERMS } }) =>
  KINDS.flatMap((kind) => [KIND_TERMS[kind].plural, KIND_TERMS[kind].label].map((heading) => [heading, kind] as const)),
).flat();

/** The headings of each table; the first that fits is taken. A table is known by the columns that it must have. */
const TABLES: readonly Known[] = inEvery(({ documents, terms }): readonly Known[] => {
  const { framework, pathway, options, plan, examples, feedback, template } = documents.DOCUMENT_WORDS;
  const kinds = Object.values(terms.KIND_TERMS).flatMap(({ plural, label }) => [plural, label]);
  return [
    {
      table: "framework",
      must: ["sections", "content"],
      headings: { [framework.columns.sections]: "sections", [framework.columns.content]: "content", [template.suggested]: "content" },
    },
    {
      table: "examples",
      must: ["outcome"],
      headings: {
        [examples.columns.group]: "group",
        [examples.columns.outcome]: "outcome",
        [examples.columns.type]: "type",
        [examples.columns.form]: "form",
        [examples.columns.ways]: "ways",
      },
    },
    {
      table: "plan",
      must: ["outcome", "type"],
      headings: {
        [plan.columns.outcome]: "outcome",
        [plan.columns.type]: "type",
        [plan.columns.form]: "form",
        [plan.columns.ways]: "ways",
      },
    },
    {
      table: "pathway",
      must: ["stone", "strand"],
      headings: {
        ...Object.fromEntries(kinds.map((heading) => [heading, "stone"] as const)),
        [pathway.columns.strand]: "strand",
        [pathway.columns.leadsTo]: "leadsTo",
        [pathway.columns.comesFrom]: "comesFrom",
      },
    },
    {
      table: "feedback",
      must: ["question", "yes", "no"],
      headings: Object.fromEntries(
        (["question", "yes", "partly", "no", "comments"] as const).map((column) => [feedback.columns[column], column]),
      ),
    },
    {
      table: "options",
      must: ["type", "ways"],
      headings: { [options.columns.type]: "type", [options.columns.ways]: "ways", [options.columns.examples]: "examples" },
    },
  ];
}).flat();

/** People put a title row above the headings. */
const MOST_ROWS_ABOVE = 3;

/** A heading as it is compared: capitals, colons and the number of one thing do not count. */
const headingOf = (cell: ReadCell): string => plain(wholeOf(cell));
const plain = (text: string): string => MANY.get(bare(text)) ?? bare(text);
const bare = (text: string): string =>
  normal(text)
    .toLowerCase()
    .replace(/[\s:.*–-]+$/, "");
const MANY = new Map(
  inEvery(
    ({
      terms: {
        KIND_TERMS: { outcome },
      },
    }) => [bare(outcome.label), bare(outcome.plural)],
  ),
);

/** Everything that a cell says, one paragraph a line. */
export const wordsOf = (cell: ReadCell | undefined): string => (cell?.paragraphs ?? []).map(({ text }) => text).join("\n");

/** The same without the names of what can't be read, and with what is struck through: neither makes a heading another one. */
const wholeOf = (cell: ReadCell | undefined): string => (cell?.paragraphs ?? []).map(({ whole }) => whole).join("\n");

export function recognise(document: WordDocument): { readonly tables: readonly Recognised[]; readonly rest: readonly Rest[] } {
  const tables: Recognised[] = [];
  const rest: Rest[] = [];
  let where = "";
  let first = true;
  let last: Shape | null = null;
  for (const block of document.blocks) {
    if (block.kind === "paragraph") {
      if (block.heading > 0) [where, first] = [normal(block.whole), false];
      rest.push({ where, paragraph: block, first, inTable: false });
      continue;
    }
    first = false;
    const found: Found | null = asTable(block) ?? asRestOf(last, block);
    if (found) tables.push(found.recognised);
    if (found) last = found.shape;
    const cells = found ? found.above : block.rows.flat();
    rest.push(...[...new Set(cells)].flatMap((cell) => cell.paragraphs).map((paragraph) => ({ where, paragraph, first, inTable: true })));
  }
  return { tables, rest };
}

/** What is known of a table once its headings are found. */
interface Shape {
  readonly table: ProposedTable;
  readonly kind: Kind | null;
  readonly columns: readonly (ReadColumn | null)[];
  readonly header: readonly ReadCell[];
}

interface Found {
  readonly recognised: Recognised;
  readonly shape: Shape;
  /** Cells of rows above the headings. */
  readonly above: readonly ReadCell[];
}

/** A table without headings that holds rows of ours: somebody has split the one before it. */
function asRestOf(shape: Shape | null, table: ReadTable): Found | null {
  if (!shape || !table.rows.some((row) => row.length === shape.columns.length && row.some(hasAnchor))) return null;
  return { recognised: rowsOf(shape, table.rows), shape, above: [] };
}

const hasAnchor = (cell: ReadCell): boolean => cell.paragraphs.some(({ anchors }) => anchors.length > 0);

const rowsOf = ({ table, kind, columns, header }: Shape, rows: readonly (readonly ReadCell[])[]): Recognised => ({
  table,
  kind,
  columns: new Set(columns.filter((column) => column !== null)),
  rows: rows.map((row) => rowOf(row, columns, header)),
});

function asTable(table: ReadTable): Found | null {
  for (const [at, header] of table.rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const found = header.map(headingOf);
    for (const { table: name, must, headings } of TABLES) {
      const known = new Map(Object.entries(headings).map(([heading, column]) => [plain(heading), column]));
      const columns = columnsOf(found, known);
      if (!must.every((column) => columns.includes(column))) continue;
      const isHeadings = (row: readonly ReadCell[]): boolean => row.every((cell, column) => headingOf(cell) === found[column]);
      const below = table.rows.slice(at + 1);
      // Where somebody has put the headings in again between rows that are merged, the cell of the headings would go on below them.
      const again = new Map<ReadCell, ReadCell>(below.filter(isHeadings).flatMap((row) => row.map((cell) => [cell, { paragraphs: [] }])));
      const rows = below.filter((row) => !isHeadings(row)).map((row) => row.map((cell) => again.get(cell) ?? cell));
      const head = found[columns.indexOf("stone")];
      const kind = kindHeadings.find(([heading]) => plain(heading) === head)?.[1] ?? null;
      const shape: Shape = { table: name, kind, columns, header };
      return { recognised: rowsOf(shape, rows), shape, above: table.rows.slice(0, at).flat() };
    }
  }
  return null;
}

/** For each column what it holds; null where its heading is not ours, or was there before. */
function columnsOf(headings: readonly string[], known: ReadonlyMap<string, ReadColumn>): readonly (ReadColumn | null)[] {
  const seen = new Set<ReadColumn>();
  return headings.map((heading) => {
    const column = known.get(heading);
    if (column === undefined || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

function rowOf(row: readonly ReadCell[], columns: readonly (ReadColumn | null)[], header: readonly ReadCell[]): Row {
  const cells: { -readonly [C in ReadColumn]?: ReadCell } = {};
  const others: { heading: string; text: string }[] = [];
  const headed: { heading: string; isOurs: boolean; cell: ReadCell }[] = [];
  const counted = new Set<ReadCell>();
  for (const [at, cell] of row.entries()) {
    // A cell that goes on from the headings has lost its own beginning.
    if (header.includes(cell)) continue;
    const column = columns[at] ?? null;
    // A cell that goes over several columns says what it says once, in the first of them.
    if (counted.has(cell)) continue;
    counted.add(cell);
    const heading = normal(wholeOf(header[at]));
    headed.push({ heading, isOurs: column !== null, cell });
    if (column !== null) cells[column] = cell;
    else if (wordsOf(cell).trim() !== "") others.push({ heading, text: wordsOf(cell).trim() });
  }
  return { cells, others, headed, all: row.filter((cell) => !header.includes(cell)) };
}
