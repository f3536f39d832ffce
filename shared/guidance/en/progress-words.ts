/** The words of progress: how far the outcomes are, and the evidence that has come in. */
import { counted } from "./language.ts";

export const PROGRESS_WORDS = {
  /** "2 of 7 outcomes achieved, 3 under way." Where nothing has begun, "". */
  outcomes: (outcomes: number, started: number, achieved: number, impossible: number): string => {
    if (started + achieved + impossible === 0) return "";
    if (outcomes === 1) return `The outcome is ${achieved === 1 ? "achieved" : started === 1 ? "under way" : "not possible"}.`;
    const of = (n: number): string => (n === outcomes ? `All ${outcomes}` : `${n} of ${outcomes}`);
    const parts = [
      { n: achieved, is: "achieved" },
      { n: started, is: "under way" },
      { n: impossible, is: "not possible" },
    ].filter(({ n }) => n > 0);
    const said = parts.map(({ n, is }, at) => (at === 0 ? `${of(n)} outcomes ${is}` : `${n} ${is}`));
    return `${[...said, ...(achieved === 0 && started > 0 ? ["none achieved yet"] : [])].join(", ")}.`;
  },
  /** "Something has come in for 3 of 9 pieces of evidence." Where nothing has come in, "". */
  evidence: (rows: number, found: number): string => {
    if (found === 0) return "";
    if (rows === 1) return "Something has come in for the piece of evidence we planned.";
    return `Something has come in for ${found === rows ? `all ${rows}` : `${found} of ${rows}`} pieces of evidence.`;
  },

  /** Beside an outcome in the plan, for those who listen. */
  howFarWith: (outcome: string): string => `How far are we, “${outcome}”`,
  /** When something has come in for all that was planned, while the outcome still counts as not started. */
  question: "Something came in for all the evidence. How far are we now?",

  /** What has come in, in the plan and in the panel of an outcome. */
  cameIn: "What came in",
  record: "Record what came in",
  recordFor: (evidence: number, outcome: string): string => `Record what came in for evidence ${evidence}, “${outcome}”`,
  count: (n: number): string =>
    n === 0 ? "Nothing has come in yet" : counted(n, { one: "thing has come in", other: "things have come in" }),
  heading: "What came in",
  /** The evidence that the dialog is about. */
  about: (type: string, outcome: string): string => `${type}, for “${outcome}”`,
  list: "What has come in so far",
  next: "What else came in?",
  first: "What came in?",
  day: "On which day?",
  dayHelp: "Leave it empty if nobody knows.",
  dayOf: (n: number): string => `Day ${n}`,
  textOf: (n: number): string => `What came in ${n}`,
  removeOf: (n: number): string => `Remove what came in ${n}`,
  remove: "Remove",
  add: "Record it",
  added: "Recorded.",
  removed: "It is removed. Undo brings it back.",

  /** The filter of the plan. */
  filter: "What came in",
  all: "Come in or not",
  found: "Has come in",
  open: "Not come in yet",
} as const;
