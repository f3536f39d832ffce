/** The path told in sentences: cases from the example, and what must hold for any path. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KIND } from "../../shared/model/kinds.ts";
import { KINDS, STRANDS, type StoneId } from "../../shared/model/records.ts";
import { linkKey, linksOnPath, reportTextOf, type Workshop } from "../../shared/model/workshop.ts";
import { chainOf } from "../../shared/pathway/chains.ts";
import { placeOf, readBack } from "../../shared/pathway/read-back.ts";
import { read, words } from "./arbitraries.ts";

const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));
const texts = (workshop: Workshop, of: string | null = null) => readBack(workshop, { of: of as StoneId | null }).map(({ text }) => text);

const stone = (id: string, kind: string, text: string, more: object = {}) => ({ id, kind, strand: "project", text, ...more });
const path = (stones: readonly object[], links: readonly object[]) =>
  read({ format: "stepping-stones/workshop", version: 1, workshop: { title: "T" }, stones, links });
/** One step from an activity to an outcome. */
const step = (from: string, to: string, why = "") =>
  texts(path([stone("a", "activity", from), stone("o", "outcome", to)], [{ from: "a", to: "o", why }]));

describe("the example", () => {
  test("tells the chain of an outcome: what leads to it, then what follows from it", () => {
    expect(texts(example, "outcome-speak")).toEqual([
      "If we do this: “Members of the group lead the neighbourhood meetings”, and “Staff and group members train together for two days”, then we get this: “People with learning disabilities speak for themselves in town”.",
      "That is because they hold the microphone and answer the questions.",
      "If we get this: “People with learning disabilities speak for themselves in town”, then the centre is what people want, and more people come, because what people need is heard from the people themselves.",
      "If the centre is what people want, and more people come, then this stays: “Deciding together is part of everyday work”, because people who have decided once expect to decide again.",
    ]);
  });

  test("joins both strands, and gives the reasons in the order of the stones", () => {
    expect(texts(example, "outcome-neighbours").slice(0, 2)).toEqual([
      "If we meet our neighbours to hear needs and hopes, and we do this: “Members of the group lead the neighbourhood meetings”, then our neighbours know us and have shared their ideas.",
      "That is because people tell us more when we come to them, and because meeting people says more than a leaflet.",
    ]);
  });

  test("tells an activity that serves several outcomes once for each", () => {
    const told = texts(example, "activity-lead").filter((text) => text.includes("lead the neighbourhood meetings"));
    expect(told).toHaveLength(3);
  });

  test("joins three things at most in one sentence", () => {
    expect(texts(example).filter((text) => text.includes("then we get this: “A clear plan"))).toEqual([
      "If we hold a planning meeting every month, we meet our neighbours to hear needs and hopes, and we visit two other day centres, then we get this: “A clear plan for each day of the week”.",
      "If the group is at every planning meeting and decides, then we get this: “A clear plan for each day of the week”, because the group knows what makes a good day.",
    ]);
  });

  test("can be told in the words for reports, which have full stops of their own", () => {
    const told = readBack(example, { of: "change-lasting" as StoneId, words: reportTextOf }).map(({ text }) => text);
    expect(told.at(-1)).toBe(
      "If a day centre for people with learning disabilities is open in Larkmere, then the centre has a team of its own and a secure yearly budget, because a centre that is open and busy can ask for money each year.",
    );
  });
});

