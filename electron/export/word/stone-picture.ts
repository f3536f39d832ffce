/** The picture of a stone in a cell of a table, above its words. */
import type { StoneId } from "../../../shared/model/records.ts";
import type { StonePngs } from "../picture/stone-png.ts";
import { oneLine } from "../wording.ts";
import { InlineDrawing } from "./drawing.ts";
import { STONE_DRAWING } from "./drawing-names.ts";
import { cellDrawing, type CellWords } from "./table.ts";

/** In px of 96 to the inch: 2 cm. */
const SIDE = 76;
/** Ids of drawings are counted in each document; those of the path and its parts begin at 1. */
const FIRST_ID = 1000;

/** @returns nothing where the stone has no picture. */
export function stonePictureCell(pictures: StonePngs, id: StoneId): readonly CellWords[] {
  const shown = pictures.get(id);
  if (!shown) return [];
  const nth = [...pictures.keys()].indexOf(id);
  return [
    cellDrawing(
      new InlineDrawing({
        type: "png",
        data: shown.png,
        transformation: { width: SIDE, height: SIDE },
        altText: { id: String(FIRST_ID + nth), name: STONE_DRAWING, description: oneLine(shown.alt) },
      }),
    ),
  ];
}
