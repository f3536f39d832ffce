/** Where the focus of the list goes on, when the row that had it has gone: never back to the beginning of the page. The keeper asks. */
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";
import { knowsWhere } from "../ui/focus-on.ts";
import { goOnFrom, type ListRow } from "./list-rows.ts";

const rowOf = (tree: Element, key: string): HTMLElement | null =>
  tree.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(key)}"]`);

/** @param rows all rows of the list as they are now. @returns what hears that a row has the focus. */
export function useGoingOn(root: RefObject<HTMLElement | null>, rows: readonly ListRow[]) {
  const before = useRef(rows);
  /** The rows that the focus goes to, the nearest first: that which had it last, or what has come in its place. */
  const next = useRef<readonly string[]>([]);

  useEffect(() => {
    const tree = root.current?.querySelector(".board-tree");
    if (!tree) return;
    // The tree itself has the focus for a moment, where its row was drawn anew in another place.
    knowsWhere(tree, () => {
      if (!tree.isConnected || next.current.length === 0) return null;
      return next.current.map((key) => rowOf(tree, key)).find((row) => row !== null) ?? "soon";
    });
  }, [root]);

  useEffect(() => {
    const was = before.current;
    before.current = rows;
    const there = new Set(rows.map(({ key }) => key));
    const [last] = next.current;
    if (was === rows || last === undefined || there.has(last)) return;
    next.current = goOnFrom(was, last).filter((key) => there.has(key));
  }, [rows, root]);

  // Heard through React alone: while it draws, the element of a row that has gone may serve another one, and keep the focus.
  const onFocus = ({ target }: FocusEvent): void => {
    const key = target.closest<HTMLElement>(".board-row")?.dataset["key"];
    if (key !== undefined) next.current = [key];
  };
  return { onFocus };
}
