/** A page for readers, from its title to its last line: whose it is, what stands in it, its sections, and where its structure comes from. */
import { ATTRIBUTION_MARKED } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { fontRules } from "../bundled-fonts.ts";
import { dayInWords } from "../wording.ts";
import { broken, el, htmlWords, type HtmlContent } from "./html.ts";
import { signs } from "./pathway.ts";
import { type PICTURE_ROOM, styleSheet } from "./style.ts";
import { wholePage } from "./whole-page.ts";

type PrintWay = keyof typeof PICTURE_ROOM;

export interface FramedSection {
  /** On the page; the contents lead to it. */
  readonly id: string;
  readonly heading: string;
  /** How it lies on paper; "follows" goes on under the section before it. */
  readonly print: PrintWay | `${PrintWay} follows`;
  readonly content: HtmlContent;
}

interface Frame {
  readonly subtitle: string;
  readonly sections: readonly FramedSection[];
  /** Rules for what this page alone has. */
  readonly looks?: string;
}

/** The whole HTML document. */
export function framedPage(workshop: Workshop, { subtitle, sections, looks = "" }: Frame): string {
  const info = infoOf(workshop);
  const body = el(
    "body",
    {},
    signs(),
    el("a", { class: "skip", href: "#main" }, DOCUMENT_WORDS.page.skip),
    el("header", {}, htmlWords("h1", info.title), el("p", { class: "subtitle" }, subtitle), detailsList(workshop), aboutParts(info.about)),
    el(
      "nav",
      { "aria-labelledby": "contents" },
      el("h2", { id: "contents" }, DOCUMENT_WORDS.contents),
      el(
        "ul",
        {},
        sections.map(({ id, heading }) => el("li", {}, htmlWords("a", heading, { href: `#${id}` }))),
      ),
    ),
    el(
      "main",
      { id: "main", tabindex: -1 },
      sections.map(({ id, heading, print, content }) =>
        el("section", { "aria-labelledby": id, class: print }, htmlWords("h2", heading, { id }), content),
      ),
    ),
    el(
      "footer",
      // On paper it stands below the last section, not on a page of its own that lies another way.
      { class: sections.at(-1)?.print.replace(" follows", "") },
      el(
        "p",
        {},
        ATTRIBUTION_MARKED.split("*").map((part, at) => (at % 2 === 1 ? el("cite", {}, part) : part)),
      ),
    ),
  );
  return wholePage({ title: info.title, author: info.organisation, body, style: styleSheet(fontRules(body.code)) + looks, dark: true });
}

/** Whose it is; what nobody has filled in is left out. */
function detailsList(workshop: Workshop): HtmlContent {
  const { details: labels } = DOCUMENT_WORDS;
  const { project, organisation, place, date } = infoOf(workshop);
  const known = (
    [
      [labels.project, project],
      [labels.organisation, organisation],
      [labels.place, place],
      [labels.date, dayInWords(date)],
    ] as const
  ).filter(([, value]) => value.trim() !== "");
  if (known.length === 0) return null;
  return el(
    "dl",
    {},
    known.map(([label, value]) => el("div", {}, el("dt", {}, label), htmlWords("dd", value))),
  );
}

const aboutParts = (text: string): HtmlContent =>
  text.trim() === ""
    ? null
    : text
        .trim()
        .replace(/\r\n?/g, "\n")
        .split(/\n[^\S\n]*\n\s*/)
        .map((part) => el("p", { dir: "auto" }, broken(part)));
