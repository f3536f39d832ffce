/**
 * What word processors put on the clipboard, as plain HTML: their lists are paragraphs with a mark in front, and
 * their bold and italic may be styles, which a page without inline styles does not see.
 */
import { parsed, STYLE } from "../ui/html.ts";

/** Pasted HTML with real lists, `b` and `i`; everything else is left to the editor, which takes what it knows. */
export function plainHtml(html: string): string {
  const page = parsed(html);
  for (const element of page.querySelectorAll<HTMLElement>(`[${STYLE}]`)) emphasise(element);
  for (const first of page.querySelectorAll<HTMLElement>("p"))
    if (levelOf(first) > 0 && levelOf(first.previousElementSibling) === 0) makeList(first);
  return page.body.innerHTML;
}

const styleOf = (element: Element): string => element.getAttribute(STYLE) ?? "";

function emphasise(element: HTMLElement): void {
  const style = styleOf(element);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1] ?? "";
  if (element.tagName === "B" && /^(normal|400)$/i.test(weight)) element.replaceWith(...element.childNodes);
  else {
    if (/^(bold|bolder|[6-9]00)$/i.test(weight)) wrapInside(element, "b");
    if (/font-style:\s*italic/i.test(style)) wrapInside(element, "i");
  }
}

function wrapInside(element: HTMLElement, tag: "b" | "i"): void {
  // A mark of a list is no text.
  if (/mso-list:\s*ignore/i.test(styleOf(element))) return;
  const inside = element.ownerDocument.createElement(tag);
  inside.append(...element.childNodes);
  element.append(inside);
}

/** The level of Word's list that a paragraph belongs to, from 1; 0 for what is no such paragraph. */
const levelOf = (element: Element | null): number =>
  element?.tagName === "P" ? Number(/mso-list:[^;]*\blevel(\d)/i.exec(styleOf(element))?.[1] ?? 0) : 0;

/** Turns the paragraphs of one list of Word's, of all its levels, into lists inside each other. */
function makeList(first: HTMLElement): void {
  const page = first.ownerDocument;
  const place = page.createElement("div");
  first.before(place);
  /** The lists that are open, the outermost first. */
  const open: { readonly level: number; readonly list: HTMLElement }[] = [];
  let next: Element | null = first;
  while (next && levelOf(next) > 0) {
    const paragraph = next;
    next = next.nextElementSibling;
    const level = levelOf(paragraph);
    const mark = takeMark(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let last = open.at(-1);
    const tag = mark.ordered ? "OL" : "UL";
    if (last && last.level >= level && last.list.tagName !== tag) {
      open.pop();
      last = open.at(-1);
    }
    if (!last || last.level < level) {
      const list = page.createElement(tag);
      if (mark.start > 1) list.setAttribute("start", String(mark.start));
      (last?.list.lastElementChild ?? place).append(list);
      open.push((last = { level, list }));
    }
    const item = page.createElement("li");
    last.list.append(item);
    item.append(paragraph);
  }
  place.replaceWith(...place.childNodes);
}

/** Takes the bullet or number away from a paragraph, and tells which it was. */
function takeMark(paragraph: Element): { readonly ordered: boolean; readonly start: number } {
  const sign = [...paragraph.querySelectorAll("span")].find((one) => /mso-list:\s*ignore/i.test(styleOf(one)));
  const text = (sign?.textContent ?? "").trim();
  sign?.remove();
  paragraph.removeAttribute(STYLE);
  return { ordered: /^\(?(?:\d+|[a-z]+)[.)]/i.test(text), start: Number.parseInt(text, 10) || 1 };
}
