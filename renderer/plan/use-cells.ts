/** The keyboard in the plan: arrows and Enter go from cell to cell where they don't serve the words in a field. */
import { useEffect, useRef, type KeyboardEvent } from "react";
import { COLUMNS, nextCell, sameBelow, type PlanCell, type PlanColumn, type Line, type CellWay } from "./lines.ts";

const WAYS: Readonly<Record<string, CellWay>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
/** Frames to wait for a line that has to be scrolled to and drawn first. */
const PATIENCE = 30;

const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Whether all words of a field stand on one line, so that up and down have nowhere to go in it. */
function isOneLine(area: HTMLTextAreaElement): boolean {
  const { minHeight } = area.style;
  // The field is as tall as its words, once it need not be taller.
  area.style.minHeight = "0";
  const { paddingTop, paddingBottom, lineHeight } = getComputedStyle(area);
  const lines = (area.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)) / Number.parseFloat(lineHeight);
  area.style.minHeight = minHeight;
  return lines < 1.5;
}

/** The focusable element of a cell that is drawn. */
function elementAt(table: HTMLElement, lines: readonly Line[], { line, sub, column }: PlanCell): HTMLElement | null {
  const row = (lines[line]?.row ?? 0) + sub;
  const cell = table.querySelector(`tr[aria-rowindex="${row}"] > [data-column="${column}"]`);
  return cell?.querySelector<HTMLElement>(".field-input, .pick-button, button") ?? null;
}

/** The cell that an element stands in. */
function cellOf(element: Element, lines: readonly Line[]): PlanCell | undefined {
  const column = element.closest<HTMLElement>("[data-column]")?.dataset["column"] as PlanColumn | undefined;
  const row = Number(element.closest("tr")?.getAttribute("aria-rowindex"));
  if (!column || !COLUMNS.includes(column)) return undefined;
  // The last line that begins at or before the row.
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.row ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line && { line: low, sub: row > line.row ? 1 : 0, column };
}

/**
 * Gives what listens to keys on the table.
 * @param show scrolls a line into view, so that it is drawn.
 */
export function useCells(lines: readonly Line[], readOnly: boolean, show: (line: number) => void) {
  const waiting = useRef(0);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);

  const go = (table: HTMLElement, to: PlanCell | undefined, way: CellWay, frames = PATIENCE): boolean => {
    if (!to) return false;
    const element = elementAt(table, lines, to);
    if (!element) {
      if (frames === PATIENCE) show(to.line);
      cancelAnimationFrame(waiting.current);
      if (frames > 0) waiting.current = requestAnimationFrame(() => go(table, to, way, frames - 1));
      return true;
    }
    element.focus();
    if (isField(element)) {
      const end = way === "up" || way === "left" ? element.value.length : 0;
      element.setSelectionRange(end, end);
    }
    return true;
  };

  const onKeyDownCapture = (event: KeyboardEvent<HTMLTableElement>): void => {
    const table = event.currentTarget;
    const target = event.target as HTMLElement;
    // A list that is open over the table belongs to its cell, but not to the table.
    if (!table.contains(target) || event.nativeEvent.isComposing || event.metaKey || event.altKey || event.shiftKey) return;
    // In a day the arrows go through its parts.
    if (target instanceof HTMLInputElement && target.type === "date") return;
    const cell = cellOf(target, lines);
    if (!cell) return;
    const take = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const listOpen = target.getAttribute("aria-expanded") === "true";

    if (event.key === "Enter" && target instanceof HTMLTextAreaElement) {
      // Enter begins a new line where a field has room for several.
      if (!event.ctrlKey && target.closest(".plan-practice") === null) return;
      take();
      if (!go(table, sameBelow(lines, cell), "down")) target.blur();
      return;
    }
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || listOpen) return;
    const upOrDown = way === "up" || way === "down";
    if (!isField(target) || (upOrDown && (target instanceof HTMLInputElement || isOneLine(target)))) {
      take();
      go(table, nextCell(lines, cell, way, readOnly), way);
      return;
    }
    // In words, an arrow first moves through them; one that can't go on goes to the next cell.
    const { selectionStart, selectionEnd } = target;
    if (selectionStart !== selectionEnd) return;
    setTimeout(() => {
      const stands = document.activeElement === target && target.selectionStart === selectionStart && target.selectionEnd === selectionEnd;
      if (stands) go(table, nextCell(lines, cell, way, readOnly), way);
    });
  };

  return { onKeyDownCapture, go };
}
