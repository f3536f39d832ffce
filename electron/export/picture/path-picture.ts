/** The picture of the path as the documents carry it: a PNG, its size, and its words for those who do not see it. */
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import type { PngOptions } from "./index.ts";

/** A picture of the path: a PNG, its size in px, and what it shows in words. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Enough to print the picture as wide as a page, and few enough for Word to stay quick. */
const MOST_PIXELS = 8_000_000;

/** The picture of the path, or null where no stone lies on it. The parts that draw it are loaded when first needed. */
export async function drawnPath(workshop: Workshop, options: PngOptions = { maxPixels: MOST_PIXELS }): Promise<Picture | null> {
  if (stonesOnPath(workshop).length === 0) return null;
  const { picturePng } = await import("./index.ts");
  const png = await picturePng(workshop, options);
  // Width and height stand in the first chunk of a PNG file, from its 16th byte on. Source: PNG specification, IHDR.
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { png, width: header.getUint32(16), height: header.getUint32(20), alt: altTextOf(workshop) };
}
