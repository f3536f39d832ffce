/** The easy-read document as one page that holds everything it needs; its PDF is printed from it. */
import type { EasyRow, EasyWishes } from "../../../shared/easy-read/document.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { FONT_FAMILY } from "../../../shared/shape/text.ts";
import { cssProperties, FROM_CSS, PALETTES } from "../../../shared/shape/theme.ts";
import { fontRules } from "../bundled-fonts.ts";
import { easyReadFor } from "../easy-read/document.ts";
import { easyAlt, easyPictureSvg } from "../easy-read/picture.ts";
import { oneLine } from "../wording.ts";
import { el, Html, htmlWords, type HtmlContent } from "./html.ts";
import { wholePage } from "./whole-page.ts";

/** The document as a whole HTML page. */
export function easyReadHtml(workshop: Workshop, { size, part }: Pick<EasyWishes, "size" | "part">): string {
  const { title, sections } = easyReadFor(workshop, { size, ...(part && { part }) });
  const body = el(
    "body",
    {},
    el(
      "main",
      {},
      htmlWords("h1", title),
      el("p", { class: "subtitle" }, PRODUCT_WORDS["easy-read"].subtitle),
      sections.map(({ heading, lead, rows }) =>
        el(
          "section",
          {},
          el("div", { class: "head" }, el("h2", {}, heading), el("p", {}, lead)),
          rows.map((row) => rowOf(workshop, row)),
        ),
      ),
    ),
  );
  return wholePage({ title, author: infoOf(workshop).organisation, body, style: styleSheet(fontRules(body.code), size) });
}

const rowOf = (workshop: Workshop, row: EasyRow): Html =>
  el(
    "div",
    { class: "row" },
    el(
      "figure",
      {},
      el("div", { role: "img", "aria-label": easyAlt(workshop, row) }, new Html(easyPictureSvg(workshop, row.picture, FROM_CSS))),
      el("figcaption", {}, row.caption),
    ),
    el(
      "div",
      { class: "words" },
      row.question ? el("h3", {}, row.question) : null,
      row.lines.map((line) => el("p", { dir: "auto" }, unsplit(line))),
    ),
  );

/** A line breaks between words, and not at the hyphen inside of one. */
const unsplit = (line: string): HtmlContent =>
  oneLine(line)
    .split(/(\S+-\S+)/)
    .map((part, at) => (at % 2 === 1 && part.length <= LONGEST ? el("span", { class: "whole" }, part) : part));
/** What is longer than a line has to break somewhere. */
const LONGEST = 24;

const properties = Object.entries(cssProperties(PALETTES.paper))
  .map(([name, colour]) => `${name}:${colour};`)
  .join("");

/** On a screen and on paper alike: one column, letters of one size, no word split. */
const styleSheet = (fonts: string, size: number): string => `
${fonts}
:root{color-scheme:light;${properties}}
*{box-sizing:border-box;font-style:normal;text-decoration:none}
html{font:${size}pt/1.5 ${FONT_FAMILY};background:var(--background);color:var(--ink);hyphens:none;overflow-wrap:break-word}
body{margin:0 auto;max-width:48rem;padding:1.5rem clamp(1rem,4vw,2rem) 3rem}
h1,h2,h3,p,figure{margin:0}
h1{font-size:1.75em;line-height:1.2;color:var(--action)}
h2{font-size:1.35em;line-height:1.25;color:var(--action)}
h3{font-size:1em;line-height:1.4}
.subtitle{margin:.25em 0 1em;color:var(--muted)}
section{margin-top:2em}
.head{margin-bottom:.75em}
.row{display:grid;grid-template-columns:36% 1fr;gap:1.25em;align-items:center;padding:1em 0;border-top:1px solid var(--link)}
figure svg{display:block;width:100%;height:auto;max-height:12rem}
figcaption{text-align:center;color:var(--muted)}
.whole{white-space:nowrap}
.words{display:grid;gap:.5em;align-content:center;min-height:100%}
@media screen and (max-width:34rem){.row{grid-template-columns:1fr}}
@media (forced-colors:active){figure svg{forced-color-adjust:none}}
@page{size:A4 portrait;margin:18mm 20mm 20mm}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{background:none}body{max-width:none;padding:0}
.head{break-inside:avoid;break-after:avoid}.row{break-inside:avoid;padding:4mm 0}
section{margin-top:6mm}
figure svg{max-height:none}
}
`;
