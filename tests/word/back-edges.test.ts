/** What stands beside, above and below our tables, and what other programs make of them: proposed, listed, or nothing; never lost. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import type { Proposal } from "../../shared/changes/proposal.ts";
import { cell, framework, NOTHING, paragraph, plan, short, small } from "./back-small.ts";
import { around, commented, end, start } from "./commented.ts";
import { editXml, rowWith } from "./edited.ts";

const FORM = "What people say about the plan";
const READ = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const back = (bytes: Uint8Array): Promise<Proposal> => proposeFromWord(small(), bytes, "x.docx");
const listed = (proposal: Proposal): readonly string[] => proposal.notUnderstood.map(({ where, text }) => `${where}: ${text}`);

const drawn = (alt = ""): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="99" name="Picture 99" descr="${alt}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const pictured = (alt = ""): string => `<w:p>${drawn(alt)}</w:p>`;
const LAST = /(?=<w:sectPr[^>]*>(?:(?!<w:sectPr).)*<\/w:sectPr><\/w:body>)/s;

/** A row that was taken out with changes tracked. */
const deletedRow = (row: string): string =>
  row
    .replace(
      /<w:tr\b[^>]*>(?:<w:trPr>(.*?)<\/w:trPr>)?/s,
      (_, inner = "") => `<w:tr><w:trPr>${inner}<w:del w:id="90" w:author="x"/></w:trPr>`,
    )
    .replace(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs, (run) =>
      /commentReference/.test(run)
        ? run
        : `<w:del w:id="91" w:author="x">${run.replaceAll("<w:t", "<w:delText").replaceAll("</w:t>", "</w:delText>")}</w:del>`,
    );

describe("comments", () => {
  test("in a row that was taken out are there, with what the row said, and can be kept as a note on its outcome", async () => {
    const bytes = commented(await plan(), [{ paragraphs: ["Nobody reads the minutes."] }], (xml) => {
      const marked = around(xml, "The minutes of each meeting", start(0), end(0));
      const row = rowWith(marked, "The minutes of each meeting");
      return marked.replace(row, deletedRow(row));
    });
    const { comments } = await back(bytes);
    expect(comments.map(({ where, text, stone }) => [where, text, stone])).toEqual([
      [
        "In a row that was taken out: “Tasks completed · The minutes of each meeting · Meeting minutes · Action…”",
        "Nobody reads the minutes.",
        "o",
      ],
    ]);
  });

  test("of nothing but a picture are there, named, and listed as not understood", async () => {
    const bytes = commented(await plan(), [{ paragraphs: ["PICTURE"] }], (xml) => around(xml, FORM, start(0), end(0)));
    const files = unzipSync(bytes);
    const comments = strFromU8(files["word/comments.xml"] as Uint8Array).replace(
      /<w:t [^>]*>PICTURE<\/w:t>/,
      drawn("The wall").slice(5, -6),
    );
    const proposal = await back(zipSync({ ...files, "word/comments.xml": strToU8(comments) }));
    expect(proposal.comments.map(({ text }) => text)).toEqual([]);
    expect(listed(proposal)).toEqual(["A comment on Evidence for “People decide on the plan”: [picture: The wall]"]);
  });
});

describe("pictures outside tables", () => {
  test.each([
    ["plan", plan],
    ["framework", framework],
  ] as const)("our own in the %s are none of theirs", async (_, document) => {
    expect(await back(await document())).toEqual(NOTHING);
  });

  test("that somebody put in are listed, wherever", async () => {
    const bytes = editXml(await framework(), (xml) =>
      xml
        .replace(/(<w:pStyle w:val="PictureCaption"\/>.*?<\/w:p>)/s, `$1${pictured("A photo of the wall")}`)
        .replace(LAST, pictured("The last word") + pictured()),
    );
    const proposal = await back(bytes);
    expect(proposal.items).toEqual([]);
    expect(proposal.notUnderstood.map(({ text }) => text)).toEqual([
      "[picture: A photo of the wall]",
      "[picture: The last word]",
      "[picture]",
    ]);
  });

  test("our own without their alternative text, as some programs leave them, are still ours", async () => {
    const bytes = editXml(await framework(), (xml) =>
      xml.replace(/ descr="[^"]*"/g, ' descr=""').replaceAll('<w:pStyle w:val="Picture"/>', ""),
    );
    expect(await back(bytes)).toEqual(NOTHING);
  });
});

