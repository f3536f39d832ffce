/** You said – we did and what is due, as Word documents; and what nobody had planned, there and back. */
import { expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { wordDocument } from "../../electron/export/word/index.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, taken } from "./edited.ts";
import { readWord, textsOf } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

const SAID = [
  { id: "1", said: "Begin later in the day. We come by bus.", did: "We begin at ten.", date: "2026-05-01", stones: ["o"] },
  { id: "2", said: "A café", notPossible: "the land was sold", next: "We ask again in May" },
  { id: "3", said: "More chairs" },
  { id: "4" },
];
const workshop = () =>
  workshopOf({
    version: 2,
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "ON THE PATH", note: "SECRET" }],
    said: SAID,
    evidence: [{ id: "e", outcome: "o", type: "voices", form: "What people say", due: "2026-04-01", who: "The team" }],
    forms: [{ id: "m", title: "After the visit", questions: [{ id: "q", text: "Was it good?", answers: "yes-partly-no", evidence: [] }] }],
  });

test("the page has a row for each thing that was said, with what was done, what could not be and why, and what comes next", async () => {
  const document = readWord(await wordDocument(workshop(), "said", { now: NOW }));
  expect(document.tables.map(textsOf)).toEqual([
    [
      ["You said", "We did", "What comes next"],
      ["Begin later in the day. We come by bus.", "We begin at ten.\n1 May 2026", "–"],
      ["A café", "Not possible, because: the land was sold", "We ask again in May"],
      ["More chairs", "We have not done this yet.", "–"],
    ],
  ]);
  expect([...document.parts.values()].join("")).not.toMatch(/SECRET|ON THE PATH/);
  const nothing = readWord(await wordDocument(workshopOf({}), "said", { now: NOW }));
  expect(nothing.paragraphs.map(({ text }) => text)).toContain("We have written nothing here yet.");
});

test("in easy read each thing that was said has a picture, and one sentence a line", async () => {
  const document = readWord(await wordDocument(workshop(), "said-easy-read", { now: NOW }));
  const rows = document.tables.flatMap(textsOf).slice(1);
  expect(rows).toEqual([
    ["\nYou said", "Begin later in the day. We come by bus.\nWe did this: We begin at ten."],
    ["\nYou said", "A café.\nWe can not do this: the land was sold.\nNext: We ask again in May."],
    ["\nYou said", "More chairs.\nWe have not done this yet."],
  ]);
});

test("what is due stands as a list: evidence with its day and who, and forms that nobody has counted", async () => {
  const document = readWord(await wordDocument(workshop(), "due", { now: NOW }));
  expect(document.tables.map(textsOf)).toEqual([
    [
      ["What", "For which outcome", "When", "Who"],
      ["What people say", "ON THE PATH", "Was due on 1 April 2026", "The team"],
      ["After the visit", "–", "Count the answers", "–"],
    ],
  ]);
});

test("what nobody had planned says so in the document, and comes back as it was", async () => {
  const found = workshopOf({
    version: 2,
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "Impact" },
      { id: "o", kind: "outcome", strand: "project", text: "Neighbours met", found: "good" },
      { id: "p", kind: "outcome", strand: "coproduction", text: "The bus was cut", found: "bad" },
      { id: "a", kind: "activity", strand: "project", text: "A fair", found: "good" },
    ],
    evidence: [{ id: "e", outcome: "p", type: "voices", form: "What people say" }],
  });
  for (const kind of ["framework", "plan"] as const) {
    const bytes = await wordDocument(found, kind, { now: NOW, picture: PICTURE });
    const words = readWord(bytes).paragraphs.map(({ text }) => text);
    expect(words).toContain("Found on the way, and good");
    expect(words).toContain("Found on the way, and not good");
    expect((await proposeFromWord(found, bytes, "x.docx")).items).toEqual([]);
    // Edited in Word: what happened is called good after all.
    const edited = editXml(bytes, (xml) => xml.replaceAll("Found on the way, and not good", "Found on the way, and good"));
    const { items } = await proposeFromWord(found, edited, "x.docx");
    expect(taken(found, items).stones.get("p")?.found).toBe("good");
  }
});
