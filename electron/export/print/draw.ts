/**
 * The pieces that printed pages are made of, as SVG. Lengths are in pt. Everything that is looks alone is an attribute:
 * the window in which the pages are previewed takes no styles from elsewhere. Roles become the tags of the PDF.
 */
import { unwrapped } from "../../../shared/base/direction.ts";
import { r1 } from "../../../shared/shape/path.ts";
import { FONT_FAMILY, INK, LINE_HEIGHT, measure, wrap } from "../../../shared/shape/text.ts";
import { xml } from "../picture/svg.ts";
import type { PaperSheet } from "./paper.ts";

export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: string | number): string => (typeof value === "number" ? String(Math.round(value * 100) / 100) : value);

/** One element; attributes that are undefined are left out. */
export function tag(name: string, attributes: SvgAttributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xml(round(value))}"`]));
  return `<${name}${pairs.join("")}>${children.join("")}</${name}>`;
}

export const heading = (level: number, ...children: readonly string[]): string =>
  tag("g", { role: "heading", "aria-level": level }, ...children);
export const svgParagraph = (...children: readonly string[]): string => tag("g", { role: "paragraph" }, ...children);
/** What only pleases or guides the eye. */
export const decor = (...children: readonly string[]): string => tag("g", { "aria-hidden": "true" }, ...children);
/** A picture, with what a screen reader says in its place. */
export const figure = (alt: string, ...children: readonly string[]): string => tag("g", { role: "img", "aria-label": alt }, ...children);

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of words; `y` is its baseline. */
export const line = (text: string, x: number, y: number, { size, colour, bold, anchor }: TextLook): string =>
  text === ""
    ? ""
    : tag(
        "text",
        {
          x,
          y,
          "font-size": size,
          fill: colour,
          "font-weight": bold ? 700 : undefined,
          "text-anchor": anchor === "start" ? undefined : anchor,
        },
        xml(text),
      );

/** Words in as many lines as they need. `top` is their upper edge. */
export function lines(
  text: string,
  x: number,
  top: number,
  width: number,
  look: TextLook,
): { readonly code: string; readonly height: number } {
  const wrapped = wrap(text, width, look.size, look.bold);
  const pitch = look.size * LINE_HEIGHT;
  return {
    code: wrapped.map((one, at) => lineIn(one, x, top + INK.ascent * look.size + at * pitch, width, look)).join(""),
    height: (wrapped.length - 1) * pitch + (INK.ascent + INK.descent) * look.size,
  };
}

/** Words from the right begin at the right end of their room. */
const lineIn = (text: string, x: number, y: number, width: number, look: TextLook): string =>
  unwrapped(text).rtl && look.anchor === undefined ? line(text, x + width, y, { ...look, anchor: "end" }) : line(text, x, y, look);

/** The height that words take. */
export const textHeight = (text: string, width: number, size: number, bold = false): number =>
  (wrap(text, width, size, bold).length - 1) * size * LINE_HEIGHT + (INK.ascent + INK.descent) * size;

/** The largest of the sizes at which words need no more than `most` lines; the last where none does. */
export const largest = (text: string, width: number, sizes: readonly number[], most: number, bold = false): number =>
  sizes.find((size) => wrap(text, width, size, bold).length <= most) ?? (sizes.at(-1) as number);

export const path = (d: string, attributes: SvgAttributes): string => tag("path", { d, ...attributes });

/** A rule to write on, or one that divides. */
export const rule = (x1: number, y1: number, x2: number, y2: number, attributes: SvgAttributes): string =>
  path(`M${r1(x1)} ${r1(y1)}L${r1(x2)} ${r1(y2)}`, { fill: "none", ...attributes });

/** "Date: ______", where somebody writes. @returns the drawing, right-aligned at `right`. */
export function blank(label: string, right: number, baseline: number, room: number, look: TextLook): string {
  const width = measure(label, look.size, look.bold);
  return (
    line(label, right - room, baseline, look) +
    decor(rule(right - room + width + 4, baseline + 2, right, baseline + 2, { stroke: look.colour, "stroke-width": 0.75 }))
  );
}

/** A whole page. @param name what a screen reader calls it. */
export const page = ({ width, height }: PaperSheet, name: string, ...children: readonly string[]): string =>
  tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: "group",
      "aria-label": name,
      "font-family": FONT_FAMILY,
    },
    ...children,
  );
