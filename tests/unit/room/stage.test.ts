import { expect, test } from "vitest";
import { roomStageOf, usedScreen } from "../../../shared/room/stage.ts";
import { started } from "../../../shared/room/timer.ts";
import { EMPTY_FIFTH } from "../../../shared/settings/settings.ts";

const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [1080, 1920],
  [1, 1],
] as const;

test.each(SCREENS)("on %i × %i a fifth is empty where it is asked for, and the rest is used whole", (width, height) => {
  const screen = { width, height };
  expect(usedScreen(screen, "none")).toEqual({ x: 0, ...screen });
  const [left, right] = [usedScreen(screen, "left"), usedScreen(screen, "right")];
  expect([left.width, left.height]).toEqual([right.width, right.height]);
  expect(right.x).toBe(0);
  expect(left.width).toBeGreaterThan(0);
  if (width > 1) {
    expect(left.x + left.width).toBe(width);
    expect((width - left.width) / width).toBeCloseTo(0.2, 2);
  }
});

test("the timer's column and the stage share what is used", () => {
  for (const empty of EMPTY_FIFTH) {
    const used = usedScreen({ width: 1366, height: 768 }, empty);
    const { stage, timer } = roomStageOf(used, started(7, 0));
    expect(stage.width + (timer?.width ?? 0)).toBe(used.width);
  }
});
