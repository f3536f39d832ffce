/** The open questions of a path: what each kind of question says, and the words of the list that holds them. */
import type { Kind, Strand } from "../../model/records.ts";
import { KIND_TERMS } from "./terms.ts";
import { counted, plural } from "./language.ts";

/** One kind of question. */
export interface Asking {
  /** Heads the questions of its kind in the list. */
  readonly heading: string;
  /** What to ask the room. */
  readonly ask: string;
  /** The whole question where it stands alone. `text` is the stone's words in quotation marks. */
  readonly question: (text: string) => string;
}

const ONE = (kind: Kind): string => KIND_TERMS[kind].one.replace(/^an? /, "");

/** Null for the kinds before which nothing need come, or after which nothing can. */
type ByKind = { readonly [K in Kind]: Asking | null };

const asking = (heading: string, ask: string, said: (text: string) => string): Asking => ({
  heading,
  ask,
  question: (text: string): string => `${said(text)} ${ask}`,
});

export const GAP_WORDS = {
  nothingBefore: {
    activity: null,
    outcome: asking("No activity leads here yet", "What could you do to bring it about?", (text) => `No activity leads to ${text} yet.`),
    impact: asking("No outcome leads here yet", "What would need to come about first?", (text) => `No outcome leads to ${text} yet.`),
    change: asking("No impact leads here yet", "Which difference makes this last?", (text) => `No impact leads to ${text} yet.`),
  } as ByKind,
  nothingAfter: {
    activity: asking("This leads nowhere yet", "What is it for?", (text) => `${text} doesn't lead anywhere yet.`),
    outcome: asking(
      "This doesn't lead to an impact yet",
      "What difference will it make?",
      (text) => `${text} doesn't lead to an impact yet.`,
    ),
    impact: asking(
      "No change that stays comes after this yet",
      "What will stay in place?",
      (text) => `No change that stays comes after ${text} yet.`,
    ),
    change: null,
  } as ByKind,
  noEvidence: asking(
    "No evidence planned yet",
    "How will you know that it has come about?",
    (text) => `There is no evidence for ${text} in the plan yet.`,
  ),
  noVoice: asking(
    "Nobody's voice in the evidence yet",
    "Who could say in their own words whether it has come about?",
    (text) => `Nobody's voice is in the evidence for ${text} yet.`,
  ),
  oneStrand: {
    project: asking("Only the project's strand so far", "What will co-production bring here?", (text) => `${text} about the project.`),
    coproduction: asking(
      "Only the co-production strand so far",
      "What will the project itself bring here?",
      (text) => `${text} about co-production.`,
    ),
  } satisfies { readonly [S in Strand]: Asking },
  whoseVoices: asking(
    "Whose voices are missing?",
    "Which groups of people in your area have had no say in this path?",
    () => "Whose voices are missing? The framework doesn't say yet who takes part.",
  ),
  /** What somebody has asked in so many words. `text` is the stone's words in quotation marks. */
  asked: {
    heading: "Asked by somebody",
    ask: "What would you answer? Take it off the list once it is answered.",
    question: (text: string, question: string): string => `About ${text}: ${question}`,
  },
  /** What a question about all stones of a kind is about: "All outcomes", also where there is one. */
  all: (kind: Kind, n: number): string => plural(n, { one: `The one ${ONE(kind)}`, other: `All ${KIND_TERMS[kind].many}` }),
  /** How the question about them begins where it stands alone. */
  allAre: (kind: Kind, n: number): string =>
    plural(n, { one: `The one ${ONE(kind)} so far is`, other: `All ${KIND_TERMS[kind].many} so far are` }),
  /** What the question about the whole path is about, and where it is answered. */
  takingPart: "Who takes part: in the framework",
} as const;

/** The list of open questions. */
export const GAP_LIST_WORDS = {
  show: (n: number): string => counted(n, { one: "question is open on this path", other: "questions are open on this path" }),
  showMore: (n: number): string => `Show ${n} more`,
  setAside: "Set aside",
  setAsideTip: "Leave this question out of the list, with a reason",
  setAsideOne: (text: string): string => `Set aside: ${text}`,
  reason: "Why can this wait?",
  reasonPlaceholder: "we talk about it in March",
  answeredTip: "Takes the question off the list. Undo brings it back.",
  answeredOne: (text: string): string => `Answered: ${text}`,
  answeredDone: "The question is off the list.",
  setAsideDone: "The question is set aside.",
  /** How the steps are called behind "Undo". */
  setAsideLabel: "Set a question aside",
  bringBackLabel: "Take up a question again",
  aside: (n: number): string => `Set aside (${n})`,
  asideHelp: "Only this workshop's file keeps these. They are in no document.",
  reasonFor: (text: string): string => `Reason: ${text}`,
  noReason: "No reason written",
  bringBack: "Take up again",
  bringBackOne: (text: string): string => `Take up again: ${text}`,
} as const;
