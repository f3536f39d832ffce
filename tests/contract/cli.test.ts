/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** The command line as another program meets it: exit status, output, and what is on the disk afterwards. */
import Database from "better-sqlite3";
import { existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const names = () => readdirSync(folder).sort();

const run = (...args: string[]) => runCli(folder, args);

const stone = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  strand: "project",
  text: `text ${id}`,
  reportText: "",
  group: "",
  progress: "none",
  note: "a note of mine",
  parked: false,
  x: 12.5,
  y: null,
  ...more,
});
const document = {
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "Day centre", project: "P", organisation: "", place: "", date: "2026-05-01", about: "line\r\nline \0 👩‍👩‍👧 \u2028" },
  stones: [
    stone("s1", "impact"),
    stone("s2", "outcome", { picture: { sha256: "ab".repeat(32), alt: "A table" } }),
    stone("s3", "activity", { strand: "coproduction" }),
  ],
  links: [{ from: "s3", to: "s2", why: "because" }],
  evidence: [{ id: "e1", outcome: "s2", type: "v", form: "f", ways: ["Surveys"], existing: "adapt", who: "", when: "" }],
  options: [{ code: "v", label: "Voices", ways: [], examples: ["x"] }],
  findings: [{ id: "f1", evidence: "e1", date: "", text: "came in" }],
  framework: {
    why: "**bold**",
    whatIsAFramework: "",
    meaningOfImpact: "",
    whyImpactMatters: "",
    definitionOfCoproduction: "",
    howDeveloped: "",
    edi: "",
    pathwaysWhat: "",
    pathwaysHelp: "",
    pathwaysHow: "",
    evidenceTypes: "",
    planHow: "",
    realLifeExamples: "",
  },
  examples: [{ id: "x1", group: "g", outcome: "o", evidence: [{ type: "v", form: ["a"], ways: [] }] }],
  benefits: [{ id: "b1", who: "staff", text: "t" }],
  feedback: [{ id: "k1", question: "q", yes: 3, partly: 0, no: 1, comments: ["c"] }],
  worksheet: [{ id: "w1", what: "", how: "", accessible: "", improve: "", keep: "k" }],
};
const put = (name: string, content: unknown) => writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));

function imported(): string {
  put("in.json", document);
  expect(run("import", "in.json", "a.stones")).toEqual({ status: 0, stdout: "", stderr: "" });
  return at("a.stones");
}

describe("import and export", () => {
  it("are inverse, byte for byte", () => {
    put("in.json", `${JSON.stringify(document, null, 2)}\n`);
    expect(run("import", "in.json", "a.stones").status).toBe(0);
    expect(run("export", "a.stones", "out.json")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(at("out.json"), "utf8")).toBe(readFileSync(at("in.json"), "utf8"));
    expect(names()).toEqual(["a.stones", "in.json", "out.json"]);
  });

  it("write what each ending asks for, and leave the workshop untouched", () => {
    const before = readFileSync(imported());
    for (const [name, start] of [
      ["a.docx", "PK\u0003\u0004"],
      ["b.docx", "PK\u0003\u0004"],
      ["c.docx", "PK\u0003\u0004"],
      ["a.svg", "<"],
      ["a.html", "<!doctype html>"],
      ["a.pptx", "PK\u0003\u0004"],
      ["a.png", "\u0089PNG"],
      ["a.csv", ""],
      ["a.xlsx", "PK\u0003\u0004"],
    ] as const) {
      const kind = name === "b.docx" ? ["--document", "plan"] : name === "c.docx" ? ["--document", "template"] : [];
      expect(run("export", "a.stones", name, ...kind)).toEqual({ status: 0, stdout: "", stderr: "" });
      expect(readFileSync(at(name)).length).toBeGreaterThan(50);
      expect(readFileSync(at(name), "latin1").startsWith(start)).toBe(true);
    }
    expect(readFileSync(at("a.stones")).equals(before)).toBe(true);
    expect(names()).toEqual(["a.csv", "a.docx", "a.html", "a.png", "a.pptx", "a.stones", "a.svg", "a.xlsx", "b.docx", "c.docx", "in.json"]);
  });

  it("write a workbook with the plan or the path alone", () => {
    imported();
    const sheetsOf = (name: string): number =>
      Object.keys(unzipSync(readFileSync(at(name)))).filter((part) => part.startsWith("xl/worksheets/sheet")).length;
    for (const [name, kind, sheets] of [
      ["a.xlsx", [], 3],
      ["b.xlsx", ["--document", "plan"], 1],
      ["c.xlsx", ["--document", "path"], 2],
    ] as const) {
      expect(run("export", "a.stones", name, ...kind)).toEqual({ status: 0, stdout: "", stderr: "" });
      expect(sheetsOf(name)).toBe(sheets);
    }
  });

  it("replace a file only where that is asked for", () => {
    imported();
    put("out.json", "mine");
    put("b.stones", "mine, too");
    expect(run("export", "a.stones", "out.json")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("out.json” is already there. It has been left as it is."),
    });
    expect(run("import", "in.json", "b.stones")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("b.stones” is already there."),
    });
    expect([readFileSync(at("out.json"), "utf8"), readFileSync(at("b.stones"), "utf8")]).toEqual(["mine", "mine, too"]);
    expect(run("export", "a.stones", "out.json", "--force").status).toBe(0);
    expect(run("import", "in.json", "b.stones", "--force").status).toBe(0);
    expect(run("check", "b.stones").status).toBe(0);
    expect(JSON.parse(readFileSync(at("out.json"), "utf8"))).toEqual(document);
    expect(names()).toEqual(["a.stones", "b.stones", "in.json", "out.json"]);
  });

  it.each([
    ["export", "a.stones", "link.csv", symlinkSync],
    ["export", "a.stones", "second.json", linkSync],
    ["import", "in.json", "link.stones", symlinkSync],
  ])("never write over the file that is read, by whatever name: %s %s %s", (command, from, to, link) => {
    imported();
    link(at(from), at(to));
    const before = readFileSync(at(from));
    expect(run(command, from, to, "--force")).toEqual({
      status: 1,
      stdout: "",
      stderr: `“${to}” is the file that is read. Choose another name.\n`,
    });
    expect(readFileSync(at(from))).toEqual(before);
  });

  it("leave an existing file alone when the input is wrong, force or not", () => {
    put("bad.json", { ...document, stones: [{ ...stone("s1", "impact"), txt: "lost?" }] });
    put("b.stones", "mine");
    put("out.json", "mine");
    expect(run("import", "bad.json", "b.stones", "--force")).toEqual({
      status: 1,
      stdout: "",
      stderr: "“bad.json”: stones[0] has a field “txt” that is not known.\n",
    });
    expect(run("export", "b.stones", "out.json", "--force")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^“b.stones” is not a workshop/),
    });
    expect([readFileSync(at("out.json"), "utf8"), readFileSync(at("b.stones"), "utf8")]).toEqual(["mine", "mine"]);
    expect(names()).toEqual(["b.stones", "bad.json", "out.json"]);
  });

  it("say which documents there are not yet", () => {
    imported();
    expect(run("export", "a.stones", "a.docx", "--document", "easy-read")).toMatchObject({
      status: 1,
      stderr: "The document “easy-read” can't be made yet. There are framework, plan and template.\n",
    });
    expect(existsSync(at("a.docx"))).toBe(false);
  });
});

