/** The first page back: the title, whose document it is, and what it is about. */
import { normal, recordAnchor, wordsAnchor } from "../../../shared/changes/anchor.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { WORD_DOCUMENTS } from "../../../shared/export/products.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { TITLE_LIMIT } from "../../../shared/model/fields.ts";
import type { Info } from "../../../shared/model/records.ts";
import { infoOf } from "../../../shared/model/workshop.ts";
import { dayInWords } from "../../export/wording.ts";
import { partOf, stateOfWords, type ReadingContext } from "./context.ts";
import { isUnread, type ReadParagraph } from "./document.ts";
import { after, dayIn } from "./plan-cells.ts";
import type { Rest } from "./recognise.ts";
import { inEvery } from "./languages.ts";

const { remarks, parts: LABELS, tables } = BACK_WORDS;
const DETAILS = ["project", "organisation", "place", "date"] as const;
type Field = "title" | (typeof DETAILS)[number] | "about";
const FIELDS: readonly Field[] = ["title", ...DETAILS, "about"];
const NAMES: { readonly [F in Field]: string } = { ...DOCUMENT_WORDS.details, title: LABELS.title, about: LABELS.about };
/** What a line of the first page begins with. */
const LINES = { project: labels("project"), organisation: labels("organisation"), place: labels("place"), date: labels("date") };
const SUBTITLES: ReadonlySet<string> = new Set(
  inEvery((words) => WORD_DOCUMENTS.map((document) => words.productWords.PRODUCT_WORDS[document].subtitle)).flat(),
);

function labels(field: (typeof DETAILS)[number]): readonly string[] {
  return inEvery(({ documents }) => documents.DOCUMENT_WORDS.details[field]);
}

interface Found {
  readonly paragraphs: ReadParagraph[];
  readonly texts: string[];
}

/** @returns the paragraphs that were understood. */
export function proposeTitle(rest: readonly Rest[], context: ReadingContext): ReadonlySet<ReadParagraph> {
  const { workshop, written, items, notUnderstood } = context;
  const first = rest.filter((one) => one.first).map(({ paragraph }) => paragraph);
  const isAnchored = first.some(({ anchors }) => anchors.some(({ record }) => RECORDS.has(record)));
  const isOurs = isAnchored || first.some(({ text }) => SUBTITLES.has(normal(text)));
  const info = infoOf(workshop);
  const found = new Map<Field, Found>();
  for (const paragraph of first) {
    const is = fieldOf(paragraph);
    // The blank template has a title of its own, and a document may be made for another organisation.
    if (!is || (!isAnchored && is.field !== "about" && written.paragraphs.has(normal(paragraph.text)))) continue;
    const own = found.get(is.field) ?? { paragraphs: [], texts: [] };
    own.paragraphs.push(paragraph);
    own.texts.push(is.text.trim());
    found.set(is.field, own);
  }
  for (const field of FIELDS) {
    const before = field === "date" ? dayInWords(info.date) : info[field];
    const { paragraphs, texts } = found.get(field) ?? { paragraphs: [], texts: [] };
    if (paragraphs.some(isUnread)) {
      notUnderstood.push({ where: tables.title, text: texts.join("\n") });
      continue;
    }
    const text = texts.filter((one) => one !== "").join(field === "about" ? "\n\n" : " ");
    const anchors = paragraphs.flatMap((one) => one.anchors);
    context.about([{ paragraphs }], { table: "title", where: NAMES[field], stone: null, beside: [`info ${field}`] });
    const record = recordAnchor("info", field);
    if (text === "" && (!isAnchored || before.trim() === "")) continue;
    // A program may have given the paragraph another style; what is new in it is listed.
    if (paragraphs.length === 0 && field === "about" && first.some((one) => one.anchors.some((anchor) => anchor.record === record)))
      continue;
    if (field === "title" && text === "") notUnderstood.push({ where: tables.title, text: remarks.titleGone });
    if (field === "title" && text === "") continue;
    const state = stateOfWords(text, anchors, written, record);
    const parts = state === "same" ? [] : partOf(NAMES[field], before, text);
    if (parts.length === 0) continue;
    const isElsewhere =
      field === "organisation" && anchors.some((one) => one.record === record && one.words !== wordsAnchor(before) && state !== "both");
    const value = field === "date" ? dayIn(text) : text;
    if (isElsewhere || (text !== "" && value === null) || (field === "title" && text.length > TITLE_LIMIT)) {
      notUnderstood.push({ where: tables.title, text: paragraphs.map((one) => one.text.trim()).join("\n") });
      continue;
    }
    items.push({
      id: `info ${field}`,
      table: "title",
      what: before.trim() === "" ? "added" : text === "" ? "removed" : "changed",
      where: NAMES[field],
      parts,
      // Any letter has a title.
      take: text !== "" && state !== "both" && (field !== "title" || isOurs),
      remark: state === "both" ? remarks.both : "",
      steps: [{ do: "info.edit", patch: { [field]: value ?? "" } as Partial<Omit<Info, "rank">> }],
    });
  }
  return new Set([...found.values()].flatMap(({ paragraphs }) => paragraphs));
}

const RECORDS: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [recordAnchor("info", field), field]));

/** What a paragraph of the first page says; null where that is not known. */
function fieldOf({ text, style, anchors }: ReadParagraph): { readonly field: Field; readonly text: string } | null {
  if (style === "title" || anchors.some(({ record }) => RECORDS.get(record) === "title")) return { field: "title", text };
  if (style === "about") return { field: "about", text };
  const field = DETAILS.find((one) => after(text, LINES[one]) !== undefined);
  return field ? { field, text: after(text, LINES[field]) ?? "" } : null;
}
