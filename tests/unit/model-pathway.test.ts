import { describe, expect, it } from "vitest";
import { linkKey } from "../../shared/model/workshop.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { chainOf } from "../../shared/pathway/chains.ts";
import { gapsOf } from "../../shared/pathway/gaps.ts";
import { read } from "./arbitraries.ts";

const stone = (id: string, kind: string, more: object = {}) => ({ id, kind, strand: "project", text: id, ...more });
const workshop = (more: object) => read({ format: "stepping-stones/workshop", version: 1, workshop: { title: "T" }, ...more });
const links = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

describe("chains", () => {
  // a → b → c → d, e → c, b → f; p is parked between a and d.
  const river = workshop({
    stones: [
      stone("a", "activity"), stone("b", "activity"), stone("c", "outcome"), stone("d", "impact"), stone("e", "activity"), stone("f", "outcome"),
      stone("p", "outcome", { parked: true }), stone("z", "activity"),
    ],
    links: links("ab", "bc", "cd", "ec", "bf", "ap", "pd"),
  });
  const chain = (id: string) => {
    const found = chainOf(river, id as StoneId);
    return { stones: [...found.stones].sort().join(""), links: [...found.links].sort() };
  };
  const keys = (...pairs: string[]) => pairs.map((pair) => linkKey(pair.charAt(0), pair.charAt(1))).sort();

  it("hold what leads here and what follows, and no neighbours of those", () => {
    expect(chain("c")).toEqual({ stones: "abcde", links: keys("ab", "bc", "cd", "ec") });
    expect(chain("b")).toEqual({ stones: "abcdf", links: keys("ab", "bc", "bf", "cd") });
    expect(chain("d")).toEqual({ stones: "abcde", links: keys("ab", "bc", "cd", "ec") });
  });

  it("leave out what is parked, and a stone alone stands alone", () => {
    expect(chain("p")).toEqual({ stones: "p", links: [] });
    expect(chain("z")).toEqual({ stones: "z", links: [] });
    expect(chain("a").stones).toBe("abcdf");
  });
});

describe("gaps", () => {
  const gaps = (more: object) => gapsOf(workshop(more)).map(({ stone: at, kind }) => `${at} ${kind}`);
  const both = (id: string, kind: string) => [stone(id, kind), stone(id.toUpperCase(), kind, { strand: "coproduction" })];
  const whole = {
    stones: [...both("a", "activity"), ...both("o", "outcome"), ...both("i", "impact"), ...both("c", "change")],
    links: links("ao", "AO", "oi", "OI", "ic", "IC"),
    evidence: [{ id: "1", outcome: "o", type: "voices" }, { id: "2", outcome: "O", type: "voices" }, { id: "3", outcome: "O", type: "tasks" }],
  };
  const without = (pair: string) => ({ ...whole, links: whole.links.filter((link) => link.from + link.to !== pair) });

  it("are none on a whole path, and none on an empty board", () => {
    expect(gaps(whole)).toEqual([]);
    expect(gaps({})).toEqual([]);
  });

  it("are where nothing leads, and where something leads nowhere", () => {
    expect(gaps(without("ao"))).toEqual(["a nothing-after", "o nothing-before"]);
    expect(gaps(without("oi"))).toEqual(["o nothing-after", "i nothing-before"]);
    expect(gaps(without("ic"))).toEqual(["i nothing-after"]);
  });

  it("do not take a parked stone for a step on the path", () => {
    const stones = whole.stones.map((one) => (one.id === "a" ? { ...one, parked: true } : one));
    expect(gaps({ ...whole, stones })).toEqual(["A one-strand", "o nothing-before"]);
  });

  it("are outcomes without evidence, or without anybody's voice", () => {
    expect(gaps({ ...whole, evidence: [{ id: "2", outcome: "O", type: "tasks" }] })).toEqual(["o no-evidence", "O no-voice"]);
  });

  it("do not ask for voices where the team has taken that type off its list", () => {
    const options = [{ code: "tasks", label: "Tasks completed" }];
    const evidence = [{ id: "1", outcome: "o", type: "tasks" }, { id: "2", outcome: "O", type: "tasks" }];
    expect(gaps({ ...whole, options, evidence })).toEqual([]);
  });

  it("are kinds that one strand alone has thought of", () => {
    expect(gaps({ ...whole, stones: whole.stones.filter((one) => one.id !== "C"), links: whole.links.filter((link) => link.to !== "C") })).toEqual([
      "I nothing-after",
      "c one-strand",
    ]);
  });

  it("are asked in words", () => {
    const [first] = gapsOf(workshop({ stones: [stone("People decide", "outcome")] }));
    expect(first?.question).toBe("No activity leads to “People decide” yet. What could you do to bring it about?");
  });
});