/** The document with headers and footers put in. */
function withMargins(bytes: Uint8Array, parts: Readonly<Record<"header" | "footer", string>>): Uint8Array {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] as Uint8Array);
  const kinds = ["header", "footer"] as const;
  const NS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="x" xmlns:a="y" xmlns:pic="z"`;
  const made = kinds.map((kind) => [
    `word/own-${kind}.xml`,
    strToU8(`<w:${kind === "header" ? "hdr" : "ftr"} ${NS}>${parts[kind]}</w:${kind === "header" ? "hdr" : "ftr"}>`),
  ]);
  const rels = kinds.map((kind) => `<Relationship Id="rIdOwn${kind}" Type="${READ}/${kind}" Target="own-${kind}.xml"/>`).join("");
  return zipSync({
    ...files,
    ...Object.fromEntries(made),
    "word/_rels/document.xml.rels": strToU8(text("word/_rels/document.xml.rels").replace("</Relationships>", `${rels}</Relationships>`)),
  });
}

test("what stands above and below the pages is listed, with its pictures and tables", async () => {
  const proposal = await back(
    withMargins(await plan(), {
      header: `${paragraph("Draft, not for passing on")}${pictured("Arms of the town")}`,
      footer: `<w:tbl><w:tr>${cell("Checked by the board")}${cell("")}</w:tr></w:tbl>`,
    }),
  );
  expect(proposal.items).toEqual([]);
  expect(listed(proposal)).toEqual([
    "Above or below the pages: Draft, not for passing on",
    "Above or below the pages: [picture: Arms of the town]",
    "Above or below the pages: Checked by the board",
  ]);
});

/** A run as each program writes one. */
const run = (text: string, properties = ""): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const inForm = (xml: string, inner: string): string =>
  xml.replace(new RegExp(`<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>${FORM}</w:t></w:r>`, "s"), inner);
const CHANGED = (after: string) => [["changed", "Evidence for “People decide on the plan”", `Form of evidence: ${FORM} → ${after}`]];

describe("packages as other programs write them", () => {
  test.each<readonly [string, string, string]>([
    [
      "Word: a change tracked, in pieces",
      `<w:del w:id="1" w:author="a">${run(FORM).replace(/w:t\b/g, "w:delText")}</w:del><w:ins w:id="2" w:author="a">${run("What ")}${run("people", '<w:rPr><w:lang w:val="en-GB"/></w:rPr>')}${run(" say")}</w:ins>`,
      "What people say",
    ],
    [
      "Word: a move tracked",
      `<w:moveFrom w:id="1">${run(FORM)}</w:moveFrom><w:moveTo w:id="2">${run("What all say")}</w:moveTo>`,
      "What all say",
    ],
    [
      "Word: an insertion that was deleted again",
      `<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:ins>${run("What all say")}`,
      "What all say",
    ],
    [
      "Word: spelling, bookmarks and breaks within a word",
      `<w:proofErr w:type="spellStart"/>${run("What a")}<w:bookmarkStart w:id="77" w:name="_GoBack"/><w:bookmarkEnd w:id="77"/><w:r><w:lastRenderedPageBreak/><w:t>ll say</w:t></w:r><w:proofErr w:type="spellEnd"/>`,
      "What all say",
    ],
    [
      "LibreOffice: a field of the document",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("What all say")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "What all say",
    ],
    ["LibreOffice: a soft hyphen and a hard blank", run("What all\u00A0s\u00ADay"), "What all\u00A0s\u00ADay"],
    [
      "Google Docs: a link around words, runs with every property",
      `<w:hyperlink r:id="rId900">${run("What all", '<w:rPr><w:color w:val="1155cc"/><w:u w:val="single"/><w:rtl w:val="0"/></w:rPr>')}</w:hyperlink>${run(" say", '<w:rPr><w:rtl w:val="0"/></w:rPr>')}`,
      "What all say",
    ],
    [
      "Google Docs: a date chip in a control",
      `<w:sdt><w:sdtPr><w:id w:val="1"/><w:date/></w:sdtPr><w:sdtContent>${run("What all say")}</w:sdtContent></w:sdt>`,
      "What all say",
    ],
    [
      "Pages: words in a custom element and a smart tag",
      `<w:smartTag w:uri="x" w:element="y">${run("What all")}</w:smartTag><w:customXml w:element="z">${run(" say")}</w:customXml>`,
      "What all say",
    ],
    ["WPS: text in capitals by its look alone", run("What all say", "<w:rPr><w:caps/></w:rPr>"), "What all say"],
    ["Word: words that run from the right", `<w:bdo w:val="ltr">${run("What all say")}</w:bdo>`, "What all say"],
    ["Word: a tracked paragraph mark", `${run("What all")}</w:p><w:p>${run("say")}`, "What all\nsay"],
  ])("%s", async (_, inner, after) => {
    const proposal = await back(editXml(await plan(), (xml) => inForm(xml, inner)));
    expect(short(proposal)).toEqual(CHANGED(after));
    expect(proposal.notUnderstood).toEqual([]);
  });

  test.each<readonly [string, string]>([
    [
      "Word: a video",
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="v" descr="A film"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ],
    ["Word: an embedded file", `<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject Type="Embed"/></w:object></w:r>`],
    ["Word: a whole document put in", `</w:p><w:altChunk r:id="rId901"/><w:p>`],
    ...["dayLong", "dayShort", "monthLong", "monthShort", "yearLong", "yearShort", "pgNum"].map(
      (name) => [`an old Word: ${name}, which it works out when it shows it`, `<w:r><w:${name}/></w:r>`] as const,
    ),
    ["a program of its own: letters where no one looks", `<w:r><x:note xmlns:x="urn:x"><x:words>unseen</x:words></x:note></w:r>`],
  ])("%s is listed, and changes nothing", async (_, inner) => {
    const proposal = await back(editXml(await plan(), (xml) => inForm(xml, `${run(FORM)}${inner}`)));
    expect(proposal.items.filter(({ take }) => take)).toEqual([]);
    expect(proposal.notUnderstood.length).toBeGreaterThan(0);
  });

  test.each<readonly [string, (xml: string) => string]>([
    ["Word: a paragraph behind the last table", (xml) => xml.replace(LAST, paragraph("And one more thought"))],
    [
      "Word: a text box beside our heading",
      (xml) =>
        xml.replace(
          LAST,
          `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("And one more thought")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
        ),
    ],
    [
      "Google Docs: a check list of its own",
      (xml) =>
        xml.replace(
          LAST,
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr></w:pPr>${run("And one more thought")}</w:p>`,
        ),
    ],
    [
      "LibreOffice: a section with words",
      (xml) => xml.replace(LAST, `<w:sdt><w:sdtContent>${paragraph("And one more thought")}</w:sdtContent></w:sdt>`),
    ],
    ["Pages: a table of its own", (xml) => xml.replace(LAST, `<w:tbl><w:tr>${cell("And one more thought")}${cell("")}</w:tr></w:tbl>`)],
    [
      "Word: an equation by itself",
      (xml) => xml.replace(LAST, `<w:p><m:oMathPara><m:oMath><m:r><m:t>And one more thought</m:t></m:r></m:oMath></m:oMathPara></w:p>`),
    ],
  ])("%s is listed", async (_, edit) => {
    const proposal = await back(editXml(await plan(), edit));
    expect(proposal.items).toEqual([]);
    expect(proposal.notUnderstood.map(({ text }) => text)).toEqual(["And one more thought"]);
  });
});
