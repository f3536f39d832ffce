/** The picture of the path as the documents carry it: a PNG, its size, and its words for those who do not see it. */
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { usualParts, workshopOfPart } from "../../../shared/pathway/parts.ts";
import { partInWords, type PartInWords } from "../../../shared/pathway/parts-in-words.ts";
import { closeSceneOf, sceneOf } from "../../../shared/scene/build.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import { SMALLEST_FONT_SIZE } from "../../../shared/shape/style.ts";
import type { PngOptions } from "./index.ts";

/** A picture of the path: a PNG, its size in px, and what it shows in words. */
export interface PathPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Enough to print the picture as wide as a page, and few enough for Word to stay quick. */
const MOST_PIXELS = 8_000_000;

/** A part of the path as the documents carry it, and in words. */
export interface PartPicture extends PathPicture, Pick<PartInWords, "name" | "beyond"> {}

/** In pt. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Where the path has its place in a document, and how its parts are drawn. */
export interface PartsPlan {
  /** The room of the whole path. Its parts follow where its smallest letters are smaller there than `least`, in pt. */
  readonly whole: Extent;
  readonly least: number;
  /** The room of a part; its letters are no larger than `most`, in pt. */
  readonly part: Extent;
  readonly most: number;
  /** Dots for each pt. */
  readonly sharpness: number;
}

const scaleTo = (room: Extent, { width, height }: Extent): number => Math.min(room.width / width, room.height / height);

/**
 * The parts of a path whose letters are too small as a whole: each as large as its room allows, its width and height in pt.
 * None where the whole is read well, or where it has no parts.
 */
export async function drawnParts(
  workshop: Workshop,
  { whole, least, part: room, most, sharpness }: PartsPlan,
): Promise<readonly PartPicture[]> {
  const parts = usualParts(workshop);
  if (parts.length === 0) return [];
  const path = sceneOf(workshop);
  if (smallestLetters(path) * scaleTo(whole, path.bounds) >= least) return [];
  const { picturePng } = await import("./index.ts");
  const sheet = room.width / room.height;
  const drawn: PartPicture[] = [];
  for (const part of parts) {
    const scene = closeSceneOf(workshopOfPart(workshop, part), sheet);
    const { bounds } = scene;
    const scale = Math.min(scaleTo(room, bounds), most / SMALLEST_FONT_SIZE);
    const png = await picturePng(workshop, { part, scene, scale: scale * sharpness });
    drawn.push({ png, width: bounds.width * scale, height: bounds.height * scale, ...partInWords(workshop, part) });
  }
  return drawn;
}

/** The picture of the path, or null where no stone lies on it. The parts that draw it are loaded when first needed. */
export async function drawnPath(workshop: Workshop, options: PngOptions = { maxPixels: MOST_PIXELS }): Promise<PathPicture | null> {
  if (stonesOnPath(workshop).length === 0) return null;
  const { picturePng } = await import("./index.ts");
  const png = await picturePng(workshop, options);
  // Width and height stand in the first chunk of a PNG file, from its 16th byte on. Source: PNG specification, IHDR.
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { png, width: header.getUint32(16), height: header.getUint32(20), alt: altTextOf(workshop) };
}
