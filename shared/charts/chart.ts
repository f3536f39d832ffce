/**
 * A picture of what came back on a question, its words for those who do not see it, and its table. Bars by answer, before and after
 * side by side; numbers as bars, or as a line over time. Every window and file draws this one (docs/adr/0068). Pure.
 */
import { ANSWER_WORDS } from "../guidance/afterwards-words.ts";
import { number } from "../guidance/locale.ts";
import { RESULT_WORDS } from "../guidance/results-words.ts";
import { answerWords } from "../results/sentences.ts";
import type { Shown } from "../results/small.ts";
import type { QuestionView, RoundView } from "../results/views.ts";
import type { Fill } from "./fills.ts";
import { barBlocks, type BarGroup } from "./bars.ts";
import { lowered, PAGE_SIZE, type ChartBlock, type ChartFigure, type Size, type Tone } from "./drawing.ts";
import { lineBlock } from "./line.ts";

export interface ResultTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly drawing: ChartFigure;
  readonly alt: string;
}

const TONES: { readonly [A in keyof typeof ANSWER_WORDS]: readonly Tone[] } = {
  "yes-partly-no": ["yes", "unsure", "no"],
  "five-steps": ["steps", "steps", "steps", "steps", "steps"],
};

/** The picture; null for a question that is answered in words, and where nothing came back. @returns the same for the same arguments. */
export function chartOf(view: QuestionView, size: Size = PAGE_SIZE): Chart | null {
  const blocks = chartBlocks(view, size);
  return blocks.length === 0 ? null : { drawing: stacked(blocks, size.width), alt: chartAlt(view) };
}

/** The picture in blocks that must not be cut: for screens that show it page by page. None where there is none. */
export function chartBlocks(view: QuestionView, size: Size = PAGE_SIZE): readonly ChartBlock[] {
  const { answers } = view;
  const drawn = drawnRounds(view);
  if (drawn.length === 0 || answers === "words") return [];
  if (answers === "number") return isLine(drawn) ? [lineBlock(drawn.map(pointOf), size)] : barBlocks(numberGroups(drawn), size, false);
  return barBlocks(answerGroups(answers, drawn), size, allSaid(drawn));
}

/** One below the other. */
export function stacked(blocks: readonly ChartBlock[], width: number): ChartFigure {
  let height = 0;
  const items = blocks.flatMap((block) => {
    const placed = lowered(block, height);
    height += block.height;
    return placed;
  });
  return { width, height: Math.ceil(height), items };
}

/** The rounds in the picture: every number, but of counts the first round and the newest, side by side. */
const drawnRounds = ({ answers, rounds }: QuestionView): readonly RoundView[] =>
  answers === "number" || rounds.length <= 2 ? rounds : [rounds[0] as RoundView, rounds.at(-1) as RoundView];

/** Two numbers are compared as bars; more, or some below nought, are a line. */
const isLine = (rounds: readonly RoundView[]): boolean =>
  rounds.length > 2 || (rounds.length > 1 && rounds.some((round) => (round.number ?? 0) < 0));

/** Whether how many answered is said of every round, so that a bar can be a part of them. */
const allSaid = (rounds: readonly RoundView[]): boolean => rounds.every(({ people }) => typeof people === "number");

const pointOf = ({ number: value, name, date }: RoundView) => ({ value: value ?? 0, words: number(value ?? 0), name, date });

function numberGroups(rounds: readonly RoundView[]): readonly BarGroup[] {
  const most = Math.max(...rounds.map((round) => Math.abs(round.number ?? 0)));
  const bars = rounds.map((round, nth) => ({
    share: most === 0 ? 0 : Math.abs(round.number ?? 0) / most,
    fill: fillOf(nth, rounds.length),
    words: RESULT_WORDS.beside(number(round.number ?? 0), round.name),
  }));
  return [{ label: "", tone: "steps", bars }];
}

function answerGroups(answers: keyof typeof ANSWER_WORDS, rounds: readonly RoundView[]): readonly BarGroup[] {
  const isPart = allSaid(rounds);
  const told = (n: Shown): number => (n === "few" ? 0 : n);
  // Where it is not said how many answered, a bar is as long as its count beside the other counts.
  const most = Math.max(1, ...rounds.flatMap(({ counts }) => counts.map(told)));
  return ANSWER_WORDS[answers].map((label, at) => ({
    label,
    tone: TONES[answers][at] ?? "steps",
    bars: rounds.map((round, nth) => {
      const n = round.counts[at] ?? 0;
      const all = isPart && typeof round.people === "number" ? round.people : null;
      const words = RESULT_WORDS.ofAll(n, all);
      return {
        share: told(n) / (all ?? most),
        fill: fillOf(nth, rounds.length),
        words: rounds.length === 1 ? words : RESULT_WORDS.beside(words, round.name),
      };
    }),
  }));
}

/** The newest round is full; the one before it has slanting lines. */
const fillOf = (nth: number, count: number): Fill => (nth === count - 1 ? "full" : "slanted");

/** What the picture shows, in words: the same numbers, round by round. */
export function chartAlt(view: QuestionView): string {
  const { text, answers, rounds } = view;
  const drawn = drawnRounds(view);
  if (answers === "number") {
    const named = drawn.map((round) => ({ round: round.name, n: round.number ?? 0 }));
    const what = isLine(drawn) ? RESULT_WORDS.alt.line(text) : drawn.length > 1 ? RESULT_WORDS.alt.bars(text) : RESULT_WORDS.alt.one(text);
    return [what, RESULT_WORDS.alt.numbers(named)].join(" ");
  }
  const words = answerWords(answers);
  const said = drawn.map(({ name, counts, people }) =>
    RESULT_WORDS.alt.round(
      name,
      words.map((answer, at) => ({ answer, n: counts[at] ?? 0 })),
      people,
    ),
  );
  const between = rounds.length - drawn.length;
  return [RESULT_WORDS.alt.bars(text), ...said, ...(between > 0 ? [RESULT_WORDS.alt.between(between)] : [])].join(" ");
}

/** The numbers behind the picture: a row for each answer, a column for each round. */
export function resultTable({ answers, rounds }: QuestionView): ResultTable {
  const { table, shown } = RESULT_WORDS;
  const head = [table.answer, ...rounds.map(({ name }) => name)];
  const people = (round: RoundView): string => (round.people === null ? table.notSaid : shown(round.people));
  if (answers === "number")
    return { head, rows: [[table.number, ...rounds.map((round) => (round.number === null ? table.none : number(round.number)))]] };
  if (answers === "words") return { head, rows: [[table.words, ...rounds.map(people)]] };
  const words = ANSWER_WORDS[answers];
  const rows = words.map((word, at) => [word, ...rounds.map(({ counts }) => shown(counts[at] ?? 0))]);
  return { head, rows: [...rows, [table.people, ...rounds.map(people)]] };
}
