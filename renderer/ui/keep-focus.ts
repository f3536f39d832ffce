/**
 * Nobody who works by keyboard or listens is ever thrown back to the top of the window. What had the focus may go away with a
 * change, or be disabled: then the focus goes to what lies nearest, else to where the person was before, else to where the place
 * begins. Whoever knows better goes first: who takes it at once (a dialog that gives it back, a field), and the part of the window
 * that it was in, which is asked (`knowsWhere`).
 */
import { groupBy } from "../../shared/base/group-by.ts";
import { isAwaited, isPart, whereIn } from "./focus-on.ts";

/** Where an element was that has gone: what stood around it, and what has come in its place. */
interface Gap {
  readonly parent: Element;
  readonly went: Element;
  readonly next: Node | null;
  readonly previous: Node | null;
  readonly came: readonly Element[];
}

const FOCUSABLE = "button, input, textarea, select, a[href], [tabindex], [contenteditable=true]";
/** Where a place begins: the field of the guide's question, the path as a list or a picture, or a heading. The first one in view counts. */
const ARRIVALS = [".quick-add textarea", ".board-tree", ".board[tabindex]", "main h1, main h2:not(aside *)"];
/** What holds a whole place: what goes from here was the place. */
const PLACES = "main, #root";
/** What lies over a place for a while, and what holds it: when it goes, its opener has the focus again. */
const OVER = "body, .popover, .dialog-ground, .notices";
/** What lies over the place, each with its own memory: whoever goes through a long dialog does not forget its opener. */
const LAYERS = ".popover, .dialog-ground, .notices";
/** How many of those who had the focus are remembered in each layer, and how many frames something has to come into view. */
const REMEMBERED = 12;
const PATIENCE = 60;

const isShown = (element: Element): boolean =>
  element.closest("[inert], [hidden]") === null && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
const isUsable = (element: HTMLElement): boolean => element.isConnected && !element.matches(":disabled") && isShown(element);

const usableIn = (within: Element): readonly HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => one.tabIndex >= 0 && isUsable(one));

/** What comes in the place of something else may say itself where a person goes on: it marks that part of it. */
const firstOf = (came: readonly Element[]): HTMLElement | undefined => {
  const usable = came.filter((one) => one.isConnected).flatMap(usableIn);
  return usable.find((one) => one.closest("[data-goes-on]")) ?? usable[0];
};

const isElement = (node: Node | null): node is Element => node instanceof Element;
const isAlike = (a: Element, b: Element): boolean => a.tagName === b.tagName && a.className === b.className;

