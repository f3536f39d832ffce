/** When backups are kept, and what is said where none can be. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BACKUP_EVERY_MS, Keeping } from "../../../electron/app/keeping.ts";
import { WorkshopError, type AppError } from "../../../shared/base/result.ts";

let kept: number;
let told: AppError[];
beforeEach(() => {
  vi.useFakeTimers();
  [kept, told] = [0, []];
});
afterEach(() => vi.useRealTimers());

const keeping = (wanted = true, fails: WorkshopError | null = null): Keeping =>
  new Keeping({
    backUp: () => (fails ? Promise.reject(fails) : Promise.resolve(kept++)),
    wanted: () => wanted,
    tell: (problem) => told.push(problem),
  });

test("a quarter of an hour after the first change, however many follow, and again only after another", async () => {
  const keeps = keeping();
  await keeps.now();
  for (let i = 0; i < 5; i++) keeps.changed();
  await vi.advanceTimersByTimeAsync(BACKUP_EVERY_MS - 1);
  expect(kept).toBe(1);
  keeps.changed();
  await vi.advanceTimersByTimeAsync(1);
  expect(kept).toBe(2);
  await vi.advanceTimersByTimeAsync(10 * BACKUP_EVERY_MS);
  expect(kept).toBe(2);
  keeps.changed();
  await vi.advanceTimersByTimeAsync(BACKUP_EVERY_MS);
  expect(kept).toBe(3);
});

test("none where none is wanted, or once the workshop is let go of", async () => {
  const none = keeping(false);
  await none.now();
  none.changed();
  const keeps = keeping();
  keeps.changed();
  keeps.stop();
  await vi.advanceTimersByTimeAsync(2 * BACKUP_EVERY_MS);
  expect(kept).toBe(0);
});

test("where none can be kept that is told once, and in a way that does not frighten", async () => {
  const keeps = keeping(true, new WorkshopError("read-only", "“Backups” can't be written."));
  await keeps.now();
  await keeps.now();
  expect(told).toMatchObject([
    {
      code: "not-saved",
      message:
        "No backup of your workshop could be kept on this laptop. “Backups” can't be written. The workshop itself is saved as always.",
    },
  ]);
});
