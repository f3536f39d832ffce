/** What keys, the menu key and the buttons of its rows mean in the list: all that the picture can do, on the row that has the focus. */
import { useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { linkCommand, linkCommandFor, listActFor, stoneCommandFor, type ListAct } from "../../shared/commands/stone-commands.ts";
import { desk, useDesk } from "../state/desk.ts";
import { askOfStone, besideElement, type BesideBox, type StoneSubject } from "../stone/asking.ts";
import { runLink, runStone, type GivenAt } from "../stone/run-stone.ts";
import { offers } from "../stone/stone-menu.tsx";
import { keyName } from "../ui/keys.ts";
import { headingFrom, type ListRow } from "./list-rows.ts";

const ROW = ".board-row";
/** Letters that follow one another within this many ms are the beginning of a stone's words, which the list goes to. */
const TYPED_ON_MS = 1000;

interface ListKeys {
  /** All rows of the list by their keys. */
  readonly rows: ReadonlyMap<string, ListRow>;
  /** The rows that are not folded, from top to bottom. */
  readonly seen: () => readonly ListRow[];
  readonly readOnly: boolean;
  /** Brings a row into view, and gives it the focus. */
  readonly goTo: (key: string) => void;
}

export function useListKeys(options: ListKeys) {
  const latest = useRef(options);
  latest.current = options;
  const lastLetter = useRef(Number.NEGATIVE_INFINITY);

  const rowAt = (target: EventTarget): { readonly row: ListRow; readonly element: HTMLElement } | null => {
    const element = (target as Element).closest<HTMLElement>(ROW);
    const row = latest.current.rows.get(element?.dataset["key"] ?? "");
    return row && element ? { row, element } : null;
  };

  /** Opens the menu of a row; of a heading, the field for a stone below it. */
  const ask = (row: ListRow, beside: BesideBox): void => {
    const subject = subjectOf(row);
    if (subject.is === "heading" && latest.current.readOnly) return;
    const form = subject.is === "heading" ? "here" : "menu";
    askOfStone({ form, subject, where: "list", beside });
  };
  // The same for as long as the list is there: its rows are not drawn again for it.
  const [askOfKey] = useState(() => (key: string): void => {
    const row = latest.current.rows.get(key);
    const element = elementOf(key);
    const beside = besideElement(document.activeElement?.closest("button") ?? element ?? document.body);
    // The list goes on from this row, not from the one whose turn it was before.
    element?.focus();
    if (row) ask(row, beside);
  });

  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const name = keyName(event);
    const now = performance.now();
    const isLetter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    const typing = isLetter && now - lastLetter.current < TYPED_ON_MS;
    const at = rowAt(event.target);
    const act = typing ? undefined : listActFor(name);
    if (isLetter && act === undefined) lastLetter.current = now;
    const take = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (act) {
      // With nothing to let go of, Escape goes on to whatever else is open.
      if (act === "letGo" && useDesk.getState().selection.length === 0) return;
      take();
      return doAct(act, at);
    }
    // Where nothing is listed yet, the key that adds below opens the field for the first stone.
    if (!at) {
      if (stoneCommandFor(name) !== "add-below" || latest.current.readOnly) return;
      take();
      return desk.show("add");
    }
    if (onRow(name, at.row, at.element)) take();
  };

  const doAct = (act: ListAct, at: ReturnType<typeof rowAt>): void => {
    if (act === "letGo") return desk.select([]);
    if (!at) return;
    if (act === "menu") return ask(at.row, besideWords(at.element));
    const heading = headingFrom(latest.current.seen(), at.row.key, act === "nextHeading" ? 1 : -1);
    if (heading) latest.current.goTo(heading.key);
  };

  /** @returns whether the key means something on this row */
  const onRow = (key: string, row: ListRow, element: HTMLElement): boolean => {
    const { readOnly } = latest.current;
    const at = { where: "list", beside: besideWords(element) } as const;
    // Enter is the list's own: it folds headings, and goes on from all other rows.
    if (key === "Enter") return false;
    if (row.is === "link") {
      const command = linkCommandFor(key);
      if (!command || (readOnly && !linkCommand(command).changesNothing)) return false;
      runLink(command, { ...row.one.link, at: row.row.id }, at);
      return true;
    }
    const command = stoneCommandFor(key);
    if (!command) return false;
    if (row.is === "stone") {
      const { stone } = row.row;
      if (!offers(command, stone, "list", readOnly)) return false;
      runStone(command, stone.id, { ...at, together: goesWith(stone.id, command) });
      return true;
    }
    // A heading is never removed, and nothing of it can be changed.
    if (command === "add-below") ask(row, at.beside);
    return command === "add-below" || command === "remove";
  };

  const onContextMenu = (event: MouseEvent): void => {
    const at = rowAt(event.target);
    if (!at) return;
    event.preventDefault();
    // Where it is the pointer that asks, it is asked where that is.
    const byPointer = event.button === 2;
    ask(at.row, byPointer ? { x: event.clientX, y: event.clientY, width: 0, height: 0 } : besideWords(at.element));
  };

  return { handlers: { onKeyDownCapture, onContextMenu }, ask: askOfKey };
}

/**
 * The stones that a command on a row takes along: all that are chosen where this one is among them, else this one alone. Where
 * nothing is chosen, nothing is removed: the row has come in the place of one that was.
 */
function goesWith(id: GivenAt["together"][number], command: string): GivenAt["together"] {
  const { selection } = useDesk.getState();
  if (selection.includes(id)) return selection;
  return command === "remove" && selection.length === 0 ? [] : [id];
}

function subjectOf(row: ListRow): StoneSubject {
  if (row.is === "stone") return { is: "stone", id: row.row.id };
  if (row.is === "link") return { is: "link", from: row.one.link.from, to: row.one.link.to, at: row.row.id };
  return { is: "heading", kind: row.kind, strand: row.strand };
}

const elementOf = (key: string): HTMLElement | null => document.querySelector<HTMLElement>(`${ROW}[data-key="${CSS.escape(key)}"]`);

/** What floats beside a row stands below its words. */
function besideWords(element: HTMLElement): BesideBox {
  return besideElement(element.querySelector(".board-row-words") ?? element);
}
