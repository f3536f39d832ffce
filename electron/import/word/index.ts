/**
 * Reads an edited Word document and says what it would change in a workshop. Plain Node, and pure: the same document
 * and workshop give the same proposal.
 */
import { isOf, normal, orderRecord, recordAnchor } from "../../../shared/changes/anchor.ts";
import {
  PROPOSED_TABLES,
  type NotUnderstood,
  type Proposal,
  type ProposedComment,
  type ProposedTable,
} from "../../../shared/changes/proposal.ts";
import { quoted } from "../../../shared/base/wording.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import type { ItemId } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { WorkshopError } from "../../../shared/base/result.ts";
import { wordDocument } from "../../export/word/index.ts";
import { makeContext, beyond, sameWords, saysNothing, rowPlace, type CommentPlace, type ReadingContext, type Written } from "./context.ts";
import { isUnread, paragraphsIn, paragraphsOf, readWord, type ReadCell, type ReadParagraph, type WordDocument } from "./document.ts";
import { proposeBenefits } from "./benefits.ts";
import { proposeExamples } from "./examples.ts";
import { proposeFeedback } from "./feedback.ts";
import { proposeFramework } from "./framework.ts";
import { proposeOptions } from "./options.ts";
import { proposePathway } from "./pathway.ts";
import { proposePlan } from "./plan.ts";
import { proposeReport } from "./report.ts";
import { isPicture, ownPictures } from "./own-pictures.ts";
import { hasStruck, struckIn, withoutStruck, withStruckLeft } from "./struck.ts";
import type { TakenOut } from "./taken-out.ts";
import { recognise, type ReadColumn, type Recognised, type Row } from "./recognise.ts";
import { proposeTitle } from "./title.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";
import { countsProgress, isOurFooter, isOurText } from "./our-texts.ts";

/**
 * What an edited document would change.
 * @param name of the file, for the sentences. @param organisation the one that documents are made for on this laptop.
 * @throws WorkshopError "invalid" or "damaged", with a sentence, where the file can't be read or belongs to another workshop.
 */
export async function proposeFromWord(workshop: Workshop, bytes: Uint8Array, name: string, organisation = ""): Promise<Proposal> {
  const document = readWord(bytes, name);
  return propose(workshop, document, await whatWeWrite(workshop, organisation), name);
}

/** What the workshop's documents say now: whatever a document has beyond it was put there by somebody. */
export async function whatWeWrite(workshop: Workshop, organisation = ""): Promise<Written> {
  const picture = { png: new Uint8Array(), width: 1, height: 1, alt: "" };
  const now = new Date(0);
  // The framework has all that the others say of the workshop: what they have beyond it is the same in every one.
  const unplanned: Workshop = {
    ...workshop,
    stones: new Map(),
    links: new Map(),
    evidence: new Map(),
    findings: new Map(),
    examples: new Map(),
  };
  const documents = [
    await wordDocument(workshop, "framework", { now, picture, options: { organisation } }),
    await wordDocument(unplanned, "plan", { now, picture, options: { appendix: true } }),
    await wordDocument(unplanned, "template", { now, picture }),
  ].map((bytes) => readWord(bytes, ""));
  const paragraphs = documents.flatMap(({ blocks }) => paragraphsIn(blocks));
  return {
    anchors: new Set(paragraphs.flatMap(({ anchors }) => anchors.map(({ record, words }) => `${record} ${words}`))),
    paragraphs: new Set(paragraphs.map(({ text }) => normal(text))),
  };
}

type Propose = (rows: readonly Row[], columns: ReadonlySet<ReadColumn>, context: ReadingContext, tables: readonly Recognised[]) => void;
/** In an order in which each finds what it needs: types of evidence before what names them, outcomes of the plan before the path. */
const PROPOSE: readonly (readonly [table: ProposedTable, propose: Propose])[] = [
  ["framework", (rows, _columns, context) => proposeFramework(rows, context)],
  ["options", proposeOptions],
  ["plan", proposePlan],
  ["pathway", (_rows, _columns, context, tables) => proposePathway(tables, context)],
  ["examples", proposeExamples],
  ["feedback", proposeFeedback],
];

