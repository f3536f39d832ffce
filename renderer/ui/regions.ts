/** From one part of the window to the next, by one key: bar, places, list, picture, panel, strips, notices. */

/** In the order in which they stand; those that are not there, or have nothing to go to, are passed over. */
const REGIONS: readonly string[] = [
  ".home-head",
  ".home-main",
  ".top-bar",
  ".rail",
  ".find",
  ".part-bar",
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
  return [...region.querySelectorAll<HTMLElement>(FIRST)].find((one) => one.checkVisibility() && one.tabIndex >= 0);
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
