/** HTML from the clipboard, as a page that is never shown. */

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The attribute under which an element keeps its inline style. */
export const STYLE = "data-style";

/** Styles under a name of our own: the page's rules would refuse them, and say so for each. */
const withoutStyles = (html: string): string =>
  html.replaceAll(/<style\b[^]*?<\/style>/gi, "").replaceAll(TAG, (tag) => tag.replaceAll(/(?<=\s)style(?=\s*=)/gi, STYLE));

/** What somebody pasted, read as a browser reads it; nothing of it runs or loads. Inline styles stand under `STYLE`. */
export const parsed = (html: string): Document => new DOMParser().parseFromString(withoutStyles(html), "text/html");
