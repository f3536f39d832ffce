/** Where stones stand on the board. Coordinates are px at zoom 1; x grows to the far bank, y grows downwards. */
import type { StoneId } from "../model/records.ts";
import { stonesOnPath, type Workshop } from "../model/workshop.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The centre of every stone on the path: the stored one, or a free one in its column. */
export function placesOf(workshop: Workshop): ReadonlyMap<StoneId, Point> {
  return new Map(stonesOnPath(workshop).map((stone, i) => [stone.id, { x: stone.x ?? 0, y: stone.y ?? i * 120 }]));
}
