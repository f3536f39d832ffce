/** The whole application, killed as a crash or an empty battery would: in the middle of changes, with words in a field. */
import type { Page } from "@playwright/test";
import { WORDS } from "../../shared/guidance/interface.ts";
import { launch, ready } from "../e2e/app.ts";
import { holdAgainst } from "./process.ts";
import type { Round } from "./rounds.ts";
import { changeOf } from "./workload.ts";

export const applicationKilled: Round = async ({ folder, file, random }) => {
  const app = await launch(folder, [file]);
  const main = app.process();
  const gone = new Promise((resolve) => main.once("exit", resolve));
  const heard = { did: 0, saved: 0 };
  try {
    const board = await ready(await app.firstWindow());
    board.on("console", (message) => {
      const [, saved] = /^saved (\d+)$/.exec(message.text()) ?? [];
      if (saved !== undefined) heard.saved = Math.max(heard.saved, Number(saved));
    });
    await board.evaluate(() => window.workshop.on("workshop.saved", ({ seq }) => console.log(`saved ${seq}`)));
    await board.getByPlaceholder(WORDS.board.write).fill("words that nobody has sent off yet");
    const last = 1 + Math.floor(random() * 60);
    while (heard.did < last) await nextChange(board, heard);
  } finally {
    main.kill("SIGKILL");
    await gone;
  }
  return holdAgainst(file, heard.saved);
};

async function nextChange(board: Page, heard: { did: number }): Promise<void> {
  const change = changeOf(heard.did + 1);
  const answer = await board.evaluate(
    (intent) => (intent ? window.workshop.call("workshop.change", intent) : window.workshop.call("workshop.undo")),
    change,
  );
  if (!answer.ok) throw new Error(answer.error.message);
  heard.did++;
}
