/** A test that fails says what stood still: shown here for a page and for the main process that never come out of a loop. */
import { expect, test } from "./app.ts";
import { watchPages, whoAnswers } from "./who-answers.ts";

test("what stands still is named: nothing, a page, the main process", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await watchPages(app);
  const fine = await whoAnswers(app);
  expect(fine).toMatch(/^main process: answers/m);
  expect(fine).toMatch(/^ {2}page: answers, \d+ elements\n {2}frames: are drawn\n {2}picture: \d+ × \d+$/m);
  expect(fine).not.toContain("DOES NOT ANSWER");

  void board
    .evaluate(() => {
      const neverComesBack = (): void => {
        for (;;);
      };
      neverComesBack();
    })
    .catch(() => {});
  await expect.poll(() => whoAnswers(app), { timeout: 30_000 }).toContain("page: DOES NOT ANSWER");
  const hung = await whoAnswers(app);
  expect(hung).toMatch(/^main process: answers/m);
  expect(hung).toMatch(/is busy with: neverComesBack /);
  if (process.platform === "linux") expect(hung).toMatch(/renderer: runs, [1-9]\d+ % of a processor/);

  await app.evaluate(() => {
    setImmediate(() => {
      for (;;);
    });
  });
  expect(await whoAnswers(app)).toContain("main process: DOES NOT ANSWER");
  app.process().kill("SIGKILL");
});
