import { describe, expect, test } from "vitest";
import { UNDIRECTED, type Direction, type RoomStep } from "../../../shared/room/direction.ts";
import type { ItemId, Round } from "../../../shared/model/records.ts";
import { kept, stepped, type Pages } from "../../../shared/room/step.ts";
import type { PartName } from "../../../shared/pathway/look.ts";
import { workshopOf } from "../scene-make.ts";

const stones = [
  { id: "a", kind: "activity" },
  { id: "o", kind: "outcome" },
  { id: "i", kind: "impact" },
] as const;
const links = [
  ["a", "o"],
  ["o", "i"],
] as const;
const workshop = workshopOf(stones, links);
/** The outcome's words need three pages. */
const pages: Pages = {
  stone: (id) => (id === "o" ? 3 : 1),
  round: (_, order) => (order === "path" ? 2 : 3),
  result: () => 2,
  said: ({ id }) => (id === "long" ? 2 : 1),
};
const walk = (id: string, page = 0): Direction => ({ ...UNDIRECTED, shows: { what: "walk", from: "impact", id, page } });
const stone = (id: string, page = 0): Direction => ({ ...UNDIRECTED, shows: { what: "stone", id, page } });
const after = (direction: Direction, ...steps: readonly RoomStep[]): Direction =>
  steps.reduce((now, step) => stepped(now, step, workshop, pages), direction);

describe("a walk", () => {
  test("goes page by page and stone by stone, and back the same way", () => {
    const forth = [walk("i"), walk("o", 0), walk("o", 1), walk("o", 2), walk("a")];
    for (let at = 0; at < forth.length - 1; at++) expect(after(forth[at]!, "next")).toEqual(forth[at + 1]);
    for (let at = forth.length - 1; at > 0; at--) expect(after(forth[at]!, "previous")).toEqual(forth[at - 1]);
  });

  test("stays at its ends, and goes to them at once", () => {
    expect(after(walk("a"), "next")).toEqual(walk("a"));
    expect(after(walk("i"), "previous")).toEqual(walk("i"));
    expect(after(walk("o", 1), "last")).toEqual(walk("a"));
    expect(after(walk("o", 1), "first")).toEqual(walk("i"));
  });

  test("knows that a screen which has grown has fewer pages", () => {
    expect(after(walk("o", 7), "next")).toEqual(walk("a"));
    expect(after(walk("o", 7), "previous")).toEqual(walk("o", 1));
  });
});

test("one stone alone has its pages only", () => {
  expect(after(stone("o"), "next", "next", "next")).toEqual(stone("o", 2));
  expect(after(stone("o", 2), "first")).toEqual(stone("o"));
  expect(after(stone("o"), "last")).toEqual(stone("o", 2));
  expect(after(stone("o"), "previous")).toEqual(stone("o"));
  expect(after(stone("o", 1), "back")).toEqual(UNDIRECTED);
});

test("a dark screen comes back with what it showed, whichever key brings it back", () => {
  const dark = after(walk("o", 1), "blank");
  expect(dark).toEqual({ ...walk("o", 1), blank: true });
  for (const step of ["blank", "next", "previous", "back", "first", "last"] as const) expect(after(dark, step)).toEqual(walk("o", 1));
});

test("on the board there is nothing to step through, and the timer is left alone", () => {
  const timer = { endsAt: 5, leftMs: 0, totalMs: 9, hidden: false };
  for (const step of ["next", "previous", "first", "last", "back"] as const)
    expect(after({ ...UNDIRECTED, timer }, step)).toEqual({ ...UNDIRECTED, timer });
});

describe("after a change of the workshop", () => {
  const without = (...ids: readonly string[]) =>
    workshopOf(
      stones.filter(({ id }) => !ids.includes(id)),
      links.filter((link) => !link.some((id) => ids.includes(id))),
    );

  test("what is still there stays on the screen", () => {
    const direction = walk("o", 2);
    expect(kept(direction, workshop, without("a"))).toBe(direction);
    expect(kept(stone("o"), workshop, without("a"))).toEqual(stone("o"));
    expect(kept(UNDIRECTED, workshop, without("a"))).toBe(UNDIRECTED);
  });

  test("a walk goes on to the next stone that is left, or the one before; a stone alone gives way to the board", () => {
    expect(kept(walk("o", 2), workshop, without("o"))).toEqual(walk("a"));
    expect(kept(walk("a"), workshop, without("a"))).toEqual(walk("o"));
    expect(kept(walk("a"), workshop, without("a", "o", "i"))).toEqual(UNDIRECTED);
    expect(kept(stone("o"), workshop, without("o"))).toEqual(UNDIRECTED);
  });

  test("a parked stone leaves the walk, and may still be shown alone", () => {
    const parked = workshopOf(
      stones.map((one) => (one.id === "o" ? { ...one, parked: true } : one)),
      links,
    );
    expect(kept(walk("o"), workshop, parked)).toEqual(walk("a"));
    expect(kept(stone("o"), workshop, parked)).toEqual(stone("o"));
  });
});

