/** What the canvas draws for the pictures on a scene; another function once more of them can be drawn. */
import { useMemo } from "react";
import type { Scene } from "../../shared/scene/scene.ts";
import { useCanvasArt } from "../state/pictures.ts";
import type { BoardArt } from "./paint-picture.ts";

export function useBoardArt({ stones }: Scene): BoardArt {
  return useCanvasArt(useMemo(() => stones.flatMap(({ shape }) => shape.picture?.shows ?? []), [stones]));
}
