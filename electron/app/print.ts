/** Prints the page for a web browser to a tagged PDF, in a hidden window that can show nothing else. Why Chromium: docs/adr/0012-pdf.md. */
import { BrowserWindow, session, type Session } from "electron";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { WorkshopError } from "../../shared/result.ts";
import { lockSession } from "../security/lockdown.ts";
import { ORIGIN, SCHEME } from "../security/pages.ts";
import { printOptions } from "./window-options.ts";

/** The pages that are being printed, by their address. */
const pages = new Map<string, Uint8Array>();
let last = 0;

/** The session of these windows: in memory alone, and all it can load is what is printed just now. */
let printing: Promise<Session> | undefined;
async function openSession(): Promise<Session> {
  const own = session.fromPartition("print");
  await lockSession(own);
  own.protocol.handle(SCHEME, ({ url }) => {
    const page = pages.get(url);
    return page ? new Response(new Uint8Array(page), { headers: { "content-type": "text/html; charset=utf-8" } }) : new Response(null, { status: 404 });
  });
  return own;
}

/**
 * @param html the whole page.
 * @returns the PDF: tagged, with an outline, its title and the number of each page. Throws a WorkshopError where it could not be made.
 */
export async function printPage(html: Uint8Array): Promise<Uint8Array> {
  const address = `${ORIGIN}/print-${++last}`;
  pages.set(address, html);
  const window = new BrowserWindow(printOptions(await (printing ??= openSession())));
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footer(),
    });
  } catch (error) {
    throw new WorkshopError("unexpected", "The PDF could not be made. Nothing was written.", String(error));
  } finally {
    window.destroy();
    pages.delete(address);
  }
}

/** The line below each page; Chromium fills in the numbers. */
function footer(): string {
  const { page, of } = DOCUMENT_WORDS.footer;
  return `<div style="width:100%;padding:0 16mm;font:9pt sans-serif;color:#4B5965;text-align:right">${page}<span class="pageNumber"></span>${of}<span class="totalPages"></span></div>`;
}
