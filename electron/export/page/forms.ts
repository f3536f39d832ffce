/** Forms as one page that holds everything it needs; their PDF for paper is printed from it. */
import { formSheets, type FormSheet, type SheetAnswer, type SheetBlock } from "../../../shared/forms/sheets.ts";
import { FORM_WORDS as words } from "../../../shared/guidance/forms-words.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import type { EasySize, FormPaper } from "../../../shared/settings/word-options.ts";
import { FONT_FAMILY, LINE_HEIGHT, wrap } from "../../../shared/shape/text.ts";
import { cssProperties, PALETTES } from "../../../shared/shape/theme.ts";
import { fontRules } from "../bundled-fonts.ts";
import { answerSvg } from "../forms/sign.ts";
import { oneLine, wordingLines } from "../wording.ts";
import { el, htmlWords, type Html } from "./html.ts";
import { wholePage } from "./whole-page.ts";

interface FormWishes {
  /** Of the letters, in points. */
  readonly size: EasySize;
  readonly paper: FormPaper;
  /** The id of the one form that is asked for. */
  readonly form?: string;
}

/** In pt: the room for words on a page, without its foot. A page has a foot of its own, so that is what is filled here. */
const PAPER: {
  readonly [P in FormPaper]: { readonly css: string; readonly width: number; readonly height: number; readonly margin: number };
} = {
  A4: { css: "A4 portrait", width: 510, height: 757, margin: 42 },
  A5: { css: "A5 landscape", width: 523, height: 346, margin: 36 },
};
const FOOT = 34;
/** Of the boxes, in pt; and of the row above them for letters of this size. */
const BOX = {
  A4: { ticks: 92, words: 128, number: 72, sign: 36 },
  A5: { ticks: 130, words: 190, number: 130, sign: 64 },
} as const;
const GAP = 14;

/** The forms as a whole HTML page. */
export function formsHtml(workshop: Workshop, { size, paper, form }: FormWishes): string {
  const sheets = formSheets(workshop, form);
  const { title, organisation } = infoOf(workshop);
  const body = el("body", {}, el("main", {}, sheets.length === 0 ? none() : sheets.map((sheet) => formHtml(sheet, paper, size))));
  const called = sheets.length === 1 ? (sheets[0]?.title ?? title) : title;
  return wholePage({ title: called, author: organisation, body, style: styleSheet(fontRules(body.code), size, paper) });
}

const none = (): Html => el("div", { class: "page" }, el("h1", {}, words.none.title), el("p", {}, words.none.text));

function formHtml(sheet: FormSheet, paper: FormPaper, size: number): Html {
  const { title, about, blocks, code } = sheet;
  const head = [
    htmlWords("h1", title),
    about === "" ? null : htmlWords("p", about),
    el("p", {}, blocks.length === 0 ? words.noQuestions : words.noNames),
  ];
  const pages = pagesOf(sheet, paper, size);
  return el(
    "section",
    {},
    pages.map((own, at) =>
      el(
        "div",
        { class: "page" },
        at === 0 ? head : null,
        own.map(blockHtml),
        el("p", { class: "foot" }, words.page(code, at + 1, pages.length)),
      ),
    ),
  );
}

