/** The pictures of an impact report, one for each question that has one. */
import type { Size } from "../../../shared/charts/drawing.ts";
import type { ReportBlock, ReportSection } from "../../../shared/report/parts.ts";
import { chartPng } from "./chart-png.ts";
import type { PathPicture } from "./path-picture.ts";

/** @param draws draws one. @param size as the pictures of results have it; for a page where it is not given. */
export async function chartsOf(
  sections: readonly ReportSection[],
  draws: typeof chartPng = chartPng,
  size?: Size,
): Promise<ReadonlyMap<ReportBlock, PathPicture>> {
  const drawn = new Map<ReportBlock, PathPicture>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const chart = block.is === "chart" ? await draws(block.view, size) : null;
    if (chart) drawn.set(block, chart);
  }
  return drawn;
}
