/** Forms as they stand on paper, as data: Word, page and PDF are written from it. Pure. */
import { ANSWER_WORDS } from "../guidance/afterwards-words.ts";
import { FORM_WORDS as words } from "../guidance/forms-words.ts";
import type { AnswerWay, EvidenceForm } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import { ANSWER_SIGNS } from "../shape/answer-signs.ts";
import { formCode, formNumbers, nextRound } from "./code.ts";
import { formsToWrite } from "./take.ts";

/** One answer to tick: its word, its picture and what that shows. */
export interface SheetAnswer {
  readonly label: string;
  /** A filled path in a box of ICON_SIZE. */
  readonly sign: string;
  readonly alt: string;
}

/** One question with its box. */
export interface SheetBlock {
  /** With its number. */
  readonly heading: string;
  readonly answers: AnswerWay;
  /** How to answer. */
  readonly how: string;
  /** What there is to tick; none where people write. */
  readonly choices: readonly SheetAnswer[];
}

export interface FormSheet {
  readonly id: string;
  readonly title: string;
  /** What stands above the questions; "" for nothing. */
  readonly about: string;
  readonly blocks: readonly SheetBlock[];
  /** Which form and which round: "F2 · round 1". */
  readonly code: string;
}

const labelled = (way: AnswerWay): readonly SheetAnswer[] => {
  if (way === "number" || way === "words") return [];
  const signs = words.signs[way];
  return ANSWER_WORDS[way].map((label, at) => ({ label, sign: ANSWER_SIGNS[way][at] ?? "", alt: signs[at] ?? "" }));
};

/**
 * What is printed: one form, or all of them; where nobody has taken one, what the plan proposes.
 * @param form the id of the one that is asked for.
 * @returns an empty list where there is none.
 */
export function formSheets(workshop: Workshop, form?: string): readonly FormSheet[] {
  const { forms } = formsToWrite(workshop);
  const numbers = formNumbers(forms);
  return forms
    .filter(({ id }) => form === undefined || id === form)
    .map(({ id, title, about, own, questions }) => ({
      id,
      title: titleOf({ title, own }),
      about: about.trim(),
      blocks: questions.map(({ text, answers }, at) => ({
        heading: words.numbered(at + 1, text.trim() === "" ? words.blank : text.trim()),
        answers,
        how: words.how[answers],
        choices: labelled(answers),
      })),
      code: formCode(numbers.get(id) ?? 0, nextRound(workshop.results.values(), id)),
    }));
}

/** Of a form that the organisation has already, only the questions to add are written out. */
function titleOf({ title, own }: Pick<EvidenceForm, "title" | "own">): string {
  const said = title.trim() === "" ? words.untitled : title.trim();
  return own ? words.own(said) : said;
}
