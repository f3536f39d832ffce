import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { apply, diffBetween, isEmpty, reverse } from "../../shared/model/diff.ts";
import { emptyWorkshop, readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { choices, comparable, documents, intentFor, read, walk } from "./arbitraries.ts";

function after(workshop: Workshop, ...intents: readonly object[]): Workshop {
  return intents.reduce<Workshop>((before, intent) => {
    const result = changeFor(before, Intent.parse(intent));
    if (!result.ok) throw new Error(result.error.message);
    return apply(before, result.value.diff);
  }, workshop);
}

function refusal(workshop: Workshop, intent: object): string {
  const result = changeFor(workshop, Intent.parse(intent));
  return result.ok ? "" : result.error.message;
}

const stone = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  strand: "project",
  text: `the ${kind} ${id}`,
  x: 0,
  y: 0,
  ...more,
});
const start = after(emptyWorkshop("T"), {
  do: "stones.add",
  stones: [stone("a", "activity"), stone("o", "outcome"), stone("p", "outcome"), stone("i", "impact")],
  links: [
    { from: "a", to: "o" },
    { from: "o", to: "i" },
  ],
});
const planned = after(
  start,
  { do: "item.add", list: "evidence", item: { id: "e", outcome: "o", type: "voices" } },
  { do: "item.add", list: "findings", item: { id: "f", evidence: "e", text: "good" } },
);

it("whatever is done, the workshop keeps every rule of the interchange format", () => {
  fc.assert(
    fc.property(documents, choices, (document, all) => {
      const { end } = walk(read(document), all);
      const result = readInterchange(JSON.parse(JSON.stringify(writeInterchange(end))));
      expect(result.ok ? "" : result.error.message).toBe("");
    }),
  );
});

it("what stands on a stone goes with it: questions set aside and votes, and undoing brings them back", () => {
  const asked = after(
    start,
    { do: "item.add", list: "asides", item: { id: "1", gap: "nothing-before", stone: "o", reason: "Later" } },
    { do: "item.add", list: "asides", item: { id: "2", gap: "whose-voices", stone: "", reason: "" } },
    {
      do: "item.add",
      list: "rounds",
      item: {
        id: "r",
        way: "dots",
        votes: [
          { stone: "o", counts: [3] },
          { stone: "p", counts: [1] },
        ],
      },
    },
  );
  const removed = after(asked, { do: "stones.remove", ids: ["o"] });
  expect([...removed.asides.keys()]).toEqual(["2"]);
  expect(removed.rounds.get("r")?.votes).toEqual([{ stone: "p", counts: [1] }]);
  expect(comparable(apply(removed, diffBetween(removed, asked)))).toEqual(comparable(asked));
  expect(refusal(asked, { do: "item.add", list: "asides", item: { id: "3", gap: "no-voice", stone: "nobody" } })).toMatch(
    /no longer there/,
  );
  expect(refusal(asked, { do: "item.edit", list: "rounds", key: "r", patch: { votes: [{ stone: "nobody", counts: [1] }] } })).toMatch(
    /no longer there/,
  );
});

it("questions set aside and votes leave with no JSON", () => {
  const asked = after(start, { do: "item.add", list: "asides", item: { id: "1", gap: "whose-voices", stone: "", reason: "Between us" } });
  expect(JSON.stringify(writeInterchange(asked))).toBe(JSON.stringify(writeInterchange(start)));
});

it("a refused intent says why in a sentence", () => {
  fc.assert(
    fc.property(documents, choices, (document, all) => {
      const workshop = read(document);
      for (const choice of all) {
        const result = changeFor(workshop, intentFor(workshop, choice));
        expect(result.ok || /^.{10,}[.]$/su.test(result.error.message)).toBe(true);
      }
    }),
  );
});

