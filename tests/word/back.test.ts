/** A document that colleagues have edited comes back: what they changed is found, and nothing else. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { bringBack } from "../../electron/import/word/index.ts";
import { change } from "../../shared/changes/change.ts";
import type { Proposal } from "../../shared/changes/proposal.ts";
import { apply } from "../../shared/diff.ts";
import { emptyWorkshop } from "../../shared/model/interchange.ts";
import { frameworkText, type Workshop } from "../../shared/model/workshop.ts";
import { WorkshopError } from "../../shared/result.ts";
import { bytesOf, NAMES, NOW, PICTURE, VARIANTS, workshopNamed } from "./documents.ts";
import { editXml, noOffice, rowWith, taken, throughOffice, withoutBookmarks, withPart } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

/** The one that some of the documents under test are made for. */
const ORGANISATION = VARIANTS["of a council"].options.organisation;

const NOTHING: Proposal = { items: [], notUnderstood: [] };

const small = (): Workshop =>
  workshopOf({
    stones: [
      { id: "o", kind: "outcome", strand: "coproduction", text: "People decide on the plan", group: "Deciding" },
      { id: "q", kind: "outcome", strand: "project", text: "A detailed plan is there" },
    ],
    evidence: [
      { id: "e", outcome: "o", type: "voices", form: "What people say about the plan", ways: ["Surveys"], existing: "adapt", who: "The group", when: "In June" },
      { id: "f", outcome: "o", type: "tasks", form: "The minutes of each meeting", ways: ["Meeting minutes", "Action trackers"] },
    ],
    findings: [{ id: "n", evidence: "e", date: "2026-05-01", text: "Nine of ten liked it" }],
    framework: { why: "We want **more**.", edi: "Everyone is in." },
    examples: [
      { id: "x", group: "Skills", outcome: "Staff know more", evidence: [{ type: "ratings", form: ["Rated before", "Rated after"], ways: ["Surveys"] }, { type: "voices", form: ["Views on it"], ways: ["Talks"] }] },
      { id: "y", group: "Skills", outcome: "A group has met", evidence: [{ type: "tasks", form: ["Terms agreed"], ways: ["Minutes"] }] },
    ],
  });

const plan = (workshop = small()) => wordDocument(workshop, "plan", { now: NOW });
const framework = (workshop = small()) => wordDocument(workshop, "framework", { now: NOW, picture: PICTURE });

