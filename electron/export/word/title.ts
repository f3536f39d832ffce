/** What stands first in a document: its title, whose it is, and where its structure comes from. */
import type { Paragraph } from "docx";
import { anchorOf } from "../../../shared/changes/anchor.ts";
import type { WordKind } from "../../../shared/export/products.ts";
import { ATTRIBUTION_MARKED } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import type { Info } from "../../../shared/model/records.ts";
import { dayInWords, wordingLines } from "../wording.ts";
import { anchoredParagraph } from "./anchors.ts";
import { InlineDrawing, pictureParagraph } from "./drawing.ts";
import type { Logo } from "./logo.ts";
import { partsOf, paragraph, runs } from "./text.ts";
import { docxElement } from "./xml.ts";

/** The title and whose document it is; details that nobody has filled in are left out. */
export function titleBlock(info: Info, kind: WordKind, logo: Logo | null): readonly Paragraph[] {
  const { details } = DOCUMENT_WORDS;
  const known = [
    ["project", info.project],
    ["organisation", info.organisation],
    ["place", info.place],
    ["date", dayInWords(info.date)],
  ] as const;
  return [
    ...logoParagraph(logo, info.organisation),
    kind === "template"
      ? paragraph("Title", info.title.trim())
      : anchoredParagraph("Title", info.title.trim(), anchorOf("info", ["title"], info.title)),
    paragraph("Subtitle", PRODUCT_WORDS[kind].subtitle),
    ...known
      // In the blank template there is room for each.
      .filter(([, value]) => kind === "template" || value.trim() !== "")
      .map(([field, value]) => {
        const words = [...runs(value.trim() === "" ? `${details[field]}:` : `${details[field]}: `, "Strong"), ...runs(value.trim())];
        return anchoredParagraph("Details", words, kind === "template" ? undefined : anchorOf("info", [field], value));
      }),
    ...(info.about.trim() === "" ? [] : aboutParagraphs(info.about)),
  ];
}

const aboutParagraphs = (about: string): readonly Paragraph[] =>
  partsOf(about).map((part, at) => anchoredParagraph("About", part, at === 0 ? anchorOf("info", ["about"], about) : undefined));

/** Most room for a logo, in px of 96 to the inch: 7 cm by 2 cm. */
const LOGO_ROOM = { width: 265, height: 76 };

export function logoParagraph(logo: Logo | null, organisation: string): readonly Paragraph[] {
  if (!logo) return [];
  const scale = Math.min(LOGO_ROOM.width / logo.width, LOGO_ROOM.height / logo.height);
  const image = new InlineDrawing({
    type: logo.type,
    data: logo.bytes,
    transformation: { width: Math.max(1, Math.round(logo.width * scale)), height: Math.max(1, Math.round(logo.height * scale)) },
    altText: { id: "2", name: DOCUMENT_WORDS.logo.name, description: DOCUMENT_WORDS.logo.alt(wordingLines(organisation).join(" ").trim()) },
  });
  return [pictureParagraph("Logo", image)];
}

/** The relationship of the document with SCIE's page. */
export const RESOURCE = "Resource";

/** Where the document's structure comes from: a sentence that every exported document carries. The title in it leads to SCIE's page. */
export const sourceNote = (): Paragraph =>
  paragraph(
    "SourceNote",
    ATTRIBUTION_MARKED.split("*").flatMap((part, at) =>
      at % 2 === 1 ? [docxElement("w:hyperlink", { "w:history": 1, "r:id": `rId${RESOURCE}` }, ...runs(part, "Hyperlink"))] : runs(part),
    ),
  );