describe("several at once", () => {
  const add = { do: "stones.add", stones: [stone("n", "outcome")] };
  const evidence = { do: "item.add", list: "evidence", item: { id: "m", outcome: "n", type: "voices" } };

  it("each meets what those before it have made, and the step has its own name", () => {
    const result = changeFor(start, Intent.parse({ do: "several", label: "Both", intents: [add, evidence] }));
    expect(result).toMatchObject({ ok: true, value: { label: "Both" } });
    const both = after(start, { do: "several", label: "Both", intents: [add, evidence] });
    expect(comparable(both)).toEqual(comparable(after(start, add, evidence)));
  });

  it("are refused as a whole where one is refused, in its sentence", () => {
    expect(refusal(start, { do: "several", label: "Both", intents: [evidence, add] })).toBe(refusal(start, evidence));
    expect(refusal(start, { do: "several", label: "Both", intents: [add, { do: "link.remove", from: "a", to: "p" }] })).toMatch(
      /no longer/,
    );
  });

  it("change nothing where one takes back what another did", () => {
    const result = changeFor(
      start,
      Intent.parse({
        do: "several",
        label: "Both",
        intents: [
          add,
          { do: "stones.remove", ids: ["n"] },
          { do: "stone.edit", id: "o", patch: { note: "x" } },
          { do: "stone.edit", id: "o", patch: { note: "" } },
        ],
      }),
    );
    expect(result.ok && isEmpty(result.value.diff)).toBe(true);
  });

  it("do not hold several again, and have a name", () => {
    const one = { do: "several", label: "One", intents: [add] };
    expect(Intent.safeParse({ do: "several", label: "Two", intents: [one] }).success).toBe(false);
    expect(Intent.safeParse({ do: "several", label: " ", intents: [add] }).success).toBe(false);
    expect(Intent.safeParse({ do: "several", label: "None", intents: [] }).success).toBe(false);
  });
});

describe("stones", () => {
  it("go with their links, their evidence and its findings", () => {
    const left = after(planned, { do: "stones.remove", ids: ["o"] });
    expect([left.stones.size, left.links.size, left.evidence.size, left.findings.size]).toEqual([3, 0, 0, 0]);
  });

  it("keep the links that still fit when their kind changes", () => {
    const changed = after(start, { do: "stone.edit", id: "i", patch: { kind: "outcome" } });
    expect(inOrder(changed.links).map(({ from, to }) => `${from}→${to}`)).toEqual(["a→o", "o→i"]);
    expect(after(start, { do: "stone.edit", id: "o", patch: { kind: "activity" } }).links.size).toBe(1);
  });

  it("stay outcomes while the plan has evidence for them", () => {
    expect(refusal(planned, { do: "stone.edit", id: "o", patch: { kind: "activity" } })).toMatch(/has evidence in the plan/);
  });

  it("that are new get a place, and the board remembers it", () => {
    const added = after(start, { do: "stones.add", stones: [{ id: "n", kind: "activity", strand: "project", text: "new" }] });
    const placed = added.stones.get("n");
    expect(placed?.x).toEqual(expect.any(Number));
    expect(placed?.y).toEqual(expect.any(Number));
  });

  it("are not there twice, and not edited when gone", () => {
    expect(refusal(start, { do: "stones.add", stones: [stone("a", "activity")] })).toBe("There already is a stone with the id “a”.");
    expect(refusal(start, { do: "stone.edit", id: "gone", patch: { text: "x" } })).toMatch(/no longer on the board/);
  });
});

describe("the order of stones", () => {
  const order = (workshop: Workshop): readonly string[] => inOrder(workshop.stones).map(({ id }) => id);
  it("goes in front of another, or to the end; the places on the board stay", () => {
    const moved = after(start, { do: "stone.order", id: "p", before: "o" });
    expect(order(moved)).toEqual(["a", "p", "o", "i"]);
    expect(order(after(moved, { do: "stone.order", id: "a", before: null }))).toEqual(["p", "o", "i", "a"]);
    for (const [id, { x, y }] of start.stones) expect(moved.stones.get(id)).toMatchObject({ x, y });
  });
  it("is no change where the stone stands there already, and undone like any other", () => {
    expect(isEmpty(diffBetween(start, after(start, { do: "stone.order", id: "o", before: "p" })))).toBe(true);
    expect(isEmpty(diffBetween(start, after(start, { do: "stone.order", id: "o", before: "o" })))).toBe(true);
  });
  it("goes on where the room between two ranks is used up", () => {
    let now = start;
    for (let n = 0; n < 120; n++) now = after(now, { do: "stone.order", id: n % 2 ? "o" : "p", before: n % 2 ? "p" : "o" });
    expect(order(now)).toEqual(["a", "o", "p", "i"]);
  });
  it("names a stone that is gone", () => {
    expect(refusal(start, { do: "stone.order", id: "x", before: null })).toContain("no longer on the board");
    expect(refusal(start, { do: "stone.order", id: "a", before: "x" })).toContain("no longer on the board");
  });
});

describe("real-life examples", () => {
  it("of one group follow its new name in one step, and no others do", () => {
    const groups = ["Living well", " Living well", "Working together", ""];
    const examples = after(start, ...groups.map((group, n) => ({ do: "item.add", list: "examples", item: { id: `x${n}`, group } })));
    const renamed = after(examples, { do: "examples.regroup", from: "Living well", to: "A good life" });
    expect(inOrder(renamed.examples).map(({ group }) => group)).toEqual(["A good life", "A good life", "Working together", ""]);
  });
});