/** The proposal for a document that has been read. @param written what `whatWeWrite` gives for the workshop. */
export function propose(workshop: Workshop, document: WordDocument, written: Written, name: string): Proposal {
  const asItStands = proposeAll(workshop, document, written, name);
  if (!hasStruck(document)) return asItStands;
  return withStruckLeft(proposeAll(workshop, withoutStruck(document), written, name), asItStands, struckIn(document));
}

function proposeAll(workshop: Workshop, document: WordDocument, written: Written, name: string): Proposal {
  const { tables, rest } = recognise(document);
  checkWhose(workshop, document, name);
  const context = makeContext(
    workshop,
    written,
    new Map(paragraphsIn(document.blocks).flatMap(({ anchors }) => anchors.map(({ record, words }) => [record, words] as const))),
  );
  const understood = new Set([...proposeTitle(rest, context), ...proposeBenefits(rest, context), ...proposeReport(rest, context)]);
  for (const [table, proposeTable] of PROPOSE) {
    const own = tables.filter((one) => one.table === table);
    if (own.length > 0)
      proposeTable(
        own.flatMap(({ rows }) => rows),
        new Set(own.flatMap(({ columns }) => [...columns])),
        context,
        own,
      );
  }
  const pictures = ownPictures(rest);
  const stray = rest
    .filter(
      ({ paragraph }) =>
        !understood.has(paragraph) &&
        // One of ours has no alternative text there, and so has many a picture.
        (isPicture(paragraph) || !written.paragraphs.has(normal(paragraph.text))) &&
        !saysNothing(paragraph) &&
        !isContents(paragraph) &&
        !countsProgress(paragraph.text) &&
        !isOurText(paragraph.text) &&
        !pictures.has(paragraph),
    )
    .map(({ where, paragraph }) => ({ where: where === "" ? BACK_WORDS.where.start : where, text: paragraph.text.trim() }));
  const remarks = document.remarks.map((text) => ({ where: BACK_WORDS.where.footnote, text: text.trim() }));
  const margins = document.margins.filter((text) => !isOurFooter(text)).map((text) => ({ where: BACK_WORDS.where.margin, text }));
  if (tables.length === 0) {
    throw new WorkshopError("invalid", OFFICE_WORDS.back.noTables(name));
  }
  const gaps = gapsIn(document);
  const items = PROPOSED_TABLES.flatMap((table) => context.items.filter((item) => item.table === table)).map((item) =>
    item.parts.some(({ after }) => gaps.some((gap) => after.includes(gap)))
      ? { ...item, take: false, remark: BACK_WORDS.remarks.unread }
      : item,
  );
  const comments = commentsOf(document, context);
  const isRead = (_: unknown, at: number): boolean => document.comments[at]?.isRead ?? true;
  const drawn = comments.filter((one, at) => !isRead(one, at)).map(({ where, text }) => ({ where: BACK_WORDS.where.comment(where), text }));
  const notUnderstood = [...context.notUnderstood, ...unreadCells(tables, written), ...stray, ...remarks, ...margins, ...drawn];
  return { items, notUnderstood, comments: comments.filter(isRead) };
}

