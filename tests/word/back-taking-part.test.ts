/** The first page, benefits, evaluation and feedback, edited and brought back. */
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { apply } from "../../shared/model/diff.ts";
import { infoOf, inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { cell, NOTHING, short } from "./back-small.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

const group = (): Workshop =>
  workshopOf({
    workshop: {
      title: "Day centre",
      project: "Garden",
      organisation: "Larkmere council",
      place: "",
      date: "2026-05-01",
      about: "Who we are.\n\nWhat we want.",
    },
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "A plan is there" }],
    benefits: [
      { id: "b1", who: "individuals", text: "I know people here" },
      { id: "b2", who: "individuals", text: "I speak in meetings" },
      { id: "b3", who: "staff", text: "We ask first" },
    ],
    feedback: [
      { id: "q1", question: "Were you heard?", yes: 8, partly: 3, no: 1, comments: ["Mostly", "It was loud"] },
      { id: "q2", question: "Would you come again?", yes: 12, partly: 0, no: 0, comments: [] },
    ],
  });
const document = (workshop = group(), options = {}) => wordDocument(workshop, "framework", { now: NOW, picture: PICTURE, options });
const proposed = async (edit: (xml: string) => string, bare = false) => {
  const bytes = editXml(await document(), edit);
  return proposeFromWord(group(), bare ? withoutBookmarks(bytes) : bytes, "x.docx");
};
const paragraphWith = (xml: string, text: string): string => {
  const found = xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)?.find((one) => one.includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};

describe("the first page", () => {
  test.for([false, true])("title, details and what it is about; without our bookmarks: %s", async (bare) => {
    const { items, notUnderstood } = await proposed((xml) => {
      const project = paragraphWith(xml, "Garden");
      return xml
        .replace(
          project,
          project
            .replace(/<w:bookmark\w+[^>]*\/>/g, "")
            .replace("Project", "Place")
            .replace(">Garden<", ">Hall<") + project.replace(">Garden<", ">The garden<"),
        )
        .replace(">Day centre<", ">A day centre for all<")
        .replace("1 May 2026", "2 June 2026")
        .replace("What we want.", "What we want now.");
    }, bare);
    expect(notUnderstood).toEqual([]);
    const after = taken(group(), items);
    expect(infoOf(after)).toMatchObject({
      title: "A day centre for all",
      project: "The garden",
      place: "Hall",
      date: "2026-06-02",
      organisation: "Larkmere council",
      about: "Who we are.\n\nWhat we want now.",
    });
    expect(items.every(({ take, table }) => take && table === "title")).toBe(true);
  });

  test("a style that another program has given the title, and what it is about, takes nothing out", async () => {
    const restyled = (xml: string): string => xml.replace(/<w:pStyle w:val="(?:Title|About)"\/>/g, '<w:pStyle w:val="Body"/>');
    expect(await proposed(restyled)).toMatchObject({ items: [], notUnderstood: [] });
    const { items, notUnderstood } = await proposed((xml) =>
      restyled(xml).replace(">Day centre<", ">A day centre for all<").replace("What we want.", "What we want now."),
    );
    expect(items.map(({ where, take }) => [where, take])).toEqual([["Title", true]]);
    expect(notUnderstood).toEqual([{ where: "At the beginning", text: "What we want now." }]);
  });

  test("what is gone is asked about, and what is no date or too long is listed", async () => {
    const { items, notUnderstood } = await proposed((xml) =>
      xml
        .replace(paragraphWith(xml, ">Garden<"), "")
        .replace("1 May 2026", "in May")
        .replace(">Day centre<", `>${"Day ".repeat(60)}<`),
    );
    expect(short({ items, notUnderstood })).toEqual([["removed?", "Project", "Project: Garden → "]]);
    expect(notUnderstood.map(({ text }) => text)).toEqual(["Day ".repeat(60).trim(), "Date: in May"]);
  });

  test("a document made for another organisation changes none here, and its name edited is listed", async () => {
    const bytes = await document(group(), { organisation: "Trust" });
    expect(await proposeFromWord(group(), bytes, "x.docx", "Trust")).toEqual(NOTHING);
    const { items, notUnderstood } = await proposeFromWord(
      group(),
      editXml(bytes, (xml) => xml.replace(">Trust<", ">The Trust<")),
      "x.docx",
      "Trust",
    );
    expect(items).toEqual([]);
    expect(notUnderstood).toEqual([{ where: "The first page", text: "Organisation: The Trust" }]);
  });

  test("what the workshop has changed since is not taken back", async () => {
    const later = changeFor(group(), { do: "info.edit", patch: { title: "Another title", project: "Hall", about: "" } });
    if (!later.ok) throw new Error(later.error.message);
    expect(await proposeFromWord(apply(group(), later.value.diff), await document(), "x.docx")).toEqual(NOTHING);
  });
});

