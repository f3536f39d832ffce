/** A workshop as a Word document. Plain Node, and pure: the same workshop and time give the same bytes. */
import { Document, Footer, Paragraph, type ISectionOptions } from "docx";
import { WORD_DEFAULTS, type WordOptions } from "../../../shared/settings/word-options.ts";
import { type WordKind } from "../../../shared/export/products.ts";
import { ATTRIBUTION, RESOURCE_LINK } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { PRODUCT_WORDS } from "../../../shared/guidance/product-words.ts";
import { saidEasyRead } from "../../../shared/easy-read/said.ts";
import type { Info } from "../../../shared/model/records.ts";
import { infoOf, type Workshop } from "../../../shared/model/workshop.ts";
import type { ShownAs } from "../../../shared/results/views.ts";
import type { PathPart } from "../../../shared/pathway/parts.ts";
import type { chartPng } from "../picture/chart-png.ts";
import type { PathPicture } from "../picture/path-picture.ts";
import { oneLine } from "../wording.ts";
import { field } from "./fields.ts";
import type { Logo } from "./logo.ts";
import { packWord } from "./package.ts";
import { pageLayouts, type Layout } from "./page.ts";
import { formSheets } from "../../../shared/forms/sheets.ts";
import { easyReadFor } from "../easy-read/document.ts";
import { countPages } from "./pages.ts";
import { sectionsOf } from "./sections.ts";
import { NUMBERING, stylesFor } from "./styles.ts";
import { withStylesOf } from "./template.ts";
import { runs } from "./text.ts";
import { RESOURCE } from "./title.ts";
import { inline } from "./xml.ts";

export type { PathPicture };

export interface WordRequest {
  /** The time of writing, kept in the document's properties. */
  readonly now: Date;
  /** The picture of the path; drawn from the workshop where it is not given. */
  readonly picture?: PathPicture;
  /** What the person has chosen; what is left out is as most people want it. */
  readonly options?: Partial<WordOptions>;
  readonly logo?: Logo | null;
  /** The styles of the organisation's own Word template, as `readTemplate` gives them. */
  readonly styles?: string | null;
  /** How results are shown in a report. */
  readonly shown?: ShownAs;
  /** What draws the picture of a result. */
  readonly chart?: typeof chartPng;
  /** The one part of the path that an easy-read document tells. */
  readonly part?: PathPart;
  /** The id of the one form that is written; without it all of them are. */
  readonly form?: string;
}

/**
 * Writes a workshop as a .docx file.
 * @param kind "framework" for everything (tables T1 to T4, the pathway, benefits, feedback); "plan" for the
 *   outcomes assessment plan alone (T3); "template" for T1 to T4 to fill in by hand; "later" for the parked stones
 *   alone; "easy-read" for the path in easy read; "forms" for questions on paper; "report" for what came of it.
 *   Source: SCIE's guidance, *Developing a Co-production Impact Framework* (2025).
 * @returns the bytes of the file. Facilitator's notes are never in it, and parked stones only in "later".
 */
export async function wordDocument(workshop: Workshop, kind: WordKind, request: WordRequest): Promise<Uint8Array> {
  const { now, picture, logo = null, styles = null } = request;
  const options = { ...WORD_DEFAULTS, ...request.options };
  const layout: Layout = { ...pageLayouts(options.paper), repeat: options.repeatOutcome };
  const info = titled(infoOf(workshop), kind, options.organisation.trim());
  // It is for people who need large letters and plain looks, so no template changes those.
  const easy =
    kind === "easy-read"
      ? easyReadFor(workshop, { size: options.easySize, ...(request.part && { part: request.part }) })
      : kind === "said-easy-read"
        ? saidEasyRead(workshop, options.easySize)
        : null;
  const forms = kind === "forms" ? formSheets(workshop, request.form) : null;
  const given = { now, workshop, info, options, layout, logo };
  const sections = await sectionsOf(
    {
      ...given,
      ...(picture && { picture }),
      ...(request.shown && { shown: request.shown }),
      ...(request.chart && { chart: request.chart }),
      ...(easy && { easyRead: easy }),
      ...(forms && { forms }),
    },
    kind,
  );
  const footer = new Footer({ children: [footerLine(info.title, easy?.pages ?? countPages(sections))] });
  const own = stylesFor(layout.portrait.width, easy ? options.easySize : forms ? options.formSize : undefined);
  const document = new Document({
    numbering: NUMBERING,
    sections: sections.map(({ page, children, foot }): ISectionOptions => ({
      properties: page.section,
      footers: { default: foot === undefined ? footer : new Footer({ children: [footLine(foot)] }) },
      children,
    })),
  });
  document.Document.Relationships.addRelationship(RESOURCE, HYPERLINK, RESOURCE_LINK, "External");
  return packWord(document, styles === null || easy || forms ? own : withStylesOf(styles, own), {
    title: oneLine(forms?.length === 1 ? (forms[0]?.title ?? "") : info.title),
    author: oneLine(info.organisation) || DOCUMENT_WORDS.program,
    subject: PRODUCT_WORDS[kind].subtitle,
    description: ATTRIBUTION,
    now,
  });
}

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Whose document it is and what it is called; the blank template belongs to no single workshop. */
function titled(info: Info, kind: WordKind, organisation: string): Info {
  const whose = organisation === "" ? info.organisation : organisation;
  if (kind !== "template") return { ...info, organisation: whose };
  return { ...info, title: DOCUMENT_WORDS.template.title, organisation: whose, project: "", place: "", date: "", about: "" };
}

/** Which form and round it is, and which of its pages: each form counts its own. */
function footLine(code: string): Paragraph {
  const { page, between } = DOCUMENT_WORDS.footer;
  return new Paragraph({ style: "Footer", children: inline([...runs(code + between + page), ...field("PAGE", "1")]) });
}

/** @param count how many pages there may be, until Word counts them. */
function footerLine(title: string, count: number): Paragraph {
  const { page, of, between } = DOCUMENT_WORDS.footer;
  return new Paragraph({
    style: "Footer",
    children: inline([
      ...runs(page),
      ...field("PAGE", "1"),
      ...runs(of),
      ...field("NUMPAGES", String(count)),
      ...runs(between + oneLine(title)),
    ]),
  });
}
