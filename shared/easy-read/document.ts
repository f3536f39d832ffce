/**
 * The easy-read document as data: one idea in each row, with what its picture shows. Word, page and PDF are written from it.
 * Pure. The rules it keeps to: docs/adr/0062-easy-read.md.
 */
import { EASY_READ_WORDS as words } from "../guidance/easy-read-words.ts";
import { BANK_KINDS, foundOf, hasEvidence } from "../model/kinds.ts";
import { STRANDS, type Kind, type Progress, type Stone, type Strand } from "../model/records.ts";
import { infoOf, type Workshop } from "../model/workshop.ts";
import { workshopOfPart, type PathPart } from "../pathway/parts.ts";
import { BACKWARDS, stonesOfKind } from "../pathway/reading-order.ts";
import type { EasySize } from "../settings/word-options.ts";
import { wordsIn } from "../plain/sentences.ts";
import { checkedOn, contactOf, easySentences, easyTextOf } from "./wordings.ts";

/** What a picture shows: a stone, a strand, how far an outcome is, or one of the document's own signs. */
export type EasyPicture =
  | { readonly of: "stone"; readonly stone: Stone }
  | { readonly of: "strand"; readonly strand: Strand }
  | { readonly of: "progress"; readonly progress: Progress }
  | { readonly of: "sign"; readonly sign: EasySign };
export type EasySign = "about" | "know" | "contact" | "source" | "draft";

export interface EasyRow {
  readonly picture: EasyPicture;
  /** Stands below the picture. */
  readonly caption: string;
  /** Asked above the words. */
  readonly question?: string;
  readonly lines: readonly string[];
}

export interface EasySection {
  readonly heading: string;
  /** One sentence above the rows. */
  readonly lead: string;
  readonly rows: readonly EasyRow[];
}

/** How much there is of it: everything, no evidence, or the ends of the path alone. */
export const EASY_LEVELS = ["all", "path", "ends"] as const;
export type EasyLevel = (typeof EASY_LEVELS)[number];

export interface EasyRead {
  readonly title: string;
  readonly sections: readonly EasySection[];
  readonly level: EasyLevel;
  readonly words: number;
  /** About how many pages of A4. */
  readonly pages: number;
}

/** Nobody is asked to read more than this at a time. */
export const MOST_EASY_WORDS = 1000;
export const MOST_EASY_PAGES = 20;

export interface EasyWishes {
  /** The one part of the plan that is told. */
  readonly part?: PathPart;
  /** How a day is written. */
  readonly day: (day: string) => string;
  /** Of the letters, in points. */
  readonly size: EasySize;
}

/** The fullest document that is not too long. */
export function easyRead(workshop: Workshop, wishes: EasyWishes): EasyRead {
  const levels = EASY_LEVELS.map((level) => documentOf(workshop, level, wishes));
  return levels.find(({ words: count, pages }) => count <= MOST_EASY_WORDS && pages <= MOST_EASY_PAGES) ?? (levels.at(-1) as EasyRead);
}

function documentOf(whole: Workshop, level: EasyLevel, { part, day, size }: EasyWishes): EasyRead {
  const workshop = part ? workshopOfPart(whole, part) : whole;
  const title = infoOf(workshop).title.trim();
  const river = level === "ends" ? BACKWARDS.slice(0, 1) : BACKWARDS;
  const sections = [
    about(whole, level, part !== undefined, day),
    sides,
    ...[...river, ...BANK_KINDS].map((kind) => kindSection(workshop, kind, level)),
    contact(whole),
    source,
  ];
  return easyReadOf(title, sections, level, size);
}

/** A document of these sections, with how long it is. */
export function easyReadOf(title: string, sections: readonly EasySection[], level: EasyLevel, size: EasySize): EasyRead {
  const said = [title, ...sections.flatMap(textsOf)];
  return { title, sections, level, words: said.reduce((sum, text) => sum + wordsIn(text).length, 0), pages: pagesOf(sections, size) };
}

const textsOf = ({ heading, lead, rows }: EasySection): readonly string[] => [
  heading,
  lead,
  ...rows.flatMap(({ caption, question, lines }) => [caption, question ?? "", ...lines]),
];

