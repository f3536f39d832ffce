/** Text and shapes on a slide. */
import { STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { outlineOf, strandForm } from "../../../shared/shape/outline.ts";
import type { Strand } from "../../../shared/model/records.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { xml } from "../picture/svg.ts";
import { runsFromTheRight } from "../../../shared/base/direction.ts";
import { wordingLines } from "../wording.ts";
import { COLOUR, frame, type SlideBox } from "./parts.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";

export interface SlideParagraph {
  readonly text: string;
  /** In points; the layout's where it is not given. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Begins with a bullet. */
  readonly bullet?: boolean;
  /** Goes on under the words of the bullet before it. */
  readonly under?: boolean;
  /** Room above, in points. */
  readonly before?: number;
}

const INDENT = 285_750;

/** One paragraph; a line break in people's words stays one. */
export function slideParagraph({ text, size, bold, colour, bullet, under, before = 0 }: SlideParagraph): string {
  const look = `lang="${LOCALE}"${size === undefined ? "" : ` sz="${size * 100}"`}${bold === undefined ? "" : ` b="${bold ? 1 : 0}"`}`;
  const fill = colour === undefined ? "" : `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`;
  const direction = runsFromTheRight(text) ? ` rtl="1"` : "";
  const margin = bullet ? ` marL="${INDENT}" indent="-${INDENT}"` : under ? ` marL="${INDENT}" indent="0"` : "";
  const properties = `<a:pPr${margin}${direction}><a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef>${bullet ? `<a:buFont typeface="Arial"/><a:buChar char="•"/>` : ""}</a:pPr>`;
  const run = (line: string): string => (line === "" ? "" : `<a:r><a:rPr ${look}>${fill}</a:rPr><a:t>${xml(line)}</a:t></a:r>`);
  const lines = wordingLines(text).map(run).join(`<a:br><a:rPr ${look}/></a:br>`);
  return `<a:p>${properties}${lines}<a:endParaRPr ${look}/></a:p>`;
}

const body = (paragraphs: readonly SlideParagraph[], anchor?: "ctr" | "b"): string =>
  `<p:txBody><a:bodyPr${anchor ? ` anchor="${anchor}"` : ""}><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map(slideParagraph).join("")}</p:txBody>`;

/** Fills a place of the layout. @param type as the layout names it: `type="title"`. @param box where it stands elsewhere than there. */
export const filled = (id: number, name: string, type: string, paragraphs: readonly SlideParagraph[], box?: SlideBox): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr>` +
  `${box ? `<p:spPr>${frame(box)}</p:spPr>` : "<p:spPr/>"}${body(paragraphs)}</p:sp>`;

/** The number of the slide, in its place of the layout. */
export const slideNumber = (id: number, number: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>` +
  `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{6F1D1A0C-2A65-4C51-9F0B-6B8A7E0C5D11}" type="slidenum"><a:rPr lang="${LOCALE}"/><a:t>${number}</a:t></a:fld><a:endParaRPr lang="${LOCALE}"/></a:p></p:txBody></p:sp>`;

/** Drawn as wide as this in px of the board, so that edges bend as they do there; `square` leaves a title its room. */
const STONE = { width: 760, square: 1.5 } as const;
const SIGN = { width: 92, square: 0 } as const;
/** DrawingML counts in whole numbers: parts of a px. */
const PARTS = 100;
const COMMAND: { readonly [letter: string]: string } = { M: "moveTo", L: "lnTo", C: "cubicBezTo", Q: "quadBezTo" };

/** The outline by which a strand is known without its colour, as a shape of its own: the same as on the board. */
function outline(strand: Strand, box: SlideBox, { width, square }: typeof STONE | typeof SIGN): string {
  const height = (width * box.height) / box.width;
  const { path } = outlineOf(strandForm(strand, width, height, "sign", square));
  const steps = [...path.matchAll(/([MLCQ])([^MLCQZ]*)/g)].map(([, letter = "", list = ""]) => {
    const numbers = (list.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const points = numbers.flatMap((x, at) =>
      at % 2 === 0
        ? [`<a:pt x="${Math.round((x + width / 2) * PARTS)}" y="${Math.round(((numbers[at + 1] as number) + height / 2) * PARTS)}"/>`]
        : [],
    );
    const name = COMMAND[letter] as string;
    return `<a:${name}>${points.join("")}</a:${name}>`;
  });
  return (
    `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>` +
    `<a:path w="${width * PARTS}" h="${Math.round(height * PARTS)}">${steps.join("")}<a:close/></a:path></a:pathLst></a:custGeom>`
  );
}

const painted = (strand: Strand, width: number): string =>
  `<a:solidFill><a:schemeClr val="${COLOUR.fill[strand]}"/></a:solidFill><a:ln w="${width}"><a:solidFill><a:schemeClr val="${COLOUR.line[strand]}"/></a:solidFill></a:ln>`;

/** For a reader of the screen this shape is not there: what it shows stands in words. Source: Microsoft, [MS-ODRAWXML] 2.20.1. */
const DECORATIVE =
  `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
  `<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;
const NO_TEXT = `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${LOCALE}"/></a:p></p:txBody>`;

/** The stone that lies behind a slide's title. */
export const stoneShape = (id: number, strand: Strand, box: SlideBox): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Stone">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
  `<p:spPr>${frame(box)}${outline(strand, box, STONE)}${painted(strand, 44_450)}</p:spPr>${NO_TEXT}</p:sp>`;

/** The sign of a strand beside its word, with the shape in words for those who do not see it. */
export function slideSign(id: number, strand: Strand, box: SlideBox): string {
  const { shape, one } = STRAND_TERMS[strand];
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Sign" descr="${xml(DOCUMENT_WORDS.slides.sign(shape, one))}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${frame(box)}${outline(strand, box, SIGN)}${painted(strand, 28_575)}</p:spPr>${NO_TEXT}</p:sp>`
  );
}

/** Words in a box of their own. */
export const textBox = (id: number, name: string, box: SlideBox, paragraphs: readonly SlideParagraph[], anchor?: "ctr" | "b"): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
  `<p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${body(paragraphs, anchor)}</p:sp>`;

/** A few words on a ground of the strand's line colour: what kind of stone this is. */
export const chip = (id: number, strand: Strand, box: SlideBox, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Kind"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
  `<p:spPr>${frame(box)}<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>` +
  `<a:solidFill><a:schemeClr val="${COLOUR.line[strand]}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>` +
  `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="${LOCALE}" sz="2000" b="1"><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:rPr><a:t>${xml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;

/** A picture of the package, named rId2 among the slide's relations. */
export const picture = (id: number, box: SlideBox, alt: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture" descr="${xml(wordingLines(alt).join(" "))}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
  `<p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
