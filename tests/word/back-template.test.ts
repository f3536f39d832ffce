/** Texts that somebody has written into the blank template, or beside our own words, and brought back. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { FRAMEWORK_PARTS } from "../../shared/guidance/framework-prompts.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { frameworkText, infoOf, inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { framework, short, small } from "./back-small.ts";
import { NOW } from "./documents.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";
import { NO_OFFICE, throughOffice } from "./office.ts";

const fresh = (): Workshop => emptyWorkshop("Day centre");
const blank = (workshop = fresh()) => wordDocument(workshop, "template", { now: NOW });

/** Every text in a document's XML that is this one, in turn. */
const inTurn = (xml: string, text: string, texts: readonly string[]): string =>
  texts.reduce((now, one) => now.replace(`>${text}<`, `>${one}<`), xml);

/** A colleague who writes behind each label, or in a new paragraph under it. */
const FILLED = {
  behind: (label: string, text: string) => `${label} ${text}`,
  under: (label: string, text: string) => `${label}\u00a0</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">${text}`,
  over: (_label: string, text: string) => text,
} as const;

function filled(xml: string, way: keyof typeof FILLED): string {
  const write = (label: string, text: string): string => FILLED[way](label, text);
  const all = FRAMEWORK_PARTS.map(({ key }) => write("Your text:", `Words on ${key}.`));
  const edits: readonly (readonly [string, readonly string[]])[] = [
    ["Your text:", all],
    ["Type:", [write("Type:", "Drawings")]],
    ["Ways:", [write("Ways:", "Paper and pens")]],
    ["Examples:", [write("Examples:", "A drawn week")]],
    ["Outcome 1:", [write("Outcome 1:", "A garden is there")]],
    ["Outcome 2:", [write("Outcome 2:", "Neighbours meet")]],
    // The third and the fourth outcome stay empty.
    [
      "Evidence 1, type:",
      [
        ...["Drawings", "People&apos;s voices"].map((text) => write("Evidence 1, type:", text)),
        "Evidence 1, type:\u00a0",
        "Evidence 1, type:\u00a0",
        write("Evidence 1, type:", "Drawings"),
      ],
    ],
    ["Form:", [write("Form:", "What is drawn"), "Form:\u00a0", write("Form:", "What neighbours say")]],
    [
      "Ways, who and when:",
      [write("Ways, who and when:", "At a table"), "Ways, who and when:\u00a0", write("Ways, who and when:", "Talks")],
    ],
    ["Group 1:", [write("Group 1:", "Skills")]],
    ["Example 1:", [write("Example 1:", "Staff know more")]],
    ["Project:", ["Project: Garden"]],
  ];
  return edits.reduce((now, [label, texts]) => inTurn(now, label, texts), xml);
}

test.for(Object.keys(FILLED) as readonly (keyof typeof FILLED)[])("the template filled in, %s the labels", async (way) => {
  const { items, notUnderstood } = await proposeFromWord(
    fresh(),
    editXml(await blank(), (xml) => filled(xml, way)),
    "x.docx",
  );
  expect(notUnderstood).toEqual([]);
  const after = taken(fresh(), items);
  expect(FRAMEWORK_PARTS.map(({ key }) => frameworkText(after, key))).toEqual(FRAMEWORK_PARTS.map(({ key }) => `Words on ${key}.`));
  const drawings = [...after.options.values()].find(({ label }) => label === "Drawings");
  expect(drawings).toMatchObject({ ways: ["Paper and pens"], examples: ["A drawn week"] });
  expect(inOrder(after.stones).map(({ text }) => text)).toEqual(["A garden is there", "Neighbours meet"]);
  expect(inOrder(after.evidence)).toMatchObject([
    { type: drawings?.code, form: "What is drawn", ways: ["At a table"] },
    { type: "voices", form: "What neighbours say", ways: ["Talks"] },
  ]);
  expect(inOrder(after.examples)).toMatchObject([{ group: "Skills", outcome: "Staff know more", evidence: [{ type: drawings?.code }] }]);
  expect(infoOf(after)).toMatchObject({ title: "Day centre", project: "Garden" });
});

test("filled in and saved by LibreOffice", { timeout: 120_000 }, async ({ skip }) => {
  skip(NO_OFFICE !== "", NO_OFFICE);
  const bytes = editXml(await blank(), (xml) => filled(xml, "under"));
  const [saved] = await throughOffice([bytes]);
  expect(await proposeFromWord(fresh(), saved as Uint8Array, "x.docx")).toEqual(await proposeFromWord(fresh(), bytes, "x.docx"));
});

test("what is written around our prompts is theirs, and the prompts are ours", async () => {
  const [why, what, meaning] = FRAMEWORK_PARTS;
  const xmlOf = (text = ""): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const { items } = await proposeFromWord(
    fresh(),
    editXml(await blank(), (xml) =>
      xml
        .replace(`>${xmlOf(why?.prompt)}<`, `>${xmlOf(why?.prompt)} Because of us.<`)
        .replace(`>${xmlOf(what?.hint)}<`, `>It helps. ${xmlOf(what?.hint)}<`)
        .replace(`>${xmlOf(meaning?.prompt)}<`, ">We mean it.<"),
    ),
    "x.docx",
  );
  expect(short({ items, notUnderstood: [] })).toEqual([
    ["added", why?.label, "Content:  → Because of us."],
    ["added", what?.label, "Content:  → It helps."],
    ["added", meaning?.label, "Content:  → We mean it."],
  ]);
});

test("what is written behind “Not written yet.” is theirs", async () => {
  const { items } = await proposeFromWord(
    small(),
    editXml(await framework(), (xml) => xml.replace("Not written yet.", "Not written yet. Ask the group first.")),
    "x.docx",
  );
  expect(items).toMatchObject([{ what: "added", parts: [{ after: "Ask the group first." }] }]);
});

test.for([false, true])(
  "a part that was emptied, and one that was taken out with its label, are asked about; without our bookmarks: %s",
  async (bare) => {
    const [first, , , , , , last] = FRAMEWORK_PARTS;
    const edited = editXml(await framework(), (xml) =>
      xml.replace(/<w:p>(?:(?!<w:p>).)*We want (?:(?!<\/w:p>).)*<\/w:p>/s, "").replace(rowWith(xml, "Everyone is in."), ""),
    );
    const { items, notUnderstood } = await proposeFromWord(small(), bare ? withoutBookmarks(edited) : edited, "x.docx");
    expect(items).toMatchObject([
      { what: "removed", take: false, where: first?.label, parts: [{ before: "We want **more**.", after: "" }] },
      { what: "removed", take: false, where: last?.label, parts: [{ before: "Everyone is in.", after: "" }] },
    ]);
    expect(notUnderstood).toEqual([]);
    expect(frameworkText(taken(small(), items), "why")).toBe("");
  },
);

test("an empty template says nothing about a workshop that is written, whoever has saved it", { timeout: 120_000 }, async ({ skip }) => {
  const bytes = await blank(small());
  expect(await proposeFromWord(small(), withoutBookmarks(bytes), "x.docx")).toEqual({ items: [], notUnderstood: [], comments: [] });
  skip(NO_OFFICE !== "", NO_OFFICE);
  const [saved] = await throughOffice([bytes]);
  expect(await proposeFromWord(small(), saved as Uint8Array, "x.docx")).toEqual({ items: [], notUnderstood: [], comments: [] });
});
