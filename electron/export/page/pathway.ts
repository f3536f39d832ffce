/** The path: its picture, then every stone in words with what it leads to and why, and the change that stays. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { BANK_KINDS, foundOf, progressOf } from "../../../shared/model/kinds.ts";
import { FROM_CSS } from "../../../shared/shape/theme.ts";
import { STRANDS, type Kind, type Link, type Stone, type StoneId, type Strand } from "../../../shared/model/records.ts";
import { linksOnPath, reportTextOf, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { BACKWARDS, gathered, stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { FOUND_SIGNS, ICON_SIZE, PROGRESS_SIGNS } from "../../../shared/shape/icons.ts";
import { outlineOf, strandForm } from "../../../shared/shape/outline.ts";
import { svgOfStonePicture } from "../picture/stone-art.ts";
import { pictureSvg } from "../picture/index.ts";
import { reason } from "../wording.ts";
import { el, Html, htmlWords, type HtmlContent } from "./html.ts";
import { PICTURE_ROOM } from "./style.ts";

const WORDS = DOCUMENT_WORDS.pathway;
const EMPTY = DOCUMENT_WORDS.empty;

/** What a stone is called inside the page, so that a link can lead to it. */
export type Anchors = ReadonlyMap<StoneId, string>;

export const anchorsOf = (workshop: Workshop): Anchors => new Map(stonesOnPath(workshop).map(({ id }, at) => [id, `stone-${at + 1}`]));

export function pathwayParts(workshop: Workshop, anchors: Anchors): readonly Html[] {
  if (stonesOnPath(workshop).length === 0) return [el("p", {}, EMPTY.path)];
  const onward = gathered(linksOnPath(workshop), (link) => link.from);
  return [
    el("p", {}, DOCUMENT_WORDS.page.lead),
    picture(workshop),
    ...BACKWARDS.flatMap((kind) => [
      el("h3", {}, KIND_TERMS[kind].plural),
      stoneList(workshop, anchors, kind, WORDS.columns.leadsTo, (id) => (onward.get(id) ?? []).map((link) => ({ link, other: link.to }))),
    ]),
  ];
}

/** What stays when the project has ended: a part of the picture of its own. */
export function changeParts(workshop: Workshop, anchors: Anchors): readonly Html[] {
  const back = gathered(linksOnPath(workshop), (link) => link.to);
  const ends = (id: StoneId) => (back.get(id) ?? []).map((link) => ({ link, other: link.from }));
  return BANK_KINDS.map((kind) => stoneList(workshop, anchors, kind, WORDS.columns.comesFrom, ends, EMPTY.change));
}

/** Whether the picture is larger on an upright page than on one that lies across. */
export function isTall(workshop: Workshop): boolean {
  const { bounds } = sceneOf(workshop);
  const scaleOn = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    Math.min(width / bounds.width, height / bounds.height);
  return scaleOn(PICTURE_ROOM.upright) > scaleOn(PICTURE_ROOM.wide);
}

/** It scrolls where it is larger than the window, so a keyboard must reach it. */
const picture = (workshop: Workshop): Html =>
  el(
    "figure",
    { class: "picture" },
    el(
      "div",
      { class: "scroll", role: "group", "aria-label": WORDS.heading, tabindex: 0 },
      new Html(pictureSvg(workshop, { palette: FROM_CSS })),
    ),
    el("figcaption", {}, WORDS.pictureCaption),
  );

interface End {
  readonly link: Link;
  readonly other: StoneId;
}

function stoneList(
  workshop: Workshop,
  anchors: Anchors,
  kind: Kind,
  linked: string,
  endsOf: (id: StoneId) => readonly End[],
  none: string = EMPTY.text,
): Html {
  const stones = stonesOfKind(workshop, kind);
  if (stones.length === 0) return el("p", {}, none);
  return el(
    "ul",
    { class: "stones" },
    stones.map((stone) =>
      el(
        "li",
        { id: anchors.get(stone.id), class: `stone ${stone.strand} ${stone.kind}` },
        stonePictureOn(workshop, stone),
        htmlWords("p", reportTextOf(stone), { class: "stone-words" }),
        strandWord(stone.strand),
        progressWord(stone),
        linkList(workshop, anchors, linked, endsOf(stone.id)),
      ),
    ),
  );
}

/** The stone's picture, named for those who do not see it. */
function stonePictureOn(workshop: Workshop, stone: Stone): HtmlContent {
  const shown = svgOfStonePicture(workshop, stone, FROM_CSS);
  return shown && new Html(`<div class="stone-picture">${shown.svg}</div>`);
}

function linkList(workshop: Workshop, anchors: Anchors, linked: string, ends: readonly End[]): Html {
  if (ends.length === 0) return el("p", { class: "note" }, `${linked}: ${EMPTY.links.toLowerCase()}`);
  return el(
    "div",
    { class: "links" },
    el("p", { class: "label" }, `${linked}:`),
    el(
      "ul",
      {},
      ends.map(({ link, other }) => {
        const why = link.why.trim();
        return el(
          "li",
          {},
          htmlWords("a", reportTextOf(workshop.stones.get(other) as Stone), { href: `#${anchors.get(other)}` }),
          why === "" ? null : htmlWords("span", reason(why), { class: "why" }),
        );
      }),
    ),
  );
}

/** The sign of a strand and its word. */
export const strandWord = (strand: Strand): Html =>
  el(
    "p",
    { class: `strand ${strand}` },
    new Html(`<svg class="sign" aria-hidden="true" viewBox="-22 -15 44 30"><use href="#sign-${strand}"/></svg> `),
    STRAND_TERMS[strand].label,
  );

/** How far an outcome is, and that nobody had planned it, by sign and word; nothing where nothing has begun, and of what was planned. */
export function progressWord(stone: Stone): HtmlContent {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return [
    progress ? signAndWord(PROGRESS_SIGNS[progress], DOCUMENT_WORDS.plan.progress + PROGRESS_TERMS[progress].label) : null,
    found ? signAndWord(FOUND_SIGNS[found], FOUND_TERMS[found].label) : null,
  ];
}

const signAndWord = (sign: string, words: string): Html =>
  el(
    "p",
    { class: "progress" },
    new Html(`<svg aria-hidden="true" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}"><path d="${sign}"/></svg> `),
    words,
  );

/** The outlines of the signs, drawn once. */
export const signs = (): Html =>
  new Html(
    `<svg class="signs" aria-hidden="true"><defs>${STRANDS.map((strand) => {
      const { path } = outlineOf(strandForm(strand, 40, 26, "sign", -0.8));
      return `<path id="sign-${strand}" d="${path}"/>`;
    }).join("")}</defs></svg>`,
  );
