/** What stands first in a document: its title, whose it is, and where its structure comes from. */
import { ConcreteHyperlink, ImageRun, type Paragraph, type ParagraphChild } from "docx";
import { anchorOf } from "../../../shared/changes/anchor.ts";
import type { WordKind } from "../../../shared/export/word-options.ts";
import { ATTRIBUTION_MARKED } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { Info } from "../../../shared/model/records.ts";
import { dayInWords, linesOf } from "../wording.ts";
import { anchoredParagraph, marksOf } from "./anchors.ts";
import type { Logo } from "./logo.ts";
import { paragraph, partsOf, runs } from "./text.ts";

/** The title and whose document it is; details that nobody has filled in are left out. */
export function titleBlock(info: Info, kind: WordKind, logo: Logo | null): readonly Paragraph[] {
  const { details, subtitle } = DOCUMENT_WORDS;
  const known = [
    ["project", info.project],
    ["organisation", info.organisation],
    ["place", info.place],
    ["date", dayInWords(info.date)],
  ] as const;
  return [
    ...logoParagraph(logo, info.organisation),
    kind === "template" ? paragraph("Title", info.title.trim()) : anchoredParagraph("Title", info.title.trim(), anchorOf("info", ["title"], info.title)),
    paragraph("Subtitle", subtitle[kind]),
    ...known
      // In the blank template there is room for each.
      .filter(([, value]) => kind === "template" || value.trim() !== "")
      .map(([field, value]) => {
        const anchor = kind === "template" ? [] : marksOf(anchorOf("info", [field], value));
        return paragraph("Details", [...anchor, ...runs(value.trim() === "" ? `${details[field]}:` : `${details[field]}: `, "Strong"), ...runs(value.trim())]);
      }),
    ...(info.about.trim() === "" ? [] : aboutParagraphs(info.about)),
  ];
}

const aboutParagraphs = (about: string): readonly Paragraph[] =>
  partsOf(about).map((part, at) => anchoredParagraph("About", part, at === 0 ? anchorOf("info", ["about"], about) : undefined));

/** Most room for a logo, in px of 96 to the inch: 7 cm by 2 cm. */
const LOGO_ROOM = { width: 265, height: 76 };

function logoParagraph(logo: Logo | null, organisation: string): readonly Paragraph[] {
  if (!logo) return [];
  const scale = Math.min(LOGO_ROOM.width / logo.width, LOGO_ROOM.height / logo.height);
  const image = new ImageRun({
    type: logo.type,
    data: logo.bytes,
    transformation: { width: Math.max(1, Math.round(logo.width * scale)), height: Math.max(1, Math.round(logo.height * scale)) },
    altText: { id: "2", name: DOCUMENT_WORDS.logo.name, description: DOCUMENT_WORDS.logo.alt(linesOf(organisation).join(" ").trim()) },
  });
  return [paragraph("Logo", [image])];
}

/** The relationship of the document with SCIE's page. */
export const RESOURCE = "Resource";

/** Where the document's structure comes from: a sentence that every exported document carries. The title in it leads to SCIE's page. */
export const sourceNote = (): Paragraph =>
  paragraph(
    "SourceNote",
    ATTRIBUTION_MARKED.split("*").flatMap((part, at): readonly ParagraphChild[] => (at % 2 === 1 ? [new ConcreteHyperlink(runs(part, "Hyperlink"), RESOURCE)] : runs(part))),
  );