/** Every comment with what it hangs on: its row, else the heading above it. */
function commentsOf(document: WordDocument, { workshop, items, commentPlaces, newId }: ReadingContext): readonly ProposedComment[] {
  const headings = new Map<string, string>();
  let heading = "";
  for (const block of document.blocks) {
    if (block.kind === "paragraph" && block.heading > 0) heading = normal(block.whole);
    const comments = (block.kind === "paragraph" ? [block] : paragraphsOf(block)).flatMap((one) => one.comments);
    for (const id of comments) headings.set(id, heading || BACK_WORDS.where.start);
  }
  const takenOut = new Map(document.takenOut.flatMap((one) => one.comments.map((id) => [id, placeOf(one, workshop)] as const)));
  const adding = (stone: string): readonly string[] =>
    items
      .filter(({ steps }) => steps.some((step) => step.do === "stones.add" && step.stones.some(({ id }) => id === stone)))
      .map(({ id }) => id);
  return document.comments.map(({ id, thread, text, isDone }, at) => {
    const place = commentPlaces.get(thread) ?? takenOut.get(thread);
    const named = place?.stone ?? null;
    const isHere = named !== null && workshop.stones.has(named);
    const needs = named === null || isHere ? [] : adding(named);
    const stone = isHere || needs.length > 0 ? named : null;
    const isAsked = [...workshop.questions.values()].some((question) => question.stone === (stone ?? "") && sameWords(question.text, text));
    return {
      id: `comment ${at}`,
      where: place?.where ?? headings.get(thread) ?? BACK_WORDS.where.noPlace,
      text,
      table: place?.table ?? null,
      item: place?.beside.find((beside) => items.some((item) => item.id === beside)) ?? null,
      isAnswer: id !== thread,
      isDone,
      stone,
      needs,
      question: newId<ItemId>("questions", text),
      isKept: isAsked || (workshop.stones.get(stone ?? "")?.note ?? "").split(/\n{2,}/).some((kept) => sameWords(kept, text)),
    };
  });
}

/** Where a comment hangs on what was taken out: what it said, and the stone that it was about. */
function placeOf({ anchors, words }: TakenOut, { stones, evidence }: Workshop): CommentPlace {
  const named = new Set(anchors.map(({ record }) => record));
  const row = [...evidence.values()].find(({ id }) => named.has(recordAnchor("evidence", id)));
  const stone = row?.outcome ?? [...stones.values()].find(({ id }) => named.has(recordAnchor("stones", id)))?.id ?? null;
  return { where: BACK_WORDS.where.takenOut(quoted(words.join(" · "), 80)), table: null, stone, beside: [] };
}

/** What stands in the places of what can't be read: an item that would bring it in is not ticked. */
const gapsIn = (document: WordDocument): readonly string[] => [
  ...new Set(paragraphsIn(document.blocks).flatMap(({ spans }) => spans.flatMap(({ text, gap }) => (gap === undefined ? [] : [text])))),
];

/** Cells in which something can't be read, each once, with the row that they stand in. The framework lists its own, part by part. */
function unreadCells(tables: readonly Recognised[], written: Written): readonly NotUnderstood[] {
  const cells = new Map<ReadCell, NotUnderstood>();
  for (const { table, rows } of tables) {
    for (const row of table === "framework" ? [] : rows) {
      for (const { heading, isOurs, cell } of row.headed) {
        if (isOurs && !cells.has(cell) && cell.paragraphs.some(isUnread))
          cells.set(cell, { where: rowPlace(row, heading), text: beyond(cell.paragraphs, written) });
      }
    }
  }
  return [...cells.values()];
}

/** Lines of a contents page, with their page numbers. */
const isContents = ({ style }: ReadParagraph): boolean => /^(toc|contents)\b/.test(style);

const WHOSE = ["stones", "evidence", "examples"] as const;

/** A document of another workshop is refused: its rows would all be new here, and ours would all seem to be gone. */
function checkWhose(workshop: Workshop, document: WordDocument, name: string): void {
  const found = paragraphsIn(document.blocks)
    .flatMap(({ anchors }) => anchors)
    .filter((anchor) => WHOSE.some((list) => isOf(list, anchor) && anchor.record !== orderRecord(list)));
  if (found.length === 0) return;
  const ours = new Set([
    ...[...workshop.stones.keys()].map((id) => recordAnchor("stones", id)),
    ...[...workshop.evidence.keys()].map((id) => recordAnchor("evidence", id)),
    ...[...workshop.examples.values()].flatMap((example) => [
      recordAnchor("examples", example.id),
      ...example.evidence.map((_, at) => recordAnchor("examples", example.id, at)),
    ]),
  ]);
  if (found.some(({ record }) => ours.has(record))) return;
  throw new WorkshopError("invalid", OFFICE_WORDS.back.otherWorkshop(name));
}