/** What is proposed, short enough to be read in a test. */
const short = (proposal: Proposal) =>
  proposal.items.map(({ what, where, parts, take }) => [take ? what : `${what}?`, where, ...parts.map(({ label, before, after }) => `${label}: ${before} → ${after}`)]);

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (...texts: string[]): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${texts.map(paragraph).join("")}</w:tc>`;

describe("a document that nobody has touched changes nothing", () => {
  test.for(NAMES)("%s", async (name) => {
    expect(await bringBack(workshopNamed(name), await bytesOf(name), "x.docx", ORGANISATION)).toEqual(NOTHING);
  });

  test.for(["example framework", "nasty framework"] as const)("%s, without our bookmarks", async (name) => {
    expect(await bringBack(workshopNamed(name), withoutBookmarks(await bytesOf(name)), "x.docx")).toEqual(NOTHING);
  });

  test.for(["example framework", "nasty framework", "large plan"] as const)("%s, saved by LibreOffice", { timeout: 180_000 }, async (name, { skip }) => {
    if (noOffice) return skip(noOffice);
    expect(await bringBack(workshopNamed(name), await throughOffice(await bytesOf(name)), "x.docx")).toEqual(NOTHING);
  });
});

describe("texts", () => {
  const EDITS: readonly (readonly [what: string, edit: (xml: string) => string])[] = [
    ["retyped", (xml) => xml.replace("What people say about the plan", "What people tell us about the plan")],
    ["tracked", (xml) => xml.replace(
      /<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r>/,
      '<w:r><w:t xml:space="preserve">What people </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>say</w:delText></w:r></w:del>' +
        '<w:ins w:id="2" w:author="A"><w:r><w:t>tell us</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> about the plan</w:t></w:r>',
    )],
    ["in nested content controls, a smart tag and a field", (xml) => xml.replace(
      /<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r>/,
      '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve">What </w:t></w:r><w:sdt><w:sdtContent><w:smartTag w:element="x"><w:r><w:t>people</w:t></w:r></w:smartTag></w:sdtContent></w:sdt></w:sdtContent></w:sdt>' +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE " say" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> tell us</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> about the plan</w:t></w:r></w:hyperlink>',
    )],
    ["over two paragraphs whose end was deleted", (xml) => xml.replace(
      /(<w:p>(?:(?!<w:p>).)*?)<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r><\/w:p>/,
      '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr><w:r><w:t>What people tell us</w:t></w:r></w:p>$1<w:r><w:t xml:space="preserve"> about the plan</w:t></w:r></w:p>',
    )],
  ];
  for (const bare of [false, true]) {
    test.for(EDITS)(`%s ${bare ? "without our bookmarks" : ""}`, async ([, edit]) => {
      const edited = editXml(await plan(), edit);
      const proposal = await bringBack(small(), bare ? withoutBookmarks(edited) : edited, "x.docx");
      expect(short(proposal)).toEqual([
        ["changed", "Evidence for “People decide on the plan”", "Form of evidence: What people say about the plan → What people tell us about the plan"],
      ]);
      expect(proposal.notUnderstood).toEqual([]);
      expect(taken(small(), proposal.items).evidence.get("e")).toMatchObject({ form: "What people tell us about the plan", who: "The group" });
    });
  }

  test("every field of the plan, also what stands small in its cells", async () => {
    const edited = editXml(await plan(), (xml) =>
      xml.replace("Tasks completed", "people&apos;s VOICES").replace("Meeting minutes", "Minutes on paper").replace("Adapt what we have", "Already collected")
        .replace("Who: The group", "Who : The office").replace("When: In June", "when: In July").replace("Nine of ten liked it", "Nine of ten people liked it")
        .replace("Group: Deciding", "Group: Deciding together").replace(">Co-production<", ">The project<")
        .replace("A detailed plan is there", "A plan is there"),
    );
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      ["changed", "A detailed plan is there", "Outcome: A detailed plan is there → A plan is there"],
      ["changed", "People decide on the plan", "Strand: Co-production → The project", "Group: Deciding → Deciding together"],
      [
        "changed", "Evidence for “People decide on the plan”", "Evidence that has come in: 2026-05-01: Nine of ten liked it → 2026-05-01: Nine of ten people liked it",
        "Already collected: Adapt what we have → Already collected", "Who: The group → The office", "When: In June → In July",
      ],
      [
        "changed", "Evidence for “People decide on the plan”", "Type of evidence: Tasks completed → people's VOICES",
        "Ways of collecting evidence: Meeting minutes\nAction trackers → Minutes on paper\nAction trackers",
      ],
    ]);
    const after = taken(small(), proposal.items);
    expect(after.evidence.get("e")).toMatchObject({ existing: "already", who: "The office", when: "In July", form: "What people say about the plan" });
    expect(after.evidence.get("f")).toMatchObject({ type: "voices", ways: ["Minutes on paper", "Action trackers"] });
    expect(after.findings.get("n")).toMatchObject({ text: "Nine of ten people liked it", date: "2026-05-01" });
    expect(after.stones.get("o")).toMatchObject({ strand: "project", group: "Deciding together", text: "People decide on the plan" });
    expect(after.stones.get("q")).toMatchObject({ text: "A plan is there" });
  });

  test("the wording for reports is what changes where a stone has one", async () => {
    const workshop = workshopOf({ stones: [{ id: "o", kind: "outcome", strand: "project", text: "On the board", reportText: "In the report" }] });
    const proposal = await bringBack(workshop, editXml(await plan(workshop), (xml) => xml.replace("In the report", "In the new report")), "x.docx");
    expect(taken(workshop, proposal.items).stones.get("o")).toMatchObject({ text: "On the board", reportText: "In the new report" });
  });

  test("the framework's texts, with lists, bold and italic", async () => {
    const edited = editXml(await framework(), (xml) =>
      xml.replace("Everyone is in.", "Everyone is in, *really*.").replace(
        /(<w:p>(?:(?!<w:p>).)*?We want (?:(?!<\/w:p>).)*<\/w:p>)/,
        '$1<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>thing</w:t></w:r></w:p>',
      ),
    );
    const numbered = withPart(edited, "word/numbering.xml", '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="7"/></w:num></w:numbering>');
    const proposal = await bringBack(small(), numbered, "x.docx");
    expect(proposal.notUnderstood).toEqual([]);
    const after = taken(small(), proposal.items);
    expect([frameworkText(after, "why"), frameworkText(after, "edi")]).toEqual(["We want **more**.\n\n- one *thing*", "Everyone is in, \\*really\\*."]);
    expect(proposal.items).toHaveLength(2);
  });

  test("types of evidence, their ways and examples, and real-life examples", async () => {
    const edited = editXml(await framework(), (xml) => {
      const own = rowWith(xml, "Views on it");
      return xml
        .replace("Rated after", "Rated a month after").replaceAll(">Skills<", ">Skills and knowledge<").replace("A group has met", "A group has met twice")
        .replace(own, own + `<w:tr>${cell("")}${cell("")}${cell("Drawings")}${cell("What people drew")}${cell("At a table")}</w:tr>`)
        .replace(">Action trackers<", ">Lists of what is done<");
    });
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(proposal.notUnderstood).toEqual([]);
    const after = taken(small(), proposal.items);
    const drawings = [...after.options.values()].find(({ label }) => label === "Drawings");
    expect(after.examples.get("x")).toMatchObject({
      group: "Skills and knowledge",
      evidence: [{ form: ["Rated before", "Rated a month after"] }, { form: ["Views on it"] }, { type: drawings?.code, form: ["What people drew"], ways: ["At a table"] }],
    });
    expect(after.examples.get("y")).toMatchObject({ group: "Skills and knowledge", outcome: "A group has met twice" });
    expect(after.options.get("tasks" as never)?.ways).toContain("Lists of what is done");
    expect(proposal.items.map(({ table, what }) => `${table} ${what}`)).toEqual(["options changed", "examples changed", "examples added", "examples changed", "examples changed"]);
  });
});

describe("rows", () => {
  test("a new one comes where it stands, one that is missing is asked about, and both keep what is left", async () => {
    const edited = editXml(await plan(), (xml) => {
      const first = rowWith(xml, "What people say about the plan");
      return xml
        .replace(first, first + `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings of each meeting")}${cell("Feedback forms", "New", "Who: We")}</w:tr>`)
        .replace(rowWith(xml, "The minutes of each meeting"), "");
    });
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      [
        "added", "Evidence for “People decide on the plan”", "Type of evidence:  → People's ratings", "Form of evidence:  → Ratings of each meeting",
        "Ways of collecting evidence:  → Feedback forms", "Already collected:  → New", "Who:  → We",
      ],
      [
        "removed?", "Evidence for “People decide on the plan”", "Type of evidence: Tasks completed → ", "Form of evidence: The minutes of each meeting → ",
        "Ways of collecting evidence: Meeting minutes\nAction trackers → ",
      ],
    ]);
    const after = taken(small(), proposal.items);
    expect([...after.evidence.values()]).toMatchObject([{ id: "e" }, { outcome: "o", type: "ratings", form: "Ratings of each meeting", ways: ["Feedback forms"], existing: "new", who: "We" }]);
  });

  test("a row that was deleted with changes tracked is missing", async () => {
    const edited = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "The minutes of each meeting");
      return xml.replace(row, row.replace(/<w:trPr>/, '<w:trPr><w:del w:id="5" w:author="A"/>'));
    });
    expect((await bringBack(small(), edited, "x.docx")).items).toMatchObject([{ what: "removed", id: "evidence f", take: false }]);
  });

  test("a new outcome brings its evidence and a new type with it", async () => {
    const edited = editXml(await plan(), (xml) => xml.replace("</w:tbl>",
      `<w:tr>${cell("People run the meetings", "Co-production", "Group: Deciding")}${cell("Photographs")}${cell("Who stands in front")}${cell("A camera")}</w:tr>` +
      `<w:tr>${cell("")}${cell("Photographs")}${cell("Who speaks")}${cell("A second camera")}</w:tr></w:tbl>`));
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(proposal.items).toHaveLength(1);
    expect(proposal.items[0]).toMatchObject({ what: "added", where: "A new outcome", take: true });
    const after = taken(small(), proposal.items);
    const stone = [...after.stones.values()].find(({ text }) => text === "People run the meetings");
    const type = [...after.options.values()].find(({ label }) => label === "Photographs")?.code;
    expect(stone).toMatchObject({ kind: "outcome", strand: "coproduction", group: "Deciding", parked: false });
    expect([...after.evidence.values()].filter(({ outcome }) => outcome === stone?.id)).toMatchObject([
      { type, form: "Who stands in front", ways: ["A camera"] }, { type, form: "Who speaks", ways: ["A second camera"] },
    ]);
  });

  test("an outcome that is missing is put aside for later, if somebody wants that", async () => {
    const edited = editXml(await plan(), (xml) => xml.replace(rowWith(xml, "A detailed plan is there"), ""));
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(proposal.items).toMatchObject([{ what: "removed", take: false, where: "A detailed plan is there" }]);
    expect(taken(small(), proposal.items).stones.get("q")).toMatchObject({ parked: true });
  });

  test("an outcome whose first row was deleted keeps its other rows, and its own words", async () => {
    const both = small();
    const edited = editXml(await framework(both), (xml) => xml.replace(rowWith(xml, "What people say about the plan"), "").replace(rowWith(xml, "Rated before"), ""));
    const proposal = await bringBack(both, edited, "x.docx");
    expect(proposal.items).toMatchObject([{ what: "removed", id: "evidence e" }, { what: "removed", id: "example x 0" }]);
    expect(proposal.notUnderstood).toEqual([{ where: "Outcomes assessment plan", text: "“People decide on the plan” has lost its words in the document. They stay as they are here." }]);
  });

  test("evidence that was moved to another outcome moves", async () => {
    const edited = editXml(await plan(), (xml) => {
      const minutes = rowWith(xml, "The minutes of each meeting");
      const target = rowWith(xml, "A detailed plan is there");
      return xml.replace(minutes, "").replace(target, target + minutes.replace(/<w:tc>.*?<\/w:tc>/s, cell("")));
    });
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([["changed", "Evidence for “A detailed plan is there”", "Outcome: People decide on the plan → A detailed plan is there"]]);
    expect(taken(small(), proposal.items).evidence.get("f")).toMatchObject({ outcome: "q" });
  });
});

