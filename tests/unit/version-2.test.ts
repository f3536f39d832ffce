/** What version 2 of the interchange format has: what came of a path, and pictures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInterchange, readInterchange, writeInterchange } from "../../shared/interchange/interchange.ts";
import { brokenRule } from "../../shared/interchange/rules.ts";
import { PICTURE_BYTES } from "../../shared/model/records.ts";
import { bytesOfBase64, nameOfBytes } from "../../shared/model/pictures.ts";
import { comparable, documents, picturedDocuments, read } from "./arbitraries.ts";
import { PICTURES } from "./small-pictures.ts";

const stone = (id: string, more: object = {}) => ({ id, kind: "outcome", strand: "project", text: id, ...more });
const evidence = (id: string, more: object = {}) => ({ id, outcome: "o", type: "voices", ...more });
const base = (more: object = {}) => ({
  format: "stepping-stones/workshop",
  version: 2,
  workshop: { title: "Day centre" },
  stones: [stone("o"), stone("a", { kind: "activity" })],
  evidence: [evidence("e")],
  ...more,
});
const entry = (id: string, state: string, date = "", more: object = {}) => ({ id, outcome: "o", state, date, why: "", ...more });
const form = (...questions: readonly object[]) => ({ id: "m", title: "Talking it over", questions });
const question = (id: string, answers: string, more: object = {}) => ({ id, text: "How was it?", answers, ...more });
const asked = (answers: string, answer: object) =>
  base({ forms: [form(question("q", answers))], results: [{ id: "r", form: "m", answers: [{ question: "q", ...answer }] }] });
const versionOf = (value: unknown) => (writeInterchange(read(value)) as { readonly version: number }).version;
const messageOf = (value: unknown): string => {
  const result = readInterchange(value);
  return result.ok ? "" : result.error.message;
};
const [png, svg] = PICTURES;

describe("the version that is written", () => {
  it("is 1 for what version 1 can say, whatever version it was read from", () => {
    expect(versionOf(base())).toBe(1);
    expect(versionOf(base({ forms: [], results: [], said: [], progress: [], pictures: [] }))).toBe(1);
    expect(versionOf(base({ stones: [stone("o", { picture: { sha256: "ab".repeat(32), alt: "" } })] }))).toBe(1);
    expect(formatInterchange(read(base()))).toBe(formatInterchange(read(base({ version: 1 }))));
  });

  it.each<readonly [string, object]>([
    ["stones[0].found", { stones: [stone("o", { found: "good" })] }],
    ["stones[0].progress", { stones: [stone("o", { progress: "impossible" })] }],
    ["stones[0].picture.set", { stones: [stone("o", { picture: { set: "healthicons", name: "people/woman", alt: "" } })] }],
    ["evidence[0].due", { evidence: [evidence("e", { due: "2026-05-01" })] }],
    ["progress", { stones: [stone("o", { progress: "started" })], progress: [entry("p", "started")] }],
    ["forms", { forms: [form()] }],
    ["said", { said: [{ id: "y" }] }],
  ])("is 2 where there is %s, which a file of version 1 must not have", (path, more) => {
    expect(versionOf(base(more))).toBe(2);
    expect(messageOf(base({ ...more, version: 1 }))).toBe(
      `${path} belongs to version 2 of the format, and the file says another: write "version": 2.`,
    );
  });

  it("is 2 where pictures' bytes are written, and they are where that is asked for", () => {
    const workshop = read(base({ pictures: [png] }));
    expect(writeInterchange(workshop)).toMatchObject({ version: 1 });
    expect(writeInterchange(workshop)).not.toHaveProperty("pictures");
    expect(writeInterchange(workshop, { pictures: true })).toMatchObject({ version: 2, pictures: [png] });
  });
});

describe("reading and writing", () => {
  it("are inverse with the bytes of pictures, too, key order included", () => {
    fc.assert(
      fc.property(picturedDocuments, (document) => {
        const workshop = read(document);
        expect(JSON.stringify(writeInterchange(workshop, { pictures: true }))).toBe(JSON.stringify(document));
        expect(brokenRule(workshop)).toBeNull();
      }),
    );
  });

  it("keep what says nothing as it was written", () => {
    const said = base({ stones: [stone("o", { found: "no" }), stone("a", { kind: "activity" })], evidence: [evidence("e", { due: "" })] });
    const written = writeInterchange(read(said)) as { readonly stones: readonly object[]; readonly evidence: readonly object[] };
    expect(written.stones.map((one) => "found" in one)).toEqual([true, false]);
    expect(written.evidence[0]).toHaveProperty("due", "");
  });

  it("give an outcome that does not say how far it is what its history says", () => {
    const progress = [entry("p1", "achieved", "2026-05-01"), entry("p2", "started", "2026-03-01")];
    expect(read(base({ progress })).stones.get("o")?.progress).toBe("achieved");
  });

  it("know a stone whose picture is not among the bytes", () => {
    const workshop = read(base({ stones: [stone("o", { picture: { sha256: "ab".repeat(32), alt: "A table" } })], pictures: [png] }));
    expect(brokenRule(workshop)).toBeNull();
  });

  it("are the same whichever way a workshop went", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(comparable(read(writeInterchange(read(document))))).toEqual(comparable(read(document)));
      }),
      { numRuns: 30 },
    );
  });
});

describe("what is wrong is said in a sentence with its path", () => {
  it.each<readonly [unknown, string]>([
    [base({ stones: [stone("o", { found: "maybe" })] }), "stones[0].found must be one of: no, good, bad."],
    [base({ stones: [stone("o", { fond: "good" })] }), "stones[0] has a field “fond” that is not known."],
    [
      base({ stones: [stone("o", { picture: { alt: "" } })] }),
      "stones[0].picture must name a picture of a set (set, name) or the group's own (sha256), and only one of the two.",
    ],
    [
      base({ stones: [stone("o", { picture: { set: "s", name: "n", sha256: "ab".repeat(32), alt: "" } })] }),
      "stones[0].picture must name a picture of a set (set, name) or the group's own (sha256), and only one of the two.",
    ],
    [base({ evidence: [evidence("e", { due: "2026-02-30" })] }), "evidence[0].due must be a date like 2026-05-01, or empty."],
    [base({ progress: [entry("p", "started", "1 May")] }), "progress[0].date must be a date like 2026-05-01, or empty."],
    [base({ progress: [entry("p", "done")] }), "progress[0].state must be one of: none, started, achieved, impossible."],
    [base({ progress: [entry("p", "started", "", { outcome: "x" })] }), "progress[0].outcome “x” is not the id of a stone."],
    [
      base({ progress: [entry("p", "none", "", { outcome: "a" })] }),
      "progress[0].outcome “a” is a stone of kind activity, and only outcomes have progress.",
    ],
    [
      base({ stones: [stone("o", { progress: "none" })], progress: [entry("p1", "none"), entry("p2", "achieved", "2026-05-01")] }),
      "stones[0].progress is “none”, and its newest entry, progress[1], says “achieved”.",
    ],
    [
      base({ forms: [form(question("q", "maybe"))] }),
      "forms[0].questions[0].answers must be one of: yes-partly-no, five-steps, number, words.",
    ],
    [
      base({ forms: [form(question("q", "words"), question("q", "words"))] }),
      "forms[0].questions[1].id “q” is already used by forms[0].questions[0].",
    ],
    [
      base({ forms: [form(question("q", "words", { evidence: ["e", "z"] }))] }),
      "forms[0].questions[0].evidence[1] “z” is not the id of a row of evidence.",
    ],
    [base({ forms: [form(), form()] }), "forms[1].id “m” is already used by forms[0]."],
    [base({ results: [{ id: "r", form: "m" }] }), "results[0].form “m” is not the id of a form."],
    [asked("yes-partly-no", { counts: [1, 2] }), "results[0].answers[0] must be answered by three counts: yes, partly, no."],
    [asked("five-steps", { counts: [1, 2, 3] }), "results[0].answers[0] must be answered by five counts, in the order of the steps."],
    [asked("yes-partly-no", { counts: [1, 2, 0.5] }), "results[0].answers[0].counts[2] must be a whole number."],
    [asked("yes-partly-no", { counts: [1, 2, -1] }), "results[0].answers[0].counts[2] must be 0 or more."],
    [asked("number", { words: ["nine"] }), "results[0].answers[0] must be answered by a number."],
    [asked("number", { number: Infinity }), "results[0].answers[0].number is too large a number."],
    [asked("words", { number: 9 }), "results[0].answers[0] must be answered by words."],
    [asked("words", { number: 9, words: [] }), "results[0].answers[0] must have one of counts, number and words."],
    [asked("words", {}), "results[0].answers[0] must have one of counts, number and words."],
    [
      base({ forms: [form()], results: [{ id: "r", form: "m", answers: [{ question: "q", words: [] }] }] }),
      "results[0].answers[0] is no question of the form “m”.",
    ],
    [
      base({
        forms: [form(question("q", "words"))],
        results: [{ id: "r", form: "m", answers: [1, 2].map(() => ({ question: "q", words: [] })) }],
      }),
      "results[0].answers[1] answers the same question again.",
    ],
    [base({ said: [{ id: "y", stones: ["o", "z"] }] }), "said[0].stones[1] “z” is not the id of a stone."],
    [base({ pictures: [{ ...png, sha256: "AB".repeat(32) }] }), "pictures[0].sha256 must be 64 hexadecimal digits."],
    [base({ pictures: [{ ...png, sha256: "ab".repeat(32) }] }), "pictures[0].data does not have the sha256 that it is named by."],
    [base({ pictures: [{ ...png, type: "image/gif" }] }), "pictures[0].type must be one of: image/png, image/jpeg, image/svg+xml."],
    [base({ pictures: [{ ...png, type: "image/jpeg" }] }), "pictures[0].data is no picture of the type image/jpeg."],
    [base({ pictures: [{ ...svg, type: "image/png" }] }), "pictures[0].data is no picture of the type image/png."],
    [base({ pictures: [{ ...png, data: "no base64" }] }), "pictures[0].data must be bytes in base64, without line breaks."],
    [base({ pictures: [png, png] }), `pictures[1].sha256 “${png.sha256}” is already used by pictures[0].`],
  ])("%#", (value, message) => {
    expect(messageOf(value)).toBe(message);
  });

  it("of a picture that is too large", () => {
    const large = { ...png, data: "A".repeat(4 * Math.ceil((PICTURE_BYTES + 3) / 3)) };
    expect(messageOf(base({ pictures: [large] }))).toMatch(/^pictures\[0\]\.data is too long: it has 2,796,208 characters/);
  });

  it("of an SVG that is none, or that declares entities", () => {
    const named = (text: string) => {
      const bytes = new TextEncoder().encode(text);
      return base({ pictures: [{ sha256: nameOfBytes(bytes), type: "image/svg+xml", data: Buffer.from(bytes).toString("base64") }] });
    };
    expect(messageOf(named('\uFEFF<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><svg xmlns="x"/>'))).toBe("");
    for (const text of ["<html><svg/></html>", "svg", '<!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>'])
      expect(messageOf(named(text))).toBe("pictures[0].data is no picture of the type image/svg+xml.");
  });
});

describe("base64", () => {
  it("gives the bytes that were written", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        expect([...bytesOfBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes]);
      }),
    );
  });
});
