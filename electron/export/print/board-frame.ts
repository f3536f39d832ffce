/** What stands around the board's picture: title, whose and when above; what the signs mean below. */
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { dayInWords, oneLine } from "../wording.ts";
import { heading, textHeight, largest, lines, svgParagraph } from "./draw.ts";
import { legend } from "./legend.ts";
import type { Area, PaperSheet } from "./paper.ts";

/** The frame, and the room that it leaves for the picture. */
export function framedBoard(
  workshop: Workshop,
  { area, paper }: PaperSheet,
  palette: Palette,
): { readonly code: string; readonly picture: Area } {
  const { title, project, organisation, place, date } = infoOf(workshop);
  const big = paper === "A3" ? 1.3 : 1;
  const size = largest(
    oneLine(title),
    area.width,
    [24, 21, 18, 15, 12].map((pt) => pt * big),
    1,
    true,
  );
  const top = lines(oneLine(title), area.x, area.y, area.width, { size, colour: palette.ink, bold: true });
  const whose = [dayInWords(date), project, organisation, place].map(oneLine).filter(Boolean).join(" · ");
  const small = 10 * big;
  const details =
    whose === ""
      ? { code: "", height: 0 }
      : lines(whose, area.x, area.y + top.height + 1, area.width, { size: small, colour: palette.muted });
  const head = top.height + details.height + 7;

  const source = 8 * big;
  const sourceHeight = textHeight(ATTRIBUTION, area.width, source);
  const signsHeight = legend(area.x, 0, area.width, small, palette).height;
  const bottom = area.y + area.height;
  const signs = legend(area.x, bottom - sourceHeight - signsHeight - 1, area.width, small, palette);
  return {
    code:
      heading(1, top.code) +
      (details.code && svgParagraph(details.code)) +
      signs.code +
      svgParagraph(lines(ATTRIBUTION, area.x, bottom - sourceHeight, area.width, { size: source, colour: palette.muted }).code),
    picture: { x: area.x, y: area.y + head, width: area.width, height: area.height - head - sourceHeight - signsHeight - 6 },
  };
}
