/** The sentences of the dialog that makes Word documents. */
import type { WordPart } from "../../settings/word-options.ts";
import { DOCUMENT_WORDS } from "./documents.ts";
import { counted } from "./language.ts";

export const WORD_WORDS = {
  word: {
    heading: "Save as a Word document",
    document: "Document",
    parts: "What goes into it",
    part: {
      framework: DOCUMENT_WORDS.framework.heading,
      pathway: DOCUMENT_WORDS.pathway.heading,
      change: DOCUMENT_WORDS.change.heading,
      options: DOCUMENT_WORDS.options.heading,
      plan: DOCUMENT_WORDS.plan.heading,
      examples: DOCUMENT_WORDS.examples.heading,
      benefits: DOCUMENT_WORDS.benefits.heading,
      feedback: DOCUMENT_WORDS.feedback.heading,
    } satisfies Record<WordPart, string>,
    lastPart: "At least one part goes into it.",
    appendix: "Add the options for collecting evidence at the end",
    repeat: "Say the outcome again in each row",
    repeatHelp: "Easier to follow with a screen reader",
    paper: "Paper",
    organisation: "Organisation",
    organisationHelp: "Stands on the first page. Kept on this laptop for your next documents.",
    logo: "Logo",
    chooseLogo: "Choose a logo…",
    template: "Styles",
    chooseTemplate: "Use your own Word template…",
    templateHelp: "Fonts and colours are taken from its styles. Nothing else of it is used.",
    ownStyles: "The styles of Stepping Stones",
    removeLogo: "Leave out the logo",
    removeTemplate: "Leave out the template",
    save: "Save…",
    preview: "Preview of the pages",
    drawing: "Laying out the pages…",
    pages: (n: number, paper: string): string =>
      `${counted(n, { one: "page", other: "pages" })}, ${paper}. Word may end a page a line earlier or later.`,
    inPart: "You see the first rows of long tables. The document has all of them.",
    noPreview: "The pages can't be shown here. The document can be saved all the same.",
    picture: "A picture in the document",
  },
  making: {
    now: (name: string): string => `Making the file: ${name}…`,
    /** A file that was chosen. */
    reading: (name: string): string => `Reading “${name}”…`,
    stop: "Cancel",
  },
} as const;
