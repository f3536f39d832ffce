/** The small workshop's plan with one cell written anew, as XML: what it says then, or how it is listed. */
import { strFromU8, unzipSync } from "fflate";
import { readWord } from "../../electron/import/word/document.ts";
import { propose, whatWeWrite } from "../../electron/import/word/index.ts";
import type { Proposal } from "../../shared/changes/proposal.ts";
import { plan, small } from "./back-small.ts";
import { editXml, withPart } from "./edited.ts";

const WORDS = "What people say about the plan";
const RUN = new RegExp(`<w:r>(?:(?!<w:r>).)*>${WORDS}</w:t></w:r>`);

const workshop = small();
const written = whatWeWrite(workshop);
const planned = plan(workshop);

/** @param content of the cell's first paragraph. @param styles more styles of the document. */
export async function withForm(content: string, { styles = "" } = {}): Promise<Proposal> {
  const bytes = withStyles(
    editXml(await planned, (xml) => (content === UNTOUCHED ? `${xml} ` : xml.replace(RUN, () => content))),
    styles,
  );
  return propose(workshop, readWord(bytes, "x.docx"), await written, "x.docx");
}

function withStyles(bytes: Uint8Array, styles: string): Uint8Array {
  const before = strFromU8(unzipSync(bytes)["word/styles.xml"] as Uint8Array);
  return withPart(bytes, "word/styles.xml", before.replace("</w:styles>", `${styles}</w:styles>`));
}

/** What the cell says now; null where nothing is proposed. @throws where something is listed, or not ticked. */
export async function formOf(content: string, given: { styles?: string } = {}): Promise<string | null> {
  const { items, notUnderstood } = await withForm(content, given);
  if (notUnderstood.length > 0 || items.length > 1 || items.some(({ take }) => !take))
    throw new Error(JSON.stringify({ items, notUnderstood }));
  return items[0]?.parts[0]?.after ?? null;
}

export const run = (inner: string, looks = ""): string => `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${inner}</w:r>`;
export const text = (words: string, looks = ""): string => run(`<w:t xml:space="preserve">${words}</w:t>`, looks);
export const UNTOUCHED = text(WORDS);
