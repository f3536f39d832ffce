/** What is told in paragraphs: the framework's texts (T1), benefits, evaluation and feedback. Null where nothing is written. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { FRAMEWORK_SECTIONS, type FrameworkPart } from "../../../shared/guidance/framework-prompts.ts";
import { BENEFIT_GROUPS } from "../../../shared/model/records.ts";
import { frameworkText, inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { richText, type Block, type Span } from "../../../shared/rich-text/read.ts";
import { orElse, saidItems } from "../wording.ts";
import { broken, el, htmlWords, type HtmlContent, type Html } from "./html.ts";
import { htmlTable } from "./table.ts";

const EMPTY = DOCUMENT_WORDS.empty;

/** T1 under its own headings, as far as it is written. */
export function frameworkParts(workshop: Workshop): readonly Html[] | null {
  const partsOf = (parts: readonly FrameworkPart[], level: "h4" | "h5"): readonly Html[] =>
    parts.flatMap(({ key, label }) => {
      const text = richText(frameworkText(workshop, key));
      return text.length === 0 ? [] : [el(level, {}, label), ...text.map(blockOf)];
    });
  const sections = FRAMEWORK_SECTIONS.flatMap(({ heading, parts, subsections = [] }) => {
    const inside = [
      ...partsOf(parts, "h4"),
      ...subsections.flatMap((subsection) => {
        const texts = partsOf(subsection.parts, "h5");
        return texts.length === 0 ? [] : [el("h4", {}, subsection.heading), ...texts];
      }),
    ];
    return inside.length === 0 ? [] : [el("h3", {}, heading), ...inside];
  });
  return sections.length === 0 ? null : sections;
}

function blockOf(block: Block): Html {
  if (block.type === "paragraph") return el("p", { dir: "auto" }, block.spans.map(spanOf));
  const start = block.ordered && block.start !== 1 ? block.start : undefined;
  return el(
    block.ordered ? "ol" : "ul",
    { start },
    block.items.map((item) => el("li", {}, item.map(blockOf))),
  );
}

function spanOf({ text, bold, italic }: Span): HtmlContent {
  const inner = italic ? el("em", {}, broken(text)) : broken(text);
  return bold ? el("strong", {}, inner) : inner;
}

export function benefitsParts(workshop: Workshop): readonly Html[] | null {
  const { lead, groups } = DOCUMENT_WORDS.benefits;
  const benefits = inOrder(workshop.benefits).filter((benefit) => benefit.text.trim() !== "");
  if (benefits.length === 0) return null;
  return [
    el("p", { class: "lead" }, lead),
    ...BENEFIT_GROUPS.flatMap((who) => {
      const theirs = benefits.filter((benefit) => benefit.who === who);
      return theirs.length === 0
        ? []
        : [
            el("h3", {}, groups[who]),
            el(
              "ul",
              {},
              theirs.map(({ text }) => htmlWords("li", text)),
            ),
          ];
    }),
  ];
}

export function feedbackParts(workshop: Workshop): readonly Html[] | null {
  const { caption, columns } = DOCUMENT_WORDS.feedback;
  const questions = inOrder(workshop.feedback);
  if (questions.length === 0) return null;
  const rows = questions.map(({ question, yes, partly, no, comments }) => {
    const known = saidItems(comments);
    return [
      htmlWords("p", orElse(question, EMPTY.text)),
      String(yes),
      String(partly),
      String(no),
      known.length === 0
        ? EMPTY.comments
        : el(
            "ul",
            {},
            known.map((comment) => htmlWords("li", comment)),
          ),
    ];
  });
  return htmlTable({
    id: "feedback",
    caption,
    columns: [
      [columns.question, 34],
      [columns.yes, 9],
      [columns.partly, 11],
      [columns.no, 9],
      [columns.comments, 37],
    ],
    heads: 1,
    groups: [rows],
  });
}
