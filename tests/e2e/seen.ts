/**
 * What stands in a window: words that are not in the language of the test, and words that are cut. The test language has
 * an accent on each vowel, so a plain vowel is a word from outside the tables; see shared/guidance/test-language.ts.
 */
import type { Page } from "@playwright/test";

/** The names that are the same in every language, and why. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\.(?:stones|docx|dotx|xlsx?|ods|json|html|pptx|png|svg|csv|txt|pdf|jpe?g)\b/gi, "ends of file names"],
  [/\b(?:Ctrl|Control|Alt|Shift|Enter|Escape|Tab|Delete|Backspace|Home|End|F\d+)\b/g, "keys, as they stand on the keyboard"],
  [/^A[34]$/g, "sizes of paper"],
  [
    /^(?:Dismiss|Number field|Collapse|Expand|(?:In|De)crease\b)/g,
    "React Aria's own, in the languages that it knows: said to those who listen",
  ],
  [/https?:\S+/g, "addresses"],
];

export interface Faults {
  /** Texts with a plain vowel, and where they stand. */
  readonly unmarked: readonly string[];
  /** Texts that do not fit, and where they stand. */
  readonly cut: readonly string[];
}

/** @param own the words of people: of the workshop, of files and of folders. */
export async function faultsOf(page: Page, own: readonly string[]): Promise<Faults> {
  const { texts, cut } = await page.evaluate(readWindow);
  const theirs = new Set(own.map(plain));
  // Words that stand beside ours in one line; short ones may be part of any word.
  const long = [...theirs].filter((one) => one.length >= 8).sort((a, b) => b.length - a.length);
  const isTheirs = (text: string): boolean => {
    const words = plain(text.replace(/…$/, ""));
    // A long text stands in paragraphs and lines of its own.
    return theirs.has(words) || (words.length >= 25 && [...theirs].some((one) => one.includes(words)));
  };
  const isUnmarked = (text: string): boolean => {
    const ours = long.reduce((rest, one) => rest.replaceAll(one, ""), text.replace(/\s+/g, " "));
    return /[aeiou]/i.test(SAME.reduce((rest, [same]) => rest.replaceAll(same, ""), ours));
  };
  return {
    unmarked: texts.filter(({ text }) => isUnmarked(text) && !isTheirs(text)).map(({ where, text }) => `${where}: ${text}`),
    cut: cut.filter(({ text }) => !isTheirs(text)).map(({ where, text }) => `${where}: ${text}`),
  };
}

const plain = (text: string): string =>
  text
    .replace(/[*_\\]|^[-•]\s/gm, "")
    .replace(/\s+/g, " ")
    .trim();

interface Piece {
  readonly where: string;
  readonly text: string;
}

/** Runs in the page. */
function readWindow(): { readonly texts: readonly Piece[]; readonly cut: readonly Piece[] } {
  const texts: Piece[] = [];
  const cut: Piece[] = [];
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join("")}`;
  const isShown = (element: Element): boolean => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const isForEars = (element: Element): boolean => element.clientWidth <= 1 && element.clientHeight <= 1;
  const scrolls = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) return true;
    }
    return false;
  };

  for (const element of document.querySelectorAll("body *")) {
    // What React Aria says of a row that is chosen is its own, in a language of the system's.
    if (!isShown(element) || element.closest("svg, canvas, iframe, [data-live-announcer]")) continue;
    for (const name of ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt"]) {
      const text = element.getAttribute(name);
      if (text) texts.push({ where: `${nameOf(element)}[${name}]`, text });
    }
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    // Marks stand in the middle of words: what is around them and what is in them is one text.
    const marked = element.querySelector(":scope > mark") !== null;
    const isText = (node: ChildNode): boolean => node.nodeType === Node.TEXT_NODE || node.nodeName === "MARK";
    if (marked)
      texts.push({
        where: nameOf(element),
        text: [...element.childNodes]
          .filter(isText)
          .map((node) => node.textContent)
          .join(""),
      });
    else if (element.nodeName !== "MARK")
      for (const node of own) texts.push({ where: nameOf(element), text: node.textContent?.trim() ?? "" });
    if (isForEars(element) || element.closest("[aria-hidden=true]")) continue;

    const style = getComputedStyle(element);
    const text = element.textContent?.trim() ?? "";
    const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
    if (hides && text !== "" && !element.querySelector("canvas, .konvajs-content")) {
      const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      if (/hidden|clip/.test(style.overflowX) && wide > 1) cut.push({ where: `${nameOf(element)} is ${wide} px too narrow`, text });
      if (/hidden|clip/.test(style.overflowY) && high > 1) cut.push({ where: `${nameOf(element)} is ${high} px too low`, text });
    }
    if (own.length === 0) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = range.getBoundingClientRect();
    if (words.width === 0) continue;
    const button = element.closest("button, [role=button], [role=tab], [role=radio], [role=menuitem], [role=option]");
    if (button && !isForEars(button)) {
      const room = button.getBoundingClientRect();
      const over = Math.max(words.right - room.right, room.left - words.left, words.bottom - room.bottom, room.top - words.top);
      if (over > 1) cut.push({ where: `${nameOf(button)}: words stand ${Math.round(over)} px outside`, text });
    }
    const outside = Math.max(words.right - innerWidth, -words.left, words.bottom - innerHeight, -words.top);
    if (outside > 1 && !scrolls(element))
      cut.push({ where: `${nameOf(element)} reaches ${Math.round(outside)} px out of the window`, text });
  }
  texts.push({ where: "title", text: document.title });
  return { texts, cut };
}

/** Every text in a value, however deep. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value, ...value.split("\n")]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
