/**
 * The easy-read document and what is asked about it. Each sentence of the document itself (`EASY_READ_WORDS`) says one thing in at most 15
 * words, with numbers as figures, and one word always means the same thing: a test holds that.
 */
import type { EasyPart, Kind, Progress, Strand } from "../../model/records.ts";
import { counted } from "./language.ts";
import { REPORT_PART_WORDS } from "./report-words.ts";

export const EASY_READ_WORDS = {
  about: {
    heading: "About this",
    lines: ["This is our plan.", "It shows what we do.", "It also shows why we do it."],
    part: "This is 1 part of our plan.",
    /** Where the whole would be too long. */
    more: "There is more in our plan.",
    ask: "Ask us for the other parts.",
  },
  sides: {
    heading: "The 2 sides of our plan",
    lead: "Our plan has 2 sides.",
    names: { project: "The project", coproduction: "Co-production" } satisfies { readonly [S in Strand]: string },
    lines: {
      project: ["1 side is the project.", "This is what we make or change."],
      coproduction: ["1 side is co-production.", "Co-production means we plan and decide as equals."],
    } satisfies { readonly [S in Strand]: readonly string[] },
  },
  kinds: {
    impact: { heading: "The big difference", lead: "This is what we want in the end." },
    outcome: { heading: "Good things on the way", lead: "These are the good things we want on the way." },
    activity: { heading: "What we do", lead: "These are the things we do." },
    change: { heading: "What stays", lead: "This stays when the project has ended." },
  } satisfies { readonly [K in Kind]: { readonly heading: string; readonly lead: string } },
  empty: "We have not written this part yet.",
  know: "How will we know?",
  came: "What has happened?",
  progress: {
    none: "We have not started yet.",
    started: "We have started.",
    achieved: "We have done it.",
    impossible: "We found that we can not do this.",
  } satisfies { readonly [P in Progress]: string },
  /** Below the words of a stone. */
  found: {
    good: ["Nobody planned this.", "It is a good thing."],
    bad: ["Nobody planned this.", "It is not a good thing.", "We can learn from it."],
  },
  contact: { heading: "Who to talk to", lead: "You can ask us about our plan.", none: "Ask the person who gave you this." },
  source: {
    heading: "Thank you",
    lead: "We used a guide to make our plan.",
    lines: ["The Social Care Institute for Excellence wrote the guide.", "They did not make our plan."],
  },
  draft: { sign: "Draft", lines: ["This is a draft.", "We have not checked it with the people it is for."] },
  checked: {
    sign: "Checked",
    lines: (day: string): readonly string[] => ["We checked this with the people it is for.", `We did this on ${day}.`],
  },
  /** The columns of the tables. */
  columns: { picture: "Picture", words: "Words" },
  /** Below a picture that belongs to no side of the plan. */
  signs: { about: "Our plan", know: "Signs", came: "So far", contact: "Talk", source: "Guide" },
} as const;

export const EASY_WORDS = {
  /** What of the document a wording stands for. */
  parts: {
    words: "Words on the stone",
    know: "How we will know",
    came: "What has happened",
    contact: "Who to talk to",
    checked: "Checked with the people it is for",
    ...REPORT_PART_WORDS,
  } satisfies { readonly [P in EasyPart]: string },

  asks: {
    heading: "Easier words",
    lead: "These may be hard to read. Say each in short sentences, one idea at a time.",
    none: "Every sentence is short and plain.",
    left: (n: number): string => counted(n, { one: "text could be easier", other: "texts could be easier" }),
    nth: (n: number, of: number): string => `${n} of ${of}`,
    easier: "Easier words",
    easierHelp: "Empty: the words stay as they are.",
    previous: "The one before",
    next: "The next one",
  },
  contact: { label: "Who to talk to", help: "A name people know, and a phone number or a place." },
  checked: {
    label: "Checked with the people it is for",
    help: "Until then the document says that it is a draft. New words make it a draft again.",
    day: "When",
  },
  size: { label: "Size of the letters", points: (n: number): string => `${n} point` },
  whole: "All of the plan",
  which: "How much of the plan",
  shorter: "All of it is too long for easy read. The document tells the main things. Save the parts one by one for the rest.",
  length: (words: number, pages: number): string =>
    `${counted(words, { one: "word", other: "words" })}, about ${counted(pages, { one: "page", other: "pages" })}`,
} as const;
