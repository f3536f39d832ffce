import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyWorkshop,
  formatInterchange,
  parseInterchange,
  readInterchange,
  writeInterchange,
} from "../../shared/interchange/interchange.ts";
import { comparable, documents, read } from "./arbitraries.ts";

const stone = (id: string, kind = "outcome", more: object = {}) => ({ id, kind, strand: "project", text: `text ${id}`, ...more });
const base = (more: object = {}) => ({ format: "stepping-stones/workshop", version: 1, workshop: { title: "Day centre" }, ...more });
const withStone = (more: object) => base({ stones: [stone("a", "outcome", more)] });

const messageOf = (value: unknown): string => {
  const result = readInterchange(value);
  return result.ok ? "" : result.error.message;
};

describe("reading and writing", () => {
  it("are inverse, key order included", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const written = writeInterchange(read(document));
        expect(written).toEqual(document);
        expect(JSON.stringify(written)).toBe(JSON.stringify(document));
        expect(comparable(read(written))).toEqual(comparable(read(document)));
      }),
    );
  });

  it("keep a file's text byte for byte", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = `${JSON.stringify(document, null, 2)}\n`;
        const parsed = parseInterchange(text);
        expect(parsed.ok && formatInterchange(parsed.value)).toBe(text);
      }),
    );
  });

  it("give defaults to what is missing, the five types of evidence among them", () => {
    const written = writeInterchange(read(base({ stones: [stone("a")] }))) as Record<string, unknown>;
    expect(written.stones).toEqual([
      { ...stone("a"), reportText: "", group: "", progress: "none", note: "", parked: false, x: null, y: null },
    ]);
    expect((written.options as { code: string }[]).map((option) => option.code)).toEqual([
      "quantitative",
      "voices",
      "ratings",
      "tasks",
      "reports",
    ]);
    expect(Object.keys(written.framework as object)).toHaveLength(13);
    expect(written.workshop).toEqual({ title: "Day centre", project: "", organisation: "", place: "", date: "", about: "" });
  });

  it("keep an empty list of types empty", () => {
    expect(read(base({ options: [] })).options.size).toBe(0);
  });

  it("rank rows 1, 2, 3 as they are listed", () => {
    expect([...read(base({ stones: [stone("b"), stone("a")] })).stones.values()].map(({ id, rank }) => [id, rank])).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
  });

  it("read a file that begins with a byte order mark", () => {
    expect(parseInterchange(`\uFEFF${JSON.stringify(base())}`).ok).toBe(true);
  });

  it("know no minus zero, which JSON would lose", () => {
    expect([...read(withStone({ x: -0, y: 0 })).stones.values()][0]?.x).toBe(0);
  });

  it("check 10,000 links in one walk", () => {
    const stones = Array.from({ length: 10_001 }, (_, i) => stone(`s${i}`));
    const links = Array.from({ length: 10_000 }, (_, i) => ({ from: `s${i}`, to: `s${i + 1}` }));
    const start = performance.now();
    expect(readInterchange(base({ stones, links })).ok).toBe(true);
    expect(messageOf(base({ stones, links: [...links, { from: "s10000", to: "s0" }] }))).toMatch(/^links\[10000\] closes a circle: /);
    // A search of the graph for each link would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("a new workshop", () => {
  it("has its title, the five types and nothing else", () => {
    const workshop = emptyWorkshop("Day centre");
    expect(comparable(workshop)).toMatchObject({ info: [{ title: "Day centre" }], stones: [], links: [], framework: [] });
    expect(workshop.options.size).toBe(5);
  });
  it("must have a title", () => {
    expect(() => emptyWorkshop(" ")).toThrow("workshop.title must not be empty.");
  });
});

describe("a newer document", () => {
  const NEWER = {
    code: "newer",
    message:
      "This was written in version 7 of the format, and this Stepping Stones reads up to version 2. A newer Stepping Stones can open it.",
  };
  it.each<readonly [string, object]>([
    ["a list that nobody here knows", { plans: [{ id: "m1" }] }],
    ["a field that nobody here knows", { stones: [stone("a", "outcome", { mood: "good" })] }],
    ["a kind that nobody here knows", { stones: [stone("a", "found")] }],
    ["no title page", { workshop: undefined }],
    ["lists that are none", { stones: "elsewhere", options: null }],
  ])("with %s is refused by its version", (_what, more) => {
    expect(readInterchange({ ...base(more), version: 7 })).toEqual({ ok: false, error: NEWER });
    expect(readInterchange(base(more))).toMatchObject({ ok: false, error: { code: "invalid" } });
  });

  it("is none where it is of another format", () => {
    expect(readInterchange({ ...base(), format: "tldraw", version: 7 })).toMatchObject({ ok: false, error: { code: "invalid" } });
  });
});

