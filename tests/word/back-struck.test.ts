/** Words that colleagues have struck through: they are meant to go, nothing of them is taken unasked, and nothing is lost unseen. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { readWord } from "../../electron/import/word/document.ts";
import { propose, proposeFromWord, whatWeWrite } from "../../electron/import/word/index.ts";
import { normal } from "../../shared/changes/anchor.ts";
import type { Proposal } from "../../shared/changes/proposal.ts";
import { formOf, text, UNTOUCHED, withForm } from "./back-form.ts";
import { cell, framework, NOTHING, plan, short, small } from "./back-small.ts";
import { NOW, PICTURE } from "./documents.ts";
import { around, commented, end, start } from "./commented.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

const STRUCK = "<w:strike/>";
const FORM = "What people say about the plan";
const style = (type: "character" | "paragraph", id: string, looks: string, basedOn = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${looks}</w:rPr></w:style>`;
const styles =
  style("character", "Gone", STRUCK) +
  style("character", "GoneToo", "<w:b/>", "Gone") +
  style("character", "Back", '<w:strike w:val="0"/>', "Gone") +
  style("paragraph", "GoneLine", "<w:dstrike/>");
const as = (id: string, more = ""): string => `<w:rStyle w:val="${id}"/>${more}`;

/** What is proposed and listed, in short. */
const said = (proposal: Proposal) => [short(proposal), proposal.notUnderstood.map(({ where, text }) => `${where} | ${text}`)];
const REMARK = "Words are struck through in the document. Tick it if they should go.";

/** Every run of a part of a document struck through, but for those whose words are no words of this. */
const strike = (xml: string, words = /^/): string =>
  xml.replace(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs, (run) => {
    if (!run.includes("<w:t") || !words.test(run.replace(/<[^>]+>/g, ""))) return run;
    return run.includes("<w:rPr>") ? run.replace("<w:rPr>", `<w:rPr>${STRUCK}`) : run.replace("<w:r>", `<w:r><w:rPr>${STRUCK}</w:rPr>`);
  });
const strikeIn = (xml: string, part: string, words?: RegExp): string => xml.replace(part, () => strike(part, words));
const struckPlan = async (edit: (xml: string) => string): Promise<Proposal> =>
  proposeFromWord(small(), editXml(await plan(), edit), "x.docx");

