/** How many presses the main job takes by keyboard alone: through the guide, and through the list. What is typed as words is not counted. */
import path from "node:path";
import { ready } from "../e2e/app.ts";
import { mainJobByKeys, MOST_PRESSES } from "../e2e/main-job-ways.ts";
import { printTable } from "./report.ts";
import { withFolder, withWindow } from "./window.ts";

const BEFORE = { guide: 287, list: 198 } as const;

export async function measurePresses(): Promise<void> {
  for (const way of ["guide", "list"] as const) {
    const { parts, count, texts } = await withFolder((folder) =>
      withWindow("ours", folder, async (page, app) => mainJobByKeys(way, await ready(page), app, path.join(folder, "framework.docx"))),
    );
    printTable(
      `Presses of the main job by keyboard, through the ${way}; words that are typed are not counted`,
      [["", "presses"], ...parts.map(([name, presses]) => [name, String(presses)]), ["all of it", String(count)]],
      [`Wanted: at most ${MOST_PRESSES[way]}. Before there were keys for it: ${BEFORE[way]}. Besides, ${texts} texts are typed.`],
    );
  }
}
