/** Where the focus of the list goes on, when the row that had it has gone: never back to the beginning of the page. */
import { useEffect, useRef, type RefObject } from "react";
import { isOnlyGiven } from "../ui/keep-focus.ts";
import { goOnFrom, type ListRow } from "./list-rows.ts";

/** For how many frames after a change the focus is looked after. */
const FRAMES = 30;

const rowOf = (root: HTMLElement, key: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(key)}"]`);

/** @param rows all rows of the list as they are now */
export function useGoingOn(root: RefObject<HTMLElement | null>, rows: readonly ListRow[]): void {
  /** The row that has, or last had, the focus. */
  const last = useRef<string>(undefined);
  const before = useRef(rows);
  /** Where the focus goes once it comes back from what floats beside the list. */
  const next = useRef<readonly string[]>([]);

  useEffect(() => {
    const list = root.current;
    if (!list) return;
    const moved = ({ target }: FocusEvent): void => {
      const row = (target as Element).closest<HTMLElement>(".board-row");
      if (row) {
        last.current = row.dataset["key"];
        next.current = [];
      } else if ((target as Element).matches(".board-tree")) goOn(list, next.current);
    };
    list.addEventListener("focusin", moved);
    return () => list.removeEventListener("focusin", moved);
  }, [root]);

  useEffect(() => {
    const was = before.current;
    before.current = rows;
    const key = last.current;
    const list = root.current;
    if (key === undefined || !list || was === rows) return;
    const gone = !rows.some((row) => row.key === key);
    next.current = gone ? goOnFrom(was, key) : [key];
    if (gone && list.contains(document.activeElement)) goOn(list, next.current);
    // The list draws its rows some frames later; somebody may have gone elsewhere meanwhile.
    let left = FRAMES;
    let frame = requestAnimationFrame(function watch() {
      // The tree by itself has the focus where its row was drawn anew in another place; another may have been given it meanwhile.
      if (isOnlyGiven() || document.activeElement?.matches("body, .board-tree")) goOn(list, next.current);
      if (--left > 0) frame = requestAnimationFrame(watch);
    });
    return () => cancelAnimationFrame(frame);
  }, [rows, root]);
}

function goOn(list: HTMLElement, keys: readonly string[]): void {
  const row = keys.map((key) => rowOf(list, key)).find((one) => one !== null);
  if (row && !row.contains(document.activeElement)) row.focus();
}
