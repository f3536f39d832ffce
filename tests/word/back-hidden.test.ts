/** Hidden text is no text: by itself, by its style, by its paragraph's style, and by a hidden end of a paragraph. */
import { describe, expect, test } from "vitest";
import { formOf, text, UNTOUCHED, withForm } from "./back-form.ts";

const HIDDEN = "<w:vanish/>";
const style = (type: "character" | "paragraph", id: string, looks: string, basedOn = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${looks}</w:rPr></w:style>`;
const styles =
  style("character", "Secret", HIDDEN) +
  style("character", "SecretToo", "<w:b/>", "Secret") +
  style("character", "OpenAgain", '<w:vanish w:val="0"/>', "Secret") +
  style("paragraph", "SecretLine", HIDDEN);
const as = (id: string, more = ""): string => `<w:rStyle w:val="${id}"/>${more}`;
/** More paragraphs behind the first. */
const next = (...paragraphs: readonly string[]): string =>
  `${UNTOUCHED}</w:p>${paragraphs.join("")}<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>${text("Behind")}`;
const paragraph = (looks: string, content: string): string => `<w:p><w:pPr>${looks}</w:pPr>${content}</w:p>`;

describe("hidden text", () => {
  test.for([
    ["by itself", text("x", HIDDEN)],
    ["by a switch that is on", text("x", '<w:vanish w:val="1"/>') + text("y", '<w:vanish w:val="true"/>')],
    ["by its style", text("x", as("Secret"))],
    ["by the style that its style is based on", text("x", as("SecretToo"))],
    [
      "in a link, and in what was put in with changes tracked",
      `<w:hyperlink>${text("x", HIDDEN)}</w:hyperlink><w:ins>${text("y", HIDDEN)}</w:ins>`,
    ],
    ["with a break and a sign", `<w:r><w:rPr>${HIDDEN}</w:rPr><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`],
    [
      "with a text box",
      `<w:r><w:rPr>${HIDDEN}</w:rPr><w:pict><v:textbox><w:txbxContent><w:p>${text("x")}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
    ],
  ] as const)("%s is no text", async ([, content]) => {
    expect(await formOf(UNTOUCHED + content, { styles })).toBeNull();
    expect(await formOf(text("Now ") + content + text("it shows"), { styles })).toBe("Now it shows");
  });

  test.for([
    ["a switch that is off", text(" x", '<w:vanish w:val="0"/>')],
    ["a style that turns it off again", text(" x", as("OpenAgain"))],
    ["shown in spite of its style", text(" x", as("Secret", '<w:vanish w:val="false"/>'))],
    ["hidden on web pages alone", text(" x", "<w:webHidden/>")],
    ["what was hidden before a tracked change", text(" x", `<w:rPrChange w:id="1"><w:rPr>${HIDDEN}</w:rPr></w:rPrChange>`)],
  ] as const)("%s is text", async ([, content]) => {
    expect(await formOf(UNTOUCHED + content, { styles })).toBe("What people say about the plan x");
  });

  test("a paragraph of a hidden style is none; in it, a hidden style of its words shows them", async () => {
    const line = (content: string): string => next(paragraph('<w:pStyle w:val="SecretLine"/>', content));
    expect(await formOf(line(text("x")), { styles })).toBe("What people say about the plan\nBehind");
    // Two switches turn each other off; what a run says itself is said.
    expect(await formOf(line(text("x ", as("Secret"))), { styles })).toBe("What people say about the plan\nx Behind");
    expect(await formOf(line(text("x ", as("Secret", HIDDEN))), { styles })).toBe("What people say about the plan\nBehind");
  });

  test("a paragraph whose end is hidden goes on in the next", async () => {
    const end = (looks: string): string => next(paragraph(`<w:rPr>${looks}</w:rPr>`, text("So ")));
    expect(await formOf(end(HIDDEN))).toBe("What people say about the plan\nSo Behind");
    expect(await formOf(end(`${HIDDEN}<w:specVanish/>`))).toBe("What people say about the plan\nSo Behind");
    expect(await formOf(end(""))).toBe("What people say about the plan\nSo\nBehind");
  });

  test("our words, hidden, are words taken out", async () => {
    const { items } = await withForm(text("What people say about the plan", HIDDEN));
    expect(items[0]?.parts).toEqual([{ label: "Form of evidence", before: "What people say about the plan", after: "" }]);
  });
});
