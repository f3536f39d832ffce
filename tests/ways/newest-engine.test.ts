/**
 * The pages that are printed to PDF, in the Chromium that current Electron has (docs/adr/0003): the windows of the other tests have an
 * older one. Where no Chromium of that age is on the machine, this says so and is left out.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { easyReadHtml } from "../../electron/export/page/easy-read.ts";
import { formsHtml } from "../../electron/export/page/forms.ts";
import { pageHtml } from "../../electron/export/page/index.ts";
import { reportHtml } from "../../electron/export/page/report.ts";
import { NEWEST, newestChromium } from "../../scripts/lib/newest-chromium.ts";
import { example } from "../word/workshops.ts";

const PROGRAM = newestChromium();
const canRead = spawnSync("pdfinfo", ["-v"]).error === undefined;

describe.skipIf(PROGRAM === undefined || !canRead)(`a PDF in Chromium ${NEWEST} or newer (needs chromium and poppler-utils)`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-newest-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pages = {
    page: () => pageHtml(example()),
    "easy read": () => easyReadHtml(example(), { size: 16 }),
    forms: () => formsHtml(example(), { size: 16, paper: "A4" }),
    report: () => reportHtml(example()),
  };
  test.for(Object.entries(pages))("%s: has its language, headings, tables and pictures with words", async ([name, make]) => {
    const [html, pdf] = [path.join(folder, `${name}.html`), path.join(folder, `${name}.pdf`)];
    writeFileSync(html, await make());
    const switches = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${folder}/data`];
    execFileSync(PROGRAM as string, [...switches, `--print-to-pdf=${pdf}`, `file://${html}`], { stdio: "pipe" });
    const bytes = readFileSync(pdf, "latin1");
    for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang"]) expect(bytes, mark).toContain(mark);
    const structure = execFileSync("pdfinfo", ["-struct-text", pdf], { encoding: "utf8" });
    // Easy read tells nothing in a table: its pictures stand beside their words.
    for (const part of ["H1", "H2", ...(name === "easy read" ? [] : ["TH"]), "Figure"])
      expect(structure, part).toMatch(new RegExp(`^\\s*${part}\\b`, "m"));
  });
});