describe("words", () => {
  test.each([
    // A clause is woven in, anything else quoted.
    ["We meet", "Trust", "If we meet, then we get this: “Trust”."],
    ["Meetings", "We trust each other", "If we do this: “Meetings”, then we trust each other."],
    ["I help", "There is a plan", "If I help, then there is a plan."],
    // A verb inside "who" or "that" does not make a clause, nor does one after "to".
    [
      "A group that is open to all",
      "A place to have lunch",
      "If we do this: “A group that is open to all”, then we get this: “A place to have lunch”.",
    ],
    ["The film we have made", "The hall is full", "If we do this: “The film we have made”, then the hall is full."],
    // Punctuation of their own.
    ["We meet.", "We decide;", "If we meet, then we decide."],
    ["We meet. We talk.", "Who decides?", "If we do this: “We meet. We talk”, then we get this: “Who decides?”."],
    ["...", "?", "If we do this: “...”, then we get this: “?”."],
    // Quotes, line breaks.
    ['We say "yes"', "“Ours”, they say", "If we do this: “We say ‘yes’”, then we get this: “‘Ours’, they say”."],
    ["We\n meet\r\n\tagain ", "A plan\n", "If we meet again, then we get this: “A plan”."],
    // A line that begins anew is a sentence of its own, or one of a list.
    ["We meet\nWe talk", "A day centre in\nLarkmere", "If we do this: “We meet. We talk”, then we get this: “A day centre in Larkmere”."],
    ["- meet\n- talk", "A plan for:\nPeople", "If we do this: “meet, talk”, then we get this: “A plan for: People”."],
    // Capital letters that are no beginning stay.
    ["IT help is there for all", "A&E staff have a guide", "If IT help is there for all, then A&E staff have a guide."],
    ["WE MEET", "ALL ARE WELCOME", "If WE MEET, then ALL ARE WELCOME."],
    ["A new plan is there", "I'm sure", "If a new plan is there, then we get this: “I'm sure”."],
    // "If we will" is no English; "then we will" is.
    ["We will meet", "We will decide", "If we do this: “We will meet”, then we will decide."],
    [
      "People who will use it have a say",
      "We train staff who will help",
      "If we do this: “People who will use it have a say”, then we train staff who will help.",
    ],
    // A time or a number is no end of a sentence, and a dash at the end says nothing.
    ["We meet at 9.30", "The hall opens at 10:15 and is warm -", "If we meet at 9.30, then the hall opens at 10:15 and is warm."],
  ])("%j and %j", (from, to, sentence) => {
    expect(step(from, to)).toEqual([sentence]);
  });

  test.each([
    ["we know why", "If we meet, then we decide, because we know why."],
    ["Because we know why.", "If we meet, then we decide, because we know why."],
    ["Larkmere is small", "If we meet, then we decide, because Larkmere is small."],
    ["because of the money", "If we meet, then we decide, because of the money."],
    ["who else would know?", "If we meet, then we decide, because who else would know?"],
    ["We asked. They said so.", "If we meet, then we decide, because we asked. They said so."],
    // No stump where there is no reason.
    ["", "If we meet, then we decide."],
    [" \n", "If we meet, then we decide."],
    ["because", "If we meet, then we decide."],
    ["Because …", "If we meet, then we decide."],
    ["–", "If we meet, then we decide."],
    ["IT is slow", "If we meet, then we decide, because IT is slow."],
    // What can't stand after "because" is quoted.
    ["To hear what people need", "If we meet, then we decide.", "The reason: “To hear what people need”."],
    ["so that all can come", "If we meet, then we decide.", "The reason: “so that all can come”."],
    ["Trust", "If we meet, then we decide.", "The reason: “Trust”."],
    ["Why not?", "If we meet, then we decide.", "The reason: “Why not?”."],
  ])("a reason %j", (why, ...sentences) => {
    expect(step("We meet", "We decide", why)).toEqual(sentences);
  });

  test("that have a “because” of their own leave the reason to the next sentence", () => {
    expect(step("We meet", "It is good because it is ours", "people come back")).toEqual([
      "If we meet, then it is good because it is ours.",
      "That is because people come back.",
    ]);
  });

  test("with commas of their own are joined by an “and” each", () => {
    const both = path(
      [
        stone("a", "activity", "We visit, and we write"),
        stone("b", "activity", "We count, and we pay"),
        stone("c", "activity", "We eat"),
        stone("o", "outcome", "We know"),
      ],
      ["a", "b", "c"].map((from) => ({ from, to: "o" })),
    );
    expect(texts(both)).toEqual(["If we visit, and we write, and we count, and we pay, and we eat, then we know."]);
  });

  test("as reasons are told in two ways, each link's once", () => {
    const both = path(
      [stone("a", "activity", "We meet"), stone("b", "activity", "We talk"), stone("o", "outcome", "We know")],
      [
        { from: "a", to: "o", why: "to listen" },
        { from: "b", to: "o", why: "people tell us" },
      ],
    );
    expect(texts(both)).toEqual(["If we meet, and we talk, then we know.", "That is because people tell us.", "Also: “to listen”."]);
  });

  test("that are very long are cut at a word, and a long reason has a sentence of its own", () => {
    const long = `We ${"talk and listen ".repeat(120)}`.trim();
    const [said, reason, ...more] = step(long, `A ${"very ".repeat(300)}long plan`, `it ${"really ".repeat(200)}helps`);
    expect(said).toMatch(/^If we do this: “We talk and listen .*(talk|and|listen)…”, then we get this: “A very .*very…”\.$/);
    expect(reason).toMatch(/^That is because it really .*really…$/);
    expect(more).toEqual([]);
    for (const text of [said, reason]) expect(text?.length).toBeLessThan(320);
    expect(step("W".repeat(2000), "A plan")[0]).toMatch(/“W{119}…”/);
  });

  test("of parked stones are not told, and a parked stone has nothing to tell", () => {
    const workshop = path(
      [stone("a", "activity", "We meet"), stone("p", "activity", "We film", { parked: true }), stone("o", "outcome", "We decide")],
      [
        { from: "a", to: "o" },
        { from: "p", to: "o", why: "films last" },
      ],
    );
    expect(texts(workshop)).toEqual(["If we meet, then we decide."]);
    expect(texts(workshop, "p")).toEqual([]);
    expect(texts(path([stone("a", "activity", "We meet")], []))).toEqual([]);
  });
});

