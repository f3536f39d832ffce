/** From a proposal to a form, and to questions of a form that is there already. All functions are pure. */
import type { ItemOf } from "../changes/intent.ts";
import { nextId } from "../changes/next-id.ts";
import { ItemId, type AnswerWay, type EvidenceForm, type FormQuestion, type FormResult } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { nextFormId } from "./code.ts";
import { proposeForms, type FormProposal, type ProposedQuestion } from "./propose.ts";

/** A form as it is added. */
type NewForm = ItemOf["forms"];

/** The questions of a form and these, each with an id that no other has. One that asks the same already asks for more rows of the plan. */
export function withQuestions(questions: readonly FormQuestion[], added: readonly ProposedQuestion[]): readonly FormQuestion[] {
  return added.reduce<readonly FormQuestion[]>((all, { evidence, ...question }) => {
    const same = all.find(({ text, answers }) => text === question.text && answers === question.answers);
    if (same) return all.map((one) => (one === same ? { ...one, evidence: [...new Set([...one.evidence, ...evidence])] } : one));
    const id = ItemId.parse(nextId(new Set(all.map((one) => one.id)), "q"));
    return [...all, { id, ...question, evidence }];
  }, questions);
}

/** A proposal as a form; `own` where the organisation has the form already and the questions are added to it. */
export const formFrom = (id: ItemId, { title, about, questions }: FormProposal, own = false): NewForm => ({
  id,
  title,
  about: own ? "" : about,
  own,
  questions: [...withQuestions([], questions)],
});

/** All proposals as forms, with the ids that follow on those that are there. */
export function formsFrom(workshop: Pick<Workshop, "forms">, proposals: readonly FormProposal[]): readonly NewForm[] {
  return proposals.reduce<readonly NewForm[]>(
    (made, proposal) => [...made, formFrom(nextFormId([...workshop.forms.values(), ...made]), proposal)],
    [],
  );
}

/** The forms of a workshop in their order; where nobody has taken one, those that its plan proposes. */
export function formsToWrite(workshop: Workshop): { readonly forms: readonly EvidenceForm[]; readonly proposed: boolean } {
  if (workshop.forms.size > 0) return { forms: inOrder(workshop.forms), proposed: false };
  // What is proposed is as it would be once it is taken.
  const made = formsFrom(workshop, proposeForms(workshop));
  return { forms: made.map((form, at) => ({ ...form, rank: at + 1 }) as EvidenceForm), proposed: made.length > 0 };
}

/** Whether a question has been answered in some round: then it keeps its way of answering. */
export const hasAnswers = (results: Iterable<Pick<FormResult, "form" | "answers">>, form: ItemId, question: ItemId): boolean =>
  [...results].some((result) => result.form === form && result.answers.some((answer) => answer.question === question));

/** Questions with one of them a place further up (−1) or down (1); the same where it stands at the end. */
export function movedQuestion(questions: readonly FormQuestion[], id: ItemId, by: -1 | 1): readonly FormQuestion[] {
  const at = questions.findIndex((question) => question.id === id);
  const [question, other] = [questions[at], questions[at + by]];
  if (!question || !other) return questions;
  return questions.map((one, nth) => (nth === at ? other : nth === at + by ? question : one));
}

/** A question that nobody has worded yet. */
export const blankQuestion = (text: string, answers: AnswerWay): ProposedQuestion => ({ text, answers, evidence: [] });
