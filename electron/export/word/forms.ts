/** Forms in Word: each begins a page, with one box for each question and at its foot the code that says which form and round it is. */
import type { Paragraph, ParagraphChild } from "docx";
import { Resvg } from "@resvg/resvg-js";
import type { FormSheet, SheetAnswer, SheetBlock } from "../../../shared/forms/sheets.ts";
import { FORM_WORDS as words } from "../../../shared/guidance/forms-words.ts";
import type { FormPaper } from "../../../shared/settings/word-options.ts";
import { answerSvg } from "../forms/sign.ts";
import { oneLine } from "../wording.ts";
import { InlineDrawing, pictureParagraph } from "./drawing.ts";
import type { Logo } from "./logo.ts";
import type { Outline } from "./outline.ts";
import { formPage, type Page } from "./page.ts";
import type { Section } from "./pages.ts";
import { cellNote, columnsOf, richTable, wordTable, type RichCell, type WordContent } from "./table.ts";
import { paragraph, partsOf } from "./text.ts";
import { logoParagraph } from "./title.ts";
import { docxElement, inline, type DocxXml } from "./xml.ts";

/** Of a picture, in px of 96 to the inch: 1.1 cm on a sheet, 2 cm on a card, where it stands alone. */
const SIGN: { readonly [P in FormPaper]: number } = { A4: 42, A5: 76 };
/** Ids of drawings are counted in each document; the logo's is 2. */
const FIRST_ID = 100;
/** Room to write by hand, in DXA: on a sheet 4.4 cm for words and 2.3 cm for marks. */
const ROOM = { A4: { words: 2500, number: 1300 }, A5: { words: 3300, number: 2400 } } as const;

interface Given {
  readonly logo: Logo | null;
  readonly organisation: string;
  readonly paper: FormPaper;
}

/** The sections of a document of forms; on cards each question has a page of its own. */
export function formSections(sheets: readonly FormSheet[], outline: Outline, { logo, organisation, paper }: Given): readonly Section[] {
  const page = formPage(paper);
  if (sheets.length === 0) return [{ page, children: [outline.heading(1, words.none.title), paragraph("Normal", words.none.text)] }];
  let drawings = FIRST_ID;
  return sheets.map(({ title, about, blocks, code }) => ({
    page,
    foot: code,
    children: [
      ...logoParagraph(logo, organisation),
      outline.heading(1, title),
      ...(about === "" ? [] : partsOf(about).map((part) => paragraph("Normal", part))),
      ...(blocks.length === 0 ? [paragraph("Normal", words.noQuestions)] : [paragraph("Normal", words.noNames)]),
      ...blocks.flatMap((block) => [
        outline.heading(2, block.heading, paper === "A5" ? { pageBreakBefore: true } : {}),
        paragraph("Caption", block.how),
        ...box(block, page, paper, () => drawings++),
      ]),
    ],
  }));
}

function box({ answers, choices }: SheetBlock, page: Page, paper: FormPaper, nextDrawing: () => number): WordContent {
  if (answers === "words") {
    return [
      wordTable(page, columnsOf([words.boxes.words], [100]), [[[cellNote(words.boxes.wordsHelp)]]], { rowHeight: ROOM[paper].words }),
    ];
  }
  if (answers === "number") {
    const { marks, total, marksHelp, totalHelp } = words.boxes;
    const row = [[cellNote(marksHelp)], [cellNote(totalHelp)]];
    return [wordTable(page, columnsOf([marks, total], [70, 30]), [row], { rowHeight: ROOM[paper].number })];
  }
  const shares = choices.map(() => 100 / choices.length);
  const columns = columnsOf(
    choices.map(({ label }) => label),
    shares,
  );
  return [richTable(page, columns, [choices.map((answer) => choiceCell(answer, SIGN[paper], nextDrawing()))])];
}

const choiceCell = (answer: SheetAnswer, side: number, nth: number): RichCell => [
  pictureParagraph(
    "AnswerPicture",
    new InlineDrawing({
      type: "png",
      data: signPng(answer.sign),
      transformation: { width: side, height: side },
      altText: { id: String(nth), name: oneLine(answer.label), description: answer.alt },
    }),
  ),
  boxToTick(answer.label),
];

/** A box that can be ticked in Word, and by hand on paper. Source: [MS-DOCX] 2.6.2, w14:checkbox. */
const boxToTick = (label: string): Paragraph =>
  paragraph("AnswerBox", [], {}, inline([tickBox(words.boxes.tick(label))]) as ParagraphChild[]);

const BOX = "\u2610";
const TICKED = "\u2612";
const FONT = "Segoe UI Symbol";

function tickBox(name: string): DocxXml {
  const look = docxElement("w:rPr", null, docxElement("w:rStyle", { "w:val": "AnswerSign" }));
  const state = (element: string, sign: string): DocxXml =>
    docxElement(element, { "w14:val": (sign.codePointAt(0) ?? 0).toString(16), "w14:font": FONT });
  return docxElement(
    "w:sdt",
    null,
    docxElement(
      "w:sdtPr",
      null,
      look,
      docxElement("w:alias", { "w:val": name }),
      docxElement(
        "w14:checkbox",
        null,
        docxElement("w14:checked", { "w14:val": "0" }),
        state("w14:checkedState", TICKED),
        state("w14:uncheckedState", BOX),
      ),
    ),
    docxElement("w:sdtContent", null, docxElement("w:r", null, look, docxElement("w:t", null, BOX))),
  );
}

const drawn = new Map<string, Uint8Array>();
/** Dots: 220 to the inch where it is largest. */
const DOTS = 176;

function signPng(sign: string): Uint8Array {
  const known = drawn.get(sign);
  if (known) return known;
  const png = new Resvg(answerSvg(sign), { fitTo: { mode: "width", value: DOTS }, font: { loadSystemFonts: false } }).render().asPng();
  drawn.set(sign, png);
  return png;
}
