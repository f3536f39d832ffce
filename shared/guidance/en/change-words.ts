/** How steps are called behind "Undo", and why a change is refused. */
import { lowerFirst } from "../../base/wording.ts";
import type { Kind, Strand } from "../../model/records.ts";
import { together } from "./grammar.ts";
import { counted, plural } from "./language.ts";
import { KIND_TERMS, STRAND_TERMS, WITH_EVIDENCE } from "./terms.ts";

/** Rows of the lists, one and several. */
const ROWS = {
  evidence: { one: "evidence", other: "pieces of evidence" },
  options: { one: "a type of evidence", other: "types of evidence" },
  findings: { one: "a finding", other: "findings" },
  examples: { one: "an example", other: "examples" },
  progress: { one: "how far we were", other: "how far we were" },
  forms: { one: "a form", other: "forms" },
  results: { one: "a round of answers", other: "rounds of answers" },
  said: { one: "what was said", other: "what was said" },
  benefits: { one: "a benefit", other: "benefits" },
  feedback: { one: "a question", other: "questions" },
  worksheet: { one: "a worksheet row", other: "worksheet rows" },
  asides: { one: "a question set aside", other: "questions set aside" },
  questions: { one: "an open question", other: "open questions" },
  easy: { one: "easier words", other: "easier words" },
  rounds: { one: "a round of choosing", other: "rounds of choosing" },
} as const;
type RowList = keyof typeof ROWS;

const STONES = { one: "stone", other: "stones" } as const;
type Side = keyof typeof SIDES;
const SIDES = { left: "to the left", right: "to the right", up: "up", down: "down" } as const;

/** What a step did: said of it in "Undo: …", and kept in the file in the language in which it was done. */
export const STEP_WORDS = {
  info: "Change the title page",
  framework: "Write in the framework",
  why: "Say why",
  addStones: (n: number, kind: Kind): string => plural(n, { one: `Add ${KIND_TERMS[kind].one}`, other: `Add ${n} stones` }),
  changeStone: "Change a stone",
  writeStone: "Write on a stone",
  picture: "Put a picture on a stone",
  noPicture: "Take the picture off a stone",
  tidy: "Tidy the board",
  moveStones: (n: number): string => plural(n, { one: "Move a stone", other: `Move ${n} stones` }),
  orderStone: "Change the order of stones",
  park: "Come back to later",
  unpark: "Put back on the path",
  removeStones: (n: number): string => plural(n, { one: "Remove a stone", other: `Remove ${n} stones` }),
  link: "Link two stones",
  unlink: "Remove a link",
  renameGroup: "Rename a group of outcomes",
  addRows: (list: RowList, n: number): string => plural(n, { one: `Add ${ROWS[list].one}`, other: `Add ${n} ${ROWS[list].other}` }),
  changeRow: (list: RowList): string => `Change ${ROWS[list].one}`,
  removeRow: (list: RowList): string => `Remove ${ROWS[list].one}`,
  moveRow: (list: RowList): string => `Move ${ROWS[list].one}`,
} as const;

