import { describe, expect, it } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { apply } from "../../shared/model/diff.ts";
import { nextStep } from "../../shared/pathway/next-step.ts";
import { linkKey, type Workshop } from "../../shared/model/workshop.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { chainOf } from "../../shared/pathway/chains.ts";
import { gapsOf, gapsSetAside, keyOfGap, openGaps } from "../../shared/pathway/gaps.ts";
import { read } from "./arbitraries.ts";

const stone = (id: string, kind: string, more: object = {}) => ({ id, kind, strand: "project", text: id, ...more });
const workshop = (more: object) => read({ format: "stepping-stones/workshop", version: 1, workshop: { title: "T" }, ...more });
const links = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

describe("chains", () => {
  // a → b → c → d, e → c, b → f; p is parked between a and d.
  const river = workshop({
    stones: [
      stone("a", "activity"),
      stone("b", "activity"),
      stone("c", "outcome"),
      stone("d", "impact"),
      stone("e", "activity"),
      stone("f", "outcome"),
      stone("p", "outcome", { parked: true }),
      stone("z", "activity"),
    ],
    links: links("ab", "bc", "cd", "ec", "bf", "ap", "pd"),
  });
  /** @param ids one letter each. */
  const chain = (ids: string) => {
    const found = chainOf(river, [...ids] as StoneId[]);
    return { stones: [...found.stones].sort().join(""), links: [...found.links].sort() };
  };
  const keys = (...pairs: string[]) => pairs.map((pair) => linkKey(pair.charAt(0), pair.charAt(1))).sort();

  it("hold what leads here and what follows, and no neighbours of those", () => {
    expect(chain("c")).toEqual({ stones: "abcde", links: keys("ab", "bc", "cd", "ec") });
    expect(chain("b")).toEqual({ stones: "abcdf", links: keys("ab", "bc", "bf", "cd") });
    expect(chain("d")).toEqual({ stones: "abcde", links: keys("ab", "bc", "cd", "ec") });
  });

  it("are taken together where several stones are chosen", () => {
    expect(chain("ef")).toEqual({ stones: "abcdef", links: keys("ab", "bf", "cd", "ec") });
    expect(chain("zp")).toEqual({ stones: "pz", links: [] });
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
    framework: { edi: "We ask who is not here." },
    evidence: [
      { id: "1", outcome: "o", type: "voices" },
      { id: "2", outcome: "O", type: "voices" },
      { id: "3", outcome: "O", type: "tasks" },
    ],
  };
  const without = (pair: string) => ({ ...whole, links: whole.links.filter((link) => link.from + link.to !== pair) });

  it("are none on a whole path, and none on an empty board", () => {
    expect(gaps(whole)).toEqual([]);
    expect(gaps({})).toEqual([]);
  });

  it("are where nothing leads, and where something leads nowhere", () => {
    expect(gaps(without("ao"))).toEqual(["a nothing-after", "o nothing-before"]);
    expect(gaps(without("oi"))).toEqual(["o nothing-after", "i nothing-before"]);
    expect(gaps(without("ic"))).toEqual(["i nothing-after", "c nothing-before"]);
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
    const evidence = [
      { id: "1", outcome: "o", type: "tasks" },
      { id: "2", outcome: "O", type: "tasks" },
    ];
    expect(gaps({ ...whole, options, evidence })).toEqual([]);
  });

  it("are kinds that one strand alone has thought of", () => {
    expect(
      gaps({ ...whole, stones: whole.stones.filter((one) => one.id !== "C"), links: whole.links.filter((link) => link.to !== "C") }),
    ).toEqual(["I nothing-after", "c one-strand"]);
  });

  it("ask whose voices are missing once there is an outcome, until the framework says who takes part", () => {
    expect(gaps({ ...whole, framework: {} })).toEqual([" whose-voices"]);
    expect(gaps({ ...whole, framework: { edi: " \n" } })).toEqual([" whose-voices"]);
    expect(gaps({ stones: [...both("i", "impact")] })).not.toContain(" whose-voices");
  });

  it("are asked in words, alone and in a list", () => {
    const asked = gapsOf(workshop({ stones: [stone("People\ndecide", "outcome")] }));
    expect(asked.map(({ question }) => question)).toEqual([
      "No activity leads to “People decide” yet. What could you do to bring it about?",
      "“People decide” doesn't lead to an impact yet. What difference will it make?",
      "There is no evidence for “People decide” in the plan yet. How will you know that it has come about?",
      "The one outcome so far is about the project. What will co-production bring here?",
      "Whose voices are missing? The framework doesn't say yet who takes part. Which groups of people in your area have had no say in this path?",
    ]);
    for (const { heading, ask, question } of asked) {
      expect(question.endsWith(ask)).toBe(true);
      expect(heading).not.toBe("");
    }
    const several = gapsOf(workshop({ stones: [stone("a", "impact"), stone("b", "impact")] })).find(({ kind }) => kind === "one-strand");
    expect(several).toMatchObject({
      question: "All impacts so far are about the project. What will co-production bring here?",
      subject: "All impacts",
    });
    // Beside the stone its words are in view.
    expect(asked.slice(0, 2).map(({ here }) => here)).toEqual([
      "No activity leads here yet. What could you do to bring it about?",
      "This doesn't lead to an impact yet. What difference will it make?",
    ]);
    expect(asked.map(({ subject }) => subject)).toEqual([
      "People\ndecide",
      "People\ndecide",
      "People\ndecide",
      "The one outcome",
      "Who takes part: in the framework",
    ]);
  });

  it("are worked out once for a version of a workshop", () => {
    const now = workshop(whole);
    expect(gapsOf(now)).toBe(gapsOf(now));
    expect(openGaps(now)).toBe(openGaps(now));
  });
});

describe("questions that somebody has asked", () => {
  const asked = (id: string, at: string, text: string) => ({
    do: "item.add",
    list: "questions",
    item: { id, stone: at, text },
    before: null,
  });
  const start = workshop({ stones: [stone("o", "outcome"), stone("p", "outcome", { parked: true })] });
  const questions = (now: Workshop) => openGaps(now).flatMap((gap) => (gap.asked === null ? [] : [[gap.asked, gap.stone, gap.question]]));
  const done = (before: Workshop, intent: object): Workshop => {
    const changed = changeFor(before, intent as Intent);
    if (!changed.ok) throw new Error(changed.error.message);
    return apply(before, changed.value.diff);
  };

  it("are open until they are answered, each by itself, and those about what waits wait with it", () => {
    const all = [asked("1", "o", "Why?\nAnd when?"), asked("2", "o", "Who?"), asked("3", "", "For whom?"), asked("4", "p", "Later?")];
    const now = all.reduce(done, start);
    expect(questions(now)).toEqual([
      ["1", "o", "About “o”: Why? And when?"],
      ["2", "o", "About “o”: Who?"],
      ["3", "", "For whom?"],
    ]);
    expect(new Set(openGaps(now).map(keyOfGap)).size).toBe(openGaps(now).length);
    expect(questions(done(now, { do: "stones.park", ids: ["p"], parked: false })).map(([id]) => id)).toEqual(["1", "2", "3", "4"]);
    expect(questions(done(now, { do: "item.remove", list: "questions", key: "1" })).map(([id]) => id)).toEqual(["2", "3"]);
    expect([...done(now, { do: "stones.remove", ids: ["o"] }).questions.keys()]).toEqual(["3", "4"]);
  });
});

describe("questions that are set aside", () => {
  const start = workshop({
    stones: [
      stone("a", "activity"),
      stone("b", "activity"),
      stone("o", "outcome", { strand: "coproduction" }),
      stone("i", "impact", { strand: "coproduction" }),
    ],
    links: [{ from: "o", to: "i" }],
  });
  const done = (before: Workshop, ...intents: object[]): Workshop =>
    intents.reduce((now: Workshop, intent) => {
      const changed = changeFor(now, intent as Intent);
      if (!changed.ok) throw new Error(changed.error.message);
      return apply(now, changed.value.diff);
    }, before);
  const aside = (gap: string, at: string, id = gap) => ({
    do: "item.add",
    list: "asides",
    item: { id, gap, stone: at, reason: "In March" },
    before: null,
  });
  const open = (now: Workshop) => openGaps(now).map(keyOfGap);
  const setAside = (now: Workshop) =>
    gapsSetAside(now).map(({ gap, asides }) => `${keyOfGap(gap)}: ${asides.map(({ id }) => id).join(" ")}`);

  it("are no longer open, and all others are", () => {
    const now = done(start, aside("nothing-before", "o"), aside("whose-voices", ""));
    expect(open(start).filter((key) => !open(now).includes(key))).toEqual(["nothing-before o", "whose-voices "]);
    expect(gapsOf(now).map(keyOfGap)).toEqual(open(start));
    expect(setAside(now)).toEqual(["nothing-before o: nothing-before", "whose-voices : whose-voices"]);
  });

  it("come back once taken up again, also where two people have set one aside at once", () => {
    const twice = done(start, aside("nothing-before", "o", "1"), aside("nothing-before", "o", "2"));
    expect(setAside(twice)).toEqual(["nothing-before o: 1 2"]);
    const once = done(twice, { do: "item.remove", list: "asides", key: "1" });
    expect(open(once)).not.toContain("nothing-before o");
    expect(open(done(once, { do: "item.remove", list: "asides", key: "2" }))).toEqual(open(start));
  });

  it("leave the list when their gap closes, and are still set aside should it open again", () => {
    const now = done(start, aside("nothing-before", "o"));
    const closed = done(now, { do: "link.add", from: "a", to: "o", why: "" });
    expect(setAside(closed)).toEqual([]);
    expect(closed.asides.size).toBe(1);
    expect(setAside(done(closed, { do: "link.remove", from: "a", to: "o" }))).toEqual(["nothing-before o: nothing-before"]);
  });

  it("about one strand stay aside whichever stone of the kind comes first", () => {
    const now = done(start, aside("one-strand", "a"));
    expect(open(now)).not.toContain("one-strand a");
    const parked = done(now, { do: "stones.park", ids: ["a"], parked: true });
    expect(gapsOf(parked).map(keyOfGap)).toContain("one-strand b");
    expect(open(parked)).not.toContain("one-strand b");
    expect(open(parked)).toContain("one-strand o");
  });

  it("are not asked by the guide either", () => {
    const asks = (now: Workshop) => nextStep(now)?.step.id;
    expect(asks(start)).toBe("impact-project");
    const strands = done(start, aside("one-strand", "i", "1"), aside("one-strand", "o", "2"), aside("one-strand", "a", "3"));
    expect(asks(strands)).toBe("link-activities");
    const links = done(strands, aside("nothing-before", "o", "4"), aside("nothing-after", "a", "5"));
    expect(nextStep(links)).toMatchObject({ step: { id: "link-activities" }, about: { id: "b" } });
    expect(asks(done(links, aside("nothing-after", "b", "6")))).toBe("change-project");
  });
});