describe("words struck through", () => {
  test.for([
    ["by one line", text("really ", STRUCK)],
    ["by two", text("really ", "<w:dstrike/>")],
    ["by a switch that is on", text("really ", '<w:strike w:val="true"/>')],
    ["by two that differ", text("really ", '<w:strike w:val="0"/><w:dstrike w:val="1"/>')],
    ["by their style", text("really ", as("Gone"))],
    ["by the style that it is based on", text("really ", as("GoneToo"))],
    ["in pieces, some of them bold", text("rea", STRUCK) + text("lly ", `<w:b/>${STRUCK}`)],
    ["in a link, and in what was put in with changes tracked", `<w:ins><w:hyperlink>${text("really ", STRUCK)}</w:hyperlink></w:ins>`],
  ] as const)("%s are meant to go: what is left is offered, and not ticked", async ([, gone]) => {
    const proposal = await withForm(text("What people ") + gone + text("think"), { styles });
    expect(said(proposal)).toEqual([
      [["changed?", "Evidence for “People decide on the plan”", `Form of evidence: ${FORM} → What people think`]],
      // It was never in the workshop, and stands in no item.
      ["“People decide on the plan”, Form of evidence | [struck through: really]"],
    ]);
    expect(proposal.items[0]?.remark).toBe(REMARK);
  });

  test.for([
    ["a switch that is off", text(" x", '<w:strike w:val="0"/>')],
    ["a style that turns it off again", text(" x", as("Back"))],
    ["its own looks against its style", text(" x", as("Gone", '<w:strike w:val="false"/>'))],
    ["what was struck through before a tracked change", text(" x", `<w:rPrChange w:id="1"><w:rPr>${STRUCK}</w:rPr></w:rPrChange>`)],
  ] as const)("%s strikes nothing through", async ([, content]) => {
    expect(await formOf(UNTOUCHED + content, { styles })).toBe(`${FORM} x`);
  });

  test("a paragraph's style strikes through, and a style of its words in it does not", async () => {
    const line = (content: string): string => `${UNTOUCHED}</w:p><w:p><w:pPr><w:pStyle w:val="GoneLine"/></w:pPr>${content}`;
    expect(said(await withForm(line(text("x")), { styles }))).toEqual([
      [],
      ["“People decide on the plan”, Form of evidence | [struck through: x]"],
    ]);
    expect(await formOf(line(text("x", as("Gone"))), { styles })).toBe(`${FORM}\nx`);
  });

  test("a table's style may strike a row through", async () => {
    const gone = `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:rPr>${STRUCK}</w:rPr></w:tblStylePr></w:style>`;
    const inTable = `${UNTOUCHED}</w:p><w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tr><w:tc><w:p>${text("x")}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${text("y")}</w:p></w:tc></w:tr></w:tbl><w:p>`;
    const { items, notUnderstood } = await withForm(inTable, { styles: gone });
    expect(items[0]?.parts[0]?.after).toBe(`${FORM}\ny`);
    expect(notUnderstood.map((one) => one.text)).toEqual(["[struck through: x]"]);
  });

  test.for([
    ["What people say ", "really often ", "about it", "What people say about it"],
    ["What people say ", "really often", " about it", "What people say about it"],
    ["What people say", " really often", " about it", "What people say about it"],
    ["What people say ", "really often", ".", "What people say."],
    ["", "Often", " people say it", "people say it"],
    ["What people say ", "often", "", "What people say"],
    ["What people say", "often", "about it", "What people sayabout it"],
  ] as const)("around what goes one space is left: %j %j %j", async ([before, gone, after, left]) => {
    const { items } = await withForm(text(before) + text(gone, STRUCK) + text(after));
    expect(items[0]?.parts[0]?.after).toBe(left);
  });

  test("the words of the workshop, struck through, are named by what they change, and taken out where somebody ticks it", async () => {
    const proposal = await withForm(text("What people ") + text("say ", STRUCK) + text("think ") + text("about the plan"));
    expect(said(proposal)).toEqual([
      [["changed?", "Evidence for “People decide on the plan”", `Form of evidence: ${FORM} → What people think about the plan`]],
      [],
    ]);
    expect(taken(small(), proposal.items).evidence.get("e")?.form).toBe("What people think about the plan");
    expect(said(await withForm(text(FORM, STRUCK)))).toEqual([
      [["changed?", "Evidence for “People decide on the plan”", `Form of evidence: ${FORM} → `]],
      [],
    ]);
  });

  test("an equation of which a part is struck through can't be read", async () => {
    const letters = (looks: string): string => `<m:r>${looks}<m:t>x</m:t></m:r>`;
    const { items, notUnderstood } = await withForm(
      `<m:oMath>${letters("")}${letters(`<w:rPr>${STRUCK}</w:rPr>`)}</m:oMath>` +
        `<m:oMath><m:borderBox><m:borderBoxPr><m:strikeH m:val="1"/></m:borderBoxPr><m:e>${letters("")}</m:e></m:borderBox></m:oMath>`,
    );
    expect([items, notUnderstood[0]?.text]).toEqual([[], "[equation: xx][equation: x]"]);
  });
});

