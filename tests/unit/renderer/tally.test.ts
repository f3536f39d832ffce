import fc from "fast-check";
import { expect, test } from "vitest";
import { arrived, withCount, isSettled, MOST, refused, sent, tallyOf, unsent, type Tally } from "../../../renderer/counting/tally.ts";

const ANSWERS = ["yes", "partly", "no"] as const;
type Answer = (typeof ANSWERS)[number];
const NONE = { yes: 0, partly: 0, no: 0 };
const press = (tally: Tally<Answer>, answer: Answer, by = 1) => withCount(tally, answer, tally.draft[answer] + by);

test("presses wait together, and what is sent is only what has changed", () => {
  const tally = press(press(press(tallyOf(NONE), "yes"), "yes"), "no");
  expect(unsent(tally)).toEqual({ yes: 2, no: 1 });
  expect(isSettled(tally)).toBe(false);
  expect(isSettled(sent(tally))).toBe(true);
  expect(tally.kept).toEqual(NONE);
});

test("a count is never less than nothing, more than the limit, or no number", () => {
  expect(press(tallyOf(NONE), "no", -1).draft.no).toBe(0);
  expect(withCount(tallyOf(NONE), "no", MOST + 5).draft.no).toBe(MOST);
  expect(withCount(tallyOf({ ...NONE, no: 3 }), "no", Number.NaN).draft.no).toBe(0);
});

test("a refusal keeps the presses for another try", () => {
  const tally = press(tallyOf(NONE), "partly");
  expect(unsent(refused(press(sent(tally), "partly"), tally.kept))).toEqual({ partly: 2 });
});

test("undo from elsewhere takes back what it knew, and keeps the presses since", () => {
  const tally = press(sent(press(tallyOf({ ...NONE, yes: 5 }), "yes")), "yes");
  expect(arrived(tally, { ...NONE, yes: 5 })).toEqual({ kept: { ...NONE, yes: 5 }, draft: { ...NONE, yes: 6 } });
});

test("however presses, sendings and arrivals of what was sent are mixed, no press is lost", () => {
  const steps = fc.array(fc.oneof(fc.constantFrom(...ANSWERS), fc.constantFrom("send", "arrive")), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      let tally: Tally<Answer> = tallyOf(NONE);
      const onTheWay: (typeof tally)["kept"][] = [];
      for (const step of all) {
        if (step === "send") {
          onTheWay.push(tally.draft);
          tally = sent(tally);
        } else if (step === "arrive") {
          // Only the newest that was sent is news; one before it is what the tally has left behind.
          const newest = onTheWay.at(-1);
          if (newest) tally = arrived(tally, newest);
        } else tally = press(tally, step as Answer);
      }
      for (const answer of ANSWERS) expect(tally.draft[answer]).toBe(all.filter((step) => step === answer).length);
    }),
  );
});
