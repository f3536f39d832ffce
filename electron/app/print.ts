/** Prints pages to a tagged PDF or through the system's print dialog, in a hidden window that can show nothing else. Why Chromium: docs/adr/0012-pdf.md. */
import { BrowserWindow, session, type PrintToPDFOptions, type Session, type WebContentsPrintOptions } from "electron";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import type { Paper } from "../../shared/settings/word-options.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { lockSession } from "../security/lockdown.ts";
import { ORIGIN, SCHEME } from "../security/pages.ts";
import type { FileMaking } from "./exporter.ts";
import { printOptions } from "./window-options.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

/** The pages that are being printed, by their address. */
const pages = new Map<string, Uint8Array | string>();
let last = 0;

/** The session of these windows: in memory alone, and all it can load is what is printed just now. */
let printing: Promise<Session> | undefined;
async function openSession(): Promise<Session> {
  const own = session.fromPartition("print");
  await lockSession(own);
  own.protocol.handle(SCHEME, ({ url }) => {
    const page = pages.get(url);
    return page === undefined
      ? new Response(null, { status: 404 })
      : new Response(typeof page === "string" ? page : new Uint8Array(page), { headers: { "content-type": "text/html; charset=utf-8" } });
  });
  return own;
}

/** Shows a page in a window that nobody sees, for as long as `work` takes. */
async function withPage<T>(html: Uint8Array | string, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const address = `${ORIGIN}/print-${++last}`;
  pages.set(address, html);
  const window = new BrowserWindow(printOptions(await (printing ??= openSession())));
  try {
    await window.loadURL(address);
    return await work(window);
  } finally {
    if (!window.isDestroyed()) window.destroy();
    pages.delete(address);
  }
}

const TAGGED: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Below each page stands its number. */
export const NUMBERED: PrintToPDFOptions = { displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: footer() };

/**
 * Prints a page to PDF once it is made: tagged, with an outline and its title. Throws a WorkshopError where it could not be made.
 * @param page gives the whole HTML document of what was made. Stopping it stops either half of the work.
 */
export function printToPdf(making: FileMaking, page: (bytes: Uint8Array) => Uint8Array | string, more: PrintToPDFOptions = {}): FileMaking {
  let stop!: () => void;
  // Chromium may never answer for a window that has gone, so nothing waits for it once it is to stop.
  const stopped = new Promise<null>((resolve) => (stop = () => resolve(null)));
  async function print(): Promise<Uint8Array | null> {
    const bytes = await making.result;
    if (bytes === null) return null;
    try {
      return await withPage(page(bytes), (window) => Promise.race([stopped, window.webContents.printToPDF({ ...TAGGED, ...more })]));
    } catch (error) {
      throw new WorkshopError("unexpected", APP_WORDS.errors.pdf, String(error));
    }
  }
  return { ...making, result: print(), stop: () => (making.stop(), stop()) };
}

/** What Chromium says where the person closes the dialog. Source: Electron, `webContents.print`, `failureReason`. */
const CANCELLED = /cancel/i;

/**
 * Opens the system's print dialog for a page.
 * @returns false where the person chose Cancel. Throws a WorkshopError where it could not be printed.
 */
export function printOnPaper(html: string, paper: Paper, landscape: boolean): Promise<boolean> {
  // The page keeps its own margins, and says itself how large it is.
  const options: WebContentsPrintOptions = {
    silent: false,
    printBackground: true,
    pageSize: paper,
    landscape,
    margins: { marginType: "none" },
  };
  return withPage(
    html,
    (window) =>
      new Promise((resolve, reject) => {
        window.webContents.print(options, (printed, reason) => {
          if (printed) resolve(true);
          else if (CANCELLED.test(reason)) resolve(false);
          else reject(new WorkshopError("unexpected", APP_WORDS.errors.print, reason));
        });
      }),
  );
}

/** The line below each page; Chromium fills in the numbers. */
function footer(): string {
  const { page, of } = DOCUMENT_WORDS.footer;
  return `<div style="width:100%;padding:0 16mm;font:9pt sans-serif;color:#4B5965;text-align:right">${page}<span class="pageNumber"></span>${of}<span class="totalPages"></span></div>`;
}
