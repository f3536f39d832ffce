/** Sheets of paper, in pt; and the HTML document in which pages go to the printer. */
import type { PrintedPages } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { FONT_FAMILY } from "../../../shared/shape/text.ts";
import { fontRules } from "../bundled-fonts.ts";
import { el, Html } from "../page/html.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";

export const PT_PER_MM = 72 / 25.4;

/** Short and long side in mm. Source: ISO 216. */
const SIDES: { readonly [P in Paper]: readonly [number, number] } = { A4: [210, 297], A3: [297, 420] };

/** What no printer at home or at work reaches; nothing stands outside of it. */
const MARGIN = 10 * PT_PER_MM;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PaperSheet {
  readonly paper: Paper;
  readonly landscape: boolean;
  readonly width: number;
  readonly height: number;
  /** Where something may stand. */
  readonly area: Area;
}

export function paperSheet(paper: Paper, landscape: boolean): PaperSheet {
  const [short, long] = SIDES[paper];
  const [width, height] = (landscape ? [long, short] : [short, long]).map((mm) => mm * PT_PER_MM) as [number, number];
  return { paper, landscape, width, height, area: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN } };
}

/** How much larger or smaller a box is drawn that fills an area as far as it goes. */
export const scaleIn = (box: { readonly width: number; readonly height: number }, area: Area): number =>
  Math.min(area.width / box.width, area.height / box.height);

/** The page says itself that it loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * The pages as one HTML document, one page on each sheet.
 * @param title what the PDF is called.
 */
export function printHtml({ paper, landscape, width, height, pages }: PrintedPages, title: string): string {
  // Chromium rounds a sheet to whole px; a page that is a hair lower than that never spills onto a second one.
  const style = `${fontRules(pages.join(""))}
@page{size:${paper} ${landscape ? "landscape" : "portrait"};margin:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html,body{margin:0;font-family:${FONT_FAMILY}}
main>div{width:${width - 1}pt;height:${height - 1}pt;overflow:hidden;break-inside:avoid}
main>div+div{break-before:page}
svg{display:block;font-kerning:none;font-variant-ligatures:none}
main>div>svg{width:${width}pt;height:${height}pt}`;
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    el("title", {}, title),
    el("style", {}, new Html(style)),
  );
  return `<!doctype html>\n${
    el(
      "html",
      { lang: LOCALE },
      head,
      el(
        "body",
        {},
        el(
          "main",
          {},
          pages.map((page) => el("div", {}, new Html(page))),
        ),
      ),
    ).code
  }\n`;
}
