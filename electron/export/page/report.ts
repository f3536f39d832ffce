/** The impact report as one page that holds everything it needs; its PDF is printed from it. */
import { chartOf } from "../../../shared/charts/chart.ts";
import { chartSvg } from "../../../shared/charts/chart-svg.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { readersSections, reportOf } from "../../../shared/report/document.ts";
import { reportLines, type ReportBlock, type ReportText } from "../../../shared/report/parts.ts";
import { AS_COUNTED, type ShownAs } from "../../../shared/results/views.ts";
import { FROM_CSS } from "../../../shared/shape/theme.ts";
import { svgOfStonePicture } from "../picture/stone-art.ts";
import { xml } from "../picture/svg.ts";
import { framedPage } from "./frame.ts";
import { el, Html, htmlWords, broken, type HtmlContent } from "./html.ts";
import { planParts } from "./plan.ts";
import { htmlTable } from "./table.ts";
import { benefitsParts, feedbackParts } from "./texts.ts";

/** The report as a whole HTML page. @param as how small numbers of people are said. */
export const reportHtml = (workshop: Workshop, as: ShownAs = AS_COUNTED): string =>
  framedPage(workshop, {
    subtitle: PRODUCT_WORDS.report.subtitle,
    sections: readersSections(reportOf(workshop, as)).map(({ id, under, heading, blocks }, at) => {
      const name = `part-${at + 1}`;
      return {
        id: name,
        heading,
        print: id === "plan" ? "wide" : at === 0 || id.startsWith("impact ") ? "upright" : "upright follows",
        content: [
          under === "" ? null : el("p", { class: "report-under" }, under),
          blocks.map((block, nth) => blockOf(workshop, block, `${name}-${nth + 1}`)),
        ],
      };
    }),
    looks: LOOKS,
  });

function blockOf(workshop: Workshop, block: ReportBlock, id: string): HtmlContent {
  switch (block.is) {
    case "text":
      return textOf(block);
    case "heading": {
      const shown = block.stone ? svgOfStonePicture(workshop, block.stone, FROM_CSS) : null;
      return [htmlWords(block.level === 2 ? "h3" : "h4", block.text), shown && new Html(`<div class="stone-picture">${shown.svg}</div>`)];
    }
    case "state":
      return el("p", { class: "report-state" }, block.words);
    case "chart": {
      const chart = chartOf(block.view);
      if (!chart) return null;
      return el(
        "figure",
        { class: "report-chart" },
        new Html(chartSvg(chart, FROM_CSS, xml)),
        el("figcaption", { dir: "auto" }, block.caption),
      );
    }
    case "table":
      return htmlTable({
        id,
        caption: block.caption,
        columns: block.head.map((heading, at) => [heading, block.shares[at] ?? 10]),
        heads: 1,
        groups: [block.rows.map((row) => row.map((cell) => el("p", { dir: "auto" }, broken(cell))))],
      });
    case "benefits":
      return benefitsParts(workshop);
    case "feedback":
      return feedbackParts(workshop);
    case "plan":
      return planParts(workshop);
  }
}

function textOf(text: ReportText): HtmlContent {
  const lines = reportLines(text);
  const label = text.label === "" ? null : el("p", { class: "label" }, text.label);
  switch (text.look) {
    case "items":
      return [
        label,
        el(
          "ul",
          {},
          lines.map((line) => htmlWords("li", line)),
        ),
      ];
    case "quotes":
      return [label, lines.map((line) => el("blockquote", {}, htmlWords("p", line)))];
    case "lead":
    case "plain":
      return [label, lines.map((line) => htmlWords("p", line, text.look === "lead" ? { class: "report-lead" } : {}))];
  }
}

const LOOKS = `
.report-under{font-weight:700;color:var(--muted)}
.report-lead{font-size:1.25rem}
.report-state{display:inline-block;padding:.35rem .75rem;border-left:6px solid var(--action);background:var(--action-tint);color:var(--action);font-weight:700}
.report-chart{max-width:44rem;padding:1rem 1.25rem;background:var(--surface);border:1px solid var(--link);border-radius:10px}
.report-chart svg{display:block;width:100%;height:auto}
blockquote{margin:0 0 .75em;padding:.1em 0 .1em 1rem;border-left:4px solid var(--muted)}blockquote p{margin:0}
@media print{.report-lead{font-size:12pt}.report-chart{border:0;padding:0;max-width:150mm}.report-state,.report-under{break-after:avoid}blockquote{break-inside:avoid}}
@media (forced-colors:active){.report-chart svg{forced-color-adjust:none}}
`;
