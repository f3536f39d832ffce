/** A part on the room's screen: its letters are as large as the layout promises, less the line above, which is as low as its words allow. */
import { describe, expect, test } from "vitest";
import { partWalk, lookedAt } from "../../../shared/pathway/look.ts";
import { MOST_IN_PART, PART_CUTS } from "../../../shared/pathway/parts.ts";
import { partSheetOf } from "../../../shared/room/part-sheet.ts";
import { closeSceneOf } from "../../../shared/scene/build.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import { LINE_HEIGHT } from "../../../shared/shape/text.ts";
import { roomPath } from "../room-path.ts";

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 768 },
];

test.each(SCREENS)("on $width × $height nothing overlaps, nothing leaves the screen, and its own words can be read", (screen) => {
  const { map, line, picture } = partSheetOf(screen);
  expect(line.x).toBeGreaterThan(map.x + map.width);
  expect(line.x + line.width).toBeLessThanOrEqual(screen.width);
  expect(map.y + map.height).toBeLessThanOrEqual(picture.y);
  expect(picture).toEqual({ x: 0, y: line.height, width: screen.width, height: screen.height - line.height });
  expect(line.fontSize).toBeGreaterThanOrEqual(0.03 * screen.height);
  expect(line.height).toBeGreaterThanOrEqual(line.fontSize * LINE_HEIGHT);
});

describe("the letters of a walk by parts", () => {
  const paths = [24, 40, 90].map((count) => roomPath(count, 1));
  test.each(SCREENS.slice(0, 3))("are 3.0 % of $width × $height or more in every part of up to eight stones", (screen) => {
    const { picture } = partSheetOf(screen);
    let measured = 0;
    for (const path of paths)
      for (const cut of PART_CUTS)
        for (const name of partWalk(path, cut)) {
          const { workshop, part } = lookedAt(path, { part: name });
          if (!part || part.stones.length > 8) continue;
          measured++;
          const scene = closeSceneOf(workshop, picture.width / picture.height);
          const zoom = Math.min(picture.width / scene.bounds.width, picture.height / scene.bounds.height);
          expect((smallestLetters(scene) * zoom) / screen.height, `${cut} ${name.id}`).toBeGreaterThanOrEqual(0.03);
        }
    expect(measured).toBeGreaterThan(100);
  });

  test("hardly any part of the walk is larger than what the room can read", () => {
    for (const path of paths) {
      const sizes = partWalk(path, "impact").map((name) => lookedAt(path, { part: name }).part?.stones.length ?? 0);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_IN_PART);
    }
  });
});
