/** The pictures of stones as PNG, for documents: square, and see-through where nothing is drawn. */
import type { Stone, StoneId } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { svgOfStonePicture } from "./stone-art.ts";

export interface StonePng {
  readonly png: Uint8Array;
  readonly alt: string;
}
export type StonePngs = ReadonlyMap<StoneId, StonePng>;

/** Enough for 4 cm on paper. */
const SIDE = 400;

/** @param stones those whose pictures are wanted. The part that draws is loaded when the first has one. */
export async function stonePngs(workshop: Workshop, stones: Iterable<Stone>): Promise<StonePngs> {
  const shown = [...stones].flatMap((stone) => {
    const found = svgOfStonePicture(workshop, stone);
    return found ? [{ id: stone.id, ...found }] : [];
  });
  if (shown.length === 0) return new Map();
  const { Resvg } = await import("@resvg/resvg-js");
  return new Map(
    shown.map(({ id, svg, alt }) => [id, { png: new Resvg(svg, { fitTo: { mode: "width", value: SIDE } }).render().asPng(), alt }]),
  );
}
