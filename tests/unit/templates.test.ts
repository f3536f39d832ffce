/** The paths that a new workshop can start from. */
import { describe, expect, test } from "vitest";
import { cardPicture } from "../../electron/export/picture/card-picture.ts";
import { TEMPLATES } from "../../shared/guidance/templates.ts";
import { KINDS, STRANDS } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { gapsOf } from "../../shared/pathway/gaps.ts";
import { startFrom } from "../../shared/interchange/start-from.ts";

let last = 0;
const newId = () => `id ${++last}`;

describe.each(TEMPLATES)("$label", (template) => {
  const workshop = startFrom(template, "Ours", newId);
  const stones = inOrder(workshop.stones);

  test("has every kind in both strands, in few stones, with open places", () => {
    for (const kind of KINDS) {
      for (const strand of STRANDS)
        expect(
          stones.some((stone) => stone.kind === kind && stone.strand === strand),
          `${kind} ${strand}`,
        ).toBe(true);
    }
    expect(stones.length).toBeLessThanOrEqual(14);
    expect(stones.some(({ text }) => text.includes("…"))).toBe(true);
    for (const { text } of stones) expect(text.length, text).toBeLessThanOrEqual(80);
  });

  test("goes all the way across: the only open questions are what evidence there will be, and whose voices are missing", () => {
    expect(new Set(gapsOf(workshop).map(({ kind }) => kind))).toEqual(new Set(["no-evidence", "whose-voices"]));
  });

  test("has a small picture", () => {
    expect(cardPicture(workshop)).toMatch(/^<svg [^]*<\/svg>$/);
  });
});

test("two workshops from one template share no stone", () => {
  const [one, other] = [0, 1].map(() => [...startFrom(TEMPLATES[0]!, "Ours", newId).stones.keys()]);
  expect(one?.filter((id) => other?.includes(id))).toEqual([]);
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
});

test("a title that can't be is refused in words", () => {
  expect(() => startFrom(TEMPLATES[0]!, "", newId)).toThrow(/title/);
});
