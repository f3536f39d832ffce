/** What is said before a file for others is saved, where something in it looks personal. */

import { quoted } from "../../base/wording.ts";

/** A stone's words, short enough for a line. */
const named = (words: string): string => quoted(words, 60);

export const PRIVACY_WORDS = {
  heading: "Before you save",
  lead: "Other people will read this file. Some of its words look personal. Is it all right to hand them on?",
  kinds: {
    email: "An e-mail address",
    telephone: "A telephone number",
    nhs: "An NHS number",
    name: "It may be a name",
  },
  more: (n: number): string => `And ${n} more`,
  show: "Show it",
  showName: (label: string): string => `Show it: ${named(label)}`,
  save: "Save as it is",
  back: "Go back and look",
  where: {
    details: "About this workshop",
    stone: (text: string): string => `Stone ${named(text)}`,
    link: (text: string): string => `Why ${named(text)} leads on`,
    note: (text: string): string => `Your note on ${named(text)}`,
    parked: (text: string): string => `Put aside for later: ${named(text)}`,
    evidence: (outcome: string): string => `Evidence for ${named(outcome)}`,
    options: "Options for collecting evidence",
    framework: (label: string): string => `Framework: ${label}`,
    examples: "Real-life examples",
    benefits: "Benefits of taking part",
    feedback: "Evaluation and feedback",
    asked: "Open questions",
    rounds: "Choosing together",
    easy: "Easier words",
    report: "Your words in the impact report",
    worksheet: "What we collect already",
    picture: (text: string): string => `The picture of ${named(text)}`,
    progress: (outcome: string): string => `How far we are with ${named(outcome)}`,
    forms: "Forms",
    results: "What came back on forms",
    said: "You said – we did",
    /** `place` is one of the above. */
    version: (name: string, place: string): string => `In the version ${named(name)}: ${place}`,
    step: (place: string): string => `In an earlier step: ${place}`,
  },
} as const;
