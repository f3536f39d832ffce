/** A stone without its words, as a picture beside them: the form of its strand with the sign of its kind. */
import type { Stone } from "../model/records.ts";
import { ICON_SIZE, ICONS } from "./icons.ts";
import { outlineOf, strandForm } from "./outline.ts";
import type { Box } from "./stone-shape.ts";

/** The picture's size in its own units, centred on 0,0. */
export const STONE_PICTURE = { width: 300, height: 200 } as const;
const STROKE = 9;
const ICON = 92;

export interface StonePicture {
  readonly outline: string;
  readonly stroke: number;
  /** The sign, in a box of ICON_SIZE units that is drawn as large as this. */
  readonly icon: string;
  readonly iconBox: Box;
  readonly iconScale: number;
}

export function stonePicture({ id, kind, strand }: Pick<Stone, "id" | "kind" | "strand">): StonePicture {
  // The pebble's ends lie up to 13 units off its axes.
  const form = strandForm(strand, STONE_PICTURE.width - 2 * STROKE, STONE_PICTURE.height - 2 * (STROKE + 13), id, 0.25);
  return {
    outline: outlineOf(form).path,
    stroke: STROKE,
    icon: ICONS[kind],
    iconBox: { x: -ICON / 2, y: -ICON / 2, width: ICON, height: ICON },
    iconScale: ICON / ICON_SIZE,
  };
}
