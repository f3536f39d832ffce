import fc from "fast-check";
import { expect, it } from "vitest";
import { wordDifference } from "../../shared/base/word-difference.ts";

const without = (before: string, after: string, what: "gone" | "came") =>
  wordDifference(before, after)
    .filter((stretch) => stretch.what !== what)
    .map(({ text }) => text)
    .join("");

it("gives back both texts, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      expect([without(before, after, "came"), without(before, after, "gone")]).toEqual([before, after]);
    }),
  );
});

it("keeps what both say, word by word", () => {
  expect(wordDifference("What people say about it.", "What people tell us about it.")).toEqual([
    { what: "same", text: "What people " },
    { what: "gone", text: "say" },
    { what: "came", text: "tell us" },
    { what: "same", text: " about it." },
  ]);
  expect(wordDifference("people's", "people’s")).toEqual([
    { what: "gone", text: "people's" },
    { what: "came", text: "people’s" },
  ]);
  expect(wordDifference("", "")).toEqual([]);
  expect(wordDifference("the same", "the same")).toEqual([{ what: "same", text: "the same" }]);
});

it("keeps words together that are replaced side by side; lines stay apart", () => {
  const told = (before: string, after: string) => wordDifference(before, after).map(({ what, text }) => `${what}: ${text}`);
  expect(told("We meet every second Tuesday", "We gather each fourth Friday")).toEqual([
    "same: We ",
    "gone: meet every second Tuesday",
    "came: gather each fourth Friday",
  ]);
  expect(told("We meet here", "We all go there")).toEqual(["same: We ", "gone: meet here", "came: all go there"]);
  expect(told("one two", "two one")).toEqual(["gone: one ", "same: two", "came:  one"]);
  expect(told("Letters\nCalls", "Emails\nVisits")).toEqual(["gone: Letters", "came: Emails", "same: \n", "gone: Calls", "came: Visits"]);
  // Words that were only put in, or only taken out, on both sides of a space: nothing is replaced.
  expect(told("a b", "new a b old")).toEqual(["came: new ", "same: a b", "came:  old"]);
});

it("takes very long texts for replaced between their common ends", () => {
  const long = (word: string) => `begin ${Array.from({ length: 3000 }, (_, n) => word + n).join(" ")} end`;
  expect(wordDifference(long("a"), long("b")).map(({ what }) => what)).toEqual(["same", "gone", "came", "same"]);
});