describe("benefits", () => {
  test.for([false, true])("changed, added, gone, and in another group; without our bookmarks: %s", async (bare) => {
    const { items, notUnderstood } = await proposed((xml) => {
      const [first, second] = [paragraphWith(xml, "I know people here"), paragraphWith(xml, "I speak in meetings")];
      const fresh = second.replace(/<w:bookmark\w+[^>]*\/>/g, "").replace("I speak in meetings", "I have learned to plan");
      return xml.replace(first, first.replace("I know people here", "I know many people here") + fresh).replace(second, "");
    }, bare);
    expect(short({ items, notUnderstood })).toEqual([
      ["changed", "I know people here", "Benefit: I know people here → I know many people here"],
      ["added", "A new benefit", "Who it is for:  → For people who take part", "Benefit:  → I have learned to plan"],
      ["removed?", "For people who take part", "Benefit: I speak in meetings → "],
    ]);
    expect(notUnderstood).toEqual([]);
    expect(
      inOrder(taken(group(), items).benefits)
        .map(({ who, text }) => `${who}: ${text}`)
        .sort(),
    ).toEqual(["individuals: I have learned to plan", "individuals: I know many people here", "staff: We ask first"]);
  });

  test("one that was moved to another group moves", async () => {
    const { items } = await proposed((xml) => {
      const [moved, staff] = [paragraphWith(xml, "I speak in meetings"), paragraphWith(xml, "We ask first")];
      return xml.replace(moved, "").replace(staff, staff + moved);
    });
    expect(short({ items, notUnderstood: [] })).toEqual([
      ["changed", "I speak in meetings", "Who it is for: For people who take part → For people who work in services"],
    ]);
    expect(taken(group(), items).benefits.get("b2")?.who).toBe("staff");
  });
});

describe("feedback", () => {
  test.for([false, true])("questions, counts and comments; without our bookmarks: %s", async (bare) => {
    const { items, notUnderstood } = await proposed(
      (xml) =>
        xml
          .replace(rowWith(xml, "Were you heard?"), (row) =>
            row.replace("Were you heard?", "Were you really heard?").replace(">3<", ">8<").replace("It was loud", "It was too loud"),
          )
          .replace(
            rowWith(xml, "Would you come again?"),
            (row) =>
              `${row.replace(">12<", ">many<")}<w:tr>${cell("Was it fun?")}${cell("5")}${cell("")}${cell("1")}${cell("Yes", "The cake")}</w:tr>`,
          ),
      bare,
    );
    expect(short({ items, notUnderstood })).toEqual([
      [
        "changed",
        "Were you heard?",
        "Question: Were you heard? → Were you really heard?",
        "Partly: 3 → 8",
        "Comments: Mostly\nIt was loud → Mostly\nIt was too loud",
      ],
      ["added", "A new question", "Question:  → Was it fun?", "Yes:  → 5", "No:  → 1", "Comments:  → Yes\nThe cake"],
    ]);
    expect(notUnderstood).toEqual([{ where: "“Would you come again?”, Yes", text: "many" }]);
    const after = taken(group(), items);
    expect(after.feedback.get("q1")).toMatchObject({
      question: "Were you really heard?",
      yes: 8,
      partly: 8,
      no: 1,
      comments: ["Mostly", "It was too loud"],
    });
    expect(inOrder(after.feedback).at(-1)).toMatchObject({ question: "Was it fun?", yes: 5, partly: 0, no: 1 });
  });

  test("a question that is gone is asked about", async () => {
    const { items } = await proposed((xml) => xml.replace(rowWith(xml, "Would you come again?"), ""));
    expect(items).toMatchObject([{ what: "removed", take: false, where: "Would you come again?" }]);
    expect(taken(group(), items).feedback.has("q2")).toBe(false);
  });
});
