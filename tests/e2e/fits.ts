/** Whether all that a window shows has its room: words whole and apart, every control in reach. */
import type { Page } from "@playwright/test";
import { faultsOf } from "./seen.ts";

/** @param own the words of people: they may be shortened where they stand in one line. */
export async function misfits(page: Page, own: readonly string[]): Promise<readonly string[]> {
  const { cut } = await faultsOf(page, own);
  return [...cut, ...(await page.evaluate(readPlaces))];
}

/** Runs in the page. Scrolls to what it looks at, and back. */
function readPlaces(): readonly string[] {
  const found: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join("")} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && element.closest("[aria-hidden=true], [inert]") === null;
  const isForEars = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (width <= 1 && height <= 1) return true;
    }
    return false;
  };
  // What lies under an open dialog or menu is not there for anybody.
  const layers = [...document.querySelectorAll(".dialog-ground, .popover")].filter(isShown);
  const top: Element = layers.at(-1) ?? document.body;

  /** The part of a box that can be seen: what no scrolling or hiding element, from this one outwards, leaves out. */
  function seen(inside: Element | null, box: DOMRect): DOMRect {
    let { left, top: upper, right, bottom } = box;
    for (let at = inside; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (`${overflowX}${overflowY}` === "visiblevisible") continue;
      const around = at.getBoundingClientRect();
      [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
      [upper, bottom] = [Math.max(upper, around.top), Math.min(bottom, around.bottom)];
    }
    return new DOMRect(left, upper, Math.max(0, right - left), Math.max(0, bottom - upper));
  }

  /** What stays in view while the rest scrolls below it. */
  const barOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at && at !== top; at = at.parentElement)
      if (getComputedStyle(at).position === "sticky") return at;
    return null;
  };

  // Words that stand on words.
  const pieces: { readonly element: Element; readonly box: DOMRect }[] = [];
  for (const element of top.querySelectorAll("*")) {
    if (!isShown(element) || isForEars(element) || element.closest("svg, canvas, iframe, .notices, .tooltip")) continue;
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    // Line by line: a sentence that goes on in the next line leaves room beside its end.
    for (const line of range.getClientRects()) {
      const box = seen(element, line);
      if (box.width > 2 && box.height > 2) pieces.push({ element, box });
    }
  }
  for (const [i, { element, box }] of pieces.entries()) {
    for (const { element: other, box: beside } of pieces.slice(i + 1)) {
      if (element.contains(other) || other.contains(element)) continue;
      const wide = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
      const high = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
      // Lines stand close: what hangs below the one may reach the room of the next.
      if (wide > 3 && high > 6 && barOf(element) === barOf(other))
        found.push(`${nameOf(element)} lies over ${nameOf(other)}, ${Math.round(wide)} × ${Math.round(high)} px`);
    }
  }

  // Words that one reads only by scrolling to and fro (WCAG 1.4.10). Tables and pages of paper need both ways.
  for (const element of [...document.querySelectorAll("#root"), ...top.querySelectorAll("*")]) {
    if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || !isShown(element)) continue;
    const beyond = element.scrollWidth - element.clientWidth;
    if (beyond <= 2 || element.closest(".preview, textarea") || element.querySelector("table, .preview")) continue;
    const edge = element.getBoundingClientRect().right;
    const widest = [...element.querySelectorAll("*")].find(
      (inner) => inner.getBoundingClientRect().right > edge + 2 && seen(inner.parentElement, inner.getBoundingClientRect()).right >= edge,
    );
    found.push(`${nameOf(element)} scrolls sideways by ${beyond} px${widest ? `, for ${nameOf(widest)}` : ""}`);
  }

  // Controls that nobody can get at, wherever one scrolls.
  const controls = "button, a[href], input, textarea, select, [role=button], [role=radio], [role=menuitem], [role=tab], [role=row]";
  const scrolled = [...document.querySelectorAll("*")].filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0);
  const places = scrolled.map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  for (const control of top.querySelectorAll(controls)) {
    // Of a tick or a choice, its label is what people press.
    const target =
      control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) ? (control.closest("label") ?? control) : control;
    if (!isShown(target) || isForEars(target) || target.matches(":disabled, [data-disabled=true]")) continue;
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = target.getBoundingClientRect();
    if (box.width < 3) continue;
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, innerHeight / 2)];
    const hit = document.elementFromPoint(x, y);
    if (hit === null) found.push(`${nameOf(target)} is out of reach: ${Math.round(x)}, ${Math.round(y)}`);
    else if (!target.contains(hit) && !hit.contains(target) && !hit.closest(".notices, .tooltip"))
      found.push(`${nameOf(target)} lies under ${nameOf(hit)}`);
    else if (hit.contains(target) && hit !== target) {
      const room = seen(target.parentElement, box);
      if (room.width < Math.min(box.width, 20) || room.height < Math.min(box.height, 20)) found.push(`${nameOf(target)} can't be seen`);
    }
  }
  for (const element of document.querySelectorAll("*")) if (element.scrollTop !== 0) element.scrollTop = 0;
  for (const { element, left, top: upper } of places) element.scrollTo({ left, top: upper, behavior: "instant" });
  return found;
}