describe("struck through in the plan", () => {
  for (const bare of [false, true]) {
    test(`a whole row is asked about as one that was taken out${bare ? ", also without our bookmarks" : ""}`, async () => {
      const edited = editXml(await plan(), (xml) => {
        const row = rowWith(xml, "The minutes of each meeting");
        return strikeIn(xml, row, /^(?!People decide|Co-production|Group)/);
      });
      expect(said(await proposeFromWord(small(), bare ? withoutBookmarks(edited) : edited, "x.docx"))).toEqual([
        [
          [
            "removed?",
            "Evidence for “People decide on the plan”",
            "Type of evidence: Tasks completed → ",
            "Form of evidence: The minutes of each meeting → ",
            "Ways of collecting evidence: Meeting minutes\nAction trackers → ",
          ],
        ],
        [],
      ]);
    });
  }

  test("a row with all that stands small in it, and an outcome with all its rows", async () => {
    const row = await struckPlan((xml) => strikeIn(xml, rowWith(xml, FORM), /^(?!People decide|Co-production|Group)/));
    expect(said(row)).toEqual([[["removed?", "Evidence for “People decide on the plan”", ...row.items[0]!.parts.map(partInShort)]], []]);
    const outcome = await struckPlan((xml) => strikeIn(strikeIn(xml, rowWith(xml, FORM)), rowWith(xml, "The minutes of each meeting")));
    expect(outcome.items.map(({ what, id, take }) => [what, id, take])).toEqual([["removed", "stone o", false]]);
    expect(outcome.items[0]?.remark).toBe(`${REMARK} It will be put aside for later, and not lost.`);
    expect(outcome.notUnderstood).toEqual([]);
  });

  test("the words of an outcome: they stay, and its strand does not take their place", async () => {
    const lost = ["Outcomes assessment plan | “People decide on the plan” has lost its words in the document. They stay as they are here."];
    const [items, listed] = said(await struckPlan((xml) => strikeIn(xml, rowWith(xml, FORM), /^People decide/)));
    expect(items).toEqual([]);
    expect(listed).toEqual([...lost, "“People decide on the plan”, Outcomes | [struck through: People decide on the plan]"]);
    // The same words, deleted with changes tracked.
    const deleted = await struckPlan((xml) =>
      xml.replace(
        /<w:r>((?:(?!<w:r>).)*?)<w:t([^>]*)>People decide on the plan<\/w:t><\/w:r>/s,
        (_, looks: string, kept: string) =>
          `<w:del w:id="9"><w:r>${looks}<w:delText${kept}>People decide on the plan</w:delText></w:r></w:del>`,
      ),
    );
    expect(said(deleted)).toEqual([[], lost]);
  });

  test("the first way goes, and who does it does not become one", async () => {
    const proposal = await struckPlan((xml) => strikeIn(xml, rowWith(xml, FORM), /^Surveys$/));
    expect(said(proposal)).toEqual([
      [["changed?", "Evidence for “People decide on the plan”", "Ways of collecting evidence: Surveys → "]],
      [],
    ]);
  });

  test("what else was changed is ticked as ever", async () => {
    const { items } = await struckPlan((xml) =>
      strikeIn(xml, rowWith(xml, FORM), /^Surveys$/).replace("The minutes of each meeting", "The minutes of most meetings"),
    );
    expect(items.map(({ id, take, remark }) => [id, take, remark])).toEqual([
      ["evidence e", false, REMARK],
      ["evidence f", true, ""],
    ]);
  });

  test("a new row that was struck through again is listed, and not offered", async () => {
    const row = `<w:tr>${cell("")}${cell("People's ratings")}${cell("Ratings of each meeting")}${cell("Forms")}</w:tr>`;
    const proposal = await struckPlan((xml) => {
      const last = rowWith(xml, "The minutes of each meeting");
      return xml.replace(last, last + strike(row));
    });
    expect(said(proposal)).toEqual([
      [],
      [
        "“People's ratings”, Type of evidence | [struck through: People's ratings]",
        "“People's ratings”, Form of evidence | [struck through: Ratings of each meeting]",
        "“People's ratings”, Ways of collecting evidence | [struck through: Forms]",
      ],
    ]);
  });

  test("headings of columns are headings still, and are listed", async () => {
    const proposal = await struckPlan((xml) => strike(xml, /^(?:Outcomes|Type of evidence|Form of evidence|Ways of collecting evidence)$/));
    expect(proposal.items).toEqual([]);
    expect(proposal.notUnderstood).toEqual([
      {
        where: "The headings of a table",
        text: ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"]
          .map((heading) => `[struck through: ${heading}]`)
          .join("\n"),
      },
    ]);
  });
});

const partInShort = ({ label, before, after }: { label: string; before: string; after: string }): string =>
  `${label}: ${before} → ${after}`;

