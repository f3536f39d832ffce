/** The first page: what changed, how far each outcome is, and how we know. Pure. */
import { inQuotes } from "../guidance/locale.ts";
import { REPORT_WORDS as words } from "../guidance/report-words.ts";
import { isDay } from "../model/fields.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { resultSentences } from "../results/sentences.ts";
import { allViews, resultDay, type QuestionView, type ShownAs } from "../results/views.ts";
import type { Towards } from "./impacts.ts";
import { isFound, stateWords, type OutcomeFacts } from "./outcomes.ts";
import { reportText, type ReportSection, type ReportTable } from "./parts.ts";

/** Of more outcomes than these, a table tells how many are how far, and not which. */
const MOST_ROWS = 14;
const MOST_SHOWN = 3;
const MOST_NAMED = 3;

export interface StateCounts {
  readonly outcomes: number;
  readonly achieved: number;
  readonly started: number;
  readonly none: number;
  readonly impossible: number;
}

/** Of the outcomes that were hoped for: what nobody had planned is told, and not counted. */
export function stateCounts(all: readonly OutcomeFacts[]): StateCounts {
  const planned = all.filter(({ stone }) => !isFound(stone));
  const those = (progress: OutcomeFacts["stone"]["progress"]): number => planned.filter(({ stone }) => stone.progress === progress).length;
  return {
    outcomes: planned.length,
    achieved: those("achieved"),
    started: those("started"),
    none: those("none"),
    impossible: those("impossible"),
  };
}

export function frontSection(workshop: Workshop, all: readonly OutcomeFacts[], towards: readonly Towards[], as: ShownAs): ReportSection {
  const views = allViews(workshop, as);
  const counts = stateCounts(all);
  const days = daysIn(workshop, all);
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const told = all.length === 0 ? [] : words.changed(counts, first === "" ? null : { first: resultDay(first), last: resultDay(last) });
  const also = [...alsoLines(all), ...wishLines(workshop)];
  const known = knownLines(workshop, all);
  return {
    id: "changed",
    heading: words.headings.changed,
    under: "",
    blocks:
      all.length === 0
        ? reportText(workshop, { part: "report-changed", facts: [], lines: [words.nothing] })
        : [
            ...reportText(workshop, { part: "report-changed", look: "lead", facts: [counts, first, last], lines: [told.join(" ")] }),
            ...reportText(workshop, { part: "report-also", facts: also, lines: also }),
            glance(all, towards),
            ...(known.length > 0 ? [{ is: "heading", level: 2, text: words.headings.known } as const] : []),
            ...reportText(workshop, {
              part: "report-known",
              facts: known,
              lines: known.length > 0 ? [[...known, words.known.limits].join(" ")] : [],
            }),
            ...shownText(workshop, views),
          ],
    missing:
      all.length === 0
        ? []
        : [
            ...(known.length === 0 ? [words.missing.known] : []),
            ...naming(
              all.filter(({ stone, entries }) => !isFound(stone) && stone.progress === "none" && entries.length === 0),
              words.missing.far,
            ),
            ...naming(
              all.filter(({ findings, views: own, stone }) => findings.length === 0 && own.length === 0 && stone.progress !== "none"),
              words.missing.came,
            ),
          ],
  };
}

const naming = (those: readonly OutcomeFacts[], say: (names: readonly string[], more: number) => string): readonly string[] =>
  those.length === 0
    ? []
    : [
        say(
          those.slice(0, MOST_NAMED).map(({ name }) => name),
          Math.max(0, those.length - MOST_NAMED),
        ),
      ];

/** Every day that the report tells, in order. */
const daysIn = (workshop: Workshop, all: readonly OutcomeFacts[]): readonly string[] =>
  [...all.flatMap(({ findings, entries }) => [...findings, ...entries]), ...inOrder(workshop.results)]
    .map(({ date }) => date)
    .filter(isDay)
    .toSorted();

/** What nobody had planned, and what was not possible, each in one sentence. */
function alsoLines(all: readonly OutcomeFacts[]): readonly string[] {
  const line = (those: readonly OutcomeFacts[], say: (names: readonly string[]) => string): readonly string[] => {
    if (those.length === 0) return [];
    const left = those.length - MOST_NAMED;
    return [[say(those.slice(0, MOST_NAMED).map(({ name }) => name)), ...(left > 0 ? [words.also.more(left)] : [])].join(" ")];
  };
  return [
    ...line(
      all.filter(({ stone }) => stone.found === "good"),
      words.also.good,
    ),
    ...line(
      all.filter(({ stone }) => stone.found === "bad"),
      words.also.bad,
    ),
    ...line(
      all.filter(({ stone }) => stone.progress === "impossible" && !isFound(stone)),
      words.also.impossible,
    ),
  ];
}

