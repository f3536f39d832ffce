/** Stones that were put aside, and notes: in no document but the list for later, which has nothing else. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { WORD_DOCUMENTS } from "../../shared/export/products.ts";
import { NOW, PICTURE } from "./documents.ts";
import { outlineOf } from "./outline.ts";
import { readWord, textsOf } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

test("notes and parked stones are in no document", async () => {
  const workshop = workshopOf({
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "Impact", note: "SECRET" },
      { id: "o", kind: "outcome", strand: "project", text: "PARKED", parked: true },
      { id: "a", kind: "activity", strand: "project", text: "Activity", note: "SECRET" },
    ],
    links: [
      { from: "a", to: "o", why: "PARKED" },
      { from: "o", to: "i", why: "PARKED" },
    ],
    evidence: [{ id: "e", outcome: "o", type: "voices", form: "PARKED" }],
    findings: [{ id: "f", evidence: "e", text: "PARKED" }],
  });
  for (const kind of WORD_DOCUMENTS) {
    const { parts } = readWord(await wordDocument(workshop, kind, { now: NOW, picture: PICTURE }));
    expect([...parts.values()].join("")).not.toMatch(kind === "later" ? /SECRET/ : /SECRET|PARKED/);
  }
});

test("the list for later has every stone that was put aside, in their order, and nothing else of the workshop", async () => {
  const workshop = workshopOf({
    workshop: { title: "A garden", organisation: "Larkmere" },
    stones: [
      { id: "1", kind: "activity", strand: "coproduction", text: "We build a stage", parked: true, note: "SECRET" },
      { id: "2", kind: "outcome", strand: "project", text: "ON THE PATH" },
      { id: "3", kind: "outcome", strand: "project", text: "A café", reportText: "A café opens", parked: true },
    ],
    links: [{ from: "1", to: "3", why: "SECRET" }],
    evidence: [{ id: "e", outcome: "3", type: "voices", form: "SECRET" }],
  });
  const document = readWord(await wordDocument(workshop, "later", { now: NOW }));
  expect(outlineOf(document).slice(0, 4)).toEqual([
    "Title",
    "Subtitle: What we come back to later",
    "Details",
    "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
  ]);
  expect(document.tables.map(textsOf)).toEqual([
    [
      ["What was said", "What it is", "Strand"],
      ["We build a stage", "Activity", "Co-production"],
      ["A café opens", "Outcome", "The project"],
    ],
  ]);
  expect([...document.parts.values()].join("")).not.toMatch(/SECRET|ON THE PATH/);
  const nothing = readWord(await wordDocument(workshopOf({}), "later", { now: NOW }));
  expect(nothing.paragraphs.map((one) => one.text)).toContain("Nothing is waiting.");
});
