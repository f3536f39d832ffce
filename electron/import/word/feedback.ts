/** Evaluation and feedback back: questions, counted answers and comments. */
import { recordAnchor } from "../../../shared/changes/anchor.ts";
import type { ProposedPart } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { Feedback, ItemId } from "../../../shared/model/records.ts";
import { inOrder } from "../../../shared/model/workshop.ts";
import { anchorsIn, partOf, saidParagraphs, saidText, sameList, stateOf, type ReadingContext, type State } from "./context.ts";
import { match } from "./match.ts";
import { proposeOrder } from "./order.ts";
import type { ReadColumn, Row } from "./recognise.ts";

const { where, remarks } = BACK_WORDS;
const LABELS = DOCUMENT_WORDS.feedback.columns;
const ANSWERS = ["yes", "partly", "no"] as const;
const FIELDS = ["question", ...ANSWERS, "comments"] as const;

const comments = ({ cells }: Row): string[] => saidParagraphs(cells.comments).map(({ text }) => text.trim());
const columnsOf = ({ cells }: Row) => FIELDS.map((field) => cells[field]);
const label = (question: string): string => (question === "" ? LABELS.question : question);

export function proposeFeedback(rows: readonly Row[], columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { workshop, items, notUnderstood } = context;
  for (const { others } of rows) notUnderstood.push(...others.map(({ heading, text }) => ({ where: where.column(heading), text })));
  const questions = inOrder(workshop.feedback);
  const own = rows.filter((row) => columnsOf(row).some((cell) => saidParagraphs(cell).length > 0));
  const anchors = own.map((row) => new Set(anchorsIn(columnsOf(row), "feedback").map(({ record }) => record)));
  const given = match(
    own.map(({ cells }, at) => ({ anchors: anchors[at] ?? new Set(), words: saidText(cells.question) })),
    questions.map(({ id, question }) => ({
      anchors: new Set(FIELDS.map((field) => recordAnchor("feedback", id, field))),
      words: question,
    })),
    (row) => anchors[row]?.size === 0,
  );
  const recordOf = (at: number): Feedback | undefined => questions[given[at] ?? -1];
  const about = ({ all }: Row, id: ItemId, where: string): void =>
    context.about(all, { table: "feedback", where, stone: null, beside: [`feedback ${id}`] });
  for (const [at, row] of own.entries()) {
    const question = recordOf(at);
    if (question) {
      about(row, question.id, label(question.question));
      changeQuestion(row, question, columns, context);
      continue;
    }
    const before =
      own
        .slice(at + 1)
        .map((_, later) => recordOf(at + 1 + later))
        .find((later) => later !== undefined)?.id ?? null;
    const wasHere = (anchors[at]?.size ?? 0) > 0;
    const text = saidText(row.cells.question);
    const counts = Object.fromEntries(ANSWERS.map((answer) => [answer, countIn(row, answer, label(text), context) ?? 0])) as Record<
      (typeof ANSWERS)[number],
      number
    >;
    const item = { id: context.newId<ItemId>("feedback", text), question: text, ...counts, comments: comments(row) };
    about(row, item.id, label(text));
    items.push({
      id: `feedback ${item.id}`,
      table: "feedback",
      what: "added",
      where: where.newQuestion,
      parts: [
        ...partOf(LABELS.question, "", text),
        ...ANSWERS.flatMap((answer) => (counts[answer] === 0 ? [] : partOf(LABELS[answer], "", String(counts[answer])))),
        ...partOf(LABELS.comments, "", item.comments.join("\n")),
      ],
      take: !wasHere,
      remark: wasHere ? remarks.goneHere : "",
      steps: [{ do: "item.add", list: "feedback", item, before }],
    });
  }
  if (!given.some((place) => place !== null)) return;
  const found = new Set(given);
  for (const [at, question] of questions.entries()) {
    if (found.has(at)) continue;
    items.push({
      id: `feedback ${question.id}`,
      table: "feedback",
      what: "removed",
      where: label(question.question),
      parts: [...partOf(LABELS.question, question.question, ""), ...partOf(LABELS.comments, question.comments.join("\n"), "")],
      take: false,
      remark: "",
      steps: [{ do: "item.remove", list: "feedback", key: question.id }],
    });
  }
  proposeOrder(
    "feedback",
    own.flatMap((_, at) => recordOf(at) ?? []),
    { key: ({ id }) => id, name: ({ question }) => label(question) },
    context,
  );
}

function changeQuestion(row: Row, record: Feedback, columns: ReadonlySet<ReadColumn>, context: ReadingContext): void {
  const { cells } = row;
  const parts: ProposedPart[] = [];
  const states: State[] = [];
  const patch: { question?: string; yes?: number; partly?: number; no?: number; comments?: string[] } = {};
  const state = (field: (typeof FIELDS)[number]): State =>
    columns.has(field) ? stateOf(cells[field], context, "feedback", record.id, field) : "same";
  const change = (field: (typeof FIELDS)[number], before: string, after: string): void => {
    parts.push(...partOf(LABELS[field], before, after));
    states.push(state(field));
  };
  const question = saidText(cells.question);
  if (state("question") !== "same" && partOf("", record.question, question).length > 0) {
    patch.question = question;
    change("question", record.question, question);
  }
  for (const answer of ANSWERS) {
    if (state(answer) === "same") continue;
    const count = countIn(row, answer, label(record.question), context);
    if (count === null || count === record[answer]) continue;
    patch[answer] = count;
    change(answer, String(record[answer]), String(count));
  }
  if (state("comments") !== "same" && !sameList(comments(row), record.comments)) {
    patch.comments = comments(row);
    change("comments", record.comments.join("\n"), patch.comments.join("\n"));
  }
  if (parts.length === 0) return;
  const both = states.includes("both");
  context.items.push({
    id: `feedback ${record.id}`,
    table: "feedback",
    what: "changed",
    where: label(record.question),
    parts,
    take: !both,
    remark: both ? remarks.both : "",
    steps: [{ do: "item.edit", list: "feedback", key: record.id, patch }],
  });
}

const MOST = 1_000_000;

/** The number in a cell, 0 where there is none; null, and listed, where it says something else. */
function countIn({ cells }: Row, answer: (typeof ANSWERS)[number], question: string, { notUnderstood }: ReadingContext): number | null {
  const text = saidText(cells[answer]);
  const digits = text.replace(/[\s,]/g, "");
  if (digits === "") return 0;
  const count = /^\d{1,7}$/.test(digits) ? Number(digits) : MOST + 1;
  if (count <= MOST) return count;
  notUnderstood.push({ where: where.count(question, LABELS[answer]), text });
  return null;
}
