/** Blank sheets for working with pens: empty stones, an empty path, the plan and the worksheet with empty rows. Nothing of the workshop stands on them. */
import type { BlankSheet, PrintedPages } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { WORKSHEET_WORDS } from "../../../shared/guidance/plan-words.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { KINDS, STRANDS, type Kind, type StoneId, type Strand } from "../../../shared/model/records.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { blankPath } from "./blank-path.ts";
import { blankTable } from "./blank-table.ts";
import { CARD_SIZES, cutLines, frameOf, cardGrid, strandLine } from "./cards.ts";
import { blank, figure, heading, textHeight, line, lines, page, svgParagraph } from "./draw.ts";
import { paperSheet, PT_PER_MM, type Area, type PaperSheet } from "./paper.ts";

/** @param chosen printed in the order in which a workshop needs them. */
export function blankPages(paper: Paper, palette: Palette, chosen: readonly BlankSheet[]): PrintedPages {
  const sheet = paperSheet(paper, true);
  const makers: readonly ((name: string) => string)[] = (Object.keys(MAKERS) as BlankSheet[])
    .filter((one) => chosen.includes(one))
    .flatMap((one) => MAKERS[one](sheet, palette));
  const { width, height, landscape } = sheet;
  return {
    paper,
    landscape,
    width,
    height,
    board: null,
    pages: makers.map((make, at) => make(PRINT_WORDS.pageName(at + 1, makers.length))),
  };
}

type Maker = (name: string) => string;

const MAKERS: { readonly [B in BlankSheet]: (sheet: PaperSheet, palette: Palette) => readonly Maker[] } = {
  path: (sheet, palette) => [
    (name) => {
      const { heading: title, help } = PRINT_WORDS.blank.path;
      const frame = headed(sheet, palette, title, help);
      return page(sheet, name, frame.code, figure(PRINT_WORDS.blank.pathAlt, blankPath(frame.room, palette)));
    },
  ],
  stones: (sheet, palette) => STONES.map((four) => (name) => emptyStones(sheet, palette, name, four)),
  plan: (sheet, palette) => [
    (name) => {
      const { columns, heading: title } = DOCUMENT_WORDS.plan;
      const { prompts, help } = PRINT_WORDS.blank.plan;
      const frame = headed(sheet, palette, title, help);
      const shares = { outcome: 0.26, type: 0.18, form: 0.28, ways: 0.28 } as const;
      const keys = ["outcome", "type", "form", "ways"] as const;
      return page(
        sheet,
        name,
        frame.code,
        blankTable(
          frame.room,
          keys.map((key) => ({ label: columns[key], help: prompts[key], share: shares[key] })),
          ROW_MM.plan,
          palette,
        ),
      );
    },
  ],
  worksheet: (sheet, palette) => [
    (name) => {
      const { heading: title, intro, columns } = WORKSHEET_WORDS;
      const frame = headed(sheet, palette, title, intro);
      return page(
        sheet,
        name,
        frame.code,
        blankTable(
          frame.room,
          Object.values(columns).map(({ label, help }) => ({ label, help, share: 0.2 })),
          ROW_MM.worksheet,
          palette,
        ),
      );
    },
  ],
};

/** Room for three or four lines of handwriting, in mm. */
const ROW_MM = { plan: 26, worksheet: 32 } as const;

/** How many empty stones of a kind each strand has: a sheet of them, or half of one. */
const EMPTY: { readonly [K in Kind]: 4 | 2 } = { activity: 4, outcome: 4, impact: 2, change: 2 };

/** What lies on each sheet of empty stones: four of one kind. */
const STONES: readonly (readonly (readonly [Kind, Strand])[])[] = KINDS.flatMap((kind) => {
  const all = STRANDS.flatMap((strand) => Array.from({ length: EMPTY[kind] }, () => [kind, strand] as const));
  return Array.from({ length: Math.ceil(all.length / 4) }, (_, at) => all.slice(4 * at, 4 * at + 4));
});

function emptyStones(sheet: PaperSheet, palette: Palette, name: string, four: readonly (readonly [Kind, Strand])[]): string {
  const { places, foot } = cardGrid(sheet.paper, 4);
  const sizes = CARD_SIZES[sheet.paper][4];
  const stones = four.map(([kind, strand], at) => {
    const place = places[at] as Area;
    const frame = frameOf({ id: `${kind} ${strand} ${at}` as StoneId, kind, strand }, place, sizes);
    const alt = PRINT_WORDS.blank.stoneAlt(KIND_TERMS[kind].label, STRAND_TERMS[strand].label);
    return figure(alt, frame.draw(palette), frame.rules(10 * PT_PER_MM, palette), strandLine({ strand }, place, sizes.sign, palette));
  });
  return page(sheet, name, ...stones, cutLines(places, palette), source(sheet, foot, sheet.paper === "A3" ? 14 : 8, palette));
}

const source = ({ area }: PaperSheet, top: number, size: number, palette: Palette): string =>
  svgParagraph(lines(ATTRIBUTION, area.x, top, area.width, { size, colour: palette.muted }).code);

/** A sheet's heading, what to do, and lines for the group and the date; what is left is room. */
function headed(sheet: PaperSheet, palette: Palette, title: string, help: string): { readonly code: string; readonly room: Area } {
  const { area, paper } = sheet;
  const big = paper === "A3" ? 1.3 : 1;
  const [size, small, least] = [22 * big, 11 * big, 8 * big];
  const baseline = area.y + size * 0.92;
  const fields = [230, 150].map((width) => width * big) as [number, number];
  const right = area.x + area.width;
  const helpTop = area.y + size * 1.35;
  const about = lines(help, area.x, helpTop, area.width, { size: small, colour: palette.ink });
  const foot = area.y + area.height - textHeight(ATTRIBUTION, area.width, least);
  const top = helpTop + about.height + 8 * big;
  return {
    code:
      heading(1, line(title, area.x, baseline, { size, colour: palette.ink, bold: true })) +
      svgParagraph(blank(PRINT_WORDS.group, right - fields[1] - 16 * big, baseline, fields[0], { size: small, colour: palette.ink })) +
      svgParagraph(blank(PRINT_WORDS.date, right, baseline, fields[1], { size: small, colour: palette.ink })) +
      svgParagraph(about.code) +
      source(sheet, foot, least, palette),
    room: { x: area.x, y: top, width: area.width, height: foot - 6 - top },
  };
}
