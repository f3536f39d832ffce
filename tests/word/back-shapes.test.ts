/** Documents of other shapes: tables changed, written by somebody else, blank templates filled in, workshops that went on. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { apply } from "../../shared/model/diff.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { frameworkText } from "../../shared/model/workshop.ts";
import { NOTHING, cell, framework, paragraph, plan, short, small } from "./back-small.ts";
import { NOW, PICTURE, workshopNamed } from "./documents.ts";
import { editXml, rowWith, taken, withPart, withoutBookmarks } from "./edited.ts";

describe("other shapes of the same table", () => {
  const HEADS = ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"];
  const document = async (...rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
    const tableRow = (texts: readonly string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: text.split("\n").map((one) => new Paragraph(one)) })) });
    return Packer.pack(
      new Document({ sections: [{ children: [new Paragraph("A letter to you"), new Table({ rows: rows.map(tableRow) })] }] }),
      "uint8array",
    );
  };

  test("columns in another order, a column more, headings again in the middle, the outcome in every row", async () => {
    const bytes = await document(
      ["FORM OF EVIDENCE:", "Outcome", "Cost", "Type of evidence", "Ways of collecting evidence"],
      [
        "What people say about the plan\nEvidence that has come in\n1 May 2026: Nine of ten liked it",
        "People decide on the plan\nCo-production\nGroup: Deciding",
        "£20",
        "People's voices",
        "Surveys\nAdapt what we have\nWho: The group\nWhen: In May",
      ],
      ["FORM OF EVIDENCE:", "Outcome", "Cost", "Type of evidence", "Ways of collecting evidence"],
      ["The minutes of each meeting", "People decide on the plan", "", "Tasks completed", "Meeting minutes\nAction trackers"],
      ["", "A detailed plan is there\nThe project", "", "", ""],
    );
    const proposal = await proposeFromWord(small(), bytes, "x.docx");
    expect(short(proposal)).toEqual([["changed", "Evidence for “People decide on the plan”", "When: In June → In May"]]);
    expect(proposal.notUnderstood).toEqual([
      { where: "Column “Cost”", text: "£20" },
      {
        where: "Outcomes assessment plan",
        text: "The rows stand in another order in the document. Here their order comes from the board.",
      },
      { where: "At the beginning", text: "A letter to you" },
    ]);
  });

  test("the outcome repeated in each row, with our bookmarks: one of them edited changes its words, and nothing beside them", async () => {
    const repeated = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "The minutes of each meeting");
      const mark = /<w:bookmarkStart w:id="\d+" w:name="(_ss_s\w+)"\/>(?=(?:(?!<w:tr>).)*People decide on the plan)/.exec(xml)?.[1];
      const again = `<w:tc><w:p><w:bookmarkStart w:id="900001" w:name="${mark}_2"/><w:bookmarkEnd w:id="900001"/><w:r><w:t>People decide on the plan</w:t></w:r></w:p></w:tc>`;
      return xml.replace(row, row.replace(/<w:tc>.*?<\/w:tc>/s, again)).replace('<w:vMerge w:val="restart"/>', "");
    });
    expect(await proposeFromWord(small(), repeated, "x.docx")).toEqual(NOTHING);
    const edited = editXml(repeated, (xml) => xml.replace(/(900001"\/><w:r><w:t>)People decide/, "$1People themselves decide"));
    expect(short(await proposeFromWord(small(), edited, "x.docx"))).toEqual([
      ["changed", "People decide on the plan", "Outcome: People decide on the plan → People themselves decide on the plan"],
    ]);
  });

  test("a table that somebody has split goes on in the next", async () => {
    const edited = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "People decide on the plan");
      return xml.replace(row, `</w:tbl><w:p/><w:tbl>${row}`).replace("The minutes of each meeting", "The minutes of all meetings");
    });
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      [
        "changed",
        "Evidence for “People decide on the plan”",
        "Form of evidence: The minutes of each meeting → The minutes of all meetings",
      ],
    ]);
    expect(proposal.notUnderstood).toEqual([]);
  });

  test("a document that is not ours is read as far as its headings are ours; the rest is listed", async () => {
    const workshop = emptyWorkshop("New");
    const proposal = await proposeFromWord(
      workshop,
      await document(HEADS, ["A garden is there", "People's voices", "What neighbours say", "Talks"]),
      "x.docx",
    );
    const after = taken(workshop, proposal.items);
    expect([...after.stones.values()]).toMatchObject([{ kind: "outcome", text: "A garden is there" }]);
    expect([...after.evidence.values()]).toMatchObject([{ type: "voices", form: "What neighbours say", ways: ["Talks"] }]);
    expect(proposal.notUnderstood).toEqual([{ where: "At the beginning", text: "A letter to you" }]);
  });

  test("a filled-in template of the framework, without our labels", async () => {
    const workshop = emptyWorkshop("New");
    const proposal = await proposeFromWord(
      workshop,
      await document(
        ["Sections", "Suggested content"],
        ["Introduction and definitions", "Because of us."],
        ["Using the framework", "Pathways to impact\nThey lead there.\nAssessing outcomes\nBy asking."],
      ),
      "x.docx",
    );
    const after = taken(workshop, proposal.items);
    expect([frameworkText(after, "why"), frameworkText(after, "pathwaysWhat"), frameworkText(after, "evidenceTypes")]).toEqual([
      "Because of us.",
      "They lead there.",
      "By asking.",
    ]);
  });

  test("our blank template, untouched and filled in", async () => {
    const workshop = small();
    const blank = await wordDocument(workshop, "template", { now: NOW });
    const untouched = await proposeFromWord(workshop, blank, "x.docx");
    expect(untouched).toEqual(NOTHING);
    const filled = editXml(blank, (xml) =>
      xml
        .replace(">Your text:<", ">Your text: Because of us.<")
        .replace(">Outcome 1:<", ">Outcome 1: A garden is there<")
        .replace(">Evidence 1, type:<", ">People&apos;s voices<")
        .replace(">Form:<", ">Form: What neighbours say<")
        .replace(">Ways, who and when:<", ">Talks<"),
    );
    const { items, notUnderstood } = await proposeFromWord(emptyWorkshop("New"), filled, "x.docx");
    const after = taken(emptyWorkshop("New"), items);
    expect(frameworkText(after, "why")).toBe("Because of us.");
    expect([...after.stones.values()]).toMatchObject([{ kind: "outcome", text: "A garden is there" }]);
    expect([...after.evidence.values()]).toMatchObject([{ type: "voices", form: "What neighbours say", ways: ["Talks"] }]);
    expect(notUnderstood).toEqual([]);
  });

  test("with the outcome repeated in each row, as the writer does it", async () => {
    for (const name of ["example", "nasty"]) {
      const workshop = workshopNamed(name);
      const bytes = await wordDocument(workshop, "framework", {
        now: NOW,
        picture: PICTURE,
        options: { repeatOutcome: true, paper: "A3" },
      });
      expect(await proposeFromWord(workshop, bytes, "x.docx")).toEqual(NOTHING);
      expect(await proposeFromWord(workshop, withoutBookmarks(bytes), "x.docx")).toEqual(NOTHING);
    }
  });

  test("what has been changed since in the workshop is not taken back, and what both have changed is asked about", async () => {
    const bytes = await plan();
    const edit = (patch: object) => changeFor(small(), { do: "item.edit", list: "evidence", key: "e", patch });
    const later = edit({ form: "Changed in the workshop since" });
    if (!later.ok) throw new Error(later.error.message);
    const workshop = apply(small(), later.value.diff);
    expect(await proposeFromWord(workshop, bytes, "x.docx")).toEqual(NOTHING);
    const both = await proposeFromWord(
      workshop,
      editXml(bytes, (xml) => xml.replace("What people say about the plan", "Changed in Word")),
      "x.docx",
    );
    expect(short(both)).toEqual([
      ["changed?", "Evidence for “People decide on the plan”", "Form of evidence: Changed in the workshop since → Changed in Word"],
    ]);
    expect(both.items[0]?.remark).toMatch(/also been changed here/);
  });

  test("taken once, a document changes nothing the second time", async () => {
    const bytes = editXml(await plan(), (xml) =>
      xml
        .replace("The minutes of each meeting", "All minutes")
        .replace(
          "</w:tbl>",
          `<w:tr>${cell("People run the meetings")}${cell("People's voices")}${cell("What they say")}${cell("Talks")}</w:tr></w:tbl>`,
        ),
    );
    const once = taken(small(), (await proposeFromWord(small(), bytes, "x.docx")).items);
    expect((await proposeFromWord(once, bytes, "x.docx")).items).toEqual([]);
  });

  test("words outside the tables, and footnotes, are listed", async () => {
    const edited = withPart(
      editXml(await framework(), (xml) =>
        xml
          .replaceAll("Benefits of taking part", "Benefits for all of us")
          .replace(/(<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>)/s, `${paragraph("One thing more")}$1`),
      ),
      "word/footnotes.xml",
      `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph("Is this so?")}</w:footnote></w:footnotes>`,
    );
    const { items, notUnderstood } = await proposeFromWord(small(), edited, "x.docx");
    expect(items).toEqual([]);
    expect(notUnderstood.map(({ text }) => text)).toEqual(["Benefits for all of us", "One thing more", "Is this so?"]);
  });

  test("a frame around everything is no table of ours, and takes none away", async () => {
    const framed = editXml(await plan(), (xml) =>
      xml
        .replace(/<w:body>/, "<w:body><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>")
        .replace(/(<w:sectPr\b(?:(?!<w:sectPr\b).)*<\/w:body>)/s, "<w:p/></w:tc></w:tr></w:tbl>$1"),
    );
    expect(await proposeFromWord(small(), framed, "x.docx")).toEqual(NOTHING);
    const edited = editXml(framed, (xml) => xml.replace("What people say about the plan", "What people think"));
    expect(short(await proposeFromWord(small(), edited, "x.docx"))).toEqual([
      ["changed", "Evidence for “People decide on the plan”", "Form of evidence: What people say about the plan → What people think"],
    ]);
  });

  test("words above and below the pages are listed, and our own line there is not, whatever its numbers and title", async () => {
    const ours = await plan();
    const written = strFromU8(unzipSync(ours)["word/footer1.xml"] as Uint8Array);
    expect(written).toContain("NUMPAGES");
    const edited = withPart(
      ours,
      "word/footer1.xml",
      written
        .replace(">1<", ">12<")
        .replace(/ · [^<]*/, " · Another title")
        .replace("</w:ftr>", `${paragraph("Draft of May")}${paragraph("Not agreed yet")}</w:ftr>`),
    );
    const { items, notUnderstood } = await proposeFromWord(small(), edited, "x.docx");
    expect(items).toEqual([]);
    expect(notUnderstood).toEqual(["Draft of May", "Not agreed yet"].map((text) => ({ where: "Above or below the pages", text })));
  });
});
