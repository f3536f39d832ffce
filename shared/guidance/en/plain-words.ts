/** What a hint for plain words says, and the dialog that says what a word means. */
import { inQuotes, number } from "./language.ts";

export const PLAIN_WORDS = {
  hints: {
    hard: (word: string, easier: string): string => `${inQuotes(word)} may be hard to read. Perhaps: ${inQuotes(easier)}?`,
    shortForm: (word: string): string => `Does everyone know ${inQuotes(word)}? Say it in full once.`,
    long: (words: number): string => `This sentence has ${number(words)} words. Two short ones are easier to read.`,
    ideas: "This sentence says two things. Two sentences are easier to read.",
    passive: (words: string): string => `${inQuotes(words)} leaves open who does it. You could say who.`,
  },
  setting: {
    label: "Hints for plain words",
    on: "Shown",
    off: "Not shown",
    help: "A line below the field where you write. It never stops you.",
  },
  terms: {
    open: "What does this word mean?",
    lead: "The words of a path, in plain words.",
    about: (term: string): string => `What does ${inQuotes(term)} mean?`,
    example: (text: string): string => `For example: ${text}`,
    groups: {
      path: "The path",
      kinds: "Kinds of stone",
      strands: "The two strands",
      progress: "How far we are",
      principles: "Co-production",
    },
  },
} as const;
