/** From one part of the window to the next, by one key: bar, places, list, picture, panel, strips, notices. */

/** In the order in which they stand; those that are not there, or have nothing to go to, are passed over. */
const REGIONS: readonly string[] = [
  ".home-head",
  ".home-main",
  ".top-bar",
  ".rail",
  ".find",
  ".part-bar",
  ".first-steps",
  ".board-list",
  ".pathway-board:not([inert])",
  ".frame-place:not(:has(.pathway))",
  ".side",
  ".dock",
  ".directing",
  ".notices",
];
/** Where the focus is given to first: a list to the row it was on, the picture as a whole, else whatever comes first. */
const FIRST = '.board, [role=treegrid], button:not(:disabled), a[href], input:not(:disabled), textarea, [role=slider], [tabindex="0"]';

const last = new WeakMap<Element, HTMLElement>();

/** What can have the focus in a part: what had it last, else the first. */
function wayInto(region: Element): HTMLElement | undefined {
  const was = last.get(region);
  if (was?.isConnected && was.checkVisibility() && !was.matches(":disabled")) return was;
  // By itself a list would begin at its end for whoever comes from what stands after it.
  const row = region.querySelector<HTMLElement>("[role=row][data-key][aria-selected=true]") ?? region.querySelector("[role=row][data-key]");
  if (row instanceof HTMLElement) return row;
  return [...region.querySelectorAll<HTMLElement>(FIRST)].find((one) => one.checkVisibility() && one.tabIndex >= 0);
}

/** Goes to a part of the window, once it is there and has been drawn. @param selector one of the parts. */
export function goToRegion(selector: string, frames = 30): void {
  const region = document.querySelector(selector);
  // The rows of a list come a moment after it; where there are none, it says so in a row.
  const isDrawn = region?.querySelector("[role=treegrid]:not(:has([role=row]))") === null;
  const into = region && isDrawn ? wayInto(region) : undefined;
  if (into) into.focus();
  else if (frames > 0) requestAnimationFrame(() => goToRegion(selector, frames - 1));
}

/** Goes to the next part of the window, or to the one before, in a round. */
export function stepRegion(step: 1 | -1): void {
  const regions = REGIONS.flatMap((selector) => document.querySelector(selector) ?? []).filter((region) => wayInto(region));
  const focused = document.activeElement;
  const at = regions.findIndex((region) => region.contains(focused));
  const here = regions[at];
  if (here && focused instanceof HTMLElement) last.set(here, focused);
  const next = regions[at === -1 ? (step === 1 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length];
  if (next) wayInto(next)?.focus();
}
