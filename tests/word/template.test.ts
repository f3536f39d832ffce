/** An organisation's own Word template: what is taken from it, and what is refused. */
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { readTemplate } from "../../electron/export/word/template.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { COUNCIL_STYLES, councilTemplate } from "./council.ts";
import { bytesOf, NOW, PICTURE, workshopNamed } from "./documents.ts";
import { readWord } from "./reader.ts";

const inTheirStyles = async (bytes: Uint8Array) =>
  readWord(
    await wordDocument(workshopNamed("example"), "framework", { now: NOW, picture: PICTURE, styles: readTemplate(bytes, "council.dotx") }),
  );
const styleOf = (sheet: string, id: string): string =>
  sheet.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s"))?.[0] ?? "";

describe("a template's styles", () => {
  test("take the place of ours where they have the same name, whatever their ids", async () => {
    const document = await inTheirStyles(councilTemplate());
    const sheet = document.parts.get("word/styles.xml") ?? "";
    const heading = styleOf(sheet, "Heading1");
    expect(heading).toContain('<w:color w:val="7030A0"/>');
    expect(heading).toContain('<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>');
    expect(heading).toContain('<w:basedOn w:val="Normal"/>');
    expect(document.headings.filter((one) => one.level === 1)).toHaveLength(8);
    expect(sheet).toContain('<w:rFonts w:ascii="Verdana &amp; Co" w:hAnsi="Verdana &amp; Co"/>');
    expect(sheet).not.toMatch(/berschrift1|"Standard"|theme|numPr/i);
  });

  test("make room where they merely have one of our ids", async () => {
    const sheet = (await inTheirStyles(councilTemplate())).parts.get("word/styles.xml") ?? "";
    expect(styleOf(sheet, "CaptionTheirs")).toContain("House caption");
    expect(styleOf(sheet, "Caption")).toContain('<w:name w:val="caption"/>');
  });

  test("are joined by ours that they lack: every style in use is there once, and one of each type is the default", async () => {
    const document = await inTheirStyles(councilTemplate());
    const sheet = document.parts.get("word/styles.xml") ?? "";
    const ids = [...sheet.matchAll(/w:styleId="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(
      [...(document.parts.get("word/document.xml") ?? "").matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
    expect(sheet.match(/w:default="1"/g)).toHaveLength(3);
    expect(document.language).toBe("en-GB");
  });

  test("change no word of the document", async () => {
    const own = readWord(await bytesOf("example framework"));
    const theirs = await inTheirStyles(councilTemplate());
    expect(theirs.paragraphs.map((one) => one.text)).toEqual(own.paragraphs.map((one) => one.text));
  });

  test("serve without a theme and without defaults of their own", async () => {
    const bare = COUNCIL_STYLES.replace(/<w:docDefaults>.*<\/w:docDefaults>/s, "");
    const document = await inTheirStyles(councilTemplate({ "word/theme/theme1.xml": null, "word/styles.xml": bare }));
    expect(document.language).toBe("en-GB");
    expect(styleOf(document.parts.get("word/styles.xml") ?? "", "Heading1")).toContain("<w:rFonts/>");
  });

  test("of a document that we wrote are our styles again", async () => {
    const document = await inTheirStyles(await bytesOf("example plan"));
    expect(styleOf(document.parts.get("word/styles.xml") ?? "", "Heading1")).toBe(
      styleOf(readWord(await bytesOf("example plan")).parts.get("word/styles.xml") ?? "", "Heading1"),
    );
  });
});

describe("a file that can't serve is refused in words", () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  test.for<readonly [string, () => Uint8Array, RegExp]>([
    ["a text", () => text("Dear all,"), /^“x\.docx” is not a Word document or template\. Choose a file that ends in \.docx or \.dotx\.$/],
    ["nothing", () => new Uint8Array(), /is not a Word document/],
    ["half a file", () => councilTemplate().subarray(0, 300), /is not a Word document/],
    [
      "a spreadsheet",
      () => councilTemplate({ "[Content_Types].xml": "<Types>spreadsheetml.sheet.main+xml</Types>" }),
      /is not a Word document/,
    ],
    ["one without styles", () => councilTemplate({ "word/styles.xml": null }), /has no styles in it/],
    ["broken styles", () => councilTemplate({ "word/styles.xml": COUNCIL_STYLES.slice(0, 900) }), /can't be read/],
    [
      "styles with a document type",
      () => councilTemplate({ "word/styles.xml": COUNCIL_STYLES.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>') }),
      /can't be read/,
    ],
    [
      "the strict form",
      () =>
        councilTemplate({
          "word/styles.xml": COUNCIL_STYLES.replaceAll(
            "schemas.openxmlformats.org/wordprocessingml/2006",
            "purl.oclc.org/ooxml/wordprocessingml",
          ),
        }),
      /save it as an ordinary Word document/,
    ],
  ])("%s", ([, bytes, sentence]) => {
    try {
      readTemplate(bytes(), "x.docx");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(WorkshopError);
      expect((error as WorkshopError).message).toMatch(sentence);
    }
  });
});
