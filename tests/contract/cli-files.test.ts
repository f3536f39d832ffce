/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** The command line as another program meets it: files in, files out, and what is left alone where something is wrong. */
import Database from "better-sqlite3";
import { existsSync, linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { at, document, imported, names, put, run, stone, whole } from "./bench.ts";
import { PICTURES } from "../unit/small-pictures.ts";
import { readWord } from "../word/reader.ts";

describe("import and export", () => {
  it("are inverse, byte for byte", () => {
    put("in.json", `${JSON.stringify(document, null, 2)}\n`);
    expect(run("import", "in.json", "a.stones").status).toBe(0);
    expect(run("export", "a.stones", "out.json")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(at("out.json"), "utf8")).toBe(readFileSync(at("in.json"), "utf8"));
    expect(names()).toEqual(["a.stones", "in.json", "out.json"]);
  });

  it("are inverse for version 2, pictures' bytes where they are asked for", () => {
    put("in.json", `${JSON.stringify(whole, null, 2)}\n`);
    expect(run("import", "in.json", "a.stones").status).toBe(0);
    expect(run("export", "a.stones", "out.json", "--with-pictures").status).toBe(0);
    expect(readFileSync(at("out.json"), "utf8")).toBe(readFileSync(at("in.json"), "utf8"));
    expect(run("export", "a.stones", "bare.json").status).toBe(0);
    const { pictures: _, ...bare } = whole;
    expect(JSON.parse(readFileSync(at("bare.json"), "utf8"))).toEqual(bare);
    expect(run("import", "bare.json", "b.stones").status).toBe(0);
    expect(run("check", "a.stones").status).toBe(0);
    expect(JSON.parse(run("info", "a.stones").stdout).counts).toMatchObject({ pictures: 1, progress: 1, forms: 1, results: 1, said: 1 });
    expect(run("export", "a.stones", "a.csv", "--with-pictures").status).toBe(2);
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

  it("make easy read, as a Word document and as a page, of all or of a part", () => {
    imported();
    expect(run("export", "a.stones", "a.docx", "--document", "easy-read")).toMatchObject({ status: 0, stderr: "" });
    expect(run("export", "a.stones", "a.html", "--document", "easy-read")).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(at("a.html"), "utf8")).toContain("This is a draft.");
    expect(run("export", "a.stones", "b.docx", "--document", "easy-read", "--part", "nobody").status).toBe(1);
    expect(existsSync(at("b.docx"))).toBe(false);
  });
});

describe("forms", () => {
  const plan = {
    ...document,
    version: 2,
    forms: [
      { id: "m1", title: "Visit", questions: [{ id: "q1", text: "Is it clear?", answers: "yes-partly-no", evidence: ["e1"] }] },
      { id: "m4", title: "Survey", own: true, questions: [] },
    ],
  };
  const headings = (name: string) =>
    readWord(readFileSync(at(name)))
      .headings.filter(({ level }) => level === 1)
      .map(({ text }) => text);

  it("are written one after the other, or one alone by its id", () => {
    put("in.json", plan);
    run("import", "in.json", "a.stones");
    expect(run("export", "a.stones", "all.docx", "--document", "forms")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(headings("all.docx")).toEqual(["Visit", "Questions to add to “Survey”"]);
    expect(run("export", "a.stones", "one.docx", "--document", "forms", "--form", "m1")).toMatchObject({ status: 0, stderr: "" });
    expect(headings("one.docx")).toEqual(["Visit"]);
  });

  it("that are not there are named, and nothing is written", () => {
    put("in.json", plan);
    run("import", "in.json", "a.stones");
    expect(run("export", "a.stones", "one.docx", "--document", "forms", "--form", "m2")).toEqual({
      status: 1,
      stdout: "",
      stderr: "No form has the id “m2”. There are “m1” and “m4”.\n",
    });
    expect(existsSync(at("one.docx"))).toBe(false);
  });

  it.each([
    [["export", "a.stones", "one.docx", "--form", "m1"]],
    [["export", "a.stones", "one.docx", "--document", "plan", "--form", "m1"]],
    [["check", "a.stones", "--form", "m1"]],
  ])("%j is wrong usage", (wrong) => {
    expect(run(...wrong)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^--form goes with --document forms\./) });
  });

  it("of which nobody has taken one are those that the plan proposes, and that is said", () => {
    imported();
    expect(run("export", "a.stones", "all.docx", "--document", "forms")).toEqual({
      status: 0,
      stdout: "",
      stderr: "Nobody has taken a form yet, so the file holds the forms that the plan proposes.\n",
    });
    expect(headings("all.docx")).toEqual(["How is it for you?"]);
  });
});

it("an impact report is made as a Word document, and comes back without a difference", () => {
  imported();
  expect(run("export", "a.stones", "r.docx", "--document", "report")).toMatchObject({ status: 0, stderr: "" });
  const compared = run("compare", "a.stones", "r.docx");
  expect(compared.status).toBe(0);
  expect(JSON.parse(compared.stdout)).toEqual({ items: [], notUnderstood: [], comments: [] });
});

describe("wrong input", () => {
  it.each<readonly [string, string, RegExp]>([
    ["nothing", "", /^“in.json”: This is not JSON: there is nothing in it\.\n$/],
    ["half", '{"format":', /^“in.json”: This is not JSON: it ends too early\.\n$/],
    ["newer", JSON.stringify({ ...document, version: 3 }), /version 3 of the format/],
    [
      "newer, with a list and a field that nobody here knows",
      JSON.stringify({ ...document, version: 3, plans: [], stones: [stone("s1", "impact", { mood: "no" })] }),
      /^“in.json”: This was written in version 3 of the format, and this Stepping Stones reads up to version 2\. A newer Stepping Stones can open it\.\n$/,
    ],
    [
      "a version between two",
      JSON.stringify({ ...document, version: 1.5 }),
      /^“in.json”: version must be a whole number, but is 1\.5\.\n$/,
    ],
    ["a version in words", JSON.stringify({ ...document, version: "2" }), /^“in.json”: version must be a number, but is a text\.\n$/],
    ["version 0", JSON.stringify({ ...document, version: 0 }), /^“in.json”: version must be 1 or 2\.\n$/],
    [
      "version 1 with something of version 2",
      JSON.stringify({ ...document, forms: [] }),
      /^“in.json”: forms belongs to version 2 of the format/,
    ],
    [
      "an answer with too few counts",
      JSON.stringify({ ...whole, results: [{ id: "r1", form: "m1", answers: [{ question: "q1", counts: [8, 4] }] }] }),
      /^“in.json”: results\[0\]\.answers\[0\] must be answered by three counts: yes, partly, no\.\n$/,
    ],
    [
      "a picture that is another",
      JSON.stringify({ ...whole, pictures: [{ ...PICTURES[0], sha256: "ab".repeat(32) }] }),
      /^“in.json”: pictures\[0\]\.data does not have the sha256 that it is named by\.\n$/,
    ],
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
    db.exec("ALTER TABLE stones ADD COLUMN mood TEXT NOT NULL DEFAULT 'no'; CREATE TABLE plans (id); PRAGMA user_version = 99");
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

describe("rescue", () => {
  it("makes a new file of what can still be read, says what was lost, and leaves the damaged one as it is", () => {
    const file = imported();
    const bytes = readFileSync(file);
    // The second page holds the title.
    bytes.fill(0xa5, 4096, 4096 * 2);
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = run("rescue", "a.stones", "b.stones");
    expect([status, stderr]).toEqual([0, ""]);
    const [first, ...others] = stdout.trimEnd().split("\n");
    expect(first).toBe("What could be read is now in “b.stones”.");
    expect(others.at(-1)).toBe("Undo begins anew in the rescued file.");
    expect(others.length).toBeGreaterThan(1);
    expect(others.join(" ")).not.toContain("Everything in it could be read.");
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(run("check", "b.stones").status).toBe(0);
    expect(run("export", "b.stones", "out.json").status).toBe(0);
    const stones = (JSON.parse(readFileSync(at("out.json"), "utf8")) as typeof document).stones.map(({ text }) => text);
    expect(stones.toSorted()).toEqual(document.stones.map(({ text }) => text).toSorted());
    // What is there is replaced only where it is asked for.
    expect(run("rescue", "a.stones", "b.stones")).toMatchObject({ status: 1, stdout: "" });
    expect(run("rescue", "a.stones", "b.stones", "--force").status).toBe(0);
    expect(run("rescue", "a.stones", "a.stones", "--force").status).toBe(1);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("refuses a file that is sound, one of which nothing is left, and one that is not there", () => {
    imported();
    expect(run("rescue", "a.stones", "b.stones")).toMatchObject({
      status: 1,
      stderr: "“a.stones” can be opened as it is. There is nothing to rescue.\n",
    });
    put("gone.stones", "x".repeat(9000));
    expect(run("rescue", "gone.stones", "b.stones")).toMatchObject({
      status: 1,
      stderr: "Nothing of “gone.stones” can be read any more. It has been left as it is.\n",
    });
    expect(run("rescue", "missing.stones", "b.stones").status).toBe(1);
    expect(names()).not.toContain("b.stones");
    expect(run("rescue", "a.stones").status).toBe(2);
  });
});
