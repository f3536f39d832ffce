/** The board by its keys alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BoardEvent } from "../../renderer/board/board-event.ts";
import { beginLink, IDLE, type Effect, type Gesture, type HandSituation } from "../../renderer/board/gestures.ts";
import { pressKey, type KeyedBoard } from "../../renderer/board/keys.ts";
import { sceneIndexOf } from "../../renderer/board/scene-index.ts";
import { toScreen, type Viewport } from "../../renderer/board/viewport.ts";
import { BOARD_KEYS } from "../../shared/commands/keys.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { linkKey } from "../../shared/model/workshop.ts";
import { mayLink } from "../../shared/pathway/links.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { workshopOf } from "./scene-make.ts";

/** Two activities one above the other, an outcome to the right of them, and an impact far away. */
const WORKSHOP = workshopOf(
  [
    { id: "a", kind: "activity", x: 200, y: 0 },
    { id: "b", kind: "activity", x: 200, y: 200 },
    { id: "o", kind: "outcome", x: 600, y: 0 },
    { id: "i", kind: "impact", x: 2000, y: 0 },
  ],
  [["a", "o"]],
);
const INDEX = sceneIndexOf(sceneOf(WORKSHOP));
const SIZE = { width: 1000, height: 600 };
const id = (name: string): StoneId => name as StoneId;

interface Start {
  readonly selected?: readonly string[];
  readonly chosenLink?: string;
  readonly changes?: boolean;
  readonly moves?: boolean;
  readonly gesture?: Gesture;
  readonly view?: Viewport;
}
/** What a press of a key came to. */
interface Came {
  readonly meant: boolean;
  readonly events: readonly (BoardEvent | Effect)[];
  readonly writes: readonly StoneId[];
  readonly links: readonly (string | null)[];
  readonly gesture: Gesture;
  readonly view: Viewport;
}

function press(key: string, start: Start = {}, held: { readonly altKey?: boolean; readonly shiftKey?: boolean } = {}): Came {
  const events: (BoardEvent | Effect)[] = [];
  const writes: StoneId[] = [];
  const links: (string | null)[] = [];
  let { gesture = IDLE, view = { zoom: 1, x: 200, y: 200 } } = start;
  const selection = new Set((start.selected ?? []).map(id));
  const { changes = true, moves = true } = start;
  const linkOf: HandSituation["linkOf"] = (a, b) => {
    const [one, other] = [WORKSHOP.stones.get(a), WORKSHOP.stones.get(b)];
    if (a === b || !one || !other) return null;
    return mayLink(one, other, WORKSHOP.links) ? { from: a, to: b } : mayLink(other, one, WORKSHOP.links) ? { from: b, to: a } : null;
  };
  const options: KeyedBoard = {
    root: {
      current: { clientWidth: SIZE.width, clientHeight: SIZE.height, getBoundingClientRect: () => ({ left: 30, top: 40 }) as DOMRect },
    },
    pictures: { view: () => view, setView: (next) => (view = next) },
    index: INDEX,
    selection,
    chosenLink: start.chosenLink ?? null,
    changes,
    moves,
    onEvent: (event) => events.push(event),
    onWrite: (stone) => writes.push(stone),
    onSelectLink: (link) => links.push(link),
  };
  const meant = pressKey(
    { key, altKey: false, shiftKey: false, ...held },
    {
      options,
      gesture,
      linkOf,
      situation: { selection, linkOf, within: () => [], placeOf: (stone) => INDEX.stones.get(stone), moves },
      take: ([next, ...effects]) => {
        gesture = next;
        events.push(...effects);
      },
    },
  );
  return { meant, events, writes, links, gesture, view };
}
const select = (...ids: readonly string[]) => ({ type: "select", ids, additive: false });
const drawing = (from: string): Gesture => beginLink(id(from), { x: 0, y: 0 }, false)[0];

describe("arrows", () => {
  test.each<[key: string, from: string | undefined, to: string | undefined]>([
    ["ArrowRight", "a", "o"],
    ["ArrowRight", "o", "i"],
    ["ArrowRight", "i", undefined],
    ["ArrowLeft", "o", "a"],
    ["ArrowDown", "a", "b"],
    ["ArrowUp", "b", "a"],
    ["ArrowUp", "a", undefined],
    ["ArrowLeft", undefined, "a"],
  ])("%s from %s leads to %s", (key, from, to) => {
    const { meant, events } = press(key, from === undefined ? {} : { selected: [from] });
    expect(meant).toBe(true);
    expect(events).toEqual(to === undefined ? [] : [select(to)]);
  });

  test("with Shift choose the next stone as well", () => {
    expect(press("ArrowRight", { selected: ["a"] }, { shiftKey: true }).events).toEqual([select("a", "o")]);
  });

  test("choose also where nothing may be changed", () => {
    expect(press("ArrowRight", { selected: ["a"], changes: false }).events).toEqual([select("o")]);
  });

  test("with Alt move what is chosen, a little or with Shift further; nothing where nothing may be changed", () => {
    expect(press("ArrowRight", { selected: ["a", "b"] }, { altKey: true }).events).toEqual([
      {
        type: "move",
        moves: [
          { id: "a", x: 208, y: 0 },
          { id: "b", x: 208, y: 200 },
        ],
      },
    ]);
    expect(press("ArrowUp", { selected: ["o"] }, { altKey: true, shiftKey: true }).events).toEqual([
      { type: "move", moves: [{ id: "o", x: 600, y: -32 }] },
    ]);
    expect(press("ArrowUp", {}, { altKey: true })).toMatchObject({ meant: true, events: [] });
    expect(press("ArrowUp", { selected: ["o"], changes: false }, { altKey: true })).toMatchObject({ meant: false, events: [] });
    expect(press("ArrowUp", { selected: ["o"], moves: false }, { altKey: true })).toMatchObject({ meant: false, events: [] });
  });

  test("bring the stone into view, and leave the view where it is seen already", () => {
    const view = { zoom: 1, x: 200, y: 200 };
    expect(press("ArrowRight", { selected: ["a"], view }).view).toBe(view);
    const { view: after } = press("ArrowRight", { selected: ["o"], view });
    const impact = INDEX.stones.get("i")!;
    const at = toScreen(after, impact);
    expect(at.x + impact.shape.width / 2).toBeLessThan(SIZE.width);
    expect(after.y).toBe(view.y);
    // No further than it takes: the stone stands at the edge that it came from.
    expect(at.x + impact.shape.width / 2).toBeGreaterThan(SIZE.width - 40);
  });
});

