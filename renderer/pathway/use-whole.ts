/**
 * Keeps the whole path in view for as long as nobody has moved the view: when a panel opens beside the board, the
 * window changes its size, or a stone is added. Once a person pans or zooms, the view is theirs, until they look at another
 * part of the path: that begins with all of it.
 */
import { useCallback, useEffect, useRef } from "react";
import type { Look } from "../../shared/pathway/look.ts";
import type { View } from "../../shared/room/direction.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { fitBoard, wholePath } from "../state/board-handle.ts";

/**
 * @param begins whether the board begins with the whole path.
 * @returns what is to be told of every new view of the board; says whether that is the whole path as it is kept.
 */
export function useWhole(scene: Scene, look: Look, begins: boolean): (view: View) => boolean {
  const keeps = useRef(begins);
  const last = useRef<View | null>(null);
  const stones = scene.stones.length;
  const before = useRef(stones);
  useEffect(() => {
    wholePath.asked = begins;
  }, [begins]);
  useEffect(() => {
    if (keeps.current && stones > before.current) fitBoard();
    before.current = stones;
  }, [stones]);
  const looked = useRef(look);
  useEffect(() => {
    if (looked.current !== look) fitBoard();
    looked.current = look;
  }, [look]);
  return useCallback(
    (view) => {
      const old = last.current;
      last.current = view;
      if (wholePath.asked) {
        wholePath.asked = false;
        keeps.current = true;
      } else if (!old) {
        keeps.current = begins;
      } else if (!sameNumbers(old, view)) {
        if (keeps.current && isResized(old, view)) fitBoard();
        else keeps.current = false;
      }
      return keeps.current;
    },
    [begins],
  );
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
const sameNumbers = (a: View, b: View): boolean => near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
/** The board's size changed, and neither its middle nor its zoom: only one side of the view is another, or both by different shares. */
const isResized = (a: View, b: View): boolean =>
  near(a.x, b.x) && near(a.y, b.y) && Math.abs(a.width / b.width - a.height / b.height) > 0.001;
