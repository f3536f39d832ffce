/** The texts of an impact report back: what somebody has worded anew becomes the group's own wording of that text. */
import { isOf, normal, wordsAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import type { SingleIntent } from "../../../shared/changes/intent.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { REPORT_PART_WORDS, REPORT_TAB_WORDS } from "../../../shared/guidance/report-words.ts";
import { easyOf } from "../../../shared/easy-read/wordings.ts";
import type { ItemId } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { fixedAnchor, reportAnchor, reportLineAnchor } from "../../../shared/report/anchors.ts";
import { reportOf, reportTexts, type Report } from "../../../shared/report/document.ts";
import { reportLines, type ReportText } from "../../../shared/report/parts.ts";
import { partOf, sameWords, saysNothing, stateOfWords, type ReadingContext } from "./context.ts";
import { isUnread, type ReadParagraph } from "./document.ts";
import { inEvery } from "./languages.ts";
import type { Rest } from "./recognise.ts";

const { remarks } = BACK_WORDS;
const FIXED = fixedAnchor("").record;

/** One text as the document has it. */
interface Found {
  readonly text: ReportText;
  readonly paragraphs: ReadParagraph[];
  /** Of its first line: what the whole text said when it was written. */
  whole: Anchor | null;
}

/** @returns the paragraphs that were understood. */
export function proposeReport(rest: readonly Rest[], context: ReadingContext): ReadonlySet<ReadParagraph> {
  const understood = new Set<ReadParagraph>();
  if (!rest.some(({ paragraph }) => ownAnchors(paragraph).length > 0)) return understood;
  const report = reportOf(context.workshop);
  const heads = headsOf(report);
  const texts = new Map(reportTexts(report).map((text) => [reportAnchor(text).record, text] as const));
  const lines = new Map([...texts].map(([record, text]) => [reportLineAnchor(text, "").record, record] as const));
  const found = new Map<string, Found>();
  let open: Found | null = null;
  for (const { paragraph, inTable, first } of rest) {
    const anchors = ownAnchors(paragraph);
    if (heads.has(normal(paragraph.text)) && (inTable || first) && anchors.length === 0) understood.add(paragraph);
    const isFixed = anchors.some(({ record }) => record === FIXED);
    if (isFixed && anchors.some(({ record, words }) => record === FIXED && words === wordsAnchor(paragraph.text)))
      understood.add(paragraph);
    const named = anchors.map(({ record }) => (texts.has(record) ? record : (lines.get(record) ?? ""))).find((record) => record !== "");
    const text = named === undefined ? undefined : texts.get(named);
    if (named !== undefined && text) {
      open = found.get(named) ?? { text, paragraphs: [], whole: null };
      found.set(named, open);
      open.whole ??= anchors.find(({ record }) => record === named) ?? null;
      open.paragraphs.push(paragraph);
      understood.add(paragraph);
    } else if (open && !isFixed && anchors.length === 0 && goesOn(open, paragraph, inTable)) {
      // Somebody has pressed Enter inside of it, or written a line more.
      open.paragraphs.push(paragraph);
      understood.add(paragraph);
    } else if (anchors.length > 0 && !isFixed && isUntouched(anchors, paragraph)) {
      // A text that the report of today has no more.
      understood.add(paragraph);
      open = null;
    } else open = null;
  }
  const written = new Set([...texts].map(([record, text]) => `${record} ${reportAnchor(text).words}`));
  for (const one of found.values()) propose(one, { ...context, written: { ...context.written, anchors: written } });
  return understood;
}

/** What stands above the columns of its tables, and below its title. */
const headsOf = ({ sections }: Report): ReadonlySet<string> =>
  new Set(
    [
      ...inEvery((words) => words.productWords.PRODUCT_WORDS.report.subtitle),
      ...sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === "table" ? block.head : []))),
    ].map(normal),
  );

const ownAnchors = ({ anchors }: ReadParagraph): readonly Anchor[] => anchors.filter((anchor) => isOf("easy", anchor));

const goesOn = ({ paragraphs }: Found, paragraph: ReadParagraph, inTable: boolean): boolean =>
  !inTable &&
  paragraph.heading === 0 &&
  paragraph.anchors.length === 0 &&
  paragraph.style === paragraphs.at(-1)?.style &&
  !isUnread(paragraph);

const isUntouched = (anchors: readonly Anchor[], { text }: ReadParagraph): boolean =>
  anchors.some(({ words }) => words === wordsAnchor(text));

function propose({ text, paragraphs, whole }: Found, context: ReadingContext): void {
  const { workshop, items, notUnderstood, written } = context;
  const about = text.stone === "" ? "" : (workshop.stones.get(text.stone)?.text ?? "");
  const where = REPORT_TAB_WORDS.field(REPORT_PART_WORDS[text.part], about);
  const id = `report ${text.part} ${text.stone}`;
  context.about([{ paragraphs }], { table: "report", where, stone: text.stone === "" ? null : text.stone, beside: [id] });
  const said = paragraphs
    .filter((paragraph) => !saysNothing(paragraph))
    .map((paragraph) => paragraph.text.trim())
    .join("\n");
  if (paragraphs.some(isUnread)) {
    notUnderstood.push({ where, text: said });
    return;
  }
  const state = stateOfWords(said, whole ? [whole] : [], written, reportAnchor(text).record);
  const now = reportLines(text).join("\n");
  if (state === "same" || said === "" || sameWords(now, said)) return;
  items.push({
    id,
    table: "report",
    what: "changed",
    where,
    parts: partOf(REPORT_PART_WORDS[text.part], now, said),
    take: state !== "both",
    remark: state === "both" ? remarks.both : "",
    steps: [keeping(workshop, text, said, context)],
  });
}

/** Keeps a wording; one that says what the rules say is none. */
function keeping(workshop: Workshop, text: ReportText, said: string, { newId }: ReadingContext): SingleIntent {
  const { part, stone, of, written } = text;
  const known = easyOf(workshop, stone, part);
  if (known && sameWords(said, written)) return { do: "item.remove", list: "easy", key: known.id };
  if (known) return { do: "item.edit", list: "easy", key: known.id, patch: { of, text: said } };
  const item = { id: newId<ItemId>("easy", JSON.stringify([part, stone])), stone, part, of, text: said };
  return { do: "item.add", list: "easy", item, before: null };
}
