/** What helps where the back row can't read the board: only what does, in the order of how little it takes away. */
import { describe, expect, test } from "vitest";
import { lookedAt, WHOLE, type Look } from "../../../shared/pathway/look.ts";
import { foldable } from "../../../shared/pathway/fold.ts";
import { partsBy, smallerParts } from "../../../shared/pathway/parts.ts";
import { nearestRemedy, remediesFor, type Remedy } from "../../../shared/room/remedies.ts";
import { sceneOfLook } from "../../../shared/scene/look.ts";
import { lettersOn } from "../../../shared/scene/measures.ts";
import { roomPath } from "../room-path.ts";

const STAGE = { width: 1600, height: 900 };
const workshop = roomPath(40, 1);
const lettersOf = (look: Look): number => lettersOn(sceneOfLook(lookedAt(workshop, look)), 16 / 9);
const named = (remedies: readonly Remedy[]): readonly string[] =>
  remedies.map((one) => (one.do === "part" ? `part ${one.part.cut}` : one.do === "fold" ? `fold ${one.kind}` : "stone"));

describe("what helps", () => {
  test("on the whole path: a part, folding; one stone where one is chosen; each as large as it then is", () => {
    const remedies = remediesFor(workshop, WHOLE, [], STAGE, lettersOf(WHOLE));
    expect(named(remedies)).toEqual(["part impact", "part outcome", "fold outcome", "fold impact"]);
    for (const one of remedies) {
      if (one.do === "part") expect(one.letters).toBeCloseTo(lettersOf({ part: one.part }), 6);
      if (one.do === "fold") {
        const folded = foldable(workshop, one.kind === "outcome" ? ["outcome"] : undefined);
        expect(one.letters).toBeCloseTo(lettersOf({ part: null, folded: [...folded] }), 6);
      }
    }
    const [first] = foldable(workshop, ["outcome"]);
    expect(named(remediesFor(workshop, WHOLE, first ? [first] : [], STAGE, lettersOf(WHOLE))).at(-1)).toBe("stone");
  });

  test("nothing that would make the letters smaller, and no way to where somebody is", () => {
    for (const part of partsBy(workshop, "impact").filter(({ id }) => id !== "")) {
      const [smaller] = smallerParts(workshop, part);
      if (!smaller) continue;
      const within = { cut: part.cut, id: part.id };
      const look: Look = { part: { cut: smaller.cut, id: smaller.id, within } };
      const now = lettersOf(look);
      const remedies = remediesFor(workshop, look, [], STAGE, now);
      for (const { letters } of remedies) expect(letters).toBeGreaterThan(now);
      expect(named(remedies)).not.toContain("part impact");
    }
  });

  test("an outcome of the part in view, where nothing is chosen", () => {
    const offered = partsBy(workshop, "impact")
      .filter((part) => part.id !== "")
      .flatMap(({ id, stones }) => {
        const look: Look = { part: { cut: "impact", id, within: null } };
        const one = remediesFor(workshop, look, [], STAGE, lettersOf(look)).find((remedy) => remedy.do === "part");
        return one?.do === "part" ? [{ outcome: one.part.id, inView: stones.map((stone) => stone.id as string) }] : [];
      });
    expect(offered.length).toBeGreaterThan(0);
    for (const { outcome, inView } of offered) expect(inView).toContain(outcome);
  });

  test("the mildest that is enough is offered first, else the one that helps most", () => {
    const ways: readonly Remedy[] = [
      { do: "fold", kind: "outcome", letters: 0.02 },
      { do: "fold", kind: "impact", letters: 0.035 },
      { do: "stone", id: "a" as never, letters: 0.059 },
    ];
    expect(nearestRemedy(ways, 0.03)).toBe(ways[1]);
    expect(nearestRemedy(ways, 0.02)).toBe(ways[0]);
    expect(nearestRemedy(ways.slice(0, 2), 0.05)).toBe(ways[1]);
    expect(nearestRemedy([], 0.03)).toBeUndefined();
  });
});
