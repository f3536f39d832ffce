/** What is known of each outcome, and how the report tells it. All functions are pure. */
import { capital } from "../base/wording.ts";
import { inQuotes } from "../guidance/locale.ts";
import { REPORT_WORDS as words } from "../guidance/report-words.ts";
import { progressEntries } from "../model/how-far.ts";
import type { Evidence, Finding, ProgressEntry, Stone } from "../model/records.ts";
import { linksOnPath, reportTextOf, type Workshop } from "../model/workshop.ts";
import { findingsByRow } from "../pathway/progress.ts";
import { gathered, plannedOutcomes } from "../pathway/reading-order.ts";
import { resultSentences } from "../results/sentences.ts";
import { outcomeViews, resultDay, type QuestionView, type ShownAs } from "../results/views.ts";
import { reportText, type ReportBlock } from "./parts.ts";

export interface OutcomeFacts {
  readonly stone: Stone;
  /** Its words for reports, without a stop at their end. */
  readonly name: string;
  readonly evidence: readonly Evidence[];
  /** By their day, those without one first. */
  readonly findings: readonly Finding[];
  /** The history of how far it is, oldest first. */
  readonly entries: readonly ProgressEntry[];
  /** The day of the newest entry; "" where it is not known. */
  readonly since: string;
  /** Why it leads where it leads. */
  readonly reasons: readonly string[];
  /** What came back on forms, each question where it is first told. */
  readonly views: readonly QuestionView[];
}

/** More findings than these are told in the plan alone: the newest stand in the text. */
const MOST_FINDINGS = 6;
/** Pictures of answers for one outcome. */
const MOST_CHARTS = 3;
const MOST_VOICES = 3;

/** A stone's words for reports, without a stop at their end. */
export const reportName = (stone: Stone): string => {
  const text = reportTextOf(stone).trim().replace(/\s+/gu, " ");
  return text.replace(/(?<=[^.\s])\.$/u, "") || text;
};

