/** Forms: what a proposed one asks, what stands on paper, and the place where a team words them. */
import { counted, inQuotes, plural } from "./language.ts";

/** What stands on a form. Whoever fills it in may be new to all of this: short words, one thing in a sentence. */
export const FORM_WORDS = {
  /** What the plan proposes: what each is called, and what stands above its questions. */
  kinds: {
    feedback: {
      title: "How is it for you?",
      about: "Tick one box for each question. You can leave a question out.",
      help: "A sheet that people fill in, with answers to tick",
    },
    ratings: {
      title: "Before and after",
      about: "Tick one box for each question. We ask the same before we start and at the end.",
      help: "Ratings in five steps, asked twice and set side by side",
    },
    tally: {
      title: "Tally sheet",
      about: "Make a mark for each one. Write the total in the box at the end.",
      help: "For whoever counts: how many, how often",
    },
    talk: {
      title: "What people said in a talk",
      about: "For whoever writes down a talk. Use people's own words, and no names.",
      help: "A record of a talk, in people's own words",
    },
    tasks: {
      title: "What is done",
      about: "Go through the list together. Tick one box for each line.",
      help: "A tracker of what was to be done or made",
    },
    review: {
      title: "Looking back",
      about: "For a set time, such as six months. Write what you saw, also what was hard.",
      help: "A review of a set time, in your own words",
    },
  },
  /** What each row of the plan becomes. @param what an outcome, or what a row of the plan says, without a stop at its end. */
  ask: {
    isSo: (what: string): string => `${inQuotes(what)}: is this so for you?`,
    howMuch: (what: string): string => `${inQuotes(what)}: how much is this so for you?`,
    count: (what: string): string => `Count: ${what}`,
    said: (what: string): string => `What did people say about ${inQuotes(what)}?`,
    done: (what: string): string => `Is this done? ${what}`,
    changed: (what: string): string => `What has changed here: ${inQuotes(what)}?`,
  },
  /** Where all questions of a kind are too many for one form. */
  nth: (title: string, nth: number): string => `${title} (${nth})`,
  /** Asked once on a form. */
  closing: {
    else: "What else would you like to say?",
    people: "How many people took part?",
    left: "What is still to do?",
    helped: "What helped?",
    hard: "What was hard?",
  },
  /** Above the box for each kind of answer. */
  how: {
    "yes-partly-no": "Tick one box.",
    "five-steps": "Tick one box.",
    number: "Make your marks, or write the number only.",
    words: "Write as much or as little as you like.",
  },
  /** The headings and labels of the boxes. */
  boxes: {
    marks: "Marks",
    marksHelp: "One mark for each",
    total: "Number",
    totalHelp: "All in all",
    words: "Your own words",
    wordsHelp: "Write or draw here",
    tick: (answer: string): string => `Box to tick: ${answer}`,
  },
  /** What the pictures show, for those who do not see them. */
  signs: {
    "yes-partly-no": ["A smiling face", "A straight face", "A sad face"],
    "five-steps": ["1 of 5 steps", "2 of 5 steps", "3 of 5 steps", "4 of 5 steps", "5 of 5 steps"],
  },
  numbered: (nth: number, text: string): string => `${nth}. ${text}`,
  blank: "This question has no words yet.",
  untitled: "A form without a title",
  noQuestions: "This form has no questions yet.",
  noNames: "Thank you for your help. No names are needed.",
  own: (title: string): string => `Questions to add to ${inQuotes(title)}`,
  none: { title: "Forms", text: "There are no forms yet. Evidence in the plan comes first: forms are made from it." },
  page: (code: string, nth: number, of: number): string => `${code} · page ${nth} of ${of}`,
  /** Which form it is and in which round: told apart on a table full of paper. */
  code: (form: number, round: number): string => `F${form} · round ${round}`,
  form: (form: number): string => `F${form}`,
} as const;

