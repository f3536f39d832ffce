/** One canvas of the board: a Konva stage with one layer and one shape, which `paint` draws. Nothing in it listens. */
import type Konva from "konva";
import { memo, type Ref } from "react";
import { Layer, Shape, Stage } from "react-konva/lib/ReactKonvaCore.js";
import type { CanvasContext } from "./paint.ts";
import type { ViewSize } from "./viewport.ts";

interface Props {
  readonly size: ViewSize;
  /** Clears the canvas before each drawing; without it, what was drawn stays. */
  readonly clears: boolean;
  readonly paint: (ctx: CanvasContext) => void;
  readonly layer: Ref<Konva.Layer>;
}

export const Bitmap = memo(function Bitmap({ size, clears, paint, layer }: Props) {
  return (
    <Stage width={size.width} height={size.height} listening={false}>
      <Layer ref={layer} listening={false} clearBeforeDraw={clears}>
        <Shape listening={false} perfectDrawEnabled={false} sceneFunc={(context) => paint(context._context)} />
      </Layer>
    </Stage>
  );
});