/** Which questions stand on which page: none is broken, and on cards each has its own. */
function pagesOf({ title, about, blocks }: FormSheet, paper: FormPaper, size: number): readonly (readonly SheetBlock[])[] {
  if (paper === "A5") return [[], ...blocks.map((block) => [block])];
  const { width, height } = PAPER[paper];
  const line = size * LINE_HEIGHT * 1.12;
  const text = (words: string, scale: number): number =>
    wordingLines(words).reduce((sum, one) => sum + Math.max(1, wrap(one, width * 0.97, size * scale, scale > 1).length) * line * scale, 0);
  const heightOf = ({ heading, answers }: SheetBlock): number => {
    const box = BOX[paper][answers === "words" || answers === "number" ? answers : "ticks"];
    // Above the box: the question, how to answer, and the row of its headings, which may be in two lines.
    return text(heading, 1.1) + line * (answers === "five-steps" ? 3.2 : 2.2) + box + 2 * GAP;
  };
  const room = height - FOOT - line;
  const first = text(title, 1.6) + (about === "" ? 0 : text(about, 1)) + text(words.noNames, 1) + 3 * GAP;
  const pages: SheetBlock[][] = [[]];
  let used = first;
  for (const block of blocks) {
    const needed = heightOf(block);
    if (used + needed > room && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(block);
    used += needed;
  }
  return pages;
}

const blockHtml = (block: SheetBlock): Html =>
  el("div", { class: "block" }, htmlWords("h2", block.heading), el("p", { class: "how" }, block.how), boxHtml(block));

function boxHtml({ answers, choices }: SheetBlock): Html {
  const { marks, marksHelp, total, totalHelp, words: own, wordsHelp } = words.boxes;
  if (answers === "words") return table("words", [own], [el("span", { class: "help" }, wordsHelp)]);
  if (answers === "number") {
    return table("number", [marks, total], [el("span", { class: "help" }, marksHelp), el("span", { class: "help" }, totalHelp)]);
  }
  return table(
    "ticks",
    choices.map(({ label }) => label),
    choices.map(choiceHtml),
  );
}

const table = (kind: string, headings: readonly string[], cells: readonly (Html | readonly Html[])[]): Html =>
  el(
    "table",
    { class: kind },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        headings.map((heading) => el("th", { scope: "col" }, heading)),
      ),
    ),
    el(
      "tbody",
      {},
      el(
        "tr",
        {},
        cells.map((cell) => el("td", {}, cell)),
      ),
    ),
  );

/** A square to tick, with room around its line. */
const SQUARE = "M2 2H22V22H2ZM4.2 4.2V19.8H19.8V4.2Z";

/** A drawing as a picture of its own: in a cell of a table, Chromium makes a figure with words in a PDF of nothing else. */
const pictureHtml = (name: string, svg: string, alt: string): Html =>
  el("img", { class: name, alt, src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}` });

const choiceHtml = ({ label, sign, alt }: SheetAnswer): readonly Html[] => [
  pictureHtml("sign", answerSvg(sign, PALETTES.paper.action), alt),
  pictureHtml("tick", answerSvg(SQUARE, PALETTES.paper.ink), words.boxes.tick(oneLine(label))),
];

const properties = Object.entries(cssProperties(PALETTES.paper))
  .map(([name, colour]) => `${name}:${colour};`)
  .join("");

/** On a screen and on paper alike: a page for each page, letters of one size, no word split. */
const styleSheet = (fonts: string, size: number, paper: FormPaper): string => {
  const { css, width, height, margin } = PAPER[paper];
  const box = BOX[paper];
  return `
${fonts}
:root{color-scheme:light;${properties}}
*{box-sizing:border-box;font-style:normal;text-decoration:none}
html{font:${size}pt/${LINE_HEIGHT} ${FONT_FAMILY};background:var(--background);color:var(--ink);hyphens:none;overflow-wrap:anywhere}
body{margin:0}
h1,h2,p{margin:0}
h1{font-size:1.6em;color:var(--action);margin-bottom:${GAP / 2}pt}
h2{font-size:1.1em}
.how{color:var(--muted)}
.page{display:flex;flex-direction:column;gap:${GAP / 2}pt;max-width:${width}pt;min-height:${height}pt;margin:0 auto;padding-bottom:${FOOT}pt;position:relative}
.block{display:flex;flex-direction:column;gap:3pt;margin-top:${GAP / 2}pt;break-inside:avoid}
.foot{position:absolute;left:0;right:0;bottom:0;padding-top:4pt;border-top:1pt solid var(--link)}
table{width:100%;table-layout:fixed;border-collapse:collapse}
th,td{border:1pt solid var(--ink);padding:4pt 6pt;text-align:start;vertical-align:top;font-weight:400}
thead th{background:var(--action-tint);font-weight:700}
.ticks td{height:${box.ticks}pt}.words td{height:${box.words}pt}.number td{height:${box.number}pt}
.number th:last-child{width:30%}
.sign{display:block;width:${box.sign}pt;height:${box.sign}pt}.tick{display:block;width:32pt;height:32pt;margin-top:8pt}
.help{color:var(--muted)}
@media screen{.page{padding:1rem 1rem ${FOOT * 1.5}pt;border-bottom:2px solid var(--link)}.foot{left:1rem;right:1rem;bottom:.5rem}}

@page{size:${css};margin:${margin}pt}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{background:none}
.page{break-after:page}section:last-child .page:last-child{break-after:auto}
}
`;
};