/** The place where forms are taken, worded and saved. */
export const FORMS_WORDS = {
  intro: "A form asks for what your plan wants to know. Take what fits, and put it in your own words.",
  empty: "Forms are made from the evidence in your plan. Add evidence there first.",
  toPlan: "Go to the plan",
  proposed: {
    heading: "Proposed from your plan",
    count: (rows: number): string => `${counted(rows, { one: "row of the plan is", other: "rows of the plan are" })} not asked for yet.`,
    all: "Every row of the plan is asked for.",
    takeAll: (forms: number): string => `Take all ${counted(forms, { one: "form", other: "forms" })}`,
    take: "Take this form",
    takeNamed: (title: string): string => `Take the form ${inQuotes(title)}`,
    addTo: "Add to a form we have…",
    addNamed: (title: string): string => `Add the questions of ${inQuotes(title)} to a form we have`,
    toOwn: "A form of our own",
    toOwnHelp: "You have it already, on paper or online: these questions go into it",
    holds: (questions: number, rows: number): string =>
      `${counted(questions, { one: "question", other: "questions" })} for ${counted(rows, { one: "row", other: "rows" })} of the plan`,
    taken: (forms: number): string => `${counted(forms, { one: "form", other: "forms" })} taken`,
    added: (questions: number, title: string): string =>
      `${counted(questions, { one: "question", other: "questions" })} added to ${inQuotes(title)}`,
  },
  forms: { heading: "Your forms", none: "No form is taken yet.", blank: "Begin an empty form", ownTitle: "A form of our own" },
  form: {
    title: (code: string): string => `Title of form ${code}`,
    titleHint: "What is it called?",
    about: "Above the questions",
    own: "We have this form already",
    ownHelp: "Only the questions to add are written out.",
    rounds: (rounds: number): string => `${counted(rounds, { one: "round", other: "rounds" })} counted`,
    save: "Save this form as Word…",
    saveNamed: (title: string): string => `Save ${inQuotes(title)} as Word`,
    removed: (title: string): string => `${inQuotes(title)} removed`,
    withRounds: (title: string, rounds: number): string =>
      `${inQuotes(title)} removed, with ${counted(rounds, { one: "round", other: "rounds" })} of answers`,
  },
  question: {
    label: (nth: number): string => `Question ${nth}`,
    add: "Add a question",
    addHint: "One question, in at most 15 words",
    up: (nth: number): string => `Question ${nth}: further up`,
    down: (nth: number): string => `Question ${nth}: further down`,
    upTip: "Further up (Alt and ↑)",
    downTip: "Further down (Alt and ↓)",
    moved: (nth: number, of: number): string => `Now question ${nth} of ${of}`,
    remove: (nth: number): string => `Remove question ${nth}`,
    removed: "Question removed",
    removedAnswers: "Question removed, with its answers",
    answers: (nth: number): string => `Answers to question ${nth}`,
    ways: {
      "yes-partly-no": "Yes, partly, no",
      "five-steps": "Five steps",
      number: "A number",
      words: "Own words",
    },
    kept: "It has answers already, so its way of answering stays.",
    ties: (rows: number): string =>
      rows === 0 ? "Asks for no row of the plan" : `Asks for ${counted(rows, { one: "row", other: "rows" })} of the plan`,
    tiesNamed: (nth: number, rows: number): string =>
      `Question ${nth} asks for ${counted(rows, { one: "row", other: "rows" })} of the plan. Choose rows`,
    long: (words: number): string => `${words} ${plural(words, { one: "word", other: "words" })}. Up to 15 are easier to answer.`,
    several: "Two questions in one are hard to answer. One question in each box is easier.",
  },
  ties: {
    heading: (nth: number): string => `What question ${nth} asks for`,
    lead: "Tick the rows of the plan that its answers will show something about.",
    /** @param form what the row says. */
    row: (type: string, form: string): string => (form === "" ? type : `${type}: ${form}`),
    none: "The plan has no evidence yet.",
    done: "Done",
  },
  save: {
    heading: "On paper",
    tryFirst: "Try it with one person first. Then print it for everyone.",
    all: "Save all forms as Word…",
  },
  /** In the dialog that makes Word documents. */
  dialog: {
    which: "Which form",
    all: "All forms, one after the other",
    size: "Size of the letters",
    points: (size: number): string => `${size} point`,
    sheet: "On what",
    sheets: { A4: "A4 sheets", A5: "A5 cards, one question each" },
    proposed: "Nobody has taken a form yet. These are the ones that the plan proposes.",
  },
} as const;