describe("what is wrong is said in a sentence with its path", () => {
  const three = [stone("a"), stone("b"), stone("c")];
  it.each<readonly [unknown, string]>([
    [null, "The document must be an object, but is null."],
    [[], "The document must be an object, but is a list."],
    [{}, 'format must be "stepping-stones/workshop".'],
    [{ ...base(), format: "tldraw" }, 'format must be "stepping-stones/workshop".'],
    [{ ...base(), version: "1" }, "version must be a number, but is a text."],
    [{ ...base(), version: 0 }, "version must be 1 or 2."],
    [{ ...base(), version: -2 }, "version must be 1 or 2."],
    [{ ...base(), version: 1.5 }, "version must be a whole number, but is 1.5."],
    [{ ...base(), version: null }, "version must be a number, but is null."],
    [JSON.parse(JSON.stringify(withStone({ x: 0 })).replace(`"x":0`, `"x":1e999`)), "stones[0].x is too large a number."],
    [{ ...base(), version: undefined }, "version is missing."],
    [
      { ...base(), version: 3 },
      "This was written in version 3 of the format, and this Stepping Stones reads up to version 2. A newer Stepping Stones can open it.",
    ],
    [base({ stone: [] }), "The document has a field “stone” that is not known."],
    [base({ workshop: {} }), "workshop.title is missing."],
    [base({ workshop: { title: "x".repeat(201) } }), "workshop.title is too long: it has 201 characters, and there is room for 200."],
    [base({ workshop: { title: "T", date: "2026-02-30" } }), "workshop.date must be a date like 2026-05-01, or empty."],
    [base({ stones: {} }), "stones must be a list, but is an object."],
    [base({ stones: [3] }), "stones[0] must be an object, but is a number."],
    [base({ stones: [stone("a"), stone("b"), stone("c", "outcome", { txt: "" })] }), "stones[2] has a field “txt” that is not known."],
    [
      JSON.parse(`{"format":"stepping-stones/workshop","version":1,"workshop":{"title":"T"},"__proto__":[]}`),
      "The document has a field “__proto__” that is not known.",
    ],
    [withStone({ text: undefined }), "stones[0].text is missing."],
    [withStone({ text: 7 }), "stones[0].text must be a text, but is a number."],
    [withStone({ text: " \n" }), "stones[0].text must not be empty."],
    [withStone({ text: "x".repeat(50_000) }), "stones[0].text is too long: it has 50,000 characters, and there is room for 2,000."],
    [withStone({ text: "half \ud83d" }), "stones[0].text contains half of a character (a lone surrogate)."],
    [withStone({ kind: "goal" }), "stones[0].kind must be one of: activity, outcome, impact, change."],
    [withStone({ x: "5" }), "stones[0].x must be a number, but is a text."],
    [withStone({ x: 1e9 }), "stones[0].x must be 1000000 or less."],
    [withStone({ parked: 1 }), "stones[0].parked must be true or false, but is a number."],
    [withStone({ id: "" }), "stones[0].id must not be empty."],
    [withStone({ picture: { sha256: "x", alt: "" } }), "stones[0].picture.sha256 must be 64 hexadecimal digits."],
    [base({ stones: [stone("a"), stone("a")] }), "stones[1].id “a” is already used by stones[0]."],
    [
      base({
        options: [
          { code: "v", label: "V" },
          { code: "v", label: "W" },
        ],
      }),
      "options[1].code “v” is already used by options[0].",
    ],
    [base({ stones: three, links: [{ from: "a", to: "z" }] }), "links[0].to “z” is not the id of a stone."],
    [base({ stones: three, links: [{ from: "a", to: "a" }] }), "links[0] can't be: “text a” can't lead to itself. Choose another stone."],
    [
      base({
        stones: three,
        links: [
          { from: "a", to: "b" },
          { from: "a", to: "b" },
        ],
      }),
      "links[1] is the same link as links[0].",
    ],
    [
      base({ stones: [stone("a"), stone("b", "activity")], links: [{ from: "a", to: "b" }] }),
      "links[0] can't be: “text a” can't lead to “text b”, which is an activity. An outcome leads to an outcome or an impact.",
    ],
    [
      base({
        stones: three,
        links: [
          { from: "a", to: "b" },
          { from: "b", to: "c" },
          { from: "c", to: "a" },
        ],
      }),
      "links[2] closes a circle: “text a” → “text b” → “text c” → “text a”. A path goes one way.",
    ],
    [base({ stones: three, evidence: [{ id: "e", outcome: "z", type: "voices" }] }), "evidence[0].outcome “z” is not the id of a stone."],
    [
      base({ stones: [stone("a", "impact")], evidence: [{ id: "e", outcome: "a", type: "voices" }] }),
      "evidence[0].outcome “a” is a stone of kind impact, and only outcomes have evidence.",
    ],
    [
      base({ stones: three, evidence: [{ id: "e", outcome: "a", type: "voice" }] }),
      "evidence[0].type “voice” is not the code of one of the options.",
    ],
    [base({ findings: [{ id: "f", evidence: "e" }] }), "findings[0].evidence “e” is not the id of a row of evidence."],
    [
      base({ examples: [{ id: "x", evidence: [{ type: "no" }] }] }),
      "examples[0].evidence[0].type “no” is not the code of one of the options.",
    ],
    [base({ feedback: [{ id: "k", yes: 1.5 }] }), "feedback[0].yes must be a whole number."],
    [base({ feedback: [{ id: "k", yes: -1 }] }), "feedback[0].yes must be 0 or more."],
    [base({ framework: { wy: "" } }), "framework has a field “wy” that is not known."],
  ])("%#: %j", (value, message) => {
    expect(messageOf(value)).toBe(message);
  });

  it.each([
    ["", "This is not JSON: there is nothing in it."],
    ['{"a": 1', "This is not JSON: it ends too early."],
    ["// hi\n{}", "This is not JSON: the mistake is at line 1, character 1."],
    ['{\n "a": x}', "This is not JSON: the mistake is at line 2, character 7."],
    [`{"a": "${"b".repeat(90)}", "c": x}`, "This is not JSON: the mistake is at line 1, character 106."],
    ['{"a": "b', "This is not JSON: it ends too early."],
    ['{"a": tru', "This is not JSON: it ends too early."],
    ['{"a": {"b": [1, {"c": "\\"", "d": ",", "c": 2}]}}', "a.b[1].c stands there twice. Keep one of them."],
    ['{"format": "x", "format": "y"}', "format stands there twice. Keep one of them."],
    ['{\n "a": 1,,}', "This is not JSON: the mistake is at line 2, character 9."],
  ])("%j", (text, message) => {
    const result = parseInterchange(text);
    expect(!result.ok && result.error.message).toBe(message);
  });
});
