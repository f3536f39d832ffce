/** What came back on forms: for each question a sentence, its picture, and the table behind it. People's own words are not in it. */
import { chartOf, resultTable } from "../../../shared/charts/chart.ts";
import { chartSvg } from "../../../shared/charts/chart-svg.ts";
import { RESULT_WORDS } from "../../../shared/guidance/results-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { resultSentences } from "../../../shared/results/sentences.ts";
import { allViews, type ShownAs } from "../../../shared/results/views.ts";
import { FROM_CSS } from "../../../shared/shape/theme.ts";
import { xml } from "../picture/svg.ts";
import { el, Html, htmlWords } from "./html.ts";
import { htmlTable } from "./table.ts";

/** Null where nothing came back that is counted. */
export function resultsParts(workshop: Workshop, as: ShownAs): readonly Html[] | null {
  const parts = allViews(workshop, as).flatMap((view, at): readonly Html[] => {
    const chart = chartOf(view);
    if (!chart) return [];
    const { head, rows } = resultTable(view);
    const share = Math.floor(60 / Math.max(1, head.length - 1));
    return [
      htmlWords("h3", view.text),
      htmlWords("p", resultSentences(view).join(" ")),
      el("figure", { class: "chart" }, new Html(chartSvg(chart, FROM_CSS, xml))),
      ...htmlTable({
        id: `result-${at + 1}`,
        caption: RESULT_WORDS.tableCaption(view.text),
        columns: head.map((one, nth) => [one, nth === 0 ? 40 : share] as const),
        heads: 1,
        groups: [rows],
      }),
    ];
  });
  return parts.length === 0 ? null : parts;
}
