/** What the tests of the command line have in common: a folder for each test, and a workshop with something in every list. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { PICTURES } from "../unit/small-pictures.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export const at = (name: string) => path.join(folder, name);
export const names = () => readdirSync(folder).sort();

export const run = (...args: string[]) => runCli(folder, args);

export const stone = (id: string, kind: string, more: object = {}) => ({
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
export const document = {
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
/** The same with everything that version 2 has. */
export const whole = {
  ...document,
  version: 2,
  stones: [
    stone("s1", "impact", { picture: { set: "healthicons", name: "people/woman", alt: "A woman" }, found: "bad" }),
    stone("s2", "outcome", { progress: "impossible", picture: { sha256: PICTURES[0].sha256, alt: "Ours" } }),
    stone("s3", "activity", { found: "no" }),
  ],
  evidence: [{ ...document.evidence[0], due: "2026-06-01" }],
  pictures: [PICTURES[0]],
  progress: [{ id: "p1", outcome: "s2", state: "impossible", date: "2026-05-01", why: "No money" }],
  forms: [
    {
      id: "m1",
      title: "After the session",
      about: "",
      own: false,
      questions: [
        { id: "q1", text: "Were you heard?", answers: "yes-partly-no", evidence: ["e1"] },
        { id: "q2", text: "How often?", answers: "number", evidence: [] },
        { id: "q3", text: "What else?", answers: "words", evidence: [] },
        { id: "q4", text: "How sure are you?", answers: "five-steps", evidence: ["e1"] },
      ],
    },
  ],
  results: [
    {
      id: "r1",
      form: "m1",
      name: "before",
      date: "2026-03-02",
      sheets: 14,
      answers: [
        { question: "q1", counts: [8, 4, 2] },
        { question: "q2", number: 31.5 },
        { question: "q3", words: ["More tea"] },
        { question: "q4", counts: [0, 1, 2, 3, 4] },
      ],
    },
  ],
  said: [{ id: "y1", said: "It is cold", did: "", notPossible: "", next: "", date: "", stones: ["s2", "s3"] }],
};
export const put = (name: string, content: unknown) =>
  writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));

export function imported(): string {
  put("in.json", document);
  expect(run("import", "in.json", "a.stones")).toEqual({ status: 0, stdout: "", stderr: "" });
  return at("a.stones");
}