function about(workshop: Workshop, level: EasyLevel, isPart: boolean, day: (day: string) => string): EasySection {
  const checked = checkedOn(workshop);
  const [lead = "", ...lines] = words.about.lines;
  const rest = [...(isPart ? [words.about.part] : []), ...(level === "all" ? [] : [words.about.more, words.about.ask])];
  return {
    heading: words.about.heading,
    lead,
    rows: [
      checked === ""
        ? { picture: { of: "sign", sign: "draft" }, caption: words.draft.sign, lines: words.draft.lines }
        : { picture: { of: "progress", progress: "achieved" }, caption: words.checked.sign, lines: words.checked.lines(day(checked)) },
      { picture: { of: "sign", sign: "about" }, caption: words.signs.about, lines: [...lines, ...rest] },
    ],
  };
}

const sides: EasySection = {
  heading: words.sides.heading,
  lead: words.sides.lead,
  rows: STRANDS.map((strand) => ({ picture: { of: "strand", strand }, caption: sideOf(strand), lines: words.sides.lines[strand] })),
};

function sideOf(strand: Strand): string {
  return words.sides.names[strand];
}

function kindSection(workshop: Workshop, kind: Kind, level: EasyLevel): EasySection {
  const { heading, lead } = words.kinds[kind];
  const stones = stonesOfKind(workshop, kind);
  const none: EasyRow = { picture: { of: "sign", sign: "draft" }, caption: words.draft.sign, lines: [words.empty] };
  return { heading, lead, rows: stones.length === 0 ? [none] : stones.flatMap((stone) => stoneRows(workshop, stone, level)) };
}

/** A stone; then, of an outcome, how we will know and what has happened. */
function stoneRows(workshop: Workshop, stone: Stone, level: EasyLevel): readonly EasyRow[] {
  const found = foundOf(stone);
  const row: EasyRow = {
    picture: { of: "stone", stone },
    caption: sideOf(stone.strand),
    lines: [...easySentences(easyTextOf(workshop, stone, "words")), ...(found ? words.found[found] : [])],
  };
  if (!hasEvidence(stone) || level !== "all") return [row];
  const know = easySentences(easyTextOf(workshop, stone, "know"));
  // Of what nobody had planned, nobody asks whether it has begun.
  const far = [
    ...(found && stone.progress === "none" ? [] : [words.progress[stone.progress]]),
    ...easySentences(easyTextOf(workshop, stone, "came")),
  ];
  return [
    row,
    {
      picture: { of: "sign", sign: "know" },
      caption: words.signs.know,
      question: words.know,
      lines: know.length > 0 ? know : [words.empty],
    },
    ...(far.length === 0
      ? []
      : [{ picture: { of: "progress", progress: stone.progress }, caption: words.signs.came, question: words.came, lines: far } as const]),
  ];
}

function contact(workshop: Workshop): EasySection {
  const said = easySentences(contactOf(workshop));
  return {
    heading: words.contact.heading,
    lead: words.contact.lead,
    rows: [
      { picture: { of: "sign", sign: "contact" }, caption: words.signs.contact, lines: said.length > 0 ? said : [words.contact.none] },
    ],
  };
}

const source: EasySection = {
  heading: words.source.heading,
  lead: words.source.lead,
  rows: [{ picture: { of: "sign", sign: "source" }, caption: words.signs.source, lines: words.source.lines }],
};

/** Of an A4 page with margins of 2 cm: room in points, and what stands on it. Widths are those of Arial and of wider letters. */
const PAGE = { height: 700, words: 290, row: 138, heading: 110 } as const;

/** About how many pages: no fewer than Word and the PDF need. */
function pagesOf(sections: readonly EasySection[], size: number): number {
  const line = size * 1.45;
  const perLine = Math.floor(PAGE.words / (size * 0.56));
  const rowHeight = ({ question, lines }: EasyRow): number => {
    const count = [...(question ? [question] : []), ...lines].reduce((sum, text) => sum + Math.ceil(text.length / perLine), 0);
    return Math.max(PAGE.row, count * line + lines.length * 8 + 16);
  };
  let [pages, used] = [1, 0];
  for (const { rows } of sections) {
    used += PAGE.heading;
    for (const row of rows) {
      const height = rowHeight(row);
      if (used + Math.min(height, PAGE.height) > PAGE.height) [pages, used] = [pages + 1, 0];
      used += height;
      while (used > PAGE.height) [pages, used] = [pages + 1, used - PAGE.height];
    }
  }
  return pages;
}
