/** Texts that colleagues have edited are found, however they were edited, and nothing else. */
import { describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { frameworkText } from "../../shared/model/workshop.ts";
import { cell, framework, plan, short, small } from "./back-small.ts";
import { editXml, rowWith, taken, withPart, withoutBookmarks } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

describe("texts", () => {
  const EDITS: readonly (readonly [what: string, edit: (xml: string) => string])[] = [
    ["retyped", (xml) => xml.replace("What people say about the plan", "What people tell us about the plan")],
    [
      "tracked",
      (xml) =>
        xml.replace(
          /<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r>/,
          '<w:r><w:t xml:space="preserve">What people </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>say</w:delText></w:r></w:del>' +
            '<w:ins w:id="2" w:author="A"><w:r><w:t>tell us</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> about the plan</w:t></w:r>',
        ),
    ],
    [
      "in nested content controls, a smart tag and a field",
      (xml) =>
        xml.replace(
          /<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r>/,
          '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve">What </w:t></w:r><w:sdt><w:sdtContent><w:smartTag w:element="x"><w:r><w:t>people</w:t></w:r></w:smartTag></w:sdtContent></w:sdt></w:sdtContent></w:sdt>' +
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE " say" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> tell us</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
            '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> about the plan</w:t></w:r></w:hyperlink>',
        ),
    ],
    [
      "over two paragraphs whose end was deleted",
      (xml) =>
        xml.replace(
          /(<w:p>(?:(?!<w:p>).)*?)<w:r><w:t[^>]*>What people say about the plan<\/w:t><\/w:r><\/w:p>/,
          '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr><w:r><w:t>What people tell us</w:t></w:r></w:p>$1<w:r><w:t xml:space="preserve"> about the plan</w:t></w:r></w:p>',
        ),
    ],
  ];
  for (const bare of [false, true]) {
    test.for(EDITS)(`%s ${bare ? "without our bookmarks" : ""}`, async ([, edit]) => {
      const edited = editXml(await plan(), edit);
      const proposal = await proposeFromWord(small(), bare ? withoutBookmarks(edited) : edited, "x.docx");
      expect(short(proposal)).toEqual([
        [
          "changed",
          "Evidence for “People decide on the plan”",
          "Form of evidence: What people say about the plan → What people tell us about the plan",
        ],
      ]);
      expect(proposal.notUnderstood).toEqual([]);
      expect(taken(small(), proposal.items).evidence.get("e")).toMatchObject({
        form: "What people tell us about the plan",
        who: "The group",
      });
    });
  }

  test("every field of the plan, also what stands small in its cells", async () => {
    const edited = editXml(await plan(), (xml) =>
      xml
        .replace("Tasks completed", "people&apos;s VOICES")
        .replace("Meeting minutes", "Minutes on paper")
        .replace("Adapt what we have", "Already collected")
        .replace("Who: The group", "Who : The office")
        .replace("When: In June", "when: In July")
        .replace("Nine of ten liked it", "Nine of ten people liked it")
        .replace("Group: Deciding", "Group: Deciding together")
        .replace(">Co-production<", ">The project<")
        .replace("A detailed plan is there", "A plan is there"),
    );
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      ["changed", "A detailed plan is there", "Outcome: A detailed plan is there → A plan is there"],
      ["changed", "People decide on the plan", "Strand: Co-production → The project", "Group: Deciding → Deciding together"],
      [
        "changed",
        "Evidence for “People decide on the plan”",
        "Evidence that has come in: 2026-05-01: Nine of ten liked it → 2026-05-01: Nine of ten people liked it",
        "Already collected: Adapt what we have → Already collected",
        "Who: The group → The office",
        "When: In June → In July",
      ],
      [
        "changed",
        "Evidence for “People decide on the plan”",
        "Type of evidence: Tasks completed → people's VOICES",
        "Ways of collecting evidence: Meeting minutes\nAction trackers → Minutes on paper\nAction trackers",
      ],
    ]);
    const after = taken(small(), proposal.items);
    expect(after.evidence.get("e")).toMatchObject({
      existing: "already",
      who: "The office",
      when: "In July",
      form: "What people say about the plan",
    });
    expect(after.evidence.get("f")).toMatchObject({ type: "voices", ways: ["Minutes on paper", "Action trackers"] });
    expect(after.findings.get("n")).toMatchObject({ text: "Nine of ten people liked it", date: "2026-05-01" });
    expect(after.stones.get("o")).toMatchObject({ strand: "project", group: "Deciding together", text: "People decide on the plan" });
    expect(after.stones.get("q")).toMatchObject({ text: "A plan is there" });
  });

  test("the wording for reports is what changes where a stone has one", async () => {
    const workshop = workshopOf({
      stones: [{ id: "o", kind: "outcome", strand: "project", text: "On the board", reportText: "In the report" }],
    });
    const proposal = await proposeFromWord(
      workshop,
      editXml(await plan(workshop), (xml) => xml.replace("In the report", "In the new report")),
      "x.docx",
    );
    expect(taken(workshop, proposal.items).stones.get("o")).toMatchObject({ text: "On the board", reportText: "In the new report" });
  });

  test("the framework's texts, with lists, bold and italic", async () => {
    const edited = editXml(await framework(), (xml) =>
      xml
        .replace("Everyone is in.", "Everyone is in, *really*.")
        .replace(
          /(<w:p>(?:(?!<w:p>).)*?We want (?:(?!<\/w:p>).)*<\/w:p>)/,
          '$1<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">one </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>thing</w:t></w:r></w:p>',
        ),
    );
    const numbered = withPart(
      edited,
      "word/numbering.xml",
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
    );
    const proposal = await proposeFromWord(small(), numbered, "x.docx");
    expect(proposal.notUnderstood).toEqual([]);
    const after = taken(small(), proposal.items);
    expect([frameworkText(after, "why"), frameworkText(after, "edi")]).toEqual([
      "We want **more**.\n\n- one *thing*",
      "Everyone is in, \\*really\\*.",
    ]);
    expect(proposal.items).toHaveLength(2);
  });

  test("types of evidence, their ways and examples, and real-life examples", async () => {
    const edited = editXml(await framework(), (xml) => {
      const own = rowWith(xml, "Views on it");
      return xml
        .replace("Rated after", "Rated a month after")
        .replaceAll(">Skills<", ">Skills and knowledge<")
        .replace("A group has met", "A group has met twice")
        .replace(own, own + `<w:tr>${cell("")}${cell("")}${cell("Drawings")}${cell("What people drew")}${cell("At a table")}</w:tr>`)
        .replace(">Action trackers<", ">Lists of what is done<");
    });
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(proposal.notUnderstood).toEqual([]);
    const after = taken(small(), proposal.items);
    const drawings = [...after.options.values()].find(({ label }) => label === "Drawings");
    expect(after.examples.get("x")).toMatchObject({
      group: "Skills and knowledge",
      evidence: [
        { form: ["Rated before", "Rated a month after"] },
        { form: ["Views on it"] },
        { type: drawings?.code, form: ["What people drew"], ways: ["At a table"] },
      ],
    });
    expect(after.examples.get("y")).toMatchObject({ group: "Skills and knowledge", outcome: "A group has met twice" });
    expect(after.options.get("tasks" as never)?.ways).toContain("Lists of what is done");
    expect(proposal.items.map(({ table, what }) => `${table} ${what}`)).toEqual([
      "options changed",
      "examples changed",
      "examples added",
      "examples changed",
      "examples changed",
    ]);
  });
});
