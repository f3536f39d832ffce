/** Finding in this window: what is found just now where somebody is, and the way from one to the next. */
import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { soughtWords } from "../../shared/base/folded.ts";
import { FIND_WORDS as words } from "../../shared/guidance/find-words.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import type { Look } from "../../shared/pathway/look.ts";
import { findHits, type FindHit, type FindPlace } from "../../shared/pathway/find.ts";
import { focusPath } from "../state/board-handle.ts";
import { desk, useDesk, type Place } from "../state/desk.ts";
import { say } from "../state/notices.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { lookTo } from "../state/look.ts";
import { goToFind } from "./go-to-find.ts";

/** The places where something can be found. */
const FINDS: { readonly [P in Place]?: FindPlace } = { pathway: "path", plan: "plan" };
const PLACE: { readonly [P in FindPlace]: Place } = { path: "pathway", plan: "plan" };

export interface Found {
  readonly place: FindPlace;
  /** What is looked for, folded, to show where it stands. */
  readonly sought: readonly string[];
  readonly hits: readonly FindHit[];
  /** The one that somebody has gone to; null where they went to none of these. */
  readonly hit: FindHit | null;
}

/** What is found where somebody is; null while nobody looks for anything. */
export function useFound(): Found | null {
  const workshop = useWorkshop();
  const { open, text, at, place } = useDesk(
    useShallow(({ find, place: now }) => ({ open: find.open, text: find.words, at: find.at, place: FINDS[now] })),
  );
  const hits = useMemo(() => (open && place ? hitsOf(workshop, place, text) : NONE), [workshop, open, place, text]);
  const sought = useMemo(() => soughtWords(text), [text]);
  return useMemo(() => {
    if (!open || !place || sought.length === 0) return null;
    return { place, sought, hits, hit: hits.find(({ key }) => key === at) ?? null };
  }, [open, place, sought, at, hits]);
}

const NONE: readonly FindHit[] = [];

/** What several parts of the window ask for in turn is looked for once. */
function hitsOf(workshop: Workshop, place: FindPlace, text: string): readonly FindHit[] {
  if (last.workshop !== workshop || last.place !== place || last.text !== text)
    last = { workshop, place, text, hits: findHits(workshop, place, text) };
  return last.hits;
}
let last: {
  readonly workshop: Workshop | null;
  readonly place: FindPlace | null;
  readonly text: string;
  readonly hits: readonly FindHit[];
} = { workshop: null, place: null, text: "", hits: NONE };

/** The place where somebody is, where something can be found there. */
export const useFindPlace = (): FindPlace | null => useDesk(({ place }) => FINDS[place] ?? null);

/** Whether the bar is there. */
export function isFinding(): boolean {
  const { find, place } = useDesk.getState();
  return find.open && FINDS[place] !== undefined;
}

export const FIND_INPUT = "find-words";
/** Where in the plan the focus goes on, the best first: what somebody has gone to, the first row in view, the head. */
const IN_PLAN = ['.plan [data-found="here"] button', ".plan tbody button", ".plan button"];
/** What had the focus before. */
let before: Element | null = null;
/** What of the path was looked at before: other words begin there again, however many parts and folds were opened by those before. */
let lookBefore: Look | null = null;

/** Opens the bar, or goes to it; in a place where nothing can be found, says so and offers the way. */
export function openFind(): void {
  if (FINDS[useDesk.getState().place] === undefined) {
    say(words.notHere, {
      label: words.goThere,
      run: () => {
        desk.go("pathway");
        openFind();
      },
    });
    return;
  }
  if (!document.activeElement?.closest(".find")) before = document.activeElement;
  if (!useDesk.getState().find.open) lookBefore = useDesk.getState().look;
  desk.finds({ open: true });
  // The bar is drawn first.
  requestAnimationFrame(() => findInput()?.select());
}

/** The field for the words, with the focus; null where the bar is not drawn. */
function findInput(): HTMLInputElement | null {
  const input = document.getElementById(FIND_INPUT);
  if (!(input instanceof HTMLInputElement)) return null;
  input.focus();
  return input;
}

/** Closes the bar, and gives the focus back to what had it; what was found stays where it is seen. */
export function closeFind(): void {
  const { place } = useDesk.getState();
  const inPlan = IN_PLAN.map((one) => document.querySelector<HTMLElement>(one)).find((one) => one);
  desk.finds({ open: false });
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus({ preventScroll: true });
  else if (place === "pathway") focusPath();
  else inPlan?.focus();
  before = null;
}

/** Looks for other words, and goes to the first that is found. */
export function findWords(text: string): void {
  desk.finds({ words: text, at: null });
  if (lookBefore && lookBefore !== useDesk.getState().look) lookTo(lookBefore);
  go(() => 0);
}

/** Goes to the next that is found, or to the one before; after the last comes the first. */
export const stepFind = (by: 1 | -1): void => go((at, count) => (at === -1 && by === -1 ? count - 1 : (at + by + count) % count));

/** @param next gives the place among the hits to go to, of the place of the one that is in view (-1: none) and their number */
function go(next: (at: number, count: number) => number): void {
  const { find, place: now } = useDesk.getState();
  const place = FINDS[now];
  const workshop = useReplica.getState().open?.workshop;
  if (!place || !workshop) return;
  const hits = hitsOf(workshop, place, find.words);
  const hit =
    hits[
      next(
        hits.findIndex(({ key }) => key === find.at),
        hits.length,
      )
    ];
  if (!hit) return;
  desk.finds({ at: hit.key });
  goToFind(hit);
}

/** How much is found at the other place, where that is looked at as well. */
export function useElsewhere(): { readonly place: FindPlace; readonly count: number } {
  const workshop = useWorkshop();
  const place = useDesk(({ place: now }) => (FINDS[now] === "plan" ? "path" : "plan"));
  const text = useDesk(({ find }) => find.words);
  return { place, count: useMemo(() => findHits(workshop, place, text).length, [workshop, place, text]) };
}

/** Goes to the other place, and to the first that is found there. */
export function findElsewhere(place: FindPlace): void {
  desk.go(PLACE[place]);
  // The board is drawn first. The button that led here may be gone.
  requestAnimationFrame(() => {
    findWords(useDesk.getState().find.words);
    findInput();
  });
}
