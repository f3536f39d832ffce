/** Documents that LibreOffice has opened and saved. */
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { cell, framework, short, small } from "./back-small.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, rowWith, withoutBookmarks } from "./edited.ts";
import { NO_OFFICE, throughOffice } from "./office.ts";
import { workshopOf } from "./workshops.ts";

const everything = (): Workshop =>
  workshopOf({
    workshop: { title: "Day centre", project: "Garden" },
    stones: [
      { id: "a", kind: "activity", strand: "project", text: "We meet every month" },
      { id: "o", kind: "outcome", strand: "project", text: "A plan is there" },
    ],
    links: [{ from: "a", to: "o", why: "it helps" }],
    options: [
      { code: "v", label: "Voices", ways: ["Talks"] },
      { code: "n", label: "Numbers", ways: ["Counts"] },
    ],
    benefits: [{ id: "b", who: "staff", text: "I speak up" }],
    feedback: [{ id: "q", question: "Was it good?", yes: 8 }],
  });

describe("LibreOffice", () => {
  test("changes made before it saved the document are all found, and nothing is lost", { timeout: 180_000 }, async ({ skip }) => {
    skip(NO_OFFICE !== "", NO_OFFICE);
    const edited = editXml(await framework(), (xml) => {
      const first = rowWith(xml, "What people say about the plan");
      return xml
        .replace(
          first,
          first.replace("What people say", "What people tell us") +
            `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings of each meeting")}${cell("Feedback forms")}</w:tr>`,
        )
        .replace("Everyone is in.", "Everyone is in and heard.")
        .replace("Terms agreed", "Terms agreed by all");
    });
    const saved = (await throughOffice([edited]))[0] as Uint8Array;
    for (const bytes of [saved, withoutBookmarks(saved)]) {
      const proposal = await proposeFromWord(small(), bytes, "x.docx");
      expect(short(proposal)).toEqual([
        ["changed", "Who takes part, and who may be missing", "Content: Everyone is in. → Everyone is in and heard."],
        [
          "changed",
          "Evidence for “People decide on the plan”",
          "Form of evidence: What people say about the plan → What people tell us about the plan",
        ],
        [
          "added",
          "Evidence for “People decide on the plan”",
          "Type of evidence:  → People's ratings",
          "Form of evidence:  → Ratings of each meeting",
          "Ways of collecting evidence:  → Feedback forms",
        ],
        ["changed", "Evidence for “A group has met”", "Form of evidence: Terms agreed → Terms agreed by all"],
      ]);
      expect(proposal.notUnderstood).toEqual([]);
    }
  });

  test("the first page, the path, benefits, feedback and an order", { timeout: 180_000 }, async ({ skip }) => {
    skip(NO_OFFICE !== "", NO_OFFICE);
    const bytes = await wordDocument(everything(), "framework", { now: NOW, picture: PICTURE });
    const edited = editXml(bytes, (xml) => {
      const [first, second] = [rowWith(xml, "Talks"), rowWith(xml, "Counts")];
      return xml
        .replace(first + second, second + first)
        .replace(
          rowWith(xml, "We meet every month"),
          (row) => `${row}<w:tr>${cell("We plant trees")}${cell("The project")}${cell("A plan is there")}</w:tr>`,
        )
        .replace(">Garden<", ">The garden<")
        .replace("We meet every month", "We meet every week")
        .replace("Because: it helps", "Because: it helps a lot")
        .replace("I speak up", "I speak up now")
        .replace(rowWith(xml, "Was it good?"), (row) => row.replace(">8<", ">9<"));
    });
    const plain = await proposeFromWord(everything(), edited, "x.docx");
    expect(plain.items.map(({ table, what }) => `${table} ${what}`)).toEqual([
      "title changed",
      "pathway changed",
      "pathway added",
      "pathway changed",
      "pathway added",
      "options changed",
      "benefits changed",
      "feedback changed",
    ]);
    expect(plain.notUnderstood).toEqual([]);
    const saved = (await throughOffice([edited]))[0] as Uint8Array;
    expect(await proposeFromWord(everything(), saved, "x.docx")).toEqual(plain);
    // Without our bookmarks, the order alone is no longer certain.
    expect((await proposeFromWord(everything(), withoutBookmarks(saved), "x.docx")).items.map(({ take, id }) => [id, take])).toEqual(
      plain.items.map(({ id }) => [id, id !== "order options"]),
    );
  });
});
