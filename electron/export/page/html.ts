/** HTML that cannot be broken by what people write: only these functions make it, and they escape every text. */
import { xml } from "../picture/svg.ts";
import { wordingLines } from "../wording.ts";

/** A piece of ready HTML; a plain string beside it is text. */
export class Html {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

export type HtmlContent = Html | string | null | readonly HtmlContent[];
export type HtmlAttributes = Readonly<Record<string, string | number | undefined>>;

const VOID = new Set(["br", "col", "meta"]);

/** One element. Attributes that are undefined are left out; null among the children says nothing. */
export function el(name: string, attributes: HtmlAttributes = {}, ...children: readonly HtmlContent[]): Html {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xml(String(value))}"`]));
  const start = `<${name}${pairs.join("")}>`;
  return new Html(VOID.has(name) ? start : `${start}${codeOf(children)}</${name}>`);
}

function codeOf(content: HtmlContent): string {
  if (content === null) return "";
  if (content instanceof Html) return content.code;
  return typeof content === "string" ? xml(content) : content.map(codeOf).join("");
}

/** People's words: their own line breaks stay, and the first letter says which way they run. */
export const htmlWords = (name: string, text: string, attributes: HtmlAttributes = {}): Html =>
  el(name, { ...attributes, dir: "auto" }, broken(text.trim()));

/** A text with its line breaks. */
export const broken = (text: string): HtmlContent => wordingLines(text).flatMap((line, at) => (at === 0 ? [line] : [el("br"), line]));