describe("other shapes of the same table", () => {
  const HEADS = ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"];
  const document = async (...rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
    const tableRow = (texts: readonly string[]) => new TableRow({ children: texts.map((text) => new TableCell({ children: text.split("\n").map((one) => new Paragraph(one)) })) });
    return Packer.pack(new Document({ sections: [{ children: [new Paragraph("A letter to you"), new Table({ rows: rows.map(tableRow) })] }] }), "uint8array");
  };

  test("columns in another order, a column more, headings again in the middle, the outcome in every row", async () => {
    const bytes = await document(
      ["FORM OF EVIDENCE:", "Outcome", "Cost", "Type of evidence", "Ways of collecting evidence"],
      ["What people say about the plan\nEvidence that has come in\n1 May 2026: Nine of ten liked it", "People decide on the plan\nCo-production\nGroup: Deciding", "£20", "People's voices", "Surveys\nAdapt what we have\nWho: The group\nWhen: In May"],
      ["FORM OF EVIDENCE:", "Outcome", "Cost", "Type of evidence", "Ways of collecting evidence"],
      ["The minutes of each meeting", "People decide on the plan", "", "Tasks completed", "Meeting minutes\nAction trackers"],
      ["", "A detailed plan is there\nThe project", "", "", ""],
    );
    const proposal = await bringBack(small(), bytes, "x.docx");
    expect(short(proposal)).toEqual([["changed", "Evidence for “People decide on the plan”", "When: In June → In May"]]);
    expect(proposal.notUnderstood).toEqual([{ where: "Column “Cost”", text: "£20" }, { where: "At the beginning", text: "A letter to you" }]);
  });

  test("the outcome repeated in each row, with our bookmarks: one of them edited changes its words, and nothing beside them", async () => {
    const repeated = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "The minutes of each meeting");
      const mark = /<w:bookmarkStart w:id="\d+" w:name="(_ss_s\w+)"\/>(?=(?:(?!<w:tr>).)*People decide on the plan)/.exec(xml)?.[1];
      const again = `<w:tc><w:p><w:bookmarkStart w:id="900001" w:name="${mark}_2"/><w:bookmarkEnd w:id="900001"/><w:r><w:t>People decide on the plan</w:t></w:r></w:p></w:tc>`;
      return xml.replace(row, row.replace(/<w:tc>.*?<\/w:tc>/s, again)).replace('<w:vMerge w:val="restart"/>', "");
    });
    expect(await bringBack(small(), repeated, "x.docx")).toEqual(NOTHING);
    const edited = editXml(repeated, (xml) => xml.replace(/(900001"\/><w:r><w:t>)People decide/, "$1People themselves decide"));
    expect(short(await bringBack(small(), edited, "x.docx"))).toEqual([["changed", "People decide on the plan", "Outcome: People decide on the plan → People themselves decide on the plan"]]);
  });

  test("a table that somebody has split goes on in the next", async () => {
    const edited = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "People decide on the plan");
      return xml.replace(row, `</w:tbl><w:p/><w:tbl>${row}`).replace("The minutes of each meeting", "The minutes of all meetings");
    });
    const proposal = await bringBack(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([["changed", "Evidence for “People decide on the plan”", "Form of evidence: The minutes of each meeting → The minutes of all meetings"]]);
    expect(proposal.notUnderstood).toEqual([]);
  });

  test("a document that is not ours is read as far as its headings are ours; the rest is listed", async () => {
    const workshop = emptyWorkshop("New");
    const proposal = await bringBack(workshop, await document(HEADS, ["A garden is there", "People's voices", "What neighbours say", "Talks"]), "x.docx");
    const after = taken(workshop, proposal.items);
    expect([...after.stones.values()]).toMatchObject([{ kind: "outcome", text: "A garden is there" }]);
    expect([...after.evidence.values()]).toMatchObject([{ type: "voices", form: "What neighbours say", ways: ["Talks"] }]);
    expect(proposal.notUnderstood).toEqual([{ where: "At the beginning", text: "A letter to you" }]);
  });

  test("a filled-in template of the framework, without our labels", async () => {
    const workshop = emptyWorkshop("New");
    const proposal = await bringBack(workshop, await document(["Sections", "Suggested content"], ["Introduction and definitions", "Because of us."], ["Using the framework", "Pathways to impact\nThey lead there.\nAssessing outcomes\nBy asking."]), "x.docx");
    const after = taken(workshop, proposal.items);
    expect([frameworkText(after, "why"), frameworkText(after, "pathwaysWhat"), frameworkText(after, "evidenceTypes")]).toEqual(["Because of us.", "They lead there.", "By asking."]);
  });

  test("our blank template, untouched and filled in", async () => {
    const workshop = small();
    const blank = await wordDocument(workshop, "template", { now: NOW });
    const untouched = await bringBack(workshop, blank, "x.docx");
    expect(untouched).toEqual(NOTHING);
    const filled = editXml(blank, (xml) =>
      xml.replace(">Your text:<", ">Your text: Because of us.<").replace(">Outcome 1:<", ">Outcome 1: A garden is there<")
        .replace(">Evidence 1, type:<", ">People&apos;s voices<").replace(">Form:<", ">Form: What neighbours say<").replace(">Ways, who and when:<", ">Talks<"),
    );
    const { items, notUnderstood } = await bringBack(emptyWorkshop("New"), filled, "x.docx");
    const after = taken(emptyWorkshop("New"), items);
    expect(frameworkText(after, "why")).toBe("Because of us.");
    expect([...after.stones.values()]).toMatchObject([{ kind: "outcome", text: "A garden is there" }]);
    expect([...after.evidence.values()]).toMatchObject([{ type: "voices", form: "What neighbours say", ways: ["Talks"] }]);
    expect(notUnderstood).toEqual([]);
  });

  test("with the outcome repeated in each row, as the writer does it", async () => {
    for (const name of ["example", "nasty"]) {
      const workshop = workshopNamed(name);
      const bytes = await wordDocument(workshop, "framework", { now: NOW, picture: PICTURE, options: { repeatOutcome: true, paper: "A3" } });
      expect(await bringBack(workshop, bytes, "x.docx")).toEqual(NOTHING);
      expect(await bringBack(workshop, withoutBookmarks(bytes), "x.docx")).toEqual(NOTHING);
    }
  });

  test("what has been changed since in the workshop is not taken back, and what both have changed is asked about", async () => {
    const bytes = await plan();
    const edit = (patch: object) => change(small(), { do: "item.edit", list: "evidence", key: "e", patch });
    const later = edit({ form: "Changed in the workshop since" });
    if (!later.ok) throw new Error(later.error.message);
    const workshop = apply(small(), later.value.diff);
    expect(await bringBack(workshop, bytes, "x.docx")).toEqual(NOTHING);
    const both = await bringBack(workshop, editXml(bytes, (xml) => xml.replace("What people say about the plan", "Changed in Word")), "x.docx");
    expect(short(both)).toEqual([["changed?", "Evidence for “People decide on the plan”", "Form of evidence: Changed in the workshop since → Changed in Word"]]);
    expect(both.items[0]?.remark).toMatch(/also been changed here/);
  });

  test("taken once, a document changes nothing the second time", async () => {
    const bytes = editXml(await plan(), (xml) => xml.replace("The minutes of each meeting", "All minutes").replace("</w:tbl>",
      `<w:tr>${cell("People run the meetings")}${cell("People's voices")}${cell("What they say")}${cell("Talks")}</w:tr></w:tbl>`));
    const once = taken(small(), (await bringBack(small(), bytes, "x.docx")).items);
    expect((await bringBack(once, bytes, "x.docx")).items).toEqual([]);
  });

  test("words outside the tables, and comments, are listed", async () => {
    const edited = withPart(
      editXml(await framework(), (xml) => xml.replaceAll("Benefits of taking part", "Benefits for all of us").replace(/(<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>)/s, `${paragraph("One thing more")}$1`)),
      "word/comments.xml",
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1">${paragraph("Is this so?")}</w:comment></w:comments>`,
    );
    const { items, notUnderstood } = await bringBack(small(), edited, "x.docx");
    expect(items).toEqual([]);
    expect(notUnderstood.map(({ text }) => text)).toEqual(["Benefits for all of us", "One thing more", "Is this so?"]);
  });
});

