/** What is said of a change to those who don't see it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { sayChange, sayTaken } from "../../shared/changes/said.ts";
import { apply } from "../../shared/model/diff.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { choices, documents, intentFor, read } from "./arbitraries.ts";
import { workshopOf } from "./scene-make.ts";

const OURS = workshopOf(
  [
    { id: "a", text: "We meet" },
    { id: "b", text: "We visit" },
    { id: "o", kind: "outcome", text: "A plan" },
  ],
  [["a", "o"]],
);
const stone = { id: "n", kind: "outcome", strand: "coproduction", text: "We decide", x: null, y: null };
const row = { id: "r", who: "staff", text: "I speak up" };
const at = (id: string, x: number | null, y: number | null) => ({ id, x, y });
const placed = apply(OURS, { put: [{ list: "stones", record: { ...OURS.stones.get("a" as never)!, x: 0, y: 0 } }], remove: [] });

const SAID: readonly (readonly [intent: object, said: string, before?: Workshop])[] = [
  [{ do: "info.edit", patch: { title: "Our garden" } }, "The title is now “Our garden”."],
  [{ do: "info.edit", patch: { place: "Leeds" } }, "The page about this workshop is changed."],
  [{ do: "framework.write", key: "why", text: "Because" }, "Your words for the framework are kept."],
  [{ do: "stones.add", stones: [stone] }, "Added: “We decide”. Outcome, Co-production."],
  [
    { do: "stones.add", stones: [stone], links: [{ from: "b", to: "n" }] },
    "Added: “We decide”. Outcome, Co-production. “We visit” leads to “We decide”.",
  ],
  [{ do: "stones.add", stones: [stone, { ...stone, id: "m" }] }, "Added: 2 stones."],
  [{ do: "stone.edit", id: "a", patch: { text: "We talk" } }, "The stone now says “We talk”."],
  [{ do: "stone.edit", id: "a", patch: { kind: "outcome" } }, "“We meet” is now an outcome."],
  [{ do: "stone.edit", id: "a", patch: { strand: "coproduction" } }, "“We meet” now belongs to co-production."],
  [{ do: "stone.edit", id: "o", patch: { group: "Power" } }, "“A plan” is in the group “Power”."],
  [{ do: "stone.edit", id: "o", patch: { group: "" } }, "“A plan” is in no group now."],
  [{ do: "stone.edit", id: "o", patch: { progress: "achieved" } }, "“A plan”: achieved."],
  [{ do: "stone.edit", id: "o", patch: { note: "ask Ann" } }, "Your note is kept. Only you see it."],
  [
    { do: "stone.edit", id: "o", patch: { kind: "impact", strand: "coproduction" } },
    "“A plan” is now an impact. “A plan” now belongs to co-production.",
  ],
  [{ do: "stones.move", moves: [at("a", 8, 0)] }, "“We meet” is moved to the right.", placed],
  [{ do: "stones.move", moves: [at("a", 3, -8)] }, "“We meet” is moved up.", placed],
  [{ do: "stones.move", moves: [at("a", 8, 0)] }, "“We meet” is moved."],
  [{ do: "stones.move", moves: [at("a", 8, 0), at("b", 8, 0)] }, "2 stones moved."],
  [{ do: "stones.move", moves: [at("a", 8, 0)], tidy: true }, "All stones lie in neat rows."],
  [{ do: "stones.park", ids: ["a"], parked: true }, "“We meet” waits for later."],
  [{ do: "stones.park", ids: ["a", "b"], parked: false }, "2 stones are back on the path."],
  [{ do: "stones.remove", ids: ["a"] }, "“We meet” is gone."],
  [{ do: "link.add", from: "b", to: "o" }, "“We visit” leads to “A plan”."],
  [{ do: "link.edit", from: "a", to: "o", why: "Because people know best." }, "“We meet” leads to “A plan”, because people know best."],
  [{ do: "link.edit", from: "a", to: "o", why: "" }, "The reason is taken out. “We meet” still leads to “A plan”."],
  [{ do: "link.remove", from: "a", to: "o" }, "“We meet” no longer leads to “A plan”."],
  [{ do: "item.add", list: "benefits", item: row }, "Added: a benefit."],
  [{ do: "items.add", list: "benefits", items: [row, { ...row, id: "s" }] }, "Added: 2 benefits."],
  [{ do: "item.edit", list: "benefits", key: "r", patch: { text: "I am heard" } }, "Changed: a benefit."],
  [{ do: "item.remove", list: "benefits", key: "r" }, "Removed: a benefit."],
  [{ do: "item.move", list: "benefits", key: "r", before: null }, "Moved: a benefit."],
  [{ do: "examples.regroup", from: "Power", to: "Voice" }, "The group “Power” is now called “Voice”."],
  [{ do: "several", label: "Set a question aside", intents: [{ do: "stones.remove", ids: ["a"] }] }, "Done: set a question aside."],
];

test.each(SAID.map(([intent, said, before = OURS]) => ({ intent, said, before })))("$said", ({ intent, said, before }) => {
  expect(sayChange(before, Intent.parse(intent))).toBe(said);
});

test("every intent there is has a sentence, and says nothing twice", () => {
  fc.assert(
    fc.property(documents, choices, (document, all) => {
      const workshop = read(document);
      for (const choice of all) {
        const said = sayChange(workshop, intentFor(workshop, choice));
        expect(said).toMatch(/^\S.*\.$/su);
        expect(said).not.toMatch(/(.{8,}\.) \1/su);
      }
    }),
  );
});

describe("what undoing brings or takes", () => {
  const after = (...intents: readonly object[]): Workshop =>
    intents.reduce<Workshop>((now, intent) => {
      const done = changeFor(now, Intent.parse(intent));
      if (!done.ok) throw new Error(done.error.message);
      return apply(now, done.value.diff);
    }, OURS);
  const LINK = { do: "link.remove", from: "a", to: "o" };
  test.each<[Workshop, Workshop, string]>([
    [after({ do: "stones.remove", ids: ["a"] }), OURS, "“We meet” is back on the path."],
    [OURS, after({ do: "stones.remove", ids: ["a", "b"] }), "2 stones are gone."],
    [after({ do: "stones.park", ids: ["b"], parked: true }), OURS, "“We visit” is back on the path."],
    [after(LINK), OURS, "“We meet” leads to “A plan”."],
    [OURS, after(LINK), "“We meet” no longer leads to “A plan”."],
    [after({ do: "stone.edit", id: "a", patch: { text: "We talk" } }), OURS, "The stone now says “We meet”."],
    [OURS, OURS, ""],
  ])("%#", (before, now, said) => expect(sayTaken(before, now)).toBe(said));
});
