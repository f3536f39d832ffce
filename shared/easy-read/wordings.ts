/** The words of the easy-read document: the team's own, or the easier ones that they have found for them. */
import { fingerprint } from "../base/fingerprint.ts";
import { groupBy } from "../base/group-by.ts";
import { remembered } from "../base/remembered.ts";
import { BANK_KINDS, foundOf, hasEvidence } from "../model/kinds.ts";
import type { Easy, EasyPart, Evidence, Finding, Stone, StoneId } from "../model/records.ts";
import { inOrder, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { hintsIn, type Hint } from "../plain/hints.ts";
import { sentencesIn } from "../plain/sentences.ts";
import { BACKWARDS, stonesOfKind } from "../pathway/reading-order.ts";

/** What a stone can say in the document. */
export type StonePart = Extract<EasyPart, "words" | "know" | "came">;

interface OnOutcome {
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
}

const onOutcomes = remembered((workshop: Workshop): ReadonlyMap<StoneId, OnOutcome> => {
  const findings = groupBy(inOrder(workshop.findings), (finding) => finding.evidence);
  return new Map(
    [...groupBy(inOrder(workshop.evidence), (row) => row.outcome)].map(([id, evidence]) => [
      id,
      { evidence, findings: evidence.flatMap((row) => findings.get(row.id) ?? []) },
    ]),
  );
});

/** What the team wrote: for evidence, what it is, or what it is called where nobody has said that yet. */
export function originalOf(workshop: Workshop, stone: Stone, part: StonePart): string {
  if (part === "words") return stone.text.trim();
  if (!hasEvidence(stone)) return "";
  const { evidence = [], findings = [] } = onOutcomes(workshop).get(stone.id) ?? {};
  const said =
    part === "know"
      ? evidence.map(({ form, type }) => form.trim() || (workshop.options.get(type)?.label.trim() ?? ""))
      : findings.map(({ text }) => text.trim());
  return [...new Set(said.filter((text) => text !== ""))].join("\n");
}

/** The wording for a part of a stone, or of the whole document, whether or not it still holds. */
export const easyOf = (workshop: Workshop, stone: StoneId | "", part: EasyPart): Easy | undefined =>
  byPlace(workshop.easy).get(placeOf(stone, part));
const placeOf = (stone: StoneId | "", part: EasyPart): string => JSON.stringify([stone, part]);
const byPlace = remembered((easy: Workshop["easy"]) => new Map(inOrder(easy).map((one) => [placeOf(one.stone, one.part), one])));

/** Whether a wording says something, and what it stands for is as it was. */
const holds = (easy: Easy | undefined, original: string): easy is Easy =>
  easy !== undefined && easy.text.trim() !== "" && easy.of === fingerprint(original);

/** The words of the document. */
export function easyTextOf(workshop: Workshop, stone: Stone, part: StonePart): string {
  const original = originalOf(workshop, stone, part);
  const easy = easyOf(workshop, stone.id, part);
  return holds(easy, original) ? easy.text.trim() : original;
}

/** The team's words for whom to talk to; "" where they have not said. */
export const contactOf = (workshop: Workshop): string => easyOf(workshop, "", "contact")?.text.trim() ?? "";

/** A text whose words may be hard. */
export interface HardText {
  readonly stone: Stone;
  readonly part: StonePart;
  /** What the team wrote. */
  readonly original: string;
  /** What they have written in its place, where that still holds. */
  readonly easier: string;
  readonly hints: readonly Hint[];
}

const PARTS: readonly StonePart[] = ["words", "know", "came"];

/** Every text that had, or has, something hard in it, in the order of the document. */
export function hardTexts(workshop: Workshop): readonly HardText[] {
  return [...BACKWARDS, ...BANK_KINDS]
    .flatMap((kind) => stonesOfKind(workshop, kind))
    .flatMap((stone) =>
      PARTS.flatMap((part): readonly HardText[] => {
        const original = originalOf(workshop, stone, part);
        const easy = easyOf(workshop, stone.id, part);
        const easier = holds(easy, original) ? easy.text.trim() : "";
        if (easyHints(original).length === 0 && easier === "") return [];
        return [{ stone, part, original, easier, hints: easyHints(easier || original) }];
      }),
    );
}

/** Numbers stand as figures in easy read. "One" says more than a number ("one of us"), and stays. */
const NUMBERS = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty)\b/giu;
const FIGURES: { readonly [word: string]: string } = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
  twenty: "20",
  thirty: "30",
  fifty: "50",
};

/** What may be hard in the document: the hints for any text, and numbers that stand as words. */
export const easyHints = (text: string): readonly Hint[] => [
  ...hintsIn(text),
  ...Array.from(text.matchAll(NUMBERS), ({ 0: word, index }): Hint => ({
    kind: "hard",
    text: word,
    at: index,
    easier: FIGURES[word.toLowerCase()] ?? word,
  })),
];

/** A text as the sentences of the document, each of which ends with a stop. Nothing is left out: a sign without words goes with its sentence. */
export function easySentences(text: string): readonly string[] {
  const sentences = sentencesIn(text);
  if (sentences.length === 0) return text.trim() === "" ? [] : [text.replace(/\s+/g, " ").trim()];
  return sentences.map(({ at }, nth) => {
    const whole = text.slice(nth === 0 ? 0 : at, sentences[nth + 1]?.at);
    const line = whole.replace(LIST_SIGN, "").replace(/\s+/g, " ").trim();
    return /[\p{L}\p{N})”"’']$/u.test(line) ? `${line}.` : line;
  });
}
/** What begins a line of a list, at either end of a sentence. */
const LIST_SIGN = /^\s*[-–—•●▪◦*]\s+|\s+[-–—•●▪◦*]\s*$/g;

/** All words that the check with people is about: when they change, it was about other words. */
export const checkedWords = (workshop: Workshop): string =>
  fingerprint(
    JSON.stringify([
      ...stonesOnPath(workshop).map((stone) => [
        stone.kind,
        stone.strand,
        stone.progress,
        ...(foundOf(stone) ? [foundOf(stone)] : []),
        ...PARTS.map((part) => easyTextOf(workshop, stone, part)),
      ]),
      contactOf(workshop),
    ]),
  );

/** The day on which these very words were checked with the people they are for; "" while they are a draft. */
export function checkedOn(workshop: Workshop): string {
  const checked = easyOf(workshop, "", "checked");
  return checked && checked.of === checkedWords(workshop) ? checked.text : "";
}
