/** What carries out the calls of printing: pages to look at, on paper, and as a PDF. */
import type { Product } from "../../shared/export/products.ts";
import type { PrintChoices, PrintedPages } from "../../shared/settings/print-options.ts";
import { PRINT_WORDS } from "../../shared/guidance/print-words.ts";
import type { Saved } from "../../shared/ipc/contract.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import type { NewName } from "../app/dialogs.ts";
import type { FileMaking } from "../app/exporter.ts";
import { printOnPaper, printToPdf } from "../app/print.ts";
import type { Session } from "../app/session.ts";
import { printHtml } from "../export/print/paper.ts";
import type { Handlers } from "./answer.ts";
import { newestOnly } from "./makings.ts";

interface Parts {
  readonly session: Session;
  /** Waits for what is being made, and lets the window show it and stop it; null where it was stopped. */
  readonly made: (making: FileMaking, product: Product) => Promise<Uint8Array | null>;
  readonly saveAs: (name: NewName, product: Product, make: () => FileMaking) => Promise<Saved>;
  /** Starts making the pages, which come as JSON. */
  readonly makePages: (workshop: Workshop, choices: PrintChoices) => FileMaking;
}

const pagesOf = (bytes: Uint8Array): PrintedPages => JSON.parse(Buffer.from(bytes).toString()) as PrintedPages;

export function makePrintHandlers({
  session,
  made,
  saveAs,
  makePages,
}: Parts): Pick<Handlers, "print.pages" | "print.print" | "print.pdf"> {
  const preview = newestOnly();
  return {
    "print.pages": async (choices) => {
      const bytes = await preview(makePages(session.workshop, choices));
      return bytes && pagesOf(bytes);
    },
    "print.print": async (choices) => {
      const { workshop } = session;
      const bytes = await made(makePages(workshop, choices), "print");
      if (!bytes) return null;
      const pages = pagesOf(bytes);
      return (await printOnPaper(printHtml(pages, infoOf(workshop).title), pages.paper, pages.landscape)) ? { printed: true } : null;
    },
    "print.pdf": (choices) => {
      const { workshop } = session;
      const { title } = infoOf(workshop);
      return saveAs({ title, part: PRINT_WORDS.kind[choices.what] }, "print", () =>
        printToPdf(makePages(workshop, choices), (bytes) => printHtml(pagesOf(bytes), title)),
      );
    },
  };
}
