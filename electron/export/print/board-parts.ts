/** The board on paper part by part: the whole path on the first sheet, then each of its parts on one of its own. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { workshopOfPart, type PathPart } from "../../../shared/pathway/parts.ts";
import { partInWords } from "../../../shared/pathway/parts-in-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { closeSceneOf } from "../../../shared/scene/build.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { artIn } from "../picture/stone-art.ts";
import { figure, heading, largest, lines, page, svgParagraph } from "./draw.ts";
import { scaleIn, type Area, type PaperSheet } from "./paper.ts";
import { boardPart } from "./part.ts";

/** Letters of a part are no larger, in pt: more is gained by the air around them. */
const MOST_PT = 24;

/** One part on its sheet: what it is called, its picture, and below that what leads in and on. @param at its place among `parts`, from 0 on. */
export function partPage(workshop: Workshop, parts: readonly PathPart[], at: number, sheet: PaperSheet, palette: Palette): string {
  const part = parts[at] as PathPart;
  const { name, alt, beyond } = partInWords(workshop, part);
  const { area } = sheet;
  const big = sheet.paper === "A3" ? 1.3 : 1;
  const title = DOCUMENT_WORDS.pathway.parts.part(at + 1, parts.length, name);
  const size = largest(
    title,
    area.width,
    [20, 17, 14, 12].map((pt) => pt * big),
    2,
    true,
  );
  const top = lines(title, area.x, area.y, area.width, { size, colour: palette.ink, bold: true });
  const words = beyond.length > 0 ? beyond.join(" ") : DOCUMENT_WORDS.pathway.parts.byItself;
  const small = largest(
    words,
    area.width,
    [12, 11, 10, 9].map((pt) => pt * big),
    4,
  );
  const { height: below } = lines(words, 0, 0, area.width, { size: small, colour: palette.ink });
  const room: Area = { ...area, y: area.y + top.height + AIR, height: area.height - top.height - below - 2 * AIR };
  const scene = closeSceneOf(workshopOfPart(workshop, part), room.width / room.height);
  const scale = Math.min(scaleIn(scene.bounds, room), MOST_PT / smallestLetters(scene));
  const [width, height] = [scene.bounds.width * scale, scene.bounds.height * scale];
  const place: Area = { x: room.x + (room.width - width) / 2, y: room.y, width, height };
  return page(
    sheet,
    PRINT_WORDS.pageName(at + 2, parts.length + 1),
    heading(2, top.code),
    figure(alt, boardPart(scene, palette, scene.bounds, place, artIn(workshop))),
    svgParagraph(lines(words, area.x, place.y + height + AIR, area.width, { size: small, colour: palette.ink }).code),
  );
}

/** Above and below the picture, in pt. */
const AIR = 8;
