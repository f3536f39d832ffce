import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLink, findCircle, linkable, mayLink, reaches } from "../../shared/pathway/links.ts";
import { quoted } from "../../shared/base/wording.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { KINDS, type Stone } from "../../shared/model/records.ts";
import { linkKey } from "../../shared/model/workshop.ts";

const stone = (id: string, kind: string): Stone => ({ id, kind, text: `the ${kind} ${id}` }) as Stone;
const links = (...pairs: readonly (readonly [string, string])[]) =>
  new Map(pairs.map(([from, to]) => [linkKey(from, to), { from, to } as never]));

describe("links", () => {
  it("go as the format says: activity to activity or outcome, outcome to outcome or impact, impact to change", () => {
    const allowed = KINDS.flatMap((from) =>
      KINDS.filter((to) => mayLink(stone("a", from), stone("b", to), links())).map((to) => `${from}→${to}`),
    );
    expect(allowed).toEqual(["activity→activity", "activity→outcome", "outcome→outcome", "outcome→impact", "impact→change"]);
    expect(Object.keys(KIND)).toEqual([...KINDS]);
  });

  it("are refused in words", () => {
    const refusal = (from: Stone, to: Stone, known = links()) => {
      const result = checkLink(from, to, known);
      expect(mayLink(from, to, known)).toBe(result.ok);
      return result.ok ? "" : result.error.message;
    };
    expect(refusal(stone("a", "outcome"), stone("a", "outcome"))).toBe("“the outcome a” can't lead to itself. Choose another stone.");
    expect(refusal(stone("a", "change"), stone("b", "impact"))).toBe(
      "“the change a” can't lead to “the impact b”, which is an impact. The change that stays is the far bank: nothing comes after it.",
    );
    expect(refusal(stone("a", "outcome"), stone("b", "outcome"), links(["a", "b"]))).toBe(
      "“the outcome a” already leads to “the outcome b”.",
    );
    expect(refusal(stone("c", "outcome"), stone("a", "outcome"), links(["a", "b"], ["b", "c"]))).toBe(
      "“the outcome a” already leads back to “the outcome c”, so this link would make a circle. A path goes one way.",
    );
  });

  it("are judged by the links that are there now, also while a list is still being made", () => {
    const growing = links();
    const [a, b] = [stone("a", "outcome"), stone("b", "outcome")];
    expect(mayLink(b, a, growing)).toBe(true);
    growing.set(linkKey("a", "b"), { from: "a", to: "b" } as never);
    expect(mayLink(b, a, growing)).toBe(false);
  });

  it("may be asked for all stones at once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
        (kinds, pairs) => {
          const stones = kinds.map((kind, i) => stone(`s${i}`, kind));
          const made = links();
          for (const [a, b] of pairs) {
            const [from, to] = [stones[a], stones[b]];
            if (from && to && mayLink(from, to, made)) made.set(linkKey(from.id, to.id), { from: from.id, to: to.id } as never);
          }
          for (const one of stones) {
            expect(linkable(one, "to", stones, made)).toEqual(stones.filter((other) => mayLink(one, other, made)));
            expect(linkable(one, "from", stones, made)).toEqual(stones.filter((other) => mayLink(other, one, made)));
          }
        },
      ),
    );
  });

  it("keep two pairs of ids apart whatever is in them", () => {
    expect(linkKey('a","b', "c")).not.toBe(linkKey("a", 'b","c'));
  });
});

const node = fc.integer({ min: 0, max: 7 }).map(String);
const graphs = fc.array(fc.record({ from: node, to: node }), { maxLength: 14 });

it("a circle is found exactly where some link leads back to its own start", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const all = graph as never as Parameters<typeof findCircle>[0] extends Iterable<infer L> ? L[] : never;
      const map = new Map(all.map((link, i) => [String(i), link]));
      const circle = findCircle(all);
      expect(circle !== null).toBe(all.some((link) => reaches(link.to, link.from, map)));
      // What is found is one: each link goes on where the one before ends, and the last ends at the start.
      circle?.forEach((link, i) => expect(link.to).toBe(circle[(i + 1) % circle.length]?.from));
    }),
    { numRuns: 500 },
  );
});

it("a quoted text is one short line", () => {
  expect(quoted("  Two\n lines ")).toBe("“Two lines”");
  expect(quoted("👩‍👩‍👧".repeat(30), 10).length).toBeLessThan(40);
  expect(quoted("abcdefghij", 5)).toBe("“abcd…”");
  expect(quoted("We meet every Tuesday", 12)).toBe("“We meet…”");
  expect(quoted("We meet every Tuesday", 13)).toBe("“We meet…”");
  expect(quoted("We meet every Tuesday", 14)).toBe("“We meet every…”");
});
