/** The words that join stones and reasons into sentences to be heard, and those of the panel that reads them. */
import type { Kind } from "../../model/records.ts";

type Words = (text: string) => string;

/** Of every sentence. `text` is a whole clause, a list, or a reason. */
export const READ_BACK_FRAMES = {
  /** For words that can't be woven into a sentence, in quotation marks: "we do this: “A film night”". */
  before: {
    activity: (text) => `we do this: ${text}`,
    outcome: (text) => `we get this: ${text}`,
    impact: (text) => `we reach this: ${text}`,
    change: (text) => `this stays: ${text}`,
  } satisfies { readonly [K in Kind]: Words },
  after: {
    activity: (text) => `we can do this: ${text}`,
    outcome: (text) => `we get this: ${text}`,
    impact: (text) => `we reach this: ${text}`,
    change: (text) => `this stays: ${text}`,
  } satisfies { readonly [K in Kind]: Words },
  step: (from: string, to: string): string => `If ${from}, then ${to}`,
  stepBecause: (from: string, to: string, name: string): string => `If ${from}, then ${to}, because ${name}`,
  because: (text: string): string => `because ${text}`,
  reasons: (text: string): string => `That is ${text}`,
  moreReasons: (text: string): string => `It is also ${text}`,
  /** For reasons that do not go on from "because": "The reason: “To hear what people need”". */
  quotedReasons: (text: string): string => `The reason: ${text}`,
  moreQuotedReasons: (text: string): string => `Also: ${text}`,
} as const;

export const READ_BACK_WORDS = {
  heading: "Read it back",
  open: "Read it back",
  openTip: "Hear the chain of this stone as sentences: if, then, because",
  openPath: "Read the path back",
  whole: "The whole path, from the first activities on",
  chain: (text: string): string => `What leads to “${text}”, and what follows`,
  help: "Does it sound true? Choose a sentence, and its stones stand out on the board.",
  nothing: "There is nothing to read yet. Link the stones first.",
  sentences: "The sentences",
  next: "Next sentence",
  previous: "Sentence before",
  aloud: "Read aloud",
  stop: "Stop reading",
  slowly: "Read aloud slowly",
  noVoice: "This laptop has no English voice of its own. You can read the sentences aloud yourself.",
  forReports: "Use the words for reports",
  showMore: (n: number): string => `Show ${n} more`,
} as const;
