/** What every page has around its body: it says of itself that it loads nothing and runs nothing, whoever opens it. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";
import { oneLine } from "../wording.ts";
import { el, Html } from "./html.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

interface Page {
  readonly title: string;
  /** The organisation; the program where there is none. */
  readonly author: string;
  readonly body: Html;
  readonly style: string;
  /** The page has colours for dark screens, too. */
  readonly dark?: true;
}

/** A whole HTML document. */
export function wholePage({ title, author, body, style, dark }: Page): string {
  const head = el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: dark ? "light dark" : "light" }),
    el("title", {}, oneLine(title)),
    el("meta", { name: "author", content: oneLine(author) || DOCUMENT_WORDS.program }),
    el("meta", { name: "generator", content: DOCUMENT_WORDS.program }),
    el("style", {}, new Html(style)),
  );
  return `<!doctype html>\n${el("html", { lang: LOCALE }, head, body).code}\n`;
}
