/** The application is killed in mid-work: every change that it said to be saved is there again, with the history. */
import { once } from "node:events";
import { current, expect, test } from "./app.ts";

test("nothing that was said to be saved is lost when the application is killed, and it can still be undone", async ({ workplace }) => {
  const first = await workplace.start();
  const opened = await first.board.evaluate(() => window.workshop.call("workshop.create", { title: "Killed in mid-work" }));
  if (!opened.ok) throw new Error(opened.error.message);
  const file = opened.value?.file.path ?? "";

  // Stones are added without a pause, each of them one change.
  await first.board.evaluate(() => {
    void (async () => {
      for (let n = 1; ; n++) {
        const text = `Stone ${n}`;
        const stone = {
          id: `s${n}`,
          kind: "outcome",
          strand: "project",
          text,
          reportText: "",
          group: "",
          progress: "none",
          note: "",
          parked: false,
          x: null,
          y: null,
        };
        const done = await window.workshop.call("workshop.change", { do: "stones.add", stones: [stone as never], links: [] });
        if (!done.ok) return;
      }
    })();
  });
  // What is in the file is told by the number of the last change there.
  const begun = opened.value?.seq ?? 0;
  const saved = async () => (await current(first.board)).file.savedSeq - begun;
  await expect.poll(saved).toBeGreaterThan(20);
  const kept = Array.from({ length: await saved() }, (_, n) => `Stone ${n + 1}`);
  const main = first.app.process();
  const ended = once(main, "exit");
  main.kill("SIGKILL");
  await ended;

  const { board } = await workplace.start(file);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  const found = await board.evaluate(() => window.workshop.call("workshop.current"));
  if (!found.ok || !found.value) throw new Error("nothing was open");
  const texts = found.value.workshop.stones.map((stone) => stone.text);
  expect(texts).toEqual(expect.arrayContaining(kept));

  // The history has survived too: the last stone goes, and comes back.
  const last = texts.at(-1) as string;
  await board.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  const stones = () =>
    board.evaluate(() =>
      window.workshop.call("workshop.current").then((now) => (now.ok ? now.value?.workshop.stones.map((stone) => stone.text) : [])),
    );
  await expect.poll(stones).not.toContain(last);
  await board.getByRole("banner").getByRole("button", { name: "Redo" }).click();
  await expect.poll(stones).toContain(last);
});
