/** Content controls: forms that Word makes of our documents. */
import { describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { wordDocument } from "../../electron/export/word/index.ts";
import { FRAMEWORK_PARTS } from "../../shared/guidance/framework-prompts.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { frameworkText } from "../../shared/model/workshop.ts";
import { cell, framework, NOTHING, plan, short, small } from "./back-small.ts";
import { formOf, run, text, UNTOUCHED, withForm } from "./back-form.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";

const control = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Field"/>${properties}</w:sdtPr><w:sdtEndPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const PROMPT = text("Click or tap here to enter text.", '<w:rStyle w:val="PlaceholderText"/>');
const SHOWN = "<w:showingPlcHdr/>";
const prompt = (properties = "<w:text/>"): string => control(PROMPT, SHOWN + properties);
const items = (...pairs: readonly (readonly [value: string, shown?: string])[]): string =>
  pairs.map(([value, shown]) => `<w:listItem w:value="${value}"${shown === undefined ? "" : ` w:displayText="${shown}"`}/>`).join("");

describe("a control in a cell", () => {
  test.for([
    ["its prompt is no text", prompt(), ""],
    ["the prompt of a list", prompt(`<w:dropDownList>${items(["Choose an item."])}</w:dropDownList>`), ""],
    ["beside words", text("We ask ") + prompt() + text("people"), "We ask people"],
    ["filled in", control(text("Talks"), "<w:text/>"), "Talks"],
    ["a switch that is off", control(text("Talks"), '<w:showingPlcHdr w:val="0"/>'), "Talks"],
    ["one in the other", control(text("We ask ") + control(text("all "), "<w:text/>") + prompt() + text("people")), "We ask all people"],
    ["a prompt around all", control(control(PROMPT, "<w:text/>") + `<w:hyperlink>${PROMPT}</w:hyperlink>`, SHOWN), ""],
    ["a prompt that is a picture", control(run("<w:drawing><pic:pic/></w:drawing>"), `${SHOWN}<w:picture/>`), ""],
    [
      "chosen from a list",
      control(text("Every month"), `<w:dropDownList>${items(["1", "Every week"], ["2", "Every month"])}</w:dropDownList>`),
      "Every month",
    ],
    [
      "its value in place of its name",
      control(text("2"), `<w:dropDownList>${items(["1", "Every week"], ["2", "Every month"])}</w:dropDownList>`),
      "Every month",
    ],
    ["a name that is another one's value", control(text("2"), `<w:comboBox>${items(["2", "Three"], ["1", "2"])}</w:comboBox>`), "2"],
    ["written beside the list", control(text("Now and then"), `<w:comboBox>${items(["1", "Every week"])}</w:comboBox>`), "Now and then"],
    [
      "a box that is ticked",
      control(text("☒", '<w:rFonts w:ascii="MS Gothic"/>'), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') + text(" agreed"),
      "☒ agreed",
    ],
    [
      "a box of another sign",
      control(run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>') +
        text(" agreed"),
      "☑ agreed",
    ],
    ["a day", control(text("1 May 2026"), '<w:date w:fullDate="2026-05-01T00:00:00Z"/>'), "1 May 2026"],
  ] as const)("%s", async ([, content, said]) => {
    expect(await formOf(content)).toBe(said);
  });

  test("around untouched words it is nothing", async () => {
    expect(await formOf(control(UNTOUCHED))).toBeNull();
    expect(await formOf(control(control(UNTOUCHED) + prompt()))).toBeNull();
  });

  test("what can't be read in one is listed", async () => {
    expect((await withForm(control(run("<w:drawing><pic:pic/></w:drawing>"), "<w:picture/>"))).items).toEqual([]);
  });
});

/** The end of what begins at a place with a tag: the elements of the tables are nested in each other at most once here. */
const wrapAll = (xml: string, tag: "w:p" | "w:tc" | "w:tr" | "w:tbl"): string =>
  xml.replace(new RegExp(`<${tag}(?: [^>]*)?>(?:(?!<${tag}[ >]).)*?</${tag}>`, "gs"), (one) => control(one));

describe("controls around everything", () => {
  test.for(["w:p", "w:tc", "w:tr", "w:tbl"] as const)("each %s in one: nothing has changed", async (tag) => {
    for (const bytes of [await plan(), await framework()]) {
      const wrapped = editXml(bytes, (xml) => wrapAll(xml, tag));
      expect(await proposeFromWord(small(), wrapped, "x.docx")).toEqual(NOTHING);
      const twice = editXml(wrapped, (xml) => wrapAll(xml, "w:p"));
      expect(await proposeFromWord(small(), withoutBookmarks(twice), "x.docx")).toEqual(NOTHING);
    }
  });

  test("rows, cells and paragraphs that show their prompts are empty, and a changed one is read", async () => {
    const edited = editXml(await plan(), (xml) => {
      const row = rowWith(xml, "The minutes of each meeting");
      const empty = (inner: string): string => control(inner, `${SHOWN}<w:text w:multiLine="1"/>`);
      return xml
        .replace(
          row,
          row +
            control(
              `<w:tr>${cell("")}${control(cell("People's ratings"))}${control(cell("Ratings of each meeting"))}${empty(cell("Click here."))}</w:tr>` +
                empty(`<w:tr>${cell("")}${cell("Click here.")}${cell("Click here.")}${cell("Click here.")}</w:tr>`),
              "<w15:repeatingSection/>",
            ),
        )
        .replace("Meeting minutes", "Minutes of meetings");
    });
    expect(short(await proposeFromWord(small(), edited, "x.docx"))).toEqual([
      [
        "changed",
        "Evidence for “People decide on the plan”",
        "Ways of collecting evidence: Meeting minutes\nAction trackers → Minutes of meetings\nAction trackers",
      ],
      [
        "added",
        "Evidence for “People decide on the plan”",
        "Type of evidence:  → People's ratings",
        "Form of evidence:  → Ratings of each meeting",
      ],
    ]);
  });
});

describe("the blank template as a form", () => {
  const fresh = () => emptyWorkshop("Day centre");
  const blank = () => wordDocument(fresh(), "template", { now: NOW });
  /** A control behind each label where people write: "Your text:", "Form:", "Project:". */
  const form = (xml: string, inner: (nth: number) => string): string => {
    let nth = 0;
    return xml.replace(/(<w:t(?: [^>]*)?>[^<]*:[\u00a0 ]?<\/w:t><\/w:r>)(?=<\/w:p>)/g, (label) => label + inner(nth++));
  };

  test.for([
    ["behind each label", () => prompt()],
    ["lists", () => prompt(`<w:comboBox>${items(["Choose an item."], ["a"])}</w:comboBox>`)],
    ["in a paragraph of its own", () => `</w:p>${control(`<w:p>${PROMPT}</w:p>`, SHOWN)}<w:p>`],
  ] as const)("not filled in, %s: nothing has changed, in a new workshop and in a full one", async ([, inner]) => {
    for (const workshop of [fresh(), small()]) {
      const bytes = editXml(await wordDocument(workshop, "template", { now: NOW, picture: PICTURE }), (xml) => form(xml, inner));
      expect(await proposeFromWord(workshop, bytes, "x.docx")).toEqual(NOTHING);
    }
  });

  test("filled in", async () => {
    const written = FRAMEWORK_PARTS.map(({ key }) => `Words on ${key}.`);
    const bytes = editXml(await blank(), (xml) => {
      let part = 0;
      return form(xml, () => prompt()).replace(
        new RegExp(`(Your text:[\u00a0 ]?</w:t></w:r>)${prompt().replace(/[.?*+^$[\]\\(){}|]/g, "\\$&")}`, "g"),
        (_, label: string) => label + control(text(written[part++] ?? ""), "<w:text/>"),
      );
    });
    const { items: found, notUnderstood } = await proposeFromWord(fresh(), bytes, "x.docx");
    expect(notUnderstood).toEqual([]);
    const after = taken(fresh(), found);
    expect(FRAMEWORK_PARTS.map(({ key }) => frameworkText(after, key))).toEqual(written);
  });
});
