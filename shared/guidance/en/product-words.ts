/**
 * What the files are called that can be made for others: in the menus, in the system's dialogs, in their own names.
 * One row for each; what they are is in shared/export/products.ts.
 */
import { together } from "./grammar.ts";
import { counted, inQuotes } from "./language.ts";

export interface ProductWords {
  /** In the menu of the window and in the menu bar. */
  readonly menu: string;
  readonly help?: string;
  /** Follows the workshop's title in the name of the file; without it the title stands alone. */
  readonly file?: string;
}

interface WordDocumentWords extends ProductWords {
  /** In the dialog that makes Word documents: its name among the others, and what it is for. */
  readonly choice: string;
  readonly about: string;
  /** Stands under its title; also what the file calls itself. */
  readonly subtitle: string;
}

const WORD_DOCUMENTS = {
  framework: {
    menu: "Framework…",
    help: "All of it: texts, path, plan and examples",
    file: "framework",
    choice: "Framework",
    about: "Everything: your texts, the path, the plan and the examples.",
    subtitle: "Co-production impact framework",
  },
  plan: {
    menu: "Outcomes assessment plan…",
    file: "plan",
    choice: "Plan",
    about: "The plan alone, for those who collect the evidence.",
    subtitle: "Outcomes assessment plan",
  },
  template: {
    menu: "Blank template…",
    file: "blank template",
    choice: "Blank template",
    about: "All tables with prompts and room to write, by hand or in Word.",
    subtitle: "Blank template to fill in",
  },
  later: {
    menu: "Come back to later, as a list…",
    file: "come back to later",
    choice: "For later",
    about: "The stones in “come back to later”, as a list. They are in no other document.",
    subtitle: "What we come back to later",
  },
  said: {
    menu: "You said, we did…",
    file: "you said, we did",
    choice: "You said, we did",
    about: "What people said, and what was done with it. One page to hand round.",
    subtitle: "You said, we did",
  },
  "said-easy-read": {
    menu: "You said, we did, in easy read…",
    file: "you said, we did, easy read",
    choice: "You said, easy read",
    about: "The same in short sentences and large letters, with pictures.",
    subtitle: "You said, we did: easy read",
  },
  due: {
    menu: "What is due, as a list…",
    file: "what is due",
    choice: "What is due",
    about: "Evidence that should come in, forms to count, and who does it. To print.",
    subtitle: "What is due",
  },
  report: {
    menu: "Impact report…",
    help: "What changed, and how we know",
    file: "impact report",
    choice: "Report",
    about: "What changed and how we know: impact by impact, with what came in.",
    subtitle: "Impact report",
  },
  "easy-read": {
    menu: "Easy read…",
    file: "easy read",
    choice: "Easy read",
    about: "Short sentences in large letters, each with a picture. For everyone.",
    subtitle: "Easy read",
  },
  forms: {
    menu: "Forms…",
    help: "Questions on paper, made from your plan",
    file: "forms",
    choice: "Forms",
    about: "Questions on paper, made from your plan. For those who answer, and for those who count.",
    subtitle: "Forms",
  },
} as const satisfies Readonly<Record<string, WordDocumentWords>>;

const OTHERS = {
  "easy-read-page": { menu: "Easy read as a web page", file: "easy read" },
  "easy-read-pdf": { menu: "Easy read as a PDF", file: "easy read" },
  "forms-page": { menu: "Forms as a web page", file: "forms" },
  "forms-pdf": { menu: "Forms as a PDF for paper", file: "forms" },
  "report-page": { menu: "Impact report as a web page", file: "impact report" },
  "report-pdf": { menu: "Impact report as a PDF", file: "impact report" },
  "report-slides": { menu: "Impact report as slides (PowerPoint)", file: "impact report" },
  pdf: { menu: "Path and plan as a PDF" },
  page: { menu: "Path and plan as a web page" },
  slides: { menu: "Path as slides (PowerPoint)", file: "path" },
  picture: { menu: "Picture (PNG)", file: "path" },
  drawing: { menu: "Picture to print very large (SVG)", file: "path" },
  workbook: { menu: "Plan and path for Excel", file: "plan and path" },
  table: { menu: "Plan as a table (CSV)", file: "plan" },
  json: { menu: "Workshop for other programs (JSON)" },
  print: { menu: "Print: board, cards or blank sheets…" },
} as const satisfies Readonly<Record<string, ProductWords>>;

export const PRODUCT_WORDS = { ...WORD_DOCUMENTS, ...OTHERS };

/** What the system's dialogs call the kinds of files, and what a person reads while one is being made. */
export const FILE_KIND_WORDS = {
  word: "Word document",
  pdf: "PDF document",
  page: "Web page",
  slides: "Slides",
  picture: "Picture",
  drawing: "Drawing",
  workbook: "Excel workbook",
  table: "Table",
  data: "Workshop as JSON",
} as const;

/** More signs than this are counted. */
const NAMED = 6;

/** @param signs what no font of this computer has, each drawn as a box. */
export function undrawnWords(signs: readonly string[]): string {
  const more = signs.length - NAMED;
  const named = signs.slice(0, more > 0 ? NAMED : signs.length).map(inQuotes);
  const all = more > 0 ? [...named, counted(more, { one: "other sign", other: "other signs" })] : named;
  return `This computer has no font for ${together(all)}. Boxes stand in their place.`;
}