/** Whether `one` begins after the place of the gap. */
function follows({ parent, next }: Gap, one: Element): boolean {
  if (next?.isConnected) return next.contains(one) || (next.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (parent.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !parent.contains(one);
}

/** The same thing in the row after or before: whoever removes rows one by one goes on where they are. */
function inRowBeside({ went, next, previous }: Gap, was: Element): HTMLElement | undefined {
  for (const row of [next, previous]) {
    if (!isElement(row) || !row.isConnected || !isAlike(row, went)) continue;
    const usable = row.matches(FOCUSABLE) && isUsable(row as HTMLElement) ? [row as HTMLElement] : usableIn(row);
    const other = usable.find((one) => isAlike(one, was)) ?? usable[0];
    if (other) return other;
  }
  return undefined;
}

/** Who gets the focus near the gap: "place" where the whole place has gone, and nobody where nothing is left of what it was in. */
function near(gap: Gap, was: Element): HTMLElement | "place" | undefined {
  if (gap.parent.matches(OVER)) return undefined;
  const beside = inRowBeside(gap, was);
  if (beside) return beside;
  if (gap.parent.matches(PLACES)) return "place";
  const first = firstOf(gap.came);
  if (first) return first;
  for (let around: Element | null = gap.parent; around && !around.matches(PLACES) && !around.matches(OVER); around = around.parentElement) {
    const usable = usableIn(around);
    const next = usable.find((one) => follows(gap, one)) ?? usable.at(-1);
    if (next) return next;
    // What has a name of its own as a dialog keeps the focus, also without anything in it.
    if (around.matches("[role=dialog], [role=alertdialog]")) return around as HTMLElement;
  }
  return gap.parent.closest("main") ? "place" : undefined;
}

/** Who was given the focus where a place began, until the person does something there. */
let given: Element | null = null;
/** Whether somebody has the focus only because a place begins there: what a person would rather go on with may still come. */
export const isOnlyGiven = (): boolean => given !== null && given === document.activeElement;

/** Keeps the focus from now on. @returns what ends it. */
export function keepFocus(): () => void {
  /** Those who had the focus, the newest first. */
  let trail: readonly HTMLElement[] = [];
  /** Where they have gone from, or what they went with. */
  const gaps = new WeakMap<Element, Gap>();
  let pressed = false;
  /** The person has let go of the focus by a press beside everything. */
  let letGo = false;
  /** They have just done so: what goes from the page in this very turn has not been let go of, it was taken away. */
  let justNow = false;
  /** The number of the newest search for somebody who gets the focus: one before it has nothing to say any more. */
  let search = 0;

  /** The outermost of what has gone with an element, and where from: the row may have gone first, and then its list. */
  function gone(was: Element): { readonly top: Element; readonly gap: Gap | undefined } {
    let top = was;
    let gap = gaps.get(top);
    while (gap && !gap.parent.isConnected) {
      top = gap.parent;
      gap = gaps.get(top);
    }
    return { top, gap };
  }

  function remember(records: readonly MutationRecord[]): void {
    for (const { target, removedNodes, nextSibling: next, previousSibling: previous } of records) {
      for (const went of removedNodes) {
        for (const { top, gap } of trail.map(gone)) {
          if (gap || !isElement(target) || !isElement(went) || !went.contains(top)) continue;
          const came = records.flatMap((one) => (one.target === target ? [...one.addedNodes].filter(isElement) : []));
          gaps.set(top, { parent: target, went, next, previous, came });
        }
      }
    }
  }

  /** What the parts that an element was in say, from the inside out. */
  function said(was: Element): HTMLElement | "soon" | null {
    for (let from: Element | undefined = was; from; from = gaps.get(from)?.parent) {
      for (let part: Element | null = from; part; part = part.parentElement) {
        const there = whereIn(part);
        if (there) return there;
      }
      if (from.isConnected) break;
    }
    return null;
  }

  /** @param waits whether what is on its way is waited for */
  function successor(waits: boolean): HTMLElement | "place" | "soon" {
    for (const was of trail) {
      const there = said(was);
      // What is in the row that is told of has it again itself.
      const isThere = there instanceof HTMLElement && there.contains(was) && isUsable(was);
      if (there && !isThere && (waits || there !== "soon")) return there;
      if (isUsable(was)) return was;
      const { parentElement: parent, previousSibling: previous } = was;
      const gap = was.isConnected ? parent && { parent, went: was, next: was, previous, came: [] } : gone(was).gap;
      const other = gap && near(gap, was);
      if (other) return other;
    }
    return "place";
  }

  /** Gives the focus to somebody, unless somebody has it by then: two frames are for those who know better. */
  function give(mine: number, frames = 2): void {
    requestAnimationFrame(() => {
      if (mine !== search || !isNobodys()) return;
      if (frames > 1 || isAwaited()) return give(mine, frames - 1);
      const to = successor(frames > -PATIENCE);
      if (to === "soon") return give(mine, frames - 1);
      if (to === "place") return arrive(mine);
      to.focus();
    });
  }

  /** To where the place begins; it may still be on its way. */
  function arrive(mine: number, frames = PATIENCE): void {
    if (mine !== search || !isNobodys()) return;
    const begin = ARRIVALS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).find(isShown);
    if (!begin && frames > 0) return void requestAnimationFrame(() => arrive(mine, frames - 1));
    goTo(begin ?? document.querySelector<HTMLElement>("h1, main"));
  }

  const observer = new MutationObserver((records) => {
    const [last] = trail;
    if (!last || trail.every(isUsable)) return;
    remember(records);
    if ((letGo && !justNow) || isUsable(last)) return;
    letGo = false;
    if (isNobodys()) give(++search);
  });
  const heard: { readonly [E in "focusin" | "focusout" | "pointerdown" | "keydown"]: (event: DocumentEventMap[E]) => void } = {
    focusin: ({ target }) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      search++;
      letGo = false;
      gaps.delete(target);
      trail = remembered([target, ...trail.filter((one) => one !== target)]);
      // A list that has it without one of its rows passes it on.
      if (isPart(target)) give(search);
    },
    focusout: ({ relatedTarget }) => {
      if (relatedTarget !== null) return;
      letGo = pressed && trail[0] !== undefined && isUsable(trail[0]);
      if (!letGo) return give(++search);
      justNow = true;
      setTimeout(() => (justNow = false));
    },
    pointerdown: () => {
      pressed = true;
      given = null;
    },
    keydown: () => {
      pressed = false;
      given = null;
    },
  };
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "inert", "hidden"] });
  const events = Object.entries(heard) as [string, EventListener][];
  for (const [name, hear] of events) document.addEventListener(name, hear, true);
  return () => {
    observer.disconnect();
    for (const [name, hear] of events) document.removeEventListener(name, hear, true);
  };
}

/** The newest of each layer; of one that is gone, nothing is left to go back to. */
function remembered(trail: readonly HTMLElement[]): readonly HTMLElement[] {
  const layers = groupBy(trail, (one) => one.closest(LAYERS));
  const kept = new Set([...layers].flatMap(([layer, some]) => (layer?.isConnected === false ? [] : some.slice(0, REMEMBERED))));
  return trail.filter((one) => kept.has(one));
}

/** Whether nobody has the focus who can do anything with it: what is disabled has it for a moment still, and a list without its row. */
function isNobodys(): boolean {
  const now = document.activeElement;
  return !(now instanceof HTMLElement) || now === document.body || !isUsable(now) || whereIn(now) !== null;
}

/** Gives the focus to words that take none by themselves: a heading is read from there on. */
function goTo(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.hasAttribute("tabindex") && !element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus();
  given = element;
}
