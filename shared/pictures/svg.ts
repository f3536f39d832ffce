/** A picture as SVG: a drawing by its paths, an image by its address. */
import type { Art } from "./drawing.ts";

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** An element that shows the picture within a room, as large as it fits. @param colour of drawings that have none of their own. */
export function svgOfArt(art: Art, { x, y, width, height }: Room, colour: string): string {
  const at = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  if ("href" in art) return `<image ${at} preserveAspectRatio="xMidYMid meet" href="${escaped(art.href)}"/>`;
  return `<svg ${at} viewBox="0 0 ${art.size} ${art.size}">${pathsOfArt(art, colour)}</svg>`;
}

const pathsOfArt = ({ paths }: Extract<Art, { readonly paths: unknown }>, colour: string): string =>
  paths
    .map(({ fill, d, rule, opacity }) => {
      const more = (rule ? ` fill-rule="${rule}"` : "") + (opacity === undefined ? "" : ` opacity="${opacity}"`);
      return `<path fill="${escaped(fill === "currentColor" ? colour : fill)}"${more} d="${escaped(d)}"/>`;
    })
    .join("");

/** A picture as a document of its own, square where it is a drawing. */
export const svgDocumentOf = (art: Art, colour: string, size = 96): string =>
  svgOfArt(art, { x: 0, y: 0, width: size, height: size }, colour).replace(
    /^<(svg|image) /,
    (_, name: string) => (name === "svg" ? `<svg xmlns="http://www.w3.org/2000/svg" ` : `<image `),
  );
