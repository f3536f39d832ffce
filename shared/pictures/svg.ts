/** A picture as SVG: a drawing by its paths, an image by its address. */
import { DRAWING_EDGE, isColoured, edgePathOf, type Art, type Drawing } from "./drawing.ts";

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** An element that shows the picture within a room, as large as it fits. @param colour of drawings that have none of their own, and of the edge of those that have. */
export function svgOfArt(art: Art, { x, y, width, height }: Room, colour: string): string {
  const at = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  if ("href" in art) return `<image ${at} preserveAspectRatio="xMidYMid meet" href="${escaped(art.href)}"/>`;
  return `<svg ${at} viewBox="0 0 ${art.size} ${art.size}" overflow="visible">${pathsOfArt(art, colour)}</svg>`;
}

function pathsOfArt(drawing: Drawing, colour: string): string {
  const edge = isColoured(drawing)
    ? `<path fill="none" stroke="${escaped(colour)}" stroke-width="${DRAWING_EDGE * drawing.size}" stroke-linejoin="round" d="${escaped(edgePathOf(drawing))}"/>`
    : "";
  const fills = drawing.paths.map(({ fill, d, rule, opacity }) => {
    const more = (rule ? ` fill-rule="${rule}"` : "") + (opacity === undefined ? "" : ` opacity="${opacity}"`);
    return `<path fill="${escaped(fill === "currentColor" ? colour : fill)}"${more} d="${escaped(d)}"/>`;
  });
  return edge + fills.join("");
}

/** A square picture that stands by itself. @param alt what a screen reader says; "" where that is said beside it. */
export function svgDocumentOf(art: Art, colour: string, alt = "", size = 96): string {
  const edge = "href" in art ? 0 : Math.ceil(size * DRAWING_EDGE);
  const named = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(alt)}"`;
  const room = { x: edge, y: edge, width: size - 2 * edge, height: size - 2 * edge };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}" ${named}>${svgOfArt(art, room, colour)}</svg>`;
}
