/** Benefits back: what stands under the heading of each group of people, one benefit a paragraph. */
import { isOf, orderRecord, recordAnchor } from "../../../shared/changes/anchor.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { BENEFIT_GROUPS, type BenefitGroup, type ItemId } from "../../../shared/model/records.ts";
import { listedInWord } from "../../export/word/order.ts";
import { partOf, saysNothing, stateOfWords, type ReadingContext } from "./context.ts";
import { isUnread, type ReadParagraph } from "./document.ts";
import { match } from "./match.ts";
import { proposeOrder } from "./order.ts";
import type { Rest } from "./recognise.ts";
import { inEvery } from "./languages.ts";

const { parts: LABELS, remarks, where } = BACK_WORDS;
const { groups } = DOCUMENT_WORDS.benefits;

const GROUPS: ReadonlyMap<string, BenefitGroup> = new Map(
  inEvery(({ documents }) =>
    BENEFIT_GROUPS.map((who) => [documents.DOCUMENT_WORDS.benefits.groups[who].toLowerCase(), who] as const),
  ).flat(),
);

/** @returns the paragraphs that were understood. */
export function proposeBenefits(rest: readonly Rest[], context: ReadingContext): ReadonlySet<ReadParagraph> {
  const { workshop, written, items } = context;
  const benefits = listedInWord.benefits(workshop);
  const records = new Map(benefits.map((benefit) => [recordAnchor("benefits", benefit.id), benefit]));
  const there = new Set(rest.filter(({ paragraph }) => paragraph.heading > 0).map(({ where }) => GROUPS.get(where.toLowerCase())));
  const rows = rest.flatMap(({ where, paragraph, inTable }) => {
    if (inTable || paragraph.heading > 0 || saysNothing(paragraph)) return [];
    const anchors = paragraph.anchors.filter((anchor) => isOf("benefits", anchor) && anchor.record !== orderRecord("benefits"));
    const who = GROUPS.get(where.toLowerCase()) ?? anchors.map(({ record }) => records.get(record)?.who).find((one) => one !== undefined);
    return who ? [{ paragraph, who, anchors, text: paragraph.text.trim() }] : [];
  });
  const given = match(
    rows.map(({ anchors, text }) => ({ anchors: new Set(anchors.map(({ record }) => record)), words: text })),
    benefits.map((benefit) => ({ anchors: new Set([recordAnchor("benefits", benefit.id)]), words: benefit.text })),
    (row, record) => rows[row]?.anchors.length === 0 && rows[row]?.who === benefits[record]?.who,
  );
  const recordOf = (at: number) => benefits[given[at] ?? -1];
  for (const [at, { who, text, anchors, paragraph }] of rows.entries()) {
    const benefit = recordOf(at);
    const about = (id: ItemId): void =>
      context.about([{ paragraphs: [paragraph] }], {
        table: "benefits",
        where: benefit?.text ?? text,
        stone: null,
        beside: [`benefit ${id}`],
      });
    if (benefit) about(benefit.id);
    if (isUnread(paragraph)) {
      context.notUnderstood.push({ where: groups[who], text });
      continue;
    }
    if (!benefit) {
      const id = context.newId<ItemId>("benefits", JSON.stringify([who, text]));
      about(id);
      const before =
        rows
          .slice(at + 1)
          .map((_, later) => recordOf(at + 1 + later))
          .find((later) => later?.who === who)?.id ?? null;
      items.push({
        id: `benefit ${id}`,
        table: "benefits",
        what: "added",
        where: where.newBenefit,
        parts: [...partOf(LABELS.people, "", groups[who]), ...partOf(LABELS.benefit, "", text)],
        take: anchors.length === 0,
        remark: anchors.length === 0 ? "" : remarks.goneHere,
        steps: [{ do: "item.add", list: "benefits", item: { id, who, text }, before }],
      });
      continue;
    }
    const state = stateOfWords(text, anchors, written, recordAnchor("benefits", benefit.id));
    const words = state === "same" ? [] : partOf(LABELS.benefit, benefit.text, text);
    const moved = partOf(LABELS.people, groups[benefit.who], groups[who]);
    if (words.length + moved.length === 0) continue;
    items.push({
      id: `benefit ${benefit.id}`,
      table: "benefits",
      what: "changed",
      where: benefit.text,
      parts: [...words, ...moved],
      take: state !== "both",
      remark: state === "both" ? remarks.both : "",
      steps: [{ do: "item.edit", list: "benefits", key: benefit.id, patch: { ...(words.length > 0 ? { text } : {}), who } }],
    });
  }
  const found = new Set(given);
  for (const [at, benefit] of benefits.entries()) {
    if (found.has(at) || !there.has(benefit.who)) continue;
    items.push({
      id: `benefit ${benefit.id}`,
      table: "benefits",
      what: "removed",
      where: groups[benefit.who],
      parts: partOf(LABELS.benefit, benefit.text, ""),
      take: false,
      remark: "",
      steps: [{ do: "item.remove", list: "benefits", key: benefit.id }],
    });
  }
  const kept = rows.flatMap(({ who }, at) => (recordOf(at)?.who === who ? [recordOf(at)] : [])).filter((one) => one !== undefined);
  proposeOrder("benefits", kept, { key: ({ id }) => id, name: ({ text }) => text, group: ({ who }) => who }, context);
  return new Set(rows.map(({ paragraph }) => paragraph));
}
