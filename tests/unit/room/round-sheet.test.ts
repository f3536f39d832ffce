/** A round on the room's screen: nothing small, nothing cut, nothing on top of anything else, all alike. */
import { describe, expect, test } from "vitest";
import { UNDIRECTED } from "../../../shared/room/direction.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { noVotes, optionsOf, type ShownRound } from "../../../shared/pathway/choosing.ts";
import { roundSheetOf, type RoundRow } from "../../../shared/room/round-sheet.ts";
import { SMALLEST } from "../../../shared/room/sheet.ts";
import { roomStageOf } from "../../../shared/room/stage.ts";
import { started } from "../../../shared/room/timer.ts";
import { workshopOf } from "../scene-make.ts";

const LONG = "People who will come to the centre decide on the plan, and say so. ".repeat(40).slice(0, STONE_TEXT_LIMIT).trim();
const texts = ["People decide", "Staff work with people who come, and not for them, on every day of the week", LONG, "W".repeat(300)];
const workshop = workshopOf(
  texts.map((text, i) => ({ id: `s${i}`, kind: "outcome" as const, text })),
  [],
);

const roundOf = (way: "dots" | "cards", revealed: boolean, question = "What matters most to us now? 3 dots each."): ShownRound => {
  const votes = noVotes(way, [...workshop.stones.values()]).map(({ stone, counts }, i) => ({
    stone,
    counts: counts.map((_, at) => (i + at) * 7),
  }));
  return { question, way, revealed, options: optionsOf(workshop, { way, votes }) };
};
const SCREENS = [
  [1366, 768],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [800, 1000],
] as const;
const cases = SCREENS.flatMap(([width, height]) =>
  (["dots", "cards"] as const).flatMap((way) => [true, false].map((revealed) => ({ width, height, way, revealed }))),
);

describe.each(cases)("$width×$height, $way, revealed: $revealed", ({ width, height, way, revealed }) => {
  const timer = started(10, 0);
  test.each([false, true])("beside the timer: %s", (timed) => {
    const { stage } = roomStageOf({ width, height }, timed ? timer : UNDIRECTED.timer);
    for (const question of ["", "Which?", "What matters most to us now? 3 dots each.", LONG]) {
      const round = roundOf(way, revealed, question);
      const sheet = roundSheetOf(round, stage);
      expect(sheet.fontSize).toBeGreaterThanOrEqual(SMALLEST * height);
      const asked: string[] = [];
      const read = new Map<StoneId, string[]>();
      for (const page of sheet.pages) {
        const boxes = [
          ...(sheet.label ? [sheet.label] : []),
          ...(page.question ? [page.question] : []),
          ...page.rows,
          ...(sheet.turn ? [sheet.turn] : []),
        ];
        boxes.forEach((box, i) => {
          const before = boxes[i - 1];
          if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(stage.width);
          expect(box.y + box.height).toBeLessThanOrEqual(stage.height);
        });
        // A short question stands on every page, a long one goes on over pages of its own.
        if (page.question && (page.rows.length === 0 || asked.length === 0)) asked.push(...page.question.lines);
        for (const row of page.rows) {
          for (const inside of [row.words, ...row.counted, ...(row.bar ? [row.bar] : [])]) fitsIn(row, inside);
          expect(row.counted).toHaveLength(revealed ? (way === "dots" ? 1 : 3) : 0);
          expect(row.bar === null).toBe(!revealed);
          const counts = round.options.find(({ stone }) => stone.id === row.stone)!.counts;
          if (revealed) expect(row.counted.map(({ n }) => n)).toEqual(counts);
          read.set(row.stone, [...(read.get(row.stone) ?? []), ...row.words.lines]);
        }
      }
      expect(bare(asked.join(" "))).toBe(bare(question));
      for (const { stone } of round.options) expect(bare(read.get(stone.id)!.join(" "))).toBe(bare(stone.text));
    }
  });
});

/** Long words are cut between lines. */
const bare = (text: string): string => text.replace(/\s+/g, "");

function fitsIn(row: RoundRow, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(row.width + 1);
  expect(y + height).toBeLessThanOrEqual(row.height + 1);
}

test("level stones look the same, and a bar is as long as its share of the most", () => {
  const options = optionsOf(
    workshopOf(
      ["a", "b", "c"].map((id) => ({ id, kind: "outcome" as const, text: id })),
      [],
    ),
    {
      way: "dots",
      votes: [
        ["a", 6],
        ["b", 6],
        ["c", 3],
      ].map(([stone, n]) => ({ stone: stone as StoneId, counts: [n as number] })),
    },
  );
  const { pages } = roundSheetOf({ question: "?", way: "dots", revealed: true, options }, { width: 1920, height: 1080 });
  const [a, b, c] = pages.flatMap(({ rows }) => rows).map((row) => ({ ...row, y: 0, stone: "", words: { ...row.words, lines: [] } }));
  expect(a).toEqual(b);
  const length = (row: typeof a) => row!.bar!.parts.map(({ width }) => width);
  expect(length(a)).toEqual([a!.bar!.width]);
  expect(length(c)[0]! / a!.bar!.width).toBeCloseTo(0.5, 2);
});

test("a hidden timer takes no room, and a shown one a column that its words fit in", () => {
  const screen = { width: 1366, height: 768 };
  const timer = started(7, 0);
  expect(roomStageOf(screen, { ...timer, hidden: true })).toEqual({ stage: screen, timer: null });
  const { stage, timer: column } = roomStageOf(screen, timer);
  expect(stage.width + column!.width).toBe(1366);
  expect(column!.fontSize).toBeGreaterThanOrEqual(SMALLEST * 768);
  expect(column!.width).toBeLessThan(0.22 * 1366);
});