/** What is said of a change to those who don't see it, once it is made. Words of people come in quotation marks. */
export const SAID_WORDS = {
  title: (title: string): string => `The title is now ${title}.`,
  info: "The page about this workshop is changed.",
  framework: "Your words for the framework are kept.",
  addStone: (kind: Kind, strand: Strand, stone: string): string =>
    `Added: ${stone}. ${KIND_TERMS[kind].label}, ${STRAND_TERMS[strand].label}.`,
  addStones: (n: number): string => `Added: ${counted(n, STONES)}.`,
  stone: {
    text: (text: string): string => `The stone now says ${text}.`,
    kind: (stone: string, kind: Kind): string => `${stone} is now ${KIND_TERMS[kind].one}.`,
    strand: (stone: string, strand: Strand): string => `${stone} now belongs to ${STRAND_TERMS[strand].one}.`,
    /** @param group nothing where it is in none. */
    group: (stone: string, group: string): string => (group === "" ? `${stone} is in no group now.` : `${stone} is in the group ${group}.`),
    progress: (stone: string, label: string): string => `${stone}: ${lowerFirst(label)}.`,
    note: "Your note is kept. Only you see it.",
    reportText: "The words for reports are kept.",
    picture: (stone: string): string => `The picture of ${stone} is changed.`,
    noPicture: (stone: string): string => `${stone} has no picture now.`,
    found: (stone: string, label: string): string => `${stone}: ${lowerFirst(label)}.`,
  },
  tidy: "All stones lie in neat rows.",
  /** To which side a stone went; nothing where nobody can say. */
  move: (stone: string, to: Side | null): string => `${stone} is moved${to === null ? "" : ` ${SIDES[to]}`}.`,
  moveStones: (n: number): string => `${counted(n, STONES)} moved.`,
  /** In the order in which the path is told. */
  order: (stone: string, before: string): string => `${stone} comes before ${before} now.`,
  orderLast: (stone: string): string => `${stone} comes last now.`,
  park: (stone: string): string => `${stone} waits for later.`,
  parkStones: (n: number): string => plural(n, { one: "1 stone waits for later.", other: `${n} stones wait for later.` }),
  unpark: (stone: string): string => `${stone} is back on the path.`,
  unparkStones: (n: number): string => plural(n, { one: "1 stone is back on the path.", other: `${n} stones are back on the path.` }),
  remove: (stone: string): string => `${stone} is gone.`,
  removeStones: (n: number): string => plural(n, { one: "1 stone is gone.", other: `${n} stones are gone.` }),
  /** @param why nothing where no reason is given. */
  link: (from: string, to: string, why: string): string => `${from} leads to ${to}${why === "" ? "" : `, because ${why}`}.`,
  noReason: (from: string, to: string): string => `The reason is taken out. ${from} still leads to ${to}.`,
  unlink: (from: string, to: string): string => `${from} no longer leads to ${to}.`,
  /** Where the arrow keys lead while a link is drawn. */
  linkOver: (stone: string, kind: Kind): string => `${stone}, ${KIND_TERMS[kind].one}. Enter links it.`,
  addRows: (list: RowList, n: number): string => plural(n, { one: `Added: ${ROWS[list].one}.`, other: `Added: ${n} ${ROWS[list].other}.` }),
  changeRow: (list: RowList): string => `Changed: ${ROWS[list].one}.`,
  removeRow: (list: RowList): string => `Removed: ${ROWS[list].one}.`,
  moveRow: (list: RowList): string => `Moved: ${ROWS[list].one}.`,
  regroup: (from: string, to: string): string => `The group ${from} is now called ${to}.`,
  /** @param step as it stands behind "Undo". */
  several: (step: string): string => `Done: ${lowerFirst(step)}.`,
  undone: (step: string): string => `Undone: ${lowerFirst(step)}`,
  redone: (step: string): string => `Done again: ${lowerFirst(step)}`,
} as const;

/** Why a change is refused. A stone is named by its words, in quotation marks. */
export const REFUSAL_WORDS = {
  stoneGone: "That stone is no longer on the board. Someone may have removed it.",
  linkGone: "That link is no longer on the board. Someone may have removed it.",
  rowGone: "That row is no longer there. Someone may have removed it.",
  stoneTwice: (id: string): string => `There already is a stone with the id “${id}”.`,
  rowTwice: (list: RowList, id: string): string => `There already is ${ROWS[list].one} with the id “${id}”.`,
  hasEvidence: (stone: string): string =>
    `${stone} has evidence in the plan, and only ${WITH_EVIDENCE.many} have evidence. ` +
    `Remove the evidence first, or keep it as ${WITH_EVIDENCE.one}.`,
  outcomeGone: "The outcome of this evidence is no longer on the board.",
  noOutcome: (stone: string): string => `${stone} is not ${WITH_EVIDENCE.one}, and only ${WITH_EVIDENCE.many} have evidence.`,
  evidenceGone: "The evidence that this finding belongs to is no longer in the plan.",
  progressGone: "That outcome is no longer on the board.",
  noProgress: (stone: string): string => `${stone} is not ${WITH_EVIDENCE.one}, and only ${WITH_EVIDENCE.many} have progress.`,
  askedForGone: "A piece of evidence that this form asks for is no longer in the plan.",
  formGone: "The form that these answers belong to is no longer there.",
  saidAboutGone: "A stone that this was said about is no longer there.",
  questionTwice: "Two questions of a form have the same id.",
  answersUnfit: "These answers do not fit the questions of their form.",
  alreadyAnswered: "This question has answers already. Ask a new question, or remove the answers first.",
  otherPicture: "This file is not the picture that it is said to be. Choose a PNG, a JPEG or an SVG picture of at most 2 MB.",
  easyGone: "The stone that these words are for is no longer there.",
  questionGone: "The stone that this question is about is no longer there.",
  choiceGone: "One of the stones to choose from is no longer there.",
  noOption: (code: string): string => `“${code}” is not on the list of types of evidence.`,
  idStays: "The id of a row can't be changed.",
  /** @param uses what `USE_WORDS` say. */
  optionUsed: (uses: readonly string[]): string => `This type of evidence is used in ${together(uses)}. Choose another type there first.`,
} as const;

/** What needs a type of evidence. */
export const USE_WORDS = {
  evidence: (n: number): string => counted(n, { one: "row of the plan", other: "rows of the plan" }),
  examples: (n: number): string => counted(n, { one: "real-life example", other: "real-life examples" }),
} as const;