describe("while a link is drawn", () => {
  test("arrows lead to the stones that fit alone, and Enter links with the last of them", () => {
    // From the upper activity: the other activity below and the outcome fit; the impact does not.
    const first = press("ArrowDown", { selected: ["a"], gesture: drawing("a") });
    expect(first.gesture).toMatchObject({ type: "link", from: "a", over: "b" });
    expect(first.events).toEqual([{ type: "linkOver", id: first.gesture.type === "link" && first.gesture.over }]);
    const linked = press("Enter", { selected: ["a"], gesture: first.gesture });
    expect(linked.gesture).toBe(IDLE);
    expect(linked.events).toEqual([
      { type: "link", from: "a", to: "b" },
      { type: "linking", from: null },
    ]);
    expect(press("ArrowRight", { gesture: drawing("i") }).gesture).toMatchObject({ type: "link", from: "i" });
  });

  test("Enter without a place to lead to gives it up", () => {
    const { gesture, events, writes } = press("Enter", { selected: ["a"], gesture: drawing("a") });
    expect([gesture, events, writes]).toEqual([IDLE, [{ type: "linking", from: null }], []]);
  });
});

describe("on what is chosen", () => {
  test.each(["Enter", "F2"])("%s writes on the first stone, where it may be changed", (key) => {
    expect(press(key, { selected: ["b", "a"] }).writes).toEqual(["b"]);
    expect(press(key, { selected: ["b"], changes: false }).writes).toEqual([]);
    expect(press(key)).toMatchObject({ meant: true, writes: [], events: [] });
  });

  test.each(["Delete", "Backspace"])("%s takes off the chosen link, and stones only where no link is chosen", (key) => {
    const chosenLink = linkKey("a", "o");
    expect(press(key, { selected: ["a"], chosenLink }).events).toEqual([{ type: "unlink", from: "a", to: "o" }]);
    expect(press(key, { selected: ["a", "b"] }).events).toEqual([{ type: "remove", ids: ["a", "b"] }]);
    // A link that has gone meanwhile is none.
    expect(press(key, { selected: ["a"], chosenLink: linkKey("b", "o") }).events).toEqual([{ type: "remove", ids: ["a"] }]);
    expect(press(key)).toMatchObject({ meant: true, events: [] });
    expect(press(key, { selected: ["a"], chosenLink, changes: false })).toMatchObject({ meant: false, events: [] });
  });

  test("Escape lets go of all: of the link, and of the stones where some are chosen", () => {
    expect(press("Escape", { selected: ["a"] })).toMatchObject({ links: [null], events: [select()] });
    expect(press("Escape")).toMatchObject({ meant: true, links: [null], events: [] });
  });

  test("the menu key asks for the menu where the stone stands in the window", () => {
    const view = { zoom: 0.5, x: 10, y: 20 };
    expect(press("ContextMenu", { selected: ["o"], view }).events).toEqual([{ type: "menu", id: "o", x: 30 + 10 + 300, y: 40 + 20 }]);
    expect(press("ContextMenu", { selected: ["o"], changes: false }).meant).toBe(false);
    expect(press("ContextMenu").meant).toBe(false);
  });
});

test("any other key is left to others; where nothing may be changed, no key asks for a change", () => {
  const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
  const ours = [...Object.keys(BOARD_KEYS), ...arrows];
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...ours), fc.string({ minLength: 1, maxLength: 3 })),
      fc.subarray(["a", "b", "o", "i"]),
      fc.record({ altKey: fc.boolean(), shiftKey: fc.boolean() }),
      (key, selected, held) => {
        const here = press(key, { selected }, held);
        if (!ours.includes(key)) expect(here).toMatchObject({ meant: false, events: [], writes: [], links: [] });
        const looking = press(key, { selected, changes: false }, held);
        expect(looking.events.filter(({ type }) => type !== "select")).toEqual([]);
        expect(looking.writes).toEqual([]);
      },
    ),
  );
});
