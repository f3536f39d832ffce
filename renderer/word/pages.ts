/**
 * The pages of a Word document as elements: docx-preview turns the very bytes that would be saved into HTML, one
 * element for each section, and what follows cuts the sections into pages of their paper's size.
 */
import type { Options } from "docx-preview";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { WORDS } from "../../shared/guidance/interface.ts";

/** Rows of one table: more than anybody looks through, and few enough to be laid out in a moment. */
const MOST_ROWS = 300;

export interface Drawn {
  readonly pages: number;
  /** False where a long table is shown in part. */
  readonly whole: boolean;
}

/** As much of docx-preview's own description of a document as is used here. */
interface ParsedDocument {
  readonly documentPart: { readonly body: { readonly children: readonly { readonly type: string; children?: readonly unknown[] }[] } };
}

/** Shows a document in `root`, in place of what was there. @param bytes of a .docx file. */
export async function drawPages(bytes: Uint8Array, root: ShadowRoot): Promise<Drawn> {
  const { defaultOptions, parseAsync, renderDocument } = await import("docx-preview");
  const styles: string[] = [];
  const options: Partial<Options> = {
    ignoreLastRenderedPageBreak: true,
    renderAltChunks: false,
    useBase64URL: true,
    // The page's policy refuses style elements that come later, so the styles go into a sheet of the shadow root.
    h(element) {
      if (typeof element === "string" || element instanceof Node) return defaultOptions.h(element);
      if (element.tagName === "style") {
        styles.push((element.children ?? []).join(""));
        return document.createComment("");
      }
      if (element.tagName === "img") element["alt"] = WORDS.word.picture;
      return defaultOptions.h(element);
    },
  };
  const parsed: ParsedDocument = await parseAsync(bytes, options);
  const whole = trim(parsed);
  const nodes = await renderDocument(parsed, options);
  const [ofDocument, ofPages] = [new CSSStyleSheet(), new CSSStyleSheet()];
  ofDocument.replaceSync(styles.join("\n"));
  ofPages.replaceSync(LOOK);
  root.adoptedStyleSheets = [ofDocument, ofPages];
  root.replaceChildren(...nodes);
  const wrapper = root.querySelector<HTMLElement>(".docx-wrapper");
  if (!wrapper) return { pages: 0, whole };
  // Bullets and numbers have no run of their own, and take the font of the text.
  const run = wrapper.querySelector("span");
  if (run) wrapper.style.fontFamily = getComputedStyle(run).fontFamily;
  return { pages: paginate(wrapper, whole), whole };
}

/** Leaves out what goes beyond the first rows of long tables. @returns whether nothing was left out. */
function trim({ documentPart }: ParsedDocument): boolean {
  const long = documentPart.body.children.filter(({ type, children = [] }) => type === "table" && children.length > MOST_ROWS);
  for (const table of long) table.children = table.children?.slice(0, MOST_ROWS) ?? [];
  return long.length === 0;
}

const LOOK = `
.docx-wrapper { display: flex; flex-flow: column; align-items: center; gap: 20px; padding: 20px; background: none; }
.docx-wrapper > section.docx { margin: 0; box-shadow: 0 1px 6px rgb(23 36 47 / 28%); flex: none; }
.docx table { table-layout: fixed; width: 100%; }
.docx a { color: inherit; }
.docx p[class*="docx-num-"]::before { display: inline-block; min-width: 20pt; text-indent: 0; }
`;

/** Cuts every section of the wrapper into pages, and numbers them. @returns how many there are. */
function paginate(wrapper: HTMLElement, whole: boolean): number {
  // docx-preview knows the look of a first row, and not which row that is.
  for (const table of wrapper.querySelectorAll<HTMLTableElement>("table.first-row")) table.rows[0]?.classList.add("first-row");
  for (const section of sectionsOf(wrapper)) {
    for (const table of section.querySelectorAll<HTMLTableElement>("article > table")) cutTallRows(table, roomOf(section) / 2);
  }
  // All is measured before anything moves: measuring in between would lay out everything anew for each page.
  const cuts = sectionsOf(wrapper).map((section) => ({ section, breaks: breaksOf(section) }));
  for (const { section, breaks } of cuts) cut(section, breaks);
  const pages = sectionsOf(wrapper);
  const ofForm = new Map<string, number>();
  pages.forEach((page, at) => numberPage(page, at + 1, whole ? String(pages.length) : "…", ofForm));
  return pages.length;
}

const sectionsOf = (wrapper: HTMLElement): readonly HTMLElement[] => [...wrapper.querySelectorAll<HTMLElement>(":scope > section")];

/** Height of the text of a page, in px. */
function roomOf(section: HTMLElement): number {
  const { minHeight, paddingTop, paddingBottom } = getComputedStyle(section);
  return parseFloat(minHeight) - parseFloat(paddingTop) - parseFloat(paddingBottom);
}

/** Styles whose paragraphs stay with what follows them. */
const KEEPS = /docx_(heading\d|tocheading|caption|picture|partlabel|title|subtitle|tablelabel)\b/;

/** What can begin a page: a paragraph, or a row of a table. */
interface Piece {
  readonly element: HTMLElement;
  readonly top: number;
  readonly bottom: number;
  readonly keeps: boolean;
  /** Height of the header row that a page repeats when it begins here. */
  readonly header: number;
}

