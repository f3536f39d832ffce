/**
 * Headings and help of the outcomes assessment plan, the worksheet, benefits and feedback. The headings of the
 * plan's four columns are those of SCIE's guidance (table T3); all other words are ours.
 */
import type { BenefitGroup } from "../../model/records.ts";

export interface FieldWords {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
}

/** The columns of the plan, in the order of table T3, then what we add to it. */
export const PLAN_COLUMNS = {
  outcome: {
    label: "Outcomes",
  },
  type: {
    label: "Type of evidence",
    help: "Which kind of evidence is it? The list is yours: add to it, rename or remove.",
    placeholder: "Choose a type",
  },
  form: {
    label: "Form of evidence",
    help: "Which evidence exactly, and why would it show this?",
    placeholder: "What people say about the plan, because they know whether it is theirs",
  },
  ways: {
    label: "Ways of collecting evidence",
    help: "How will you get it? There can be several ways.",
    placeholder: "Group discussion",
  },
  existing: {
    label: "Do we have it?",
    help: "Look first at what is collected today. Changing that a little is often enough.",
    placeholder: "",
  },
  who: { label: "Who collects it" },
  when: { label: "When" },
  due: { label: "Due by" },
} as const satisfies Record<string, FieldWords>;

/** What to try when a group can't think of evidence. */
export const PLAN_NUDGES: readonly string[] = [
  "Who would be the first to notice that this outcome is there? Ask what they would see.",
  "What does someone write down already that tells us something about this?",
  "Think of one thing you can count and one thing people can tell you.",
];

/** Findings: evidence that has come in. */
export const FINDING_WORDS = {
  date: { label: "Date" },
  text: {
    label: "What we found out",
    help: "One or two sentences: what was seen, said or counted.",
    placeholder: "Nine of ten people said that they understood the plan.",
  },
} as const satisfies Record<string, FieldWords>;

/** The worksheet about one kind of evidence that is collected today. */
export const WORKSHEET_WORDS = {
  heading: "What we collect already",
  intro: "Look at each kind of evidence that you have today, before you plan something new.",
  columns: {
    what: {
      label: "What and why",
      help: "What do we collect? Why do we collect it, and what is it used for?",
      placeholder: "Attendance lists, for the yearly report",
    },
    how: {
      label: "How and who",
      help: "How is it collected and written down? Who does that, and who can look at it?",
      placeholder: "On paper at the door; the office keeps it",
    },
    accessible: {
      label: "Does it work for people?",
      help: "Can everyone take part in it? Do people find it useful and clear?",
      placeholder: "The form is hard to read for some",
    },
    improve: { label: "What could be better", help: "What would you change?", placeholder: "Offer it with pictures" },
    keep: { label: "What can stay", help: "What works well as it is?", placeholder: "People like being asked in person" },
  },
} as const;

export const BENEFIT_WORDS = {
  heading: "Benefits",
  intro: "What does taking part do for the people who take part?",
  placeholder: {
    individuals: "I speak up in meetings now",
    staff: "I enjoy my work more",
    organisations: "More people come to what we offer",
  } satisfies Record<BenefitGroup, string>,
  empty: "Nothing here yet. Ask the people it is about.",
} as const;

export const FEEDBACK_WORDS = {
  heading: "Evaluation and feedback",
  intro: "How did working together go? Ask, count the answers, and write down what people add.",
  yes: "Yes",
  partly: "Partly",
  no: "No",
  comments: "What people said",
  commentsHelp: "Without names.",
  empty: "No questions yet",
  add: "Add a question",
  start: "Start with these questions",
} as const;

/** Questions that a group can start from; they are copied into the workshop and are then its own. */
export const FEEDBACK_QUESTIONS: readonly string[] = [
  "Did you feel welcome?",
  "Could you say what you wanted to say?",
  "Did other people listen to you?",
  "Was everything clear to you?",
  "Did you help to decide?",
  "Has something changed because of what we said?",
  "Would you do it again?",
];
