/** What stands first in a document: its title, whose it is, and where its structure comes from. */
import type { Paragraph } from "docx";
import { ATTRIBUTION_MARKED } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { Info } from "../../../shared/model/records.ts";
import { dayInWords } from "../wording.ts";
import { paragraph, paragraphs, runs } from "./text.ts";

/** The title and whose document it is; details that nobody has filled in are left out. */
export function titleBlock(info: Info, kind: "framework" | "plan"): readonly Paragraph[] {
  const { details, subtitle } = DOCUMENT_WORDS;
  const known = [
    [details.project, info.project],
    [details.organisation, info.organisation],
    [details.place, info.place],
    [details.date, dayInWords(info.date)],
  ] as const;
  return [
    paragraph("Title", info.title.trim()),
    paragraph("Subtitle", subtitle[kind]),
    ...known
      .filter(([, value]) => value.trim() !== "")
      .map(([label, value]) => paragraph("Details", [...runs(`${label}: `, "Strong"), ...runs(value.trim())])),
    ...(info.about.trim() === "" ? [] : paragraphs("About", info.about)),
  ];
}

/** Where the document's structure comes from: a sentence that every exported document carries. */
export const sourceNote = (): Paragraph =>
  paragraph("SourceNote", ATTRIBUTION_MARKED.split("*").flatMap((part, at) => runs(part, at % 2 === 1 ? "Emphasis" : undefined)));