describe("a round of choosing", () => {
  const round: Round = { id: "r" as ItemId, question: "?", way: "dots", revealed: false, votes: [], rank: 1 };
  const withRound = (patch: Partial<Round> = {}) => ({ ...workshop, rounds: new Map([["r", { ...round, ...patch }]]) });
  const shown = (page: number, order: "most" | "path" = "most"): Direction => ({
    ...UNDIRECTED,
    shows: { what: "round", id: "r", order, page },
  });

  test("goes page by page, and not beyond its ends", () => {
    const step = (direction: Direction, to: RoomStep) => stepped(direction, to, withRound(), pages);
    expect(step(shown(0), "next")).toEqual(shown(1));
    expect(step(shown(2), "next")).toEqual(shown(2));
    expect(step(shown(1, "path"), "next")).toEqual(shown(1, "path"));
    expect(step(shown(0), "previous")).toEqual(shown(0));
    expect(step(shown(0), "last")).toEqual(shown(2));
    expect(step(shown(2), "first")).toEqual(shown(0));
  });

  test("begins anew where it is revealed or hidden, and gives way to the board where it is removed", () => {
    expect(kept(shown(2), withRound(), withRound({ revealed: true }))).toEqual(shown(0));
    expect(kept(shown(2), withRound(), withRound({ question: "Which?" }))).toEqual(shown(2));
    expect(kept(shown(2), withRound(), workshop)).toEqual(UNDIRECTED);
  });
});

describe("a walk by parts", () => {
  const part = (id: string, cut: PartName["cut"] = "impact", within: PartName["within"] = null): Direction => ({
    ...UNDIRECTED,
    shows: { what: "part", part: { cut, id, within }, page: 0 },
  });
  /** Two impacts; the first with so many activities in so many outcomes. */
  const withImpacts = (outcomes: number, ...left: readonly string[]) => {
    const own = Array.from({ length: outcomes }, (_, n) => ({ id: `o${n}`, kind: "outcome" as const }));
    const deeds = own.map(({ id }) => ({ id: `a ${id}`, kind: "activity" as const }));
    const all = [...own, ...deeds, { id: "i", kind: "impact" as const }, { id: "j", kind: "impact" as const }, { id: "lonely" }];
    const led = own.flatMap(({ id }) => [[`a ${id}`, id] as const, [id, "i"] as const]);
    return workshopOf(
      all.filter(({ id }) => !left.includes(id)),
      led.filter((link) => !link.some((id) => left.includes(id))),
    );
  };
  const path = withImpacts(2);
  const step = (direction: Direction, to: RoomStep, on = path) => stepped(direction, to, on, pages);

  test("goes from part to part, stops at its ends, and ends with Escape", () => {
    const forth = [part("i"), part("j"), part("")];
    for (let at = 0; at < 2; at++) {
      expect(step(forth[at]!, "next")).toEqual(forth[at + 1]);
      expect(step(forth[at + 1]!, "previous")).toEqual(forth[at]);
    }
    expect(step(part(""), "next")).toEqual(part(""));
    expect(step(part("i"), "previous")).toEqual(part("i"));
    expect([step(part("j"), "first"), step(part("j"), "last")]).toEqual([part("i"), part("")]);
    expect(step(part("j"), "back")).toEqual(UNDIRECTED);
  });

  test("a part that has become large is walked by its smaller ones, and goes on where it was when it is small again", () => {
    const large = withImpacts(7);
    const [first, second] = [part("o0", "outcome", { cut: "impact", id: "i" }), part("o1", "outcome", { cut: "impact", id: "i" })];
    expect(kept(part("i"), path, large)).toEqual(first);
    expect(step(first, "next", large)).toEqual(second);
    expect(kept(second, large, path)).toEqual(part("i"));
  });

  test("where a part goes it is at the next that is left, then the one before, then the board; other changes leave it", () => {
    const direction = part("i");
    expect(kept(direction, path, withImpacts(3))).toBe(direction);
    expect(kept(part("i"), path, withImpacts(2, "i"))).toEqual(part("j"));
    expect(kept(part(""), path, withImpacts(2, "lonely"))).toEqual(part("j"));
    expect(kept(part("i"), path, workshopOf([]))).toEqual(UNDIRECTED);
  });
});
