/** Rows that colleagues have added, removed or moved. */
import { describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { cell, framework, NOTHING, plan, short, small } from "./back-small.ts";
import { editXml, rowWith, taken } from "./edited.ts";

describe("rows", () => {
  test("the headings put in again between the merged rows of an outcome are no outcome", async () => {
    const edited = editXml(await plan(), (xml) => {
      const headings = /<w:tr\b.*?<\/w:tr>/s.exec(
        xml.slice(xml.lastIndexOf("<w:tbl>", xml.indexOf("What people say about the plan"))),
      )?.[0];
      const second = rowWith(xml, "The minutes of each meeting");
      return xml.replace(second, `${headings ?? ""}${second}`);
    });
    expect(await proposeFromWord(small(), edited, "x.docx")).toEqual(NOTHING);
  });

  test("a new one comes where it stands, one that is missing is asked about, and both keep what is left", async () => {
    const edited = editXml(await plan(), (xml) => {
      const first = rowWith(xml, "What people say about the plan");
      return xml
        .replace(
          first,
          first +
            `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings of each meeting")}${cell("Feedback forms", "New", "Who: We")}</w:tr>`,
        )
        .replace(rowWith(xml, "The minutes of each meeting"), "");
    });
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      [
        "added",
        "Evidence for “People decide on the plan”",
        "Type of evidence:  → People's ratings",
        "Form of evidence:  → Ratings of each meeting",
        "Ways of collecting evidence:  → Feedback forms",
        "Already collected:  → New",
        "Who:  → We",
      ],
      [
        "removed?",
        "Evidence for “People decide on the plan”",
        "Type of evidence: Tasks completed → ",
        "Form of evidence: The minutes of each meeting → ",
        "Ways of collecting evidence: Meeting minutes\nAction trackers → ",
      ],
    ]);
    const after = taken(small(), proposal.items);
    expect([...after.evidence.values()]).toMatchObject([
      { id: "e" },
      { outcome: "o", type: "ratings", form: "Ratings of each meeting", ways: ["Feedback forms"], existing: "new", who: "We" },
    ]);
  });

  test("the day by which evidence is due stands below when, and comes back; what names no day is listed", async () => {
    const dated = small();
    const due = {
      ...dated,
      evidence: new Map([...dated.evidence].map(([id, row]) => [id, id === "e" ? { ...row, due: "2026-06-12" } : row])),
    };
    const written = await plan(due);
    expect(await proposeFromWord(due, written, "x.docx")).toEqual(NOTHING);
    const read = (was: string, now: string) =>
      proposeFromWord(
        due,
        editXml(written, (xml) => {
          expect(xml).toContain(was);
          return xml.replace(was, now);
        }),
        "x.docx",
      );
    const where = "Evidence for “People decide on the plan”";
    for (const day of ["30 June 2026", "30/06/2026", "2026-06-30"]) {
      const moved = await read("Due by: 12 June 2026", `Due by: ${day}`);
      expect(short(moved)).toEqual([["changed", where, "Due by: 12 June 2026 → 30 June 2026"]]);
      expect(taken(due, moved.items).evidence.get("e")).toMatchObject({ due: "2026-06-30", when: "In June" });
    }
    const unread = await read("Due by: 12 June 2026", "Due by: when we can");
    expect([short(unread), unread.notUnderstood]).toEqual([[], [{ where: "Due by", text: "when we can" }]]);
    const gone = await read("Due by: 12 June 2026", "");
    expect(short(gone)).toEqual([["changed", where, "Due by: 12 June 2026 → "]]);
    expect(taken(due, gone.items).evidence.get("e")).not.toHaveProperty("due");
    // A new row may have one.
    const added = await read(
      "</w:tbl>",
      `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings")}${cell("Feedback forms", "When: Monthly", "Due by: 1 May 2027")}</w:tr></w:tbl>`,
    );
    expect([...taken(due, added.items).evidence.values()].at(-1)).toMatchObject({ form: "Ratings", when: "Monthly", due: "2027-05-01" });
  });

  test("a row that was deleted with changes tracked is missing", async () => {
    const edited = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "The minutes of each meeting");
      return xml.replace(row, row.replace(/<w:trPr>/, '<w:trPr><w:del w:id="5" w:author="A"/>'));
    });
    expect((await proposeFromWord(small(), edited, "x.docx")).items).toMatchObject([{ what: "removed", id: "evidence f", take: false }]);
  });

  test("a new outcome brings its evidence and a new type with it", async () => {
    const edited = editXml(await plan(), (xml) =>
      xml.replace(
        "</w:tbl>",
        `<w:tr>${cell("People run the meetings", "Co-production", "Group: Deciding")}${cell("Photographs")}${cell("Who stands in front")}${cell("A camera")}</w:tr>` +
          `<w:tr>${cell("")}${cell("Photographs")}${cell("Who speaks")}${cell("A second camera")}</w:tr></w:tbl>`,
      ),
    );
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(proposal.items).toHaveLength(1);
    expect(proposal.items[0]).toMatchObject({ what: "added", where: "A new outcome", take: true });
    const after = taken(small(), proposal.items);
    const stone = [...after.stones.values()].find(({ text }) => text === "People run the meetings");
    const type = [...after.options.values()].find(({ label }) => label === "Photographs")?.code;
    expect(stone).toMatchObject({ kind: "outcome", strand: "coproduction", group: "Deciding", parked: false });
    expect([...after.evidence.values()].filter(({ outcome }) => outcome === stone?.id)).toMatchObject([
      { type, form: "Who stands in front", ways: ["A camera"] },
      { type, form: "Who speaks", ways: ["A second camera"] },
    ]);
  });

  test("an outcome that is missing is put aside for later, if somebody wants that", async () => {
    const edited = editXml(await plan(), (xml) => xml.replace(rowWith(xml, "A detailed plan is there"), ""));
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(proposal.items).toMatchObject([{ what: "removed", take: false, where: "A detailed plan is there" }]);
    expect(taken(small(), proposal.items).stones.get("q")).toMatchObject({ parked: true });
  });

  test("an outcome whose first row was deleted keeps its other rows, and its own words", async () => {
    const both = small();
    const edited = editXml(await framework(both), (xml) =>
      xml.replace(rowWith(xml, "What people say about the plan"), "").replace(rowWith(xml, "Rated before"), ""),
    );
    const proposal = await proposeFromWord(both, edited, "x.docx");
    expect(proposal.items).toMatchObject([
      { what: "removed", id: "evidence e" },
      { what: "removed", id: "example x 0" },
    ]);
    expect(proposal.notUnderstood).toEqual([
      {
        where: "Outcomes assessment plan",
        text: "“People decide on the plan” has lost its words in the document. They stay as they are here.",
      },
    ]);
  });

  test("evidence that was moved to another outcome moves", async () => {
    const edited = editXml(await plan(), (xml) => {
      const minutes = rowWith(xml, "The minutes of each meeting");
      const target = rowWith(xml, "A detailed plan is there");
      return xml.replace(minutes, "").replace(target, target + minutes.replace(/<w:tc>.*?<\/w:tc>/s, cell("")));
    });
    const proposal = await proposeFromWord(small(), edited, "x.docx");
    expect(short(proposal)).toEqual([
      ["changed", "Evidence for “A detailed plan is there”", "Outcome: People decide on the plan → A detailed plan is there"],
    ]);
    expect(taken(small(), proposal.items).evidence.get("f")).toMatchObject({ outcome: "q" });
  });
});