describe("wrong input", () => {
  it.each<readonly [string, string, RegExp]>([
    ["nothing", "", /^“in.json”: This is not JSON: there is nothing in it\.\n$/],
    ["half", '{"format":', /^“in.json”: This is not JSON: it ends too early\.\n$/],
    ["newer", JSON.stringify({ ...document, version: 3 }), /version 3 of the format/],
    [
      "newer, with a list and a field that nobody here knows",
      JSON.stringify({ ...document, version: 2, forms: [], stones: [stone("s1", "impact", { found: "no" })] }),
      /^“in.json”: This was written in version 2 of the format, and this Stepping Stones reads version 1\. A newer Stepping Stones can open it\.\n$/,
    ],
    [
      "a version between two",
      JSON.stringify({ ...document, version: 1.5 }),
      /^“in.json”: version must be a whole number, but is 1\.5\.\n$/,
    ],
    ["a version in words", JSON.stringify({ ...document, version: "2" }), /^“in.json”: version must be a number, but is a text\.\n$/],
    ["version 0", JSON.stringify({ ...document, version: 0 }), /^“in.json”: version must be 1\.\n$/],
    ["no version", JSON.stringify({ ...document, version: undefined }), /^“in.json”: version is missing\.\n$/],
    [
      "a circle",
      JSON.stringify({
        ...document,
        stones: [stone("a", "activity"), stone("b", "activity")],
        evidence: [],
        findings: [],
        links: [
          { from: "a", to: "b" },
          { from: "b", to: "a" },
        ],
      }),
      /links\[1\] closes a circle: “text a” → “text b” → “text a”/,
    ],
  ])("%s is refused with status 1, and nothing is written", (_, text, message) => {
    put("in.json", text);
    const { status, stdout, stderr } = run("import", "in.json", "a.stones");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(run("check", "in.json").status).toBe(1);
    expect(names()).toEqual(["in.json"]);
  });

  it("of a newer Stepping Stones is refused by its version, whatever is in it", () => {
    const file = imported();
    const db = new Database(file);
    db.exec("ALTER TABLE stones ADD COLUMN found TEXT NOT NULL DEFAULT 'no'; CREATE TABLE forms (id); PRAGMA user_version = 99");
    db.close();
    const before = readFileSync(file);
    const said = /^“a.stones” was made by a newer Stepping Stones: its tables are version 99, and this one reads up to version \d+\./;
    for (const args of [
      ["export", "a.stones", "out.json"],
      ["check", "a.stones"],
      ["info", "a.stones"],
    ]) {
      expect(run(...args)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(said) });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(names()).toEqual(["a.stones", "in.json"]);
  });

  it("that is no UTF-8, or not there, is refused", () => {
    writeFileSync(at("in.json"), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(run("import", "in.json", "a.stones")).toMatchObject({ status: 1, stderr: "“in.json” is not a text in UTF-8.\n" });
    expect(run("check", "gone.json")).toMatchObject({ status: 1, stderr: "“gone.json” is not there.\n" });
    expect(run("check", "gone.stones").status).toBe(1);
    expect(run("info", "in.json").status).toBe(1);
    expect(run("export", "in.json", "out.json")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is not a workshop of Stepping Stones/),
    });
    expect(names()).toEqual(["in.json"]);
  });

  it("in a damaged workshop is found by check", () => {
    const file = imported();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, 4096 * 9);
    writeFileSync(file, bytes);
    expect(run("check", "a.stones")).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^“a.stones” is damaged/) });
  });
});

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

  it("info is JSON with version, counts and sizes", () => {
    imported();
    const { status, stdout } = run("info", "a.stones");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 4,
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
