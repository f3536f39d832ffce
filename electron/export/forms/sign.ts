/** The pictures beside the answers of a form. */
import { ICON_SIZE } from "../../../shared/shape/icons.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";

/** A sign as an SVG document. @param colour of the sign, or its name where a style sheet knows it. */
export const answerSvg = (sign: string, colour: string = PALETTES.paper.action): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_SIZE} ${ICON_SIZE}" width="${ICON_SIZE}" height="${ICON_SIZE}" aria-hidden="true">` +
  `<path d="${sign}" fill="${colour}"/></svg>`;
