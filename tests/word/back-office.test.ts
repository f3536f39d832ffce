/** Documents that LibreOffice has opened and saved. */
import { describe, expect, test } from "vitest";
import { bringBack } from "../../electron/import/word/index.ts";
import { cell, framework, short, small } from "./back-small.ts";
import { editXml, noOffice, rowWith, throughOffice, withoutBookmarks } from "./edited.ts";

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
