/**
 * A workshop as one accessible HTML page for people who do not have the application: everything is in the one file,
 * nothing is loaded, nothing runs. The tagged PDF is printed from it.
 */
import { ATTRIBUTION_MARKED } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import { RESULT_WORDS } from "../../../shared/guidance/results-words.ts";
import { AS_COUNTED, type ShownAs } from "../../../shared/results/views.ts";
import { fontRules } from "../bundled-fonts.ts";
import { dayInWords } from "../wording.ts";
import { broken, el, htmlWords, type Html, type HtmlContent } from "./html.ts";
import { anchorsOf, changeParts, isTall, pathwayParts, signs } from "./pathway.ts";
import { examplesParts, optionsParts, planParts } from "./plan.ts";
import { resultsParts } from "./results.ts";
import { type PICTURE_ROOM, styleSheet } from "./style.ts";
import { benefitsParts, feedbackParts, frameworkParts } from "./texts.ts";
import { wholePage } from "./whole-page.ts";

type Way = keyof typeof PICTURE_ROOM;

interface Section {
  readonly id: string;
  readonly heading: string;
  /** How it lies on paper; "follows" goes on under the section before it. */
  readonly print: Way | `${Way} follows`;
  readonly parts: readonly Html[] | null;
}

/**
 * The page, as a whole HTML document.
 * @returns the path, the change that stays and the plan always; what came back on forms, framework texts, options, examples, benefits and
 *   feedback where there are any. Facilitator's notes and parked stones are never in it.
 */
export function pageHtml(workshop: Workshop, as: ShownAs = AS_COUNTED): string {
  const { page, plan, pathway, change, framework, options, examples, benefits, feedback } = DOCUMENT_WORDS;
  const info = infoOf(workshop);
  const anchors = anchorsOf(workshop);
  const way = isTall(workshop) ? "upright" : "wide";
  const all: readonly Section[] = [
    { id: "pathway", heading: pathway.heading, print: way, parts: pathwayParts(workshop, anchors) },
    { id: "change", heading: change.heading, print: `${way} follows`, parts: changeParts(workshop, anchors) },
    { id: "plan", heading: plan.heading, print: "wide", parts: planParts(workshop) },
    { id: "results", heading: RESULT_WORDS.heading, print: "upright", parts: resultsParts(workshop, as) },
    { id: "options", heading: options.heading, print: "wide", parts: optionsParts(workshop) },
    { id: "examples", heading: examples.heading, print: "wide", parts: examplesParts(workshop) },
    { id: "framework", heading: framework.heading, print: "upright", parts: frameworkParts(workshop) },
    { id: "benefits", heading: benefits.heading, print: "upright", parts: benefitsParts(workshop) },
    { id: "feedback", heading: feedback.heading, print: "upright", parts: feedbackParts(workshop) },
  ];
  const sections = all.filter(({ parts }) => parts !== null);
  // On paper it stands below the last section, not on a page of its own that lies another way.
  const footer = { class: sections.at(-1)?.print.replace(" follows", "") };
  const body = el(
    "body",
    {},
    signs(),
    el("a", { class: "skip", href: "#main" }, page.skip),
    el(
      "header",
      {},
      htmlWords("h1", info.title),
      el("p", { class: "subtitle" }, page.subtitle),
      detailsList(workshop),
      aboutParts(info.about),
    ),
    el(
      "nav",
      { "aria-labelledby": "contents" },
      el("h2", { id: "contents" }, DOCUMENT_WORDS.contents),
      el(
        "ul",
        {},
        sections.map(({ id, heading }) => el("li", {}, el("a", { href: `#${id}` }, heading))),
      ),
    ),
    el(
      "main",
      { id: "main", tabindex: -1 },
      sections.map(({ id, heading, print, parts }) =>
        el("section", { "aria-labelledby": id, class: print }, el("h2", { id }, heading), parts),
      ),
    ),
    el(
      "footer",
      footer,
      el(
        "p",
        {},
        ATTRIBUTION_MARKED.split("*").map((part, at) => (at % 2 === 1 ? el("cite", {}, part) : part)),
      ),
    ),
  );
  return wholePage({ title: info.title, author: info.organisation, body, style: styleSheet(fontRules(body.code)), dark: true });
}

/** Whose it is; what nobody has filled in is left out. */
export function detailsList(workshop: Workshop): HtmlContent {
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

export const aboutParts = (text: string): HtmlContent =>
  text.trim() === ""
    ? null
    : text
        .trim()
        .replace(/\r\n?/g, "\n")
        .split(/\n[^\S\n]*\n\s*/)
        .map((part) => el("p", { dir: "auto" }, broken(part)));
