/** The main job by keyboard alone through the guide, again through the list, and a third time by single clicks: one and the same workshop. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { expect, test } from "./app.ts";
import { MOST_PRESSES, mainJobByClicks, mainJobByKeys } from "./main-job-ways.ts";
import { saveAs } from "./save.ts";

/** What a workshop says, apart from ids and from where its stones stand. */
async function saidIn(file: string) {
  const read = parseInterchange(await readFile(file, "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  const { stones, links, evidence, ...others } = read.value;
  const text = (id: StoneId): string => stones.get(id)?.text ?? "";
  return {
    ...others,
    stones: inOrder(stones).map((stone) => ({ ...stone, id: "", x: null, y: null, rank: 0 })),
    links: [...links.values()].map(({ from, to, why }) => `${text(from)} > ${text(to)} ${why}`).toSorted(),
    evidence: inOrder(evidence).map((row) => ({ ...row, id: "", rank: 0, outcome: text(row.outcome) })),
  };
}

test("three ways through the main job give the same workshop, and the two by keyboard take few presses", async ({ shared: workplace }) => {
  test.slow();
  const { app, board } = await workplace.start();
  const file = (name: string): string => path.join(workplace.folder, name);
  const said: Awaited<ReturnType<typeof saidIn>>[] = [];
  for (const way of ["guide", "list", "clicks"] as const) {
    await test.step(way, async () => {
      if (way === "clicks") await mainJobByClicks(board, app, file("clicks.docx"));
      else {
        const { count, parts } = await mainJobByKeys(way, board, app, file(`${way}.docx`));
        console.log(`${way}: ${count} presses: ${parts.map((part) => part.join(" ")).join(", ")}`);
        expect.soft(count, way).toBeLessThanOrEqual(MOST_PRESSES[way]);
      }
      await saveAs(app, board, /JSON/, file(`${way}.json`));
      said.push(await saidIn(file(`${way}.json`)));
      await board.keyboard.press("Control+Shift+h");
      await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
    });
  }
  const [byGuide, byList, byClicks] = said;
  expect([byGuide?.stones.length, byGuide?.links.length, byGuide?.evidence.length]).toEqual([8, 7, 3]);
  expect(byList).toEqual(byGuide);
  expect(byClicks).toEqual(byGuide);
});
