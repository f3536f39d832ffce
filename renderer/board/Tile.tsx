/** One tile of the settled picture: a small canvas, drawn by `settled.paint` and put where it belongs by `settled`. */
import { memo, useCallback, useMemo } from "react";
import { Bitmap } from "./Bitmap.tsx";
import type { Context } from "./paint.ts";
import type { Pictures } from "./use-pictures.ts";

interface Props {
  /** Counted from 0, row by row. */
  readonly number: number;
  /** In px of the window. */
  readonly side: number;
  readonly pictures: Pictures;
}

export const Tile = memo(function Tile({ number, side, pictures: { tiles, settled } }: Props) {
  const size = useMemo(() => ({ width: side, height: side }), [side]);
  const paint = useCallback((ctx: Context) => settled.paint(number, ctx), [settled, number]);
  const canvas = (tiles[number] ??= { frame: null, layer: null });
  return (
    <div className="board-tile" ref={(frame) => void (canvas.frame = frame)}>
      <Bitmap size={size} clears={false} paint={paint} layer={(layer) => void (canvas.layer = layer)} />
    </div>
  );
});
