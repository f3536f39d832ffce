/**
 * Everything that is made for others from a workshop: one row for each. The Save menu, the menu bar, the look at private
 * words before saving, the calls of the windows, the exporters and the command line follow from this table. What makes
 * each: electron/products/make.ts; what it is called: shared/guidance/product-words.ts.
 */
import type { PRODUCT_WORDS } from "../guidance/product-words.ts";
import type { PrintChoices } from "../settings/print-options.ts";
import type { WordOptions } from "../settings/word-options.ts";

/** The kinds of files: their ending, and the part of the Save menu in which they stand. */
export const FILE_KINDS = {
  word: { ending: ".docx", group: "word" },
  pdf: { ending: ".pdf", group: "toShow" },
  page: { ending: ".html", group: "toShow" },
  slides: { ending: ".pptx", group: "toShow" },
  picture: { ending: ".png", group: "others" },
  drawing: { ending: ".svg", group: "others" },
  workbook: { ending: ".xlsx", group: "others" },
  table: { ending: ".csv", group: "others" },
  data: { ending: ".json", group: "others" },
} as const;
export type FileKind = keyof typeof FILE_KINDS;
/** The parts of the Save menu; what came of the path has a menu of its own in it. */
export type SaveGroup = (typeof FILE_KINDS)[FileKind]["group"] | "came";

/** What can leave with a file; the texts of each are gathered in shared/privacy/leaving.ts. */
export type Part =
  | "info"
  | "title"
  | "heading"
  | "path"
  | "outcomes"
  | "options"
  | "labels"
  | "evidence"
  | "who"
  | "findings"
  /** What came back on forms, in numbers: nobody's words. */
  | "results"
  | "framework"
  | "examples"
  | "benefits"
  | "feedback"
  | "stones"
  /** What people said, and what was done with it. */
  | "said"
  | "parked"
  | "whole"
  | "group"
  /** The wordings of the easy-read document, and what they stand for. */
  | "easy"
  /** Forms that were taken; where there are none, those that the plan proposes. */
  | "forms"
  /** What came of the path: histories, forms, what came back on them, what was said and done. */
  | "came"
  /** The wordings of the impact report. */
  | "report words";

/** What a person can choose about one Word document and not about every other. */
export type WordChoice = "parts" | "appendix" | "repeatOutcome" | "easy" | "forms";

export interface ProductRow {
  readonly kind: FileKind;
  readonly leaves: readonly Part[];
  /** Made by the command line, too. A Word document is chosen there by its name, anything else by its ending. */
  readonly onCommandLine: boolean;
  /** Of a Word document: the choices that mean something for it. */
  readonly choices?: readonly WordChoice[];
  /** Made by printing another product, in a window that nobody sees. */
  readonly printedFrom?: "page" | "easy-read-page" | "forms-page" | "report-page";
  /** Where it stands in the Save menu, if not with its kind of files. */
  readonly group?: SaveGroup;
  /** Its pages say themselves which they are, so none is numbered when they are printed. */
  readonly ownNumbers?: true;
}

/** What stands in easy read. */
const EASY_READ = ["heading", "stones", "labels", "evidence", "findings", "easy"] as const;

/** What stands on forms, and in what a file says of itself. */
const FORMS = ["heading", "forms"] as const;

/** What stands in the impact report: what came of the path, with the plan. */
const REPORT = ["info", "path", "labels", "evidence", "who", "findings", "benefits", "feedback", "came", "report words"] as const;

/** What a document with everything has in it. */
const DOCUMENT = ["info", "path", "options", "evidence", "who", "findings", "framework", "examples", "benefits", "feedback"] as const;

export const PRODUCTS = {
  framework: { kind: "word", leaves: DOCUMENT, onCommandLine: true, choices: ["parts", "repeatOutcome"] },
  plan: {
    kind: "word",
    leaves: ["info", "outcomes", "labels", "evidence", "who", "findings"],
    onCommandLine: true,
    choices: ["appendix", "repeatOutcome"],
  },
  template: { kind: "word", leaves: ["info", "options"], onCommandLine: true, choices: ["repeatOutcome"] },
  later: { kind: "word", leaves: ["info", "parked"], onCommandLine: false },
  said: { kind: "word", group: "came", leaves: ["info", "said"], onCommandLine: true },
  "said-easy-read": { kind: "word", group: "came", leaves: ["heading", "said"], onCommandLine: false },
  due: { kind: "word", group: "came", leaves: ["info", "outcomes", "labels", "evidence", "who", "forms"], onCommandLine: false },
  report: { kind: "word", group: "came", leaves: REPORT, onCommandLine: true },
  "report-page": { kind: "page", group: "came", leaves: REPORT, onCommandLine: false },
  "report-pdf": { kind: "pdf", group: "came", leaves: REPORT, onCommandLine: false, printedFrom: "report-page" },
  "report-slides": { kind: "slides", group: "came", leaves: REPORT, onCommandLine: false },
  "easy-read": { kind: "word", leaves: EASY_READ, onCommandLine: true, choices: ["easy"] },
  forms: { kind: "word", group: "came", leaves: FORMS, onCommandLine: true, choices: ["forms"] },
  "easy-read-page": { kind: "page", leaves: EASY_READ, onCommandLine: false },
  "easy-read-pdf": { kind: "pdf", leaves: EASY_READ, onCommandLine: false, printedFrom: "easy-read-page" },
  "forms-page": { kind: "page", group: "came", leaves: FORMS, onCommandLine: false },
  "forms-pdf": { kind: "pdf", group: "came", leaves: FORMS, onCommandLine: false, printedFrom: "forms-page", ownNumbers: true },
  pdf: { kind: "pdf", leaves: [...DOCUMENT, "results"], onCommandLine: false, printedFrom: "page" },
  page: { kind: "page", leaves: [...DOCUMENT, "results"], onCommandLine: true },
  slides: { kind: "slides", leaves: ["info", "path", "findings", "results", "said"], onCommandLine: true },
  picture: { kind: "picture", leaves: ["path"], onCommandLine: true },
  drawing: { kind: "drawing", leaves: ["info", "path"], onCommandLine: true },
  workbook: { kind: "workbook", leaves: ["info", "path", "labels", "evidence", "who", "findings"], onCommandLine: true },
  table: { kind: "table", leaves: ["outcomes", "labels", "evidence", "who", "findings"], onCommandLine: true },
  json: { kind: "data", leaves: [...DOCUMENT, "parked", "whole"], onCommandLine: true },
  /** What leaves depends on what is printed (`leavingWithPrint`): on blank sheets, nothing. */
  print: { kind: "pdf", leaves: [], onCommandLine: false },
} as const satisfies { readonly [P in keyof typeof PRODUCT_WORDS]: ProductRow };

