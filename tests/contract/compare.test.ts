/** `compare` as another program meets it: what a document that came back would change, as JSON, and nothing is changed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { around, AUTHOR, commented, end, start } from "../word/commented.ts";
import { editXml } from "../word/edited.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
// Once for all: no test changes these.
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-compare-"));
  writeFileSync(
    at("in.json"),
    JSON.stringify({
      format: "stepping-stones/workshop",
      version: 1,
      workshop: { title: "Day centre" },
      stones: [{ id: "o", kind: "outcome", strand: "project", text: "A plan is there" }],
      evidence: [{ id: "e", outcome: "o", type: "tasks", form: "The minutes", ways: ["Reading them"] }],
    }),
  );
  run("import", "in.json", "a.stones");
  run("export", "a.stones", "plan.docx", "--document", "plan");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const edit = (change: (xml: string) => string) => writeFileSync(at("edited.docx"), editXml(readFileSync(at("plan.docx")), change));

const run = (...args: string[]) => runCli(folder, args);
function compared(document: string) {
  const { status, stdout, stderr } = run("compare", "a.stones", document);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

describe("compare", () => {
  it("proposes nothing for a document that nobody has touched", () => {
    expect(compared("plan.docx")).toEqual({ items: [], notUnderstood: [], comments: [] });
  });

  it("gives each change with its table and both wordings, and changes nothing", () => {
    edit((xml) => xml.replace("The minutes", "The minutes of each meeting"));
    const before = readFileSync(at("a.stones"));
    const names = readdirSync(folder);
    expect(compared("edited.docx")).toEqual({
      items: [
        {
          table: "plan",
          what: "changed",
          where: "Evidence for “A plan is there”",
          take: true,
          parts: [{ label: "Form of evidence", before: "The minutes", after: "The minutes of each meeting" }],
        },
      ],
      notUnderstood: [],
      comments: [],
    });
    expect(readFileSync(at("a.stones")).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });

  it("gives each comment with the row that it hangs on, answers behind what they answer, and never who wrote it", () => {
    writeFileSync(
      at("edited.docx"),
      commented(readFileSync(at("plan.docx")), [{ paragraphs: ["Every", "meeting?"] }, { paragraphs: ["Yes"], answers: 0 }], (xml) =>
        around(xml, "The minutes", start(0) + start(1), end(0) + end(1)),
      ),
    );
    const where = "Evidence for “A plan is there”";
    expect(compared("edited.docx")).toEqual({
      items: [],
      notUnderstood: [],
      comments: [
        { where, text: "Every\nmeeting?" },
        { where, text: "Yes" },
      ],
    });
    expect(run("compare", "a.stones", "edited.docx").stdout).not.toContain(AUTHOR);
  });

  it.each([
    [["compare", "a.stones", "gone.docx"], "“gone.docx” is not there."],
    [["compare", "a.stones", "in.json"], "“in.json” is not a Word document (.docx)."],
    [["compare", "gone.stones", "plan.docx"], "gone.stones"],
    [["compare", "plan.docx", "plan.docx"], "“plan.docx” is a Word document. Open the workshop"],
  ])("%j is refused in a sentence, with status 1", (args, said) => {
    expect(run(...args)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(said) });
  });

  it.each([[["compare", "a.stones"]], [["compare", "a.stones", "plan.docx", "b.docx"]], [["compare", "a", "b", "--document", "plan"]]])(
    "%j is wrong usage",
    (args) => {
      expect(run(...args).status).toBe(2);
    },
  );
});
