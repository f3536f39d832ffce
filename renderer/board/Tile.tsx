/** One tile of the settled picture: a small canvas, drawn by `settled.paint` and put where it belongs by `settled`. */
import { memo } from "react";
import { Layer, Shape } from "react-konva/lib/ReactKonvaCore.js";
import type { Pictures } from "./use-pictures.ts";

interface Props {
  /** Counted from 0, row by row. */
  readonly number: number;
  readonly pictures: Pictures;
}

export const Tile = memo(function Tile({ number, pictures: { tiles, settled } }: Props) {
  return (
    <Layer ref={(layer) => void (tiles[number] = layer)} listening={false} clearBeforeDraw={false}>
      <Shape listening={false} perfectDrawEnabled={false} sceneFunc={(context) => settled.paint(number, context._context)} />
    </Layer>
  );
});