describe("LibreOffice", () => {
  test("changes made before it saved the document are all found, and nothing is lost", { timeout: 180_000 }, async ({ skip }) => {
    if (noOffice) return skip(noOffice);
    const edited = editXml(await framework(), (xml) => {
      const first = rowWith(xml, "What people say about the plan");
      return xml.replace(first, first.replace("What people say", "What people tell us") + `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings of each meeting")}${cell("Feedback forms")}</w:tr>`)
        .replace("Everyone is in.", "Everyone is in and heard.").replace("Terms agreed", "Terms agreed by all");
    });
    const saved = await throughOffice(edited);
    for (const bytes of [saved, withoutBookmarks(saved)]) {
      const proposal = await bringBack(small(), bytes, "x.docx");
      expect(short(proposal)).toEqual([
        ["changed", "Who takes part, and who may be missing", "Content: Everyone is in. → Everyone is in and heard."],
        ["changed", "Evidence for “People decide on the plan”", "Form of evidence: What people say about the plan → What people tell us about the plan"],
        ["added", "Evidence for “People decide on the plan”", "Type of evidence:  → People's ratings", "Form of evidence:  → Ratings of each meeting", "Ways of collecting evidence:  → Feedback forms"],
        ["changed", "Evidence for “A group has met”", "Form of evidence: Terms agreed → Terms agreed by all"],
      ]);
      expect(proposal.notUnderstood).toEqual([]);
    }
  });
});

