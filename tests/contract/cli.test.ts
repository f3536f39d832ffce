/** The command line as another program meets it: exit status, output, and what is on the disk afterwards. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { at, document, imported, names, put, run } from "./bench.ts";

describe("check and info", () => {
  it("check prints one gap a line, the same for the file and its JSON", () => {
    imported();
    const check = run("check", "a.stones");
    expect(check).toMatchObject({ status: 0, stderr: "" });
    expect(check.stdout.split("\n")).toEqual([
      "No outcome leads to “text s1” yet. What would need to come about first?",
      "No change that stays comes after “text s1” yet. What will stay in place?",
      "The one impact so far is about the project. What will co-production bring here?",
      "“text s2” doesn't lead to an impact yet. What difference will it make?",
      "The one outcome so far is about the project. What will co-production bring here?",
      "The one activity so far is about co-production. What will the project itself bring here?",
      "Whose voices are missing? The framework doesn't say yet who takes part. Which groups of people in your area have had no say in this path?",
      "",
    ]);
    expect(run("check", "in.json")).toEqual(check);
  });

  it("one part of the path as a picture, by the id of its impact or outcome; anything else is said and writes nothing", () => {
    imported();
    const { stones } = JSON.parse(readFileSync(at("in.json"), "utf8")) as { stones: { id: string; kind: string }[] };
    const outcome = stones.find(({ kind }) => kind === "outcome")!.id;
    expect(run("export", "a.stones", "part.svg", "--part", outcome)).toMatchObject({ status: 0, stderr: "" });
    expect(run("export", "a.stones", "whole.svg").status).toBe(0);
    const shown = (file: string): number => readFileSync(at(file), "utf8").split("<g transform").length;
    expect(shown("part.svg")).toBeLessThan(shown("whole.svg"));
    const wrong = run("export", "a.stones", "none.png", "--part", "nobody");
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain("No impact or outcome on the path has the id “nobody”.");
    expect(existsSync(at("none.png"))).toBe(false);
    expect(run("export", "a.stones", "a.csv", "--part", outcome).status).toBe(2);
    expect(run("info", "a.stones", "--part", outcome).status).toBe(2);
  });

  it("what people said and what was done with it, as a document of its own", () => {
    put("in.json", { ...document, version: 2, said: [{ id: "y", said: "Begin later", did: "We begin at ten" }] });
    expect(run("import", "in.json", "a.stones").status).toBe(0);
    expect(run("export", "a.stones", "said.docx", "--document", "said")).toMatchObject({ status: 0, stderr: "" });
    const words = strFromU8(unzipSync(readFileSync(at("said.docx")))["word/document.xml"] as Uint8Array);
    expect(words).toContain("Begin later");
    expect(words).toContain("We begin at ten");
    expect(words).not.toContain("text s1");
  });

  it("info is JSON with version, counts and sizes", () => {
    imported();
    const { status, stdout } = run("info", "a.stones");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 7,
      seq: 0,
      counts: {
        stones: 3,
        links: 1,
        evidence: 1,
        options: 1,
        findings: 1,
        framework: 1,
        examples: 1,
        benefits: 1,
        feedback: 1,
        worksheet: 1,
      },
      history: { steps: 0, bytes: 0 },
      sizes: { file: readFileSync(at("a.stones")).length },
      board: { stones: 3, crossings: 0 },
    });
    const { width, height, words } = JSON.parse(stdout).board;
    expect(words).toBeCloseTo(18 / Math.max(height, (width * 9) / 16), 3);
  });
});

describe("list", () => {
  const textsOf = (name: string, content: string): unknown => {
    writeFileSync(at(name), content);
    const { status, stdout, stderr } = run("list", name);
    expect([status, stderr]).toEqual([0, ""]);
    return (JSON.parse(stdout) as { text: string }[]).map(({ text }) => text);
  };

  it("gives the stones of a list as JSON, with what its headings say and null where nothing does", () => {
    put("list.txt", "We ask\nOutcomes, co-production:\n• A plan\no\tIts parts\n");
    const { status, stdout, stderr } = run("list", "list.txt");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual([
      { kind: null, strand: null, text: "We ask" },
      { kind: "outcome", strand: "coproduction", text: "A plan" },
      { kind: "outcome", strand: "coproduction", text: "Its parts" },
    ]);
    expect(names()).toEqual(["list.txt"]);
  });

  it("reads tables by any separator, and chats without a name", () => {
    expect(textsOf("a.csv", 'Code;Activity\r\nA1;"We visit\r\ntwo gardens"\r\nA2;We cook\r\n')).toEqual([
      "We visit two gardens",
      "We cook",
    ]);
    expect(textsOf("a.tsv", '1\tWe visit\n2\t"She said ""yes"""\n')).toEqual(["We visit", 'She said "yes"']);
    expect(textsOf("chat.txt", "14/10/2025, 15:34 - Ada Lo: a ramp\n14/10/2025, 15:35 - Bo: <Media omitted>\n")).toEqual(["a ramp"]);
    expect(textsOf("marks.txt", "•\n\n")).toEqual([]);
  });

  it.each<readonly [string, string | Buffer, RegExp]>([
    ["none.txt", "", /^“none\.txt” is empty\.\n$/],
    ["a.txt", Buffer.from([0, 1, 2]), /is neither a text nor a photo/],
    ["a.docx", "PK\u0003\u0004", /is a Word document/],
    ["a.stones", "SQLite format 3\0", /is a workshop/],
    ["long.txt", `fits\n${"x".repeat(2001)}`, /^Line 2 is too long for one stone\./],
    ["many.txt", "a\n".repeat(1001), /At most 1,000 can be added at once/],
    ["large.txt", "x\n".repeat(500_001), /too large for a list/],
  ])("%s is refused in a sentence", (name, content, sentence) => {
    writeFileSync(at(name), content);
    expect(run("list", name)).toEqual({ status: 1, stdout: "", stderr: expect.stringMatching(sentence) });
  });

  it("that is not there is refused; more than one is wrong usage", () => {
    expect(run("list", "gone.txt")).toEqual({ status: 1, stdout: "", stderr: "“gone.txt” is not there.\n" });
    expect(run("list", "a.txt", "b.txt").status).toBe(2);
    expect(run("list").status).toBe(2);
  });
});

describe("hand-over", () => {
  it("leaves the notes here unless they are asked for, and says so", () => {
    writeFileSync(at("in.json"), JSON.stringify(document));
    run("import", "in.json", "in.stones");
    const careful = run("hand-over", "in.stones", "out.stones");
    expect(careful).toMatchObject({ status: 0, stderr: "" });
    expect(careful.stdout).toContain("Stays on this computer: the notes and what is not for everybody");
    expect(careful.stdout).toContain("“out.stones” has been read back");
    expect(readFileSync(at("out.stones"), "latin1")).not.toContain("a note of mine");
    expect(run("hand-over", "in.stones", "out.stones", "--force", "--with", "notes,history")).toMatchObject({ status: 0 });
    expect(readFileSync(at("out.stones"), "latin1")).toContain("a note of mine");
    expect(names()).toEqual(["in.json", "in.stones", "out.stones"]);
  });

  it("takes a passphrase from the first line of a file, and says what is no part or no passphrase", () => {
    writeFileSync(at("in.json"), JSON.stringify(document));
    run("import", "in.json", "in.stones");
    writeFileSync(at("pass.txt"), "four quiet words here\nnot this\n");
    writeFileSync(at("short.txt"), "short\n");
    const made = run("hand-over", "in.stones", "out.stones.age", "--passphrase-file", "pass.txt");
    expect(made).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(at("out.stones.age"), "latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    const refused = (...more: string[]) => run("hand-over", "in.stones", ...more);
    expect(refused("x.stones.age", "--passphrase-file", "short.txt")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("fewer than 10"),
    });
    expect(refused("x.stones", "--with", "notes,everything")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("“everything” is no part"),
    });
    expect(run("check", "in.stones", "--with", "notes")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("goes with hand-over"),
    });
    expect(names()).toEqual(["in.json", "in.stones", "out.stones.age", "pass.txt", "short.txt"]);
  });
});

describe("wrong usage", () => {
  it.each([
    [[]],
    [["explode"]],
    [["constructor"]],
    [["import", "in.json"]],
    [["check"]],
    [["info", "a", "b"]],
    [["import", "a.json", "b.stones", "--fast"]],
    [["export", "a.stones", "out.pdf"]],
    [["export", "a.stones", "out"]],
    [["export", "a.stones", "out.docx", "--document", "poem"]],
    [["export", "a.stones", "out.csv", "--document", "plan"]],
    [["export", "a.stones", "out.xlsx", "--document", "framework"]],
    [["export", "a.stones", "out.docx", "--document", "path"]],
    [["check", "a.stones", "--document", "plan"]],
  ])("%j gives status 2 and says how it is used", (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/\n\nUsage:\n {2}stepping-stones import/);
    expect(names()).toEqual([]);
  });

  it("is not asking for help", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage:/), stderr: "" });
  });
});