export type Product = keyof typeof PRODUCTS;
type With<R> = { [P in Product]: (typeof PRODUCTS)[P] extends R ? P : never }[Product];
export type WordKind = With<{ readonly kind: "word" }>;
/** What a person saves with one command. Printing asks for its choices first, and has calls of its own. */
export type SavedProduct = Exclude<Product, "print">;
/** What is printed from another product. */
export type PrintedProduct = With<{ readonly printedFrom: string }>;
/** What needs no window to be made. */
export type MadeProduct = Exclude<Product, PrintedProduct>;

const ALL = Object.keys(PRODUCTS) as readonly Product[];
const isSaved = (product: Product): product is SavedProduct => product !== "print";

export const isWord = (product: Product): product is WordKind => PRODUCTS[product].kind === "word";
export const isPrinted = (product: Product): product is PrintedProduct => "printedFrom" in PRODUCTS[product];

export const SAVED_PRODUCTS = ALL.filter(isSaved);
const groupOf = (product: SavedProduct): SaveGroup => {
  const { kind, group }: ProductRow = PRODUCTS[product];
  return group ?? FILE_KINDS[kind].group;
};
/** What stands in a part of the Save menu. */
export const productsIn = (group: SaveGroup): readonly SavedProduct[] => SAVED_PRODUCTS.filter((product) => groupOf(product) === group);
export const WORD_DOCUMENTS = ALL.filter(isWord);
/** What the command line can make. */
export const COMMAND_LINE_PRODUCTS = ALL.filter(
  (product): product is With<{ readonly onCommandLine: true }> => PRODUCTS[product].onCommandLine,
);

/** What a workbook may be asked to hold alone. */
export const WORKBOOK_PARTS = ["plan", "path"] as const;
export type WorkbookPart = (typeof WORKBOOK_PARTS)[number];

/** The ending of a product's file, with its dot. */
export const endingOf = (product: Product): string => FILE_KINDS[PRODUCTS[product].kind].ending;

/** Whether a choice means something for a Word document. */
export function hasChoice(document: WordKind, choice: WordChoice): boolean {
  const { choices = [] }: ProductRow = PRODUCTS[document];
  return choices.includes(choice);
}

/** What leaves where a choice makes it other than the product's row says. */
const WITH_CHOICES = {
  /** The plan with T2 as its appendix. */
  "plan and types": ["info", "outcomes", "options", "evidence", "who", "findings"],
  /** Printed: the board with its title, and its stones as cards. */
  board: ["title", "stones"],
  cards: ["stones"],
  "cards and parked": ["stones", "parked"],
  /** The workshop itself, as a file of its own: what of it is handed over. */
  workshop: [...DOCUMENT, "parked", "whole", "group", "easy", "report words"],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

/** A product, or one of its variants, as what it takes with it. */
export type Leaving = SavedProduct | keyof typeof WITH_CHOICES;

const isVariant = (leaving: Leaving): leaving is keyof typeof WITH_CHOICES => leaving in WITH_CHOICES;

/** What leaves with a file. */
export const partsLeaving = (leaving: Leaving): readonly Part[] => (isVariant(leaving) ? WITH_CHOICES[leaving] : PRODUCTS[leaving].leaves);

/** What leaves with a Word document as it is chosen. */
export const leavingWithWord = (document: WordKind, { appendix }: Pick<WordOptions, "appendix">): Leaving =>
  hasChoice(document, "appendix") && appendix ? "plan and types" : document;

/** What leaves with printed pages; null for blank sheets, on which nothing of the workshop stands. */
export const leavingWithPrint = ({ what, parked }: Pick<PrintChoices, "what" | "parked">): Leaving | null =>
  what === "sheets" ? null : what === "cards" && parked ? "cards and parked" : what;
