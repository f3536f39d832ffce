/**
 * Reads an edited Word document and says what it would change in a workshop. Plain Node, and pure: the same document
 * and workshop give the same proposal.
 */
import { isOf, normal, recordAnchor } from "../../../shared/changes/anchor.ts";
import { PROPOSED_TABLES, type Proposal, type ProposedTable } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { WorkshopError } from "../../../shared/result.ts";
import { wordDocument } from "../../export/word/index.ts";
import { makeContext, saysNothing, type Context, type Written } from "./context.ts";
import { paragraphsOf, readWord, type Paragraph, type WordDocument } from "./document.ts";
import { proposeExamples } from "./examples.ts";
import { proposeFramework } from "./framework.ts";
import { proposeOptions } from "./options.ts";
import { proposePlan } from "./plan.ts";
import { recognise, type Column, type Row } from "./recognise.ts";

/**
 * What an edited document would change.
 * @param name of the file, for the sentences. @param organisation the one that documents are made for on this laptop.
 * @throws WorkshopError "invalid" or "damaged", with a sentence, where the file can't be read or belongs to another workshop.
 */
export async function bringBack(workshop: Workshop, bytes: Uint8Array, name: string, organisation = ""): Promise<Proposal> {
  const document = readWord(bytes, name);
  return propose(workshop, document, await whatWeWrite(workshop, organisation), name);
}

/** What the workshop's documents say now: whatever a document has beyond it was put there by somebody. */
export async function whatWeWrite(workshop: Workshop, organisation = ""): Promise<Written> {
  const picture = { png: new Uint8Array(), width: 1, height: 1, alt: "" };
  const now = new Date(0);
  const documents = [
    await wordDocument(workshop, "framework", { now, picture, options: { organisation } }),
    await wordDocument(workshop, "plan", { now, picture, options: { appendix: true } }),
    await wordDocument(workshop, "template", { now, picture }),
  ].map((bytes) => readWord(bytes, ""));
  const paragraphs = documents.flatMap(allParagraphs);
  return {
    anchors: new Set(paragraphs.flatMap(({ anchors }) => anchors.map(({ record, words }) => `${record} ${words}`))),
    paragraphs: new Set(paragraphs.map(({ text }) => normal(text))),
  };
}

const allParagraphs = ({ blocks }: WordDocument): readonly Paragraph[] =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : paragraphsOf(block)));

const PROPOSE: { readonly [T in ProposedTable]: (rows: readonly Row[], columns: ReadonlySet<Column>, context: Context) => void } = {
  framework: (rows, _columns, context) => proposeFramework(rows, context),
  options: proposeOptions,
  plan: proposePlan,
  examples: proposeExamples,
};

/** The proposal for a document that has been read. @param written what `whatWeWrite` gives for the workshop. */
export function propose(workshop: Workshop, document: WordDocument, written: Written, name: string): Proposal {
  const { tables, rest } = recognise(document);
  checkWhose(workshop, document, name);
  const context = makeContext(workshop, written);
  for (const table of PROPOSED_TABLES) {
    const own = tables.filter((one) => one.table === table);
    if (own.length > 0) PROPOSE[table](own.flatMap(({ rows }) => rows), new Set(own.flatMap(({ columns }) => [...columns])), context);
  }
  const stray = rest
    .filter(({ paragraph }) => !written.paragraphs.has(normal(paragraph.text)) && !saysNothing(paragraph) && !isContents(paragraph))
    .map(({ where, paragraph }) => ({ where: where === "" ? BACK_WORDS.where.start : where, text: paragraph.text.trim() }));
  const remarks = document.remarks.map((text) => ({ where: BACK_WORDS.where.comment, text: text.trim() }));
  if (tables.length === 0) {
    throw new WorkshopError("invalid", `“${name}” has none of the tables of a framework or a plan. Their headings are how they are known.`);
  }
  return { items: context.items, notUnderstood: [...context.notUnderstood, ...stray, ...remarks] };
}

/** Lines of a contents page, with their page numbers. */
const isContents = ({ style }: Paragraph): boolean => /^(toc|contents)\b/.test(style);

/** A document of another workshop is refused: its rows would all be new here, and ours would all seem to be gone. */
function checkWhose(workshop: Workshop, document: WordDocument, name: string): void {
  const found = allParagraphs(document).flatMap(({ anchors }) => anchors).filter((anchor) => isOf("stones", anchor) || isOf("evidence", anchor) || isOf("examples", anchor));
  if (found.length === 0) return;
  const ours = new Set([
    ...[...workshop.stones.keys()].map((id) => recordAnchor("stones", id)),
    ...[...workshop.evidence.keys()].map((id) => recordAnchor("evidence", id)),
    ...[...workshop.examples.values()].flatMap((example) => [recordAnchor("examples", example.id), ...example.evidence.map((_, at) => recordAnchor("examples", example.id, at))]),
  ]);
  if (found.some(({ record }) => ours.has(record))) return;
  throw new WorkshopError("invalid", `“${name}” was made from another workshop. Open that workshop, and bring the changes back there.`);
}