describe("files that can't be read are refused in a sentence", () => {
  const refusal = async (bytes: Uint8Array, workshop = small()): Promise<string> => {
    try {
      await bringBack(workshop, bytes, "letter.docx");
      return "";
    } catch (error) {
      if (!(error instanceof WorkshopError)) throw error;
      return error.message;
    }
  };
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);
  const bomb = (): Uint8Array => zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) });

  test.for<readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["a text", () => strToU8("Dear all,"), /“letter\.docx” is not a Word document/],
    ["nothing", () => new Uint8Array(), /is not a Word document/],
    ["a password", () => locked, /protected by a password/],
    ["the old format", () => locked.subarray(0, 600), /old format/],
    ["a damaged package", async () => (await plan()).slice(0, 3000), /is damaged/],
    ["damaged XML", async () => editXml(await plan(), (xml) => xml.slice(0, 5000)), /is damaged/],
    ["another package", () => zipSync({ "a.txt": strToU8("a") }), /is not a Word document/],
    ["a bomb", bomb, /too large/],
    ["entities of its own", async () => editXml(await plan(), (xml) => xml.replace("?>", '?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')), /is damaged/],
    ["another workshop", async () => bytesOf("example plan"), /was made from another workshop/],
    ["no table of ours", async () => Packer.pack(new Document({ sections: [{ children: [new Paragraph("A letter")] }] }), "uint8array"), /none of the tables/],
  ])("%s", async ([, bytes, sentence]) => {
    expect(await refusal(await bytes())).toMatch(sentence);
  });
});
