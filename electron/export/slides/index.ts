/**
 * The path as slides: a cover, the picture, then one stone on a slide with what it leads to and why. Plain Node, and
 * pure: the same workshop and time give the same bytes. Why our own and no library: docs/adr/0011-slides.md.
 */
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import { SAID_WORDS } from "../../../shared/guidance/said-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { BANK_KINDS, foundOf, KIND, progressOf } from "../../../shared/model/kinds.ts";
import type { Link, SaidRow, Stone, StoneId } from "../../../shared/model/records.ts";
import { infoOf, inOrder, linksOnPath, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { saidRows } from "../../../shared/pathway/you-said.ts";
import { findingsByRow } from "../../../shared/pathway/progress.ts";
import { BACKWARDS, gathered, stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import type { Size } from "../../../shared/charts/drawing.ts";
import { resultSentences } from "../../../shared/results/sentences.ts";
import { allViews, AS_COUNTED, type ShownAs } from "../../../shared/results/views.ts";
import { chartPng } from "../picture/chart-png.ts";
import { drawnParts, drawnPath, type PartPicture, type PartsPlan, type PathPicture, type Extent } from "../picture/path-picture.ts";
import { stonePngs, type StonePng, type StonePngs } from "../picture/stone-png.ts";
import { dayInWords, wordingLines, orElse, reason } from "../wording.ts";
import { packSlides, type Slide } from "./pack.ts";
import { PLACES, COLOUR, type SlideBox } from "./parts.ts";
import { chip, filled, picture as pictureShape, stoneShape, slideSign, textBox, type SlideParagraph } from "./shapes.ts";

export const NAMES = DOCUMENT_WORDS.slides.names;
/** EMU in a point. */
export const POINT = 12_700;

interface SlidesOptions {
  /** The time of writing, kept in the file's properties. */
  readonly now: Date;
  /** The picture of the path; drawn from the workshop where it is not given. */
  readonly picture?: PathPicture;
  /** How results are shown, and what draws the picture of one. */
  readonly as?: ShownAs;
  readonly chart?: typeof chartPng;
}

/**
 * Writes the path as a .pptx file: the stones in the order of backwards mapping, then the change that stays, each in
 * the words that lie on the board; at the end what came back on forms.
 * @returns the bytes of the file. It has no notes pages; facilitator's notes and parked stones are never in it.
 */
export async function slides(
  workshop: Workshop,
  { now, picture = undefined, as = AS_COUNTED, chart = chartPng }: SlidesOptions,
): Promise<Uint8Array> {
  const drawing = picture ?? (await drawnPath(workshop));
  const info = infoOf(workshop);
  const parts = await drawnParts(workshop, PARTS_PLAN);
  const own = await stonePngs(workshop, stonesOnPath(workshop));
  const all = [
    coverSlide(workshop),
    ...(drawing ? [pictureSlide(drawing)] : [nothingYet()]),
    ...parts.map(partSlide),
    ...stoneSlides(workshop, own),
    ...(await resultSlides(workshop, as, chart)),
    ...saidSlides(saidRows(workshop)),
  ];
  return packSlides(all, {
    title: info.title,
    organisation: info.organisation,
    subject: DOCUMENT_WORDS.slides.subtitle,
    now,
    media: mediaName,
  });
}

/** The whole path, then its parts and the stones' own by the number of their slide. @param at the place of the slide, from 0 on. */
const mediaName = (at: number, layout: Slide["layout"]): string =>
  at === WHOLE_AT ? "path.png" : layout === 3 ? `stone-${at + 1}.png` : `part-${at - WHOLE_AT}.png`;
const WHOLE_AT = 1;

/** One question on a slide: what was said by how many, and its picture, whose words hold its numbers. */
async function resultSlides(workshop: Workshop, as: ShownAs, drawn: typeof chartPng): Promise<readonly Slide[]> {
  const made: Slide[] = [];
  for (const view of allViews(workshop, as)) {
    const chart = await drawn(view, SLIDE_SIZE);
    if (!chart) continue;
    const words = resultSentences(view).join(" ");
    made.push({
      layout: 2,
      picture: chart.png,
      shapes: [
        filled(2, NAMES.title, `type="title"`, [
          { text: view.text, size: fitting(view.text, [28, 24, 20, 18, 16, 14], PLACES.pictureTitle) },
        ]),
        pictureShape(3, insideBox(PLACES.part, chart.width, chart.height), chart.alt),
        textBox(4, NAMES.text, PLACES.beyond, [{ text: words, size: fitting(words, [20, 18, 16, 14, 12], PLACES.beyond) }]),
      ],
    });
  }
  return made;
}
/** Letters of some 24 pt where it is as wide as a slide. */
const SLIDE_SIZE: Size = { width: 1180, fontSize: 32 };

export function coverSlide(workshop: Workshop, subtitle: string = DOCUMENT_WORDS.slides.subtitle): Slide {
  const { details } = DOCUMENT_WORDS;
  const { title, project, organisation, place, date } = infoOf(workshop);
  const known = (
    [
      [details.project, project],
      [details.organisation, organisation],
      [details.place, place],
      [details.date, dayInWords(date)],
    ] as const
  )
    .filter(([, value]) => value.trim() !== "")
    .map(([label, value]): SlideParagraph => ({ text: `${label}: ${value.trim()}`, size: 20, before: 4 }));
  return {
    layout: 1,
    shapes: [
      filled(2, NAMES.title, `type="ctrTitle"`, [{ text: title.trim(), size: fitting(title, [48, 40, 32, 26], PLACES.coverTitle) }]),
      filled(3, NAMES.subtitle, `type="subTitle" idx="1"`, [{ text: subtitle }, ...known]),
      textBox(4, NAMES.source, PLACES.coverSource, [{ text: ATTRIBUTION, size: 14, colour: "tx2" }], "b"),
    ],
  };
}

/** The whole path on one slide, as large as it goes. */
function pictureSlide({ png, width, height, alt }: PathPicture): Slide {
  return {
    layout: 2,
    picture: png,
    shapes: [
      filled(2, NAMES.title, `type="title"`, [{ text: DOCUMENT_WORDS.pathway.heading }]),
      pictureShape(3, insideBox(PLACES.picture, width, height), alt),
    ],
  };
}

/** As large as a place allows, in its middle. */
export function insideBox(room: SlideBox, width: number, height: number): SlideBox {
  const scale = Math.min(room.width / width, room.height / height);
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  return { x: Math.round(room.x + (room.width - wide) / 2), y: room.y, width: wide, height: high };
}

const inPoints = ({ width, height }: SlideBox): Extent => ({ width: width / POINT, height: height / POINT });
/** A slide is seen from the back of a room. As crisp as a screen of 1,920 px. */
const PARTS_PLAN: PartsPlan = { whole: inPoints(PLACES.picture), least: 8, part: inPoints(PLACES.part), most: 24, sharpness: 2 };

/** One part of the path, and below it what leads in and on. */
function partSlide({ name, png, width, height, alt, beyond }: PartPicture, at: number, { length }: readonly PartPicture[]): Slide {
  const title = DOCUMENT_WORDS.pathway.parts.part(at + 1, length, name);
  const words = beyond.join(" ");
  return {
    layout: 2,
    picture: png,
    shapes: [
      filled(2, NAMES.title, `type="title"`, [{ text: title, size: fitting(title, [28, 24, 20, 18, 16, 14], PLACES.pictureTitle) }]),
      pictureShape(3, insideBox(PLACES.part, width, height), alt),
      ...(words === ""
        ? []
        : [
            textBox(4, NAMES.text, PLACES.beyond, [
              { text: words, size: fitting(words, [16, 14, 12, 11, 10, 9, 8], PLACES.beyond), colour: "tx2" },
            ]),
          ]),
    ],
  };
}

const nothingYet = (): Slide => ({
  layout: 2,
  shapes: [
    filled(2, NAMES.title, `type="title"`, [{ text: DOCUMENT_WORDS.pathway.heading }]),
    textBox(3, NAMES.text, PLACES.picture, [{ text: DOCUMENT_WORDS.empty.path, size: 28 }]),
  ],
});

function stoneSlides(workshop: Workshop, pictures: StonePngs): readonly Slide[] {
  const { leadsTo, comesFrom } = DOCUMENT_WORDS.pathway.columns;
  const links = linksOnPath(workshop);
  const onward = gathered(links, (link) => link.from);
  const back = gathered(links, (link) => link.to);
  const ends = (found: readonly Link[] | undefined, far: "from" | "to"): readonly End[] =>
    (found ?? []).map((link) => ({ words: (workshop.stones.get(link[far] as StoneId) as Stone).text.trim(), why: link.why.trim() }));
  const rows = gathered(inOrder(workshop.evidence), (row) => row.outcome);
  const findings = findingsByRow(workshop);
  const cameIn = ({ id }: Stone): Told => ({
    heading: DOCUMENT_WORDS.plan.findings,
    ends: (rows.get(id) ?? []).flatMap((row) =>
      (findings.get(row.id) ?? []).map(({ date, text }): End => ({
        words: date === "" ? text.trim() : `${dayInWords(date)}: ${text.trim()}`,
        why: "",
      })),
    ),
  });
  return [
    ...BACKWARDS.flatMap((kind) =>
      stonesOfKind(workshop, kind).flatMap((stone) => {
        const found = cameIn(stone);
        return slidesOf(stone, pictures.get(stone.id), [
          { heading: leadsTo, ends: ends(onward.get(stone.id), "to") },
          ...(KIND[kind].hasEvidence && found.ends.length > 0 ? [found] : []),
        ]);
      }),
    ),
    ...BANK_KINDS.flatMap((kind) => stonesOfKind(workshop, kind)).flatMap((stone) =>
      slidesOf(stone, pictures.get(stone.id), [{ heading: comesFrom, ends: ends(back.get(stone.id), "from") }]),
    ),
  ];
}

/** What people said and what was done with it; as many rows on a slide as are read from the back. */
function saidSlides(rows: readonly SaidRow[]): readonly Slide[] {
  const { document, heading } = SAID_WORDS;
  const size = 22;
  const said = rows.map((row): readonly SlideParagraph[] => [
    ...(row.said.trim() === "" ? [] : [{ text: `${document.columns.said}: ${row.said.trim()}`, size, bold: true, before: 10 }]),
    ...(
      [
        [`${document.columns.did}: `, row.did],
        [document.notPossible, row.notPossible],
        [`${document.columns.next}: `, row.next],
      ] as const
    ).flatMap(([label, text]) => (text.trim() === "" ? [] : [{ text: label + text.trim(), size: size - 2, before: 2 }])),
  ]);
  const lines = (all: readonly SlideParagraph[]): number =>
    all.reduce((sum, { text }) => sum + linesOfText(text, size, PLACES.picture) + 0.3, 0);
  const pages: SlideParagraph[][] = [];
  for (const paragraphs of said) {
    const page = pages.at(-1);
    if (page && lines([...page, ...paragraphs]) <= linesIn(PLACES.picture, size)) page.push(...paragraphs);
    else pages.push([...paragraphs]);
  }
  return pages.map((page, at) => ({
    layout: 2,
    shapes: [
      filled(2, NAMES.title, `type="title"`, [{ text: at === 0 ? heading : document.more(at + 1) }]),
      textBox(3, NAMES.text, PLACES.picture, page),
    ],
  }));
}

/** What is told below a stone: its links, or the evidence that has come in. */
interface Told {
  readonly heading: string;
  readonly ends: readonly End[];
}

/** What a stone leads to or comes from, and why; or one finding. */
interface End {
  readonly words: string;
  readonly why: string;
}

/** One slide for each list; more where it is longer than a slide can show in readable letters. */
function slidesOf(stone: Stone, own: StonePng | undefined, told: readonly Told[]): readonly Slide[] {
  const pages = told.flatMap(({ heading, ends }) => pagesOf(ends).map((page) => ({ heading, ...page })));
  return pages.map(({ heading, ends, size }, at) => stoneSlide(stone, own, heading, ends, size, at + 1));
}

function pagesOf(ends: readonly End[]): readonly { readonly ends: readonly End[]; readonly size: number }[] {
  const room = PLACES.ends;
  const size = SIZES.find((one) => linesFor(ends, one, room) <= linesIn(room, one) - 1) ?? SMALLEST;
  const pages: End[][] = [[]];
  for (const end of ends) {
    const page = pages.at(-1) as End[];
    if (page.length > 0 && linesFor([...page, end], size, room) > linesIn(room, size) - 1) pages.push([end]);
    else page.push(end);
  }
  return pages.map((page) => ({ ends: page, size }));
}

function stoneSlide(stone: Stone, own: StonePng | undefined, linked: string, ends: readonly End[], size: number, nth: number): Slide {
  const { kind, strand } = stone;
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  const beside = [
    ...(progress ? [DOCUMENT_WORDS.plan.progress + PROGRESS_TERMS[progress].label] : []),
    ...(found ? [FOUND_TERMS[found].label] : []),
  ].join(" · ");
  const title = nth === 1 ? stone.text.trim() : `${stone.text.trim()} ${DOCUMENT_WORDS.slides.more(nth)}`;
  const label = KIND_TERMS[kind].label;
  const width = (0.7 + label.length * 0.16) * 914_400;
  const chipBox: SlideBox = { ...PLACES.chip, x: Math.round(PLACES.chip.x + (PLACES.chip.width - width) / 2), width: Math.round(width) };
  const links: readonly SlideParagraph[] = ends.flatMap(({ words, why }): readonly SlideParagraph[] => [
    { text: words, size, bullet: true, before: 4 },
    ...(why === "" ? [] : [{ text: reason(why), size: size - 4, colour: "tx2", under: true }]),
  ]);
  const words = own ? PLACES.wordsBeside : PLACES.words;
  return {
    layout: 3,
    ...(own && { picture: own.png }),
    shapes: [
      stoneShape(7, strand, PLACES.stone),
      filled(
        2,
        NAMES.title,
        `type="title"`,
        [{ text: title, size: fitting(title, [44, 40, 36, 32, 28, 24, 20, 16, 13, 11], words) }],
        own && words,
      ),
      ...(own ? [pictureShape(9, PLACES.ownPicture, own.alt)] : []),
      chip(3, strand, chipBox, label),
      slideSign(4, strand, PLACES.sign),
      textBox(
        5,
        NAMES.strand,
        PLACES.strand,
        [{ text: STRAND_TERMS[strand].label, size: 22, bold: true, colour: COLOUR.line[strand] }],
        "ctr",
      ),
      ...(beside === ""
        ? []
        : [
            textBox(
              8,
              NAMES.progress,
              PLACES.progress,
              [{ text: beside, size: fitting(beside, [22, 20, 18, 16], PLACES.progress), bold: true }],
              "ctr",
            ),
          ]),
      filled(6, NAMES.links, `type="body" idx="1"`, [
        { text: `${linked}:`, size: Math.min(size, 20), bold: true, colour: "tx2" },
        ...(links.length > 0 ? links : [{ text: orElse("", DOCUMENT_WORDS.empty.links), size }]),
      ]),
    ],
  };
}

const SIZES = [30, 26, 24, 22, 20, 18] as const;
const SMALLEST = 18;

// Arial: a character is about half as wide as the letters are high, a line 1.2 times as high.
export const linesIn = (box: SlideBox, size: number): number => Math.floor(box.height / POINT / (size * 1.25));
export const linesOfText = (text: string, size: number, box: SlideBox): number =>
  wordingLines(text).reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * 0.53) / (box.width / POINT - 40))), 0);
const linesFor = (ends: readonly End[], size: number, box: SlideBox): number =>
  ends.reduce(
    (sum, { words, why }) => sum + linesOfText(words, size, box) + 0.25 + (why === "" ? 0 : linesOfText(reason(why), size - 4, box)),
    0,
  );

/** The largest of the sizes at which a text fits a box; the last where none does. */
export const fitting = (text: string, sizes: readonly number[], box: SlideBox): number =>
  sizes.find((size) => linesOfText(text, size, box) <= linesIn(box, size)) ?? (sizes.at(-1) as number);