test("what leads to something of its own kind comes before what follows from that", () => {
  const workshop = path(
    [stone("c", "outcome", "We agree"), stone("a", "activity", "We write"), stone("b", "activity", "We meet")],
    [
      { from: "a", to: "c" },
      { from: "b", to: "a" },
    ],
  );
  expect(texts(workshop)).toEqual(["If we meet, then we write.", "If we write, then we agree."]);
});

test("a sentence is found again after its words have changed, and one that has gone is not", () => {
  const told = (
    second: string,
    links: readonly object[] = [
      { from: "a", to: "b" },
      { from: "b", to: "c", why: `we ${"really ".repeat(12)}dare` },
    ],
  ) => readBack(path([stone("a", "activity", "We meet"), stone("b", "outcome", second), stone("c", "impact", "Life is good")], links));
  const [first, last] = told("We talk");
  if (!first || !last) throw new Error("nothing is told");
  const changed = told(`We talk ${"and talk ".repeat(30)}`);
  expect(changed).toHaveLength(3);
  expect([first, last].map((sentence) => placeOf(sentence, changed))).toEqual([0, 1]);
  expect(placeOf(last, told("We talk", [{ from: "a", to: "b" }]))).toBeNull();
});

describe("any path", () => {
  const anyPath = fc
    .array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        strand: fc.constantFrom(...STRANDS),
        parked: fc.integer({ max: 6, min: 0 }).map((n) => n === 0),
        text: words.filter((text) => text.trim() !== ""),
        reportText: words,
      }),
      { maxLength: 14 },
    )
    .chain((some) => {
      const stones = some.map((one, i) => ({ ...one, id: `s${i}` }));
      const possible = stones.flatMap((from, i) =>
        stones
          .slice(i + 1)
          .filter((to) => KIND[from.kind].leadsTo.includes(to.kind))
          .map((to) => [from.id, to.id] as const),
      );
      return fc
        .subarray(possible)
        .chain((pairs) => fc.tuple(...pairs.map(([from, to]) => words.map((why) => ({ from, to, why })))))
        .map((links) => path(stones, links));
    });

  test("is told link by link, each once, with nothing else and nothing parked; every sentence ends", () => {
    fc.assert(
      fc.property(anyPath, fc.nat(), fc.boolean(), (workshop, n, report) => {
        const ids = [...workshop.stones.keys()] as StoneId[];
        const of = n % 3 === 0 || ids.length === 0 ? null : (ids[n % ids.length] as StoneId);
        const sentences = readBack(workshop, { of, ...(report && { words: reportTextOf }) });
        const links = linksOnPath(workshop).map(({ from, to }) => linkKey(from, to));
        const chain = of === null ? null : chainOf(workshop, [of]);
        const steps = sentences.filter(({ says }) => says === "step");
        expect(steps.flatMap((one) => one.links).sort()).toEqual((chain ? [...chain.links] : links).toSorted());
        const reasons = sentences.filter(({ says }) => says === "reason").flatMap((one) => one.links);
        expect(new Set(reasons).size).toBe(reasons.length);
        for (const { text, stones, links: told } of sentences) {
          expect(text).toMatch(/^(If|That is|It is also|The reason:|Also:) [^]*[.?!…]$/u);
          expect(text).not.toMatch(/\n|undefined|because[^\p{L}\p{N}]*$/u);
          const ends = new Set(told.flatMap((key) => JSON.parse(key) as string[]));
          expect([...stones].sort()).toEqual([...ends].sort());
          for (const id of stones) expect(workshop.stones.get(id)?.parked).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of 300 stones, each linked with all of the next kind, comes to an end in sentences that can be heard", () => {
    const of = (kind: string, count: number) =>
      [...Array(count).keys()].map((n) => stone(`${kind}${n}`, kind, `${kind} ${n}: ${"what we talked about ".repeat(n % 9)}`));
    const [activities, outcomes, impacts] = [of("activity", 140), of("outcome", 140), of("impact", 20)];
    const all = (from: readonly { id: string }[], to: readonly { id: string }[]) =>
      from.flatMap((a) => to.map((b) => ({ from: a.id, to: b.id, why: "it helps everyone to decide" })));
    const workshop = path([...activities, ...outcomes, ...impacts], [...all(activities, outcomes), ...all(outcomes, impacts)]);
    const links = 140 * 140 + 140 * 20;
    const sentences = readBack(workshop);
    expect(sentences.flatMap(({ says, links: told }) => (says === "step" ? told : []))).toHaveLength(links);
    // A step for each link at most, and its reason.
    expect(sentences.length).toBeLessThanOrEqual(2 * links);
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBeLessThan(450);
  });
});
