import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDifference } from "../../shared/word-difference.ts";

const without = (before: string, after: string, what: "gone" | "came") =>
  wordDifference(before, after).filter((stretch) => stretch.what !== what).map(({ text }) => text).join("");

it("gives back both texts, whatever they are", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
    expect([without(before, after, "came"), without(before, after, "gone")]).toEqual([before, after]);
  }));
});

it("keeps what both say, word by word", () => {
  expect(wordDifference("What people say about it.", "What people tell us about it.")).toEqual([
    { what: "same", text: "What people " }, { what: "gone", text: "say" }, { what: "came", text: "tell us" }, { what: "same", text: " about it." },
  ]);
  expect(wordDifference("people's", "people’s")).toEqual([{ what: "gone", text: "people's" }, { what: "came", text: "people’s" }]);
  expect(wordDifference("", "")).toEqual([]);
  expect(wordDifference("the same", "the same")).toEqual([{ what: "same", text: "the same" }]);
});

it("takes very long texts for replaced between their common ends", () => {
  const long = (word: string) => `begin ${Array.from({ length: 3000 }, (_, n) => word + n).join(" ")} end`;
  expect(wordDifference(long("a"), long("b")).map(({ what }) => what)).toEqual(["same", "gone", "came", "same"]);
});