describe("struck through elsewhere", () => {
  const struckFramework = async (edit: (xml: string) => string): Promise<Proposal> =>
    proposeFromWord(small(), editXml(await framework(), edit), "x.docx");

  test("a sentence of the framework, with what is bold in it", async () => {
    const proposal = await struckFramework((xml) => strike(xml, /^(?:We want |more|\.)$/));
    expect(said(proposal)).toEqual([[["removed?", "Why we have this framework", "Content: We want **more**. → "]], []]);
  });

  test("a name in the path: its link is asked about, and so is its reason alone", async () => {
    const linked = workshopOf({
      stones: [
        { id: "a", kind: "activity", strand: "project", text: "We meet each week" },
        { id: "o", kind: "outcome", strand: "project", text: "A detailed plan is there" },
      ],
      links: [{ from: "a", to: "o", why: "talk makes plans" }],
    });
    const bytes = await framework(linked);
    const cells = (xml: string): string => rowWith(xml, "We meet each week");
    const both = await proposeFromWord(
      linked,
      editXml(bytes, (xml) => strikeIn(xml, cells(xml), /^(?:A detailed|Because)/)),
      "x.docx",
    );
    expect(short(both)).toEqual([
      ["removed?", "“We meet each week” leads to “A detailed plan is there”", "Leads to: A detailed plan is there → "],
    ]);
    const why = await proposeFromWord(
      linked,
      editXml(bytes, (xml) => strikeIn(xml, cells(xml), /^Because/)),
      "x.docx",
    );
    expect(short(why)).toEqual([["removed?", "“We meet each week” leads to “A detailed plan is there”", "Because: talk makes plans → "]]);
    expect(why.items[0]?.remark).toBe(REMARK);
  });

  test("a heading, and our own sentences, are listed by where they stand", async () => {
    const { items, notUnderstood } = await struckFramework((xml) => strike(xml, /^Real-life examples$/));
    expect(items).toEqual([]);
    expect(notUnderstood.length).toBeGreaterThan(0);
    expect(notUnderstood.every(({ text }) => text === "[struck through: Real-life examples]")).toBe(true);
  });

  test("a label of the blank template is listed by its column: its row says nothing yet", async () => {
    const template = await wordDocument(small(), "template", { now: NOW, picture: PICTURE });
    const { items, notUnderstood } = await proposeFromWord(
      small(),
      editXml(template, (xml) => strike(xml, /^Form:/)),
      "x.docx",
    );
    expect(items).toEqual([]);
    expect(new Set(notUnderstood.map(({ where, text }) => `${where}: ${text.split("\n")[0]}`))).toEqual(
      new Set(["Column “Form of evidence”: [struck through: Form:]"]),
    );
  });

  test("a comment says which of its words are struck through", async () => {
    const bytes = commented(await plan(), [{ paragraphs: ["We ask them"] }], (xml) => around(xml, FORM, start(0), end(0)));
    const struck = (words: string): string => `</w:t></w:r>${text(words, STRUCK)}<w:r><w:t xml:space="preserve">`;
    const { comments } = await proposeFromWord(small(), await withComment(bytes, `We ask ${struck("on Monday ")}them`), "x.docx");
    expect(comments.map((one) => one.text)).toEqual(["We ask [struck through: on Monday] them"]);
  });
});

async function withComment(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const files = unzipSync(bytes);
  const part = strFromU8(files["word/comments.xml"] as Uint8Array);
  return zipSync({ ...files, "word/comments.xml": strToU8(part.replace("We ask them", () => words)) });
}

test("whatever is struck through, nothing of it is ticked, and every word of it is in an item that takes it out, or listed", async () => {
  const workshop = small();
  const written = await whatWeWrite(workshop);
  const whole = await framework();
  const runs = (xml: string): number => xml.match(/<w:r>(?:(?!<w:r>).)*?<w:t.*?<\/w:r>/gs)?.length ?? 0;
  let count = 0;
  editXml(whole, (xml) => `${xml}${" ".repeat(Math.sign((count = runs(xml))))}`);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 6 }), async (which) => {
      const gone: string[] = [];
      let at = -1;
      const edited = editXml(whole, (xml) =>
        xml.replace(/<w:r>(?:(?!<w:r>).)*?<w:t.*?<\/w:r>/gs, (run) => {
          at++;
          if (!which.includes(at)) return run;
          gone.push(normal(run.replace(/<[^>]+>/g, "").replace(/&amp;/g, "&")));
          return strike(run);
        }),
      );
      const { items, notUnderstood } = propose(workshop, readWord(edited, "x.docx"), written, "x.docx");
      expect(items.filter(({ take }) => take)).toEqual([]);
      const letters = (one: string): string => one.replace(/[^\p{L}\p{N}]+/gu, "");
      for (const words of gone.filter((one) => letters(one) !== "")) {
        const isSaid =
          notUnderstood.some((one) => letters(one.text).includes(letters(words))) ||
          items.some(
            ({ what, parts }) =>
              what === "removed" ||
              parts.some((one) => letters(one.before).includes(letters(words)) && !letters(one.after).includes(letters(words))),
          );
        expect([words, isSaid]).toEqual([words, true]);
      }
    }),
    { numRuns: 60 },
  );
});

test("a document in which nothing is struck through is read as ever", async () => {
  expect(await proposeFromWord(small(), await plan(), "x.docx")).toEqual(NOTHING);
});
