/**
 * Texts made to be slow: what looks for a pattern again from every sign on takes hours for these, and what goes through them once less
 * than a second. So nothing is measured: a process of its own has a minute for each reader.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const at = (file: string): string => JSON.stringify(path.resolve(import.meta.dirname, "../..", file));

/** Each reader as the body of a function of a text. */
const READERS: Readonly<Record<string, { readonly import: string; readonly read: string; readonly units: readonly string[] }>> = {
  "a template's styles": {
    import: `import { readTemplate, withStylesOf } from ${at("electron/export/word/template.ts")};
      import { COUNCIL_STYLES, councilTemplate } from ${at("tests/word/council.ts")};`,
    read: `withStylesOf(readTemplate(councilTemplate({ "word/styles.xml": COUNCIL_STYLES.replace("</w:styles>", text + "</w:styles>") }), "a.dotx"), COUNCIL_STYLES);`,
    units: ["<w:style/>", ...["<w:numPr ", "<w:rFonts ", "<w:lang ", "<w:style ", "<w:rPrDefault><w:rPr>"].map((unit) => `<!--${unit}-->`)],
  },
  "a part of an office file": {
    import: `import { parseXml } from ${at("electron/files/xml.ts")};`,
    read: `parseXml("<r>" + text + "</r>");`,
    units: ["xmlns:a", " xmlns:a", "&#", "<![CDATA[", "<?x "],
  },
  "the format of a cell": {
    import: `import { textOfCell } from ${at("electron/import/sheets/cell-text.ts")};`,
    read: `textOfCell(1.5, { style: { numFmt: text } }); textOfCell(text, undefined);`,
    units: ["#", "0", "?", "[$", "[$a-", '"', "\\\\"],
  },
  "the parts that a workbook names": {
    import: `import { plainWorkbook } from ${at("electron/import/sheets/package.ts")};
      import { strToU8, zipSync } from "fflate";`,
    read: `plainWorkbook(zipSync({ "[Content_Types].xml": strToU8(text), "xl/workbook.xml": strToU8("<a/>") }), "a.xlsx");`,
    units: ["Target", "Target=", 'Target="', "Target   ="],
  },
  "a workshop in JSON": {
    import: `import { parseInterchange } from ${at("shared/interchange/interchange.ts")};`,
    read: `parseInterchange(text);`,
    units: ["\\n", " ", "[[],", '"'],
  },
};

test.each(Object.entries(READERS))(
  "%s made to be slow",
  (_, reader) => {
    const work = `${reader.import}
    for (const unit of ${JSON.stringify(reader.units)}) {
      const [, inComment] = /^<!--(.*)-->$/.exec(unit) ?? [];
      const repeated = (inComment ?? unit).repeat(Math.floor(1_500_000 / unit.length));
      const text = inComment === undefined ? repeated : "<!--" + repeated + "-->";
      try { ${reader.read} } catch (error) { if (error instanceof TypeError) throw error; }
      console.log("read");
    }`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", "--input-type=module", "-e", work], {
      cwd: path.resolve(import.meta.dirname, "../.."),
      encoding: "utf8",
      timeout: 60_000,
    });
    expect([stdout.trim().split("\n"), stderr]).toEqual([reader.units.map(() => "read"), ""]);
  },
  70_000,
);