/** Of every outcome on the path, in the order of the plan. */
export function outcomeFacts(workshop: Workshop, as: ShownAs): readonly OutcomeFacts[] {
  const byRow = findingsByRow(workshop);
  const onward = gathered(linksOnPath(workshop), ({ from }) => from);
  const seen = new Set<string>();
  return plannedOutcomes(workshop).map(({ stone, evidence }) => {
    const findings = evidence.flatMap(({ id }) => byRow.get(id) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const entries = progressEntries(workshop, stone.id);
    const views = outcomeViews(workshop, stone.id, as).filter(({ form, id }) => {
      const key = JSON.stringify([form, id]);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
    return {
      stone,
      name: reportName(stone),
      evidence,
      findings,
      entries,
      since: entries.at(-1)?.date ?? "",
      reasons: (onward.get(stone.id) ?? []).map(({ why }) => why.trim()).filter((why) => why !== ""),
      views,
    };
  });
}

/** Whether there is anything to tell of an outcome beyond its name. */
export const hasNews = ({ stone, findings, entries, views }: OutcomeFacts): boolean =>
  stone.progress !== "none" || findings.length > 0 || entries.some(({ why }) => why.trim() !== "") || views.length > 0;

/** Whether it was planned and can be: what was not has a place of its own. */
export const isFound = ({ found = "no" }: Pick<Stone, "found">): boolean => found !== "no";

/** How far an outcome is, and what else is to be known of it at a glance. What was found has not to be begun. */
export const stateWords = ({ stone, since }: Pick<OutcomeFacts, "stone" | "since">): string =>
  [
    ...(isFound(stone) && stone.progress === "none" ? [] : [words.state[stone.progress](resultDay(since))]),
    ...(stone.found === "good" || stone.found === "bad" ? [words.found[stone.found]] : []),
  ].join(words.between);

/** @param nth of the outcomes that are told: neighbours say the same in other words. */
export function outcomeBlocks(workshop: Workshop, facts: OutcomeFacts, nth: number, level: 2 | 3): readonly ReportBlock[] {
  const { stone, name, reasons, entries, findings, views } = facts;
  const { found = "no" } = stone;
  const why = found === "good" ? words.unplanned.good(reasons) : found === "bad" ? words.unplanned.bad() : words.wanted(reasons, nth);
  return [
    { is: "heading", level, text: name, stone },
    { is: "state", stone, words: stateWords(facts) },
    ...reportText(workshop, { part: "report-wanted", stone: stone.id, facts: [found, reasons], lines: [why] }),
    ...reportText(workshop, {
      part: "report-far",
      stone: stone.id,
      facts: entries.map(({ state, date, why: reason }) => [state, date, reason]),
      lines: [farWords(entries, nth)],
    }),
    ...reportText(workshop, {
      part: "report-came",
      stone: stone.id,
      look: "items",
      label: words.came.label,
      facts: findings.map(({ date, text }) => [date, text]),
      lines: cameLines(findings),
    }),
    ...askedBlocks(workshop, stone, views),
  ];
}

/** The history in sentences: when it began, and the newest with its reason. An entry that changes nothing is passed over. */
function farWords(entries: readonly ProgressEntry[], nth: number): string {
  const told = entries.filter((entry, at) => entry.state !== (entries[at - 1]?.state ?? "none"));
  return told
    .map(({ state, date, why }, at) => {
      const day = resultDay(date);
      const { far } = words;
      const said =
        day === ""
          ? far.noDay[state]
          : state === "started"
            ? far.began(day, nth)
            : state === "achieved"
              ? far.reached(day, nth)
              : state === "impossible"
                ? far.notPossible(day, nth)
                : far.stopped(day);
      return [said, at === told.length - 1 ? far.why(why) : ""].filter(Boolean).join(" ");
    })
    .join(" ");
}

function cameLines(findings: readonly Finding[]): readonly string[] {
  const shown = findings.length > MOST_FINDINGS ? findings.slice(1 - MOST_FINDINGS) : findings;
  const left = findings.length - shown.length;
  return [
    ...shown.map(({ date, text }) => words.came.dated(resultDay(date), text.trim().replace(/\s+/gu, " "))),
    ...(left > 0 ? [words.came.earlier(left)] : []),
  ];
}

/** What came back on forms: a line for each question, pictures of the first of them, then people's own words. */
function askedBlocks(workshop: Workshop, stone: Stone, views: readonly QuestionView[]): readonly ReportBlock[] {
  const counted = views.filter(({ answers }) => answers !== "words");
  const [drawn, left] = [counted.slice(0, MOST_CHARTS), counted.length - MOST_CHARTS];
  const facts = counted.map(({ text, rounds }) => [text, rounds.map(({ name, counts, number, people }) => [name, counts, number, people])]);
  return [
    ...reportText(workshop, {
      part: "report-asked",
      stone: stone.id,
      label: words.asked.label,
      facts,
      lines: [
        ...drawn.map((view) => words.asked.line(view.text, resultSentences(view).join(" "))),
        ...(left > 0 ? [words.asked.others(left)] : []),
      ],
    }),
    ...drawn.map((view): ReportBlock => ({ is: "chart", view, caption: chartCaption(view) })),
    ...voices(
      workshop,
      stone,
      views.filter(({ answers }) => answers === "words"),
    ),
  ];
}

const chartCaption = ({ text, rounds }: QuestionView): string =>
  rounds.length > 1 ? words.asked.pictureRounds(text, rounds[0]?.name ?? "", rounds.at(-1)?.name ?? "") : words.asked.picture(text);

function voices(workshop: Workshop, stone: Stone, views: readonly QuestionView[]): readonly ReportBlock[] {
  const all = [...new Set(views.flatMap(({ rounds }) => rounds.at(-1)?.words ?? []).map((text) => text.replace(/\s+/gu, " ")))];
  const left = all.length - MOST_VOICES;
  return reportText(workshop, {
    part: "report-voices",
    stone: stone.id,
    look: "quotes",
    label: words.voices.label,
    facts: all,
    lines: [...all.slice(0, MOST_VOICES).map((text) => inQuotes(capital(text))), ...(left > 0 ? [words.voices.more(left)] : [])],
  });
}