/** Wishes that could not be met, each with its reason. */
function wishLines(workshop: Workshop): readonly string[] {
  const wishes = inOrder(workshop.said).filter(({ said, notPossible }) => said.trim() !== "" && notPossible.trim() !== "");
  const left = wishes.length - MOST_NAMED;
  const lines = wishes
    .slice(0, MOST_NAMED)
    .map(({ said, notPossible }) => words.also.wish(said.trim().replace(/\.$/u, ""), notPossible.trim()));
  return left > 0 ? [...lines, words.also.more(left)] : lines;
}

function knownLines(workshop: Workshop, all: readonly OutcomeFacts[]): readonly string[] {
  const records = all.reduce((sum, { findings }) => sum + findings.length, 0);
  // A row for which a question was answered has come in as well.
  const answered = new Set(allViews(workshop).map(({ form, id }) => JSON.stringify([form, id])));
  const asked = inOrder(workshop.forms).flatMap(({ id: form, questions }) =>
    questions.filter(({ id }) => answered.has(JSON.stringify([form, id]))).flatMap(({ evidence }) => evidence),
  );
  const cameIn = new Set<string>([...all.flatMap(({ findings }) => findings.map(({ evidence }) => evidence)), ...asked]);
  const rows = all.flatMap(({ evidence }) => evidence);
  const found = rows.filter(({ id }) => cameIn.has(id)).length;
  const rounds = inOrder(workshop.results).filter(({ sheets }) => sheets > 0);
  const sheets = rounds.reduce((sum, round) => sum + round.sheets, 0);
  const forms = new Set(rounds.map(({ form }) => form)).size;
  return [
    ...(found > 0 ? [words.known.evidence(rows.length, found, records)] : []),
    ...(sheets > 0 ? [words.known.sheets(sheets, forms, rounds.length)] : []),
  ];
}

/** Outcome by outcome, or, where there are many, impact by impact. */
function glance(all: readonly OutcomeFacts[], towards: readonly Towards[]): ReportTable {
  const { glance: said, state } = words;
  if (all.length <= MOST_ROWS)
    return {
      is: "table",
      caption: said.caption,
      head: [said.outcome, said.far, said.since],
      shares: [56, 20, 24],
      rows: all.map(({ name, stone, since }) => [
        name,
        stateWords({ stone, since: "" }),
        since === "" || stone.progress === "none" ? "–" : resultDay(since),
      ]),
    };
  return {
    is: "table",
    caption: said.captionMany,
    head: [said.impact, ...(["achieved", "started", "none", "impossible"] as const).map((one) => state[one](""))],
    shares: [44, 14, 14, 14, 14],
    rows: towards
      .map(({ name, own }) => ({ name, counts: stateCounts(own) }))
      .filter(({ counts }) => counts.outcomes > 0)
      .map(({ name, counts }) => {
        const { achieved, started, none, impossible } = counts;
        return [name, ...[achieved, started, none, impossible].map(String)];
      }),
  };
}

/** The questions that came back differently, those with the greatest difference first; else those that most people answered. */
function shownText(workshop: Workshop, views: readonly QuestionView[]): ReturnType<typeof reportText> {
  const counted = views.filter(({ answers }) => answers === "yes-partly-no" || answers === "five-steps");
  const twice = counted.filter(({ rounds }) => rounds.length > 1);
  const shown = (twice.length > 0 ? twice : counted).toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_SHOWN);
  const lines = shown.map((view) => words.shown(inQuotes(view.text), resultSentences(view)));
  return reportText(workshop, { part: "report-shown", look: "items", facts: lines, lines });
}

/** How much the part of those who answered yes, or one of the two highest steps, differs; of one round, how many answered. */
function weight({ answers, rounds }: QuestionView): number {
  const part = ({ counts, people }: QuestionView["rounds"][number]): number => {
    const at = answers === "yes-partly-no" ? [0] : [3, 4];
    const sum = at.reduce((all, nth) => all + (typeof counts[nth] === "number" ? (counts[nth] as number) : 0), 0);
    return typeof people === "number" && people > 0 ? sum / people : 0;
  };
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) return 0;
  return first === last ? (typeof last.people === "number" ? last.people / 1_000_000 : 0) : Math.abs(part(last) - part(first));
}
