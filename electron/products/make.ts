/**
 * Makes a product: one row for each, but the Word documents, which share a writer (export/word/sections.ts says what stands in
 * them). Plain Node, for the command line and for the process that makes files; each exporter is loaded when it is first needed.
 */
import { isWord, type MadeProduct, type WordKind, type WorkbookPart } from "../../shared/export/products.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import type { PathPart } from "../../shared/pathway/parts.ts";
import { PRINT_DEFAULTS, type PrintChoices } from "../../shared/settings/print-options.ts";
import { WORD_DEFAULTS } from "../../shared/settings/word-options.ts";
import type { WordRequest } from "../export/word/index.ts";

export interface Wishes {
  /** The time of writing; it stands in a document's properties. */
  readonly now: Date;
  /** How a Word document is made. */
  readonly word?: Pick<WordRequest, "options" | "logo" | "styles">;
  /** What is printed and how. */
  readonly print?: PrintChoices;
  /** The one part of the path that a picture shows, or an easy-read document tells. */
  readonly part?: PathPart;
  /** The id of the one form that is written; without it all of them are. */
  readonly form?: string;
  /** What alone stands in a workbook. */
  readonly sheets?: WorkbookPart;
  /** In results, fewer than five people are said as "fewer than five". */
  readonly hidesSmall?: boolean;
  /** The bytes of pictures stand in a JSON file, too. */
  readonly pictures?: boolean;
  /** Told which signs no font of this computer has, where there are any, by what has its letters drawn here. */
  readonly undrawn?: (signs: readonly string[]) => void;
}

type Maker = (workshop: Workshop, wishes: Wishes) => Promise<Uint8Array | string>;

const MAKERS: { readonly [P in Exclude<MadeProduct, WordKind>]: Maker } = {
  page: async (workshop, { undrawn, hidesSmall = false }) =>
    tellUndrawn((await import("../export/page/index.ts")).pageHtml(workshop, { hidesSmall }), undrawn),
  "easy-read-page": async (workshop, { undrawn, part, word }) => {
    const size = word?.options?.easySize ?? WORD_DEFAULTS.easySize;
    return tellUndrawn((await import("../export/page/easy-read.ts")).easyReadHtml(workshop, { size, ...(part && { part }) }), undrawn);
  },
  "forms-page": async (workshop, { undrawn, form, word }) => {
    const { formSize: size, formPaper: paper } = { ...WORD_DEFAULTS, ...word?.options };
    return tellUndrawn(
      (await import("../export/page/forms.ts")).formsHtml(workshop, { size, paper, ...(form !== undefined && { form }) }),
      undrawn,
    );
  },
  "report-page": async (workshop, { undrawn, hidesSmall = false }) =>
    tellUndrawn((await import("../export/page/report.ts")).reportHtml(workshop, { hidesSmall }), undrawn),
  "report-slides": async (workshop, { now, hidesSmall = false }) =>
    (await import("../export/slides/report.ts")).reportSlides(workshop, { now, as: { hidesSmall } }),
  slides: async (workshop, { now, hidesSmall = false }) =>
    (await import("../export/slides/index.ts")).slides(workshop, { now, as: { hidesSmall } }),
  picture: async (workshop, { undrawn, part }) =>
    (await import("../export/picture/index.ts")).picturePng(workshop, { ...(undrawn && { undrawn }), ...(part && { part }) }),
  drawing: async (workshop, { part }) => (await import("../export/picture/index.ts")).pictureSvg(workshop, { ...(part && { part }) }),
  workbook: async (workshop, { now, sheets }) =>
    (await import("../export/table/workbook.ts")).pathWorkbook(workshop, { now, ...(sheets && { part: sheets }) }),
  table: async (workshop) => (await import("../export/table/index.ts")).planCsv(workshop),
  json: async (workshop, { pictures = false }) => formatInterchange(workshop, { pictures }),
  /** The pages as JSON; what looks at them or prints them puts them together. */
  print: async (workshop, { print = PRINT_DEFAULTS, undrawn }) =>
    tellUndrawn(JSON.stringify((await import("../export/print/index.ts")).printPages(workshop, print)), undrawn),
};

/** What is drawn by a window takes its letters from the same fonts. */
async function tellUndrawn(text: string, undrawn: Wishes["undrawn"]): Promise<string> {
  const signs = undrawn ? (await import("../export/system-fonts.ts")).undrawnIn(text) : [];
  if (signs.length > 0) undrawn?.(signs);
  return text;
}

/** The bytes of a product, or its text in UTF-8. Throws a WorkshopError where it can't be made. */
export async function makeProduct(product: MadeProduct, workshop: Workshop, wishes: Wishes): Promise<Uint8Array | string> {
  if (!isWord(product)) return MAKERS[product](workshop, wishes);
  const { wordDocument } = await import("../export/word/index.ts");
  const { part, form } = wishes;
  return wordDocument(workshop, product, {
    ...wishes.word,
    now: wishes.now,
    shown: { hidesSmall: wishes.hidesSmall ?? false },
    ...(part && { part }),
    ...(form !== undefined && { form }),
  });
}