function piecesOf(article: HTMLElement): readonly Piece[] {
  return [...article.children].flatMap((child): readonly Piece[] => {
    if (!(child instanceof HTMLTableElement)) return child instanceof HTMLElement ? [pieceOf(child, KEEPS.test(child.className), 0)] : [];
    const header = child.rows[0]?.getBoundingClientRect().height ?? 0;
    return [...child.rows].map((row, at) => {
      const last = row.cells[row.cells.length - 1]?.lastElementChild;
      return pieceOf(row, at === 0 || (row.dataset["part"] !== undefined && KEEPS.test(last?.className ?? "")), at === 0 ? 0 : header);
    });
  });
}

function pieceOf(element: HTMLElement, keeps: boolean, header: number): Piece {
  const { top, bottom } = element.getBoundingClientRect();
  return { element, top, bottom, keeps, header };
}

/** The elements that begin a new page of this section. */
function breaksOf(section: HTMLElement): readonly HTMLElement[] {
  const article = section.querySelector<HTMLElement>("article");
  if (!article) return [];
  const room = roomOf(section);
  const pieces = piecesOf(article);
  const breaks: HTMLElement[] = [];
  let start = article.getBoundingClientRect().top;
  let first = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.bottom - start <= room || at === first) continue;
    let begin = at;
    while (begin - 1 > first && pieces[begin - 1]?.keeps) begin--;
    const next = pieces[begin] ?? piece;
    breaks.push(next.element);
    start = next.top - next.header;
    first = begin;
    at = begin;
  }
  return breaks;
}

/** Moves what begins with each break into a page of its own. */
function cut(section: HTMLElement, breaks: readonly HTMLElement[]): void {
  let page = section;
  for (const element of breaks) {
    const next = section.cloneNode(false) as HTMLElement;
    const article = section.querySelector("article")?.cloneNode(false) as HTMLElement;
    next.append(article, ...[...section.querySelectorAll(":scope > footer")].map((footer) => footer.cloneNode(true)));
    const table = element.closest("table");
    const from: Element = table ?? element;
    const rest: Element[] = [];
    for (let one: Element | null = table ? table.nextElementSibling : from; one; one = one.nextElementSibling) rest.push(one);
    if (table && element instanceof HTMLTableRowElement) article.append(restOfTable(table, element));
    article.append(...rest);
    const begin = article.firstElementChild;
    if (begin instanceof HTMLElement) begin.style.marginTop = "0";
    page.after(next);
    page = next;
  }
}

/** The rows from `row` on as a table of their own under the same header; a cell that spans the cut goes on there, empty. */
function restOfTable(table: HTMLTableElement, row: HTMLTableRowElement): HTMLTableElement {
  const rows = [...table.rows];
  const at = rows.indexOf(row);
  if (at === 0) return table;
  [...row.cells].forEach((cell, column) => {
    if (cell.style.display !== "none") return;
    let owner = at - 1;
    while (owner > 0 && rows[owner]?.cells[column]?.style.display === "none") owner--;
    const spanning = rows[owner]?.cells[column];
    if (!spanning) return;
    cell.rowSpan = Math.max(1, spanning.rowSpan - (at - owner));
    cell.style.display = "";
    spanning.rowSpan = at - owner;
  });
  const rest = table.cloneNode(false) as HTMLTableElement;
  const columns = table.querySelector(":scope > colgroup");
  rest.append(...[columns, rows[0]].flatMap((one) => (one ? [one.cloneNode(true)] : [])), ...rows.slice(at));
  return rest;
}

/** A row that may go on over a page: each paragraph of its cells becomes a row, without a line between them. */
function cutTallRows(table: HTMLTableElement, most: number): void {
  for (const row of [...table.rows].slice(1)) {
    const cells = [...row.cells];
    if (row.getBoundingClientRect().height <= most || cells.some((cell) => cell.rowSpan > 1 || cell.style.display === "none")) continue;
    const paragraphs = cells.map((cell) => [...cell.children]);
    const count = Math.max(...paragraphs.map((list) => list.length));
    const parts = Array.from({ length: count }, (_, nth) => {
      const part = row.cloneNode(false) as HTMLTableRowElement;
      part.dataset["part"] = String(nth);
      cells.forEach((cell, column) => {
        const piece = cell.cloneNode(false) as HTMLElement;
        if (nth > 0) Object.assign(piece.style, { borderTop: "none", paddingTop: "0" });
        if (nth < count - 1) Object.assign(piece.style, { borderBottom: "none", paddingBottom: "0" });
        const paragraph = paragraphs[column]?.[nth];
        if (paragraph) piece.append(paragraph);
        part.append(piece);
      });
      return part;
    });
    row.replaceWith(...parts);
  }
}

/** Word reckons the numbers in the footer, and says there what they were when the document was written; here they are our own. */
function numberPage(page: HTMLElement, number: number, pages: string, ofForm: Map<string, number>): void {
  const { page: before, of, between } = DOCUMENT_WORDS.footer;
  for (const line of page.querySelectorAll("footer p")) {
    const text = line.textContent ?? "";
    const run = line.querySelector("span");
    const [code, own] = text.split(new RegExp(`(?<=${between}${before})(?=\\d+$)`));
    if (run && code !== undefined && own !== undefined) {
      // Every form counts its own pages.
      const nth = (ofForm.get(code) ?? 0) + 1;
      ofForm.set(code, nth);
      run.textContent = code + String(nth);
      line.replaceChildren(run);
      continue;
    }
    const behind = text.slice(before.length).replace(/^\d+/, "");
    if (!run || !text.startsWith(before) || !behind.startsWith(of)) continue;
    run.textContent = `${before}${number}${of}${pages}${behind.slice(of.length).replace(/^\d+/, "")}`;
    line.replaceChildren(run);
  }
}