describe("intents", () => {
  it("that change nothing give an empty diff", () => {
    for (const intent of [
      { do: "stone.edit", id: "a", patch: { text: "the activity a" } },
      { do: "stones.move", moves: [{ id: "a", x: 0, y: 0 }] },
      { do: "info.edit", patch: {} },
      { do: "framework.write", key: "why", text: "" },
      { do: "item.move", list: "options", key: "quantitative", before: "voices" },
      { do: "item.move", list: "options", key: "reports", before: null },
    ]) {
      const result = changeFor(start, Intent.parse(intent));
      expect(result.ok && isEmpty(result.value.diff), JSON.stringify(intent)).toBe(true);
    }
  });

  it("refuse a text that is too long, an unknown field and an undefined one", () => {
    expect(Intent.safeParse({ do: "stone.edit", id: "a", patch: { text: "x".repeat(50_000) } }).success).toBe(false);
    expect(Intent.safeParse({ do: "stone.edit", id: "a", patch: { txt: "x" } }).success).toBe(false);
    expect(Intent.safeParse({ do: "stone.edit", id: "a", patch: { text: undefined } }).success).toBe(false);
  });

  it("leave no trace of a framework text that is emptied", () => {
    const written = after(start, { do: "framework.write", key: "edi", text: "words" });
    expect(written.framework.size).toBe(1);
    expect(after(written, { do: "framework.write", key: "edi", text: "" }).framework.size).toBe(0);
  });
});

describe("rows", () => {
  const codes = (workshop: Workshop) => inOrder(workshop.options).map((option) => option.code);
  it("move in front of another, and to the end", () => {
    expect(codes(after(start, { do: "item.move", list: "options", key: "reports", before: "quantitative" }))[0]).toBe("reports");
    expect(codes(after(start, { do: "item.move", list: "options", key: "voices", before: null })).at(-1)).toBe("voices");
  });

  it("keep their order however often they change places", () => {
    let workshop = start;
    for (let i = 0; i < 200; i++) {
      const [, second, third] = codes(workshop);
      workshop = after(workshop, { do: "item.move", list: "options", key: third, before: second });
    }
    expect(codes(workshop)).toEqual(["quantitative", "voices", "ratings", "tasks", "reports"]);
    expect(new Set(inOrder(workshop.options).map((option) => option.rank)).size).toBe(5);
  });

  it("come in together as one step at the end, in their order", () => {
    const evidence = (id: string, more: object = {}) => ({ id, outcome: "o", type: "voices", ...more });
    const intent = { do: "items.add", list: "evidence", items: [evidence("x"), evidence("y", { outcome: "p" }), evidence("z")] };
    const result = changeFor(planned, Intent.parse(intent));
    if (!result.ok) throw new Error(result.error.message);
    const { diff, label } = result.value;
    expect(label).toBe("Add 3 pieces of evidence");
    const added = apply(planned, diff);
    expect(inOrder(added.evidence).map(({ id, outcome }) => `${id} of ${outcome}`)).toEqual(["e of o", "x of o", "y of p", "z of o"]);
    expect(apply(added, reverse(planned, diff))).toEqual(planned);
  });

  it("come in all together or not at all", () => {
    const evidence = (id: string, more: object = {}) => ({ id, outcome: "o", type: "voices", ...more });
    const add = (...items: object[]) => refusal(planned, { do: "items.add", list: "evidence", items });
    expect(add(evidence("x"), evidence("e"))).toBe("There already is evidence with the id “e”.");
    expect(add(evidence("x"), evidence("x"))).toBe("There already is evidence with the id “x”.");
    expect(add(evidence("x"), evidence("y", { outcome: "i" }))).toMatch(/only outcomes have evidence/);
    expect(add(evidence("x", { type: "no" }))).toBe("“no” is not on the list of types of evidence.");
    expect(Intent.safeParse({ do: "items.add", list: "evidence", items: [] }).success).toBe(false);
  });

  it("refer to what is there", () => {
    const evidence = (more: object) => ({ do: "item.add", list: "evidence", item: { id: "x", outcome: "o", type: "voices", ...more } });
    expect(refusal(start, evidence({ outcome: "i" }))).toBe("“the impact i” is not an outcome, and only outcomes have evidence.");
    expect(refusal(start, evidence({ type: "no" }))).toBe("“no” is not on the list of types of evidence.");
    expect(refusal(planned, { do: "item.remove", list: "options", key: "voices" })).toBe(
      "This type of evidence is used in 1 row of the plan. Choose another type there first.",
    );
    expect(refusal(planned, { do: "item.edit", list: "evidence", key: "e", patch: { id: "z" } })).toBe("The id of a row can't be changed.");
  });
});
