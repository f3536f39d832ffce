/** You said – we did: what people said, what was done with it, why something could not be, and what comes next. */
import { counted } from "./language.ts";

export const SAID_WORDS = {
  heading: "You said, we did",
  intro: "Tell people what came of their words. Say also what could not be, and why.",
  empty: "Nothing stands here yet. Write the first one, or take in what people said below.",
  fields: {
    said: { label: "You said", help: "What people said, in their own words, without names." },
    did: { label: "We did", help: "What has changed because of it." },
    notPossible: { label: "Not possible, because …", help: "Only where it could not be done." },
    next: { label: "What comes next", help: "Who does what, and by when." },
  },
  field: (label: string, n: number): string => `${label}, row ${n}`,
  number: (n: number): string => `Row ${n}`,
  date: "Since when?",
  stones: "It is about",
  addStone: "Choose a stone",
  addStoneOf: (n: number): string => `Choose a stone for row ${n}`,
  dropStone: (stone: string): string => `It is not about “${stone}”`,
  add: "Add a row",
  room: "Show in the room",
  roomOf: (n: number): string => `Show row ${n} in the room`,

  /** What people have said elsewhere in the workshop. */
  sources: {
    heading: "Take in what people said",
    intro: "One press takes it in. What is in the list already is not offered again.",
    none: "There is nothing to take in now.",
    take: "Take in",
    takeOf: (text: string): string => `Take in: ${text}`,
    taken: "It stands in the list now.",
    kinds: {
      question: (n: number): string => counted(n, { one: "open question", other: "open questions" }),
      round: (n: number): string => counted(n, { one: "result of choosing together", other: "results of choosing together" }),
      comment: (n: number): string => counted(n, { one: "comment from the feedback", other: "comments from the feedback" }),
      form: (n: number): string => counted(n, { one: "answer from a form", other: "answers from forms" }),
      later: (n: number): string => counted(n, { one: "stone to come back to later", other: "stones to come back to later" }),
    },
    round: (question: string, result: string): string => (question === "" ? result : `${question} ${result}`),
  },

  /** The page that people get. */
  document: {
    lead: "This is what you told us, and what we did with it.",
    columns: { said: "You said", did: "We did", next: "What comes next" },
    notPossible: "Not possible, because: ",
    notYet: "We have not done this yet.",
    /** In a cell that has nothing to say. */
    dash: "–",
    empty: "We have written nothing here yet.",
    more: (nth: number): string => `You said, we did (continued, ${nth})`,
  },
  /** The same in easy read: at most 15 words a sentence. */
  easy: {
    heading: "You said, we did",
    lead: "You told us what you think. This is what we did.",
    caption: "You said",
    did: "We did this:",
    notPossible: "We can not do this:",
    next: "Next:",
    notYet: "We have not done this yet.",
    empty: "We have not written this part yet.",
  },
} as const;
