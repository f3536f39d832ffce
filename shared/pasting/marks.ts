/**
 * The marks that programs put before the entries of a list: bullets, boxes, numbers, letters. What only may be one ("A. Miller",
 * "1.5 hours", "14. October") is one where its neighbours say so; in doubt it stays, for a mark too many is seen and a word
 * too few is not. All functions are pure.
 */
import { MEASURES, MONTHS } from "./known.ts";
import { behindCapital, isCapital, LETTERS, CAPITAL_LETTERS, placesOfLetters, type SeriesPlace } from "./series.ts";

/** White space, and signs without width that programs leave at the edges of a line. */
const EDGE = "[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]";
const IS_EDGE = new RegExp(`^${EDGE}$`, "u");
const SPACE = `${EDGE}+|$`;
/** A tab, or a gap that nobody types between words: what stands before it is set apart from them. */
const TAB = "[ \\u00A0\\u202F]*\\t";
const GAP = `${TAB}|[\\s\\u00A0\\u202F]{2,}`;

/** A line without white space and invisible signs around it. Sign by sign: a pattern for the end would look at long gaps again and again. */
export function trimmed(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && IS_EDGE.test(line.charAt(from))) from++;
  while (to > from && IS_EDGE.test(line.charAt(to - 1))) to--;
  return line.slice(from, to);
}

/** Tells how the sign before it is to be drawn, and is no letter. */
const DRAWN = "[\\uFE0E\\uFE0F]?";
/** What closes a number or a letter, in whatever script; the Urdu stop and the Hindi one among them. */
const DOT = "[.．。۔।]";
const OPEN = "[(（]";
const CLOSE = "[)）]";
/** Words of a script that puts no blank behind a mark. */
const UNSPACED = "(?=[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}])(?!\\p{N})";
const HAN_NUMBER = "[一二三四五六七八九十百]{1,4}";
/** Digits of other scripts than ours: "1-" may begin an amount, "١-" numbers an entry where no digit follows. */
const OTHER_DIGITS = "(?:(?![0-9０-９])\\p{Nd}){1,3}";

/** Marks by their form alone, whatever stands before and after. */
const CERTAIN: readonly RegExp[] = [
  // Bullets and boxes that nobody writes as words. Word keeps those of its own fonts (Symbol, Wingdings) at U+F000 to U+F0FF.
  new RegExp("[•◦▪▫‣⁃∙·●○⚫⚪■□◆◇❖◾◽◼◻❏❑❒◘◙➢➣➤►▶▸▹➔➜➝➞➡⮚→☐☑☒✓✔✗✘✅❌👉☞🔹🔸🔷🔶⦁⦿⦾◎◉⬤⬥⬧‧・･\\uF000-\\uF0FF]" + DRAWN, "u"),
  // Signs that are also used in words and sums, where a space follows: "-5 degrees" is no entry of a list.
  new RegExp(`(?:[–—−‐‑*+⇒»›>★☆✦✧✱✲✳❋❊※⁌⁍⟡◂◃⮞⯈]${DRAWN}|\\*{2,6}|>{2,4}|-{1,3}>?|=>)(?=${SPACE})`, "u"),
  /~(?=\s+\p{L})/u,
  new RegExp(`(?:\\[[ xX✓✔-]?\\]|\\( \\))(?=${SPACE})`, "u"),
  // [1] [b], and the heading of a text in Markdown
  new RegExp(`(?:\\[(?:\\d{1,3}|[a-z])\\]|#{1,6}|#\\.)(?=${SPACE})`, "u"),
  // 1. 12) (3) 1.) and numbers in circles or on keys
  new RegExp(`${OPEN}?\\p{Nd}{1,3}(?:${CLOSE}|${DOT}${CLOSE}?)(?=${SPACE}|${UNSPACED})`, "u"),
  /🔟|\p{Nd}{1,3}．(?!\p{N})/u,
  new RegExp(`[\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289]${DRAWN}|\\d\\uFE0F?\\u20E3`, "u"),
  // 1、 一、 （一） 二.
  new RegExp(`(?:\\p{Nd}{1,3}|${HAN_NUMBER})、(?![\\p{N}一二三四五六七八九十百])`, "u"),
  new RegExp(`(?:${OPEN}?${HAN_NUMBER}${CLOSE}|${HAN_NUMBER}[.．](?=${SPACE}))`, "u"),
  new RegExp(`${OTHER_DIGITS}ـ?\\s?[-–ـ](?!\\s*\\p{N})`, "u"),
  // a) (b) (iv) 1.1)
  new RegExp(`${OPEN}?(?:[${LETTERS}]|[ivx]{2,5}|[IVX]{2,5}|\\d{1,2}(?:\\.\\d{1,2}){1,4})${CLOSE}(?=${SPACE}|${UNSPACED})`, "u"),
  // ii. IV.: no word of its own; two or more crosses may be kisses.
  new RegExp(`(?=[ivx]+\\.|[IVX]+\\.)(?=[xX]*[ivIV])[ivxIVX]{2,5}\\.(?=${SPACE})`, "u"),
  // Word's second and third level as text, and letters of Wingdings whose font has got lost.
  new RegExp(`[o§](?=${GAP})`, "u"),
  new RegExp(`[qvnlØüàŸ](?=${TAB})`, "u"),
  /§(?= \p{L})/u,
  // Whatever numbers an entry, set apart from its words. Between an initial and a name some people leave two blanks.
  new RegExp(`(?:[a-z]|[ivx]{2,5}|[IVX]{2,5})\\.(?=${GAP})`, "u"),
  new RegExp(`[A-Z]\\.(?=${TAB})`, "u"),
  new RegExp(`\\d{1,2}(?:\\.\\d{1,2}){1,4}(?:\\.?(?=${TAB})|\\.(?=${GAP}))`, "u"),
].map((form) => new RegExp(`^${EDGE}*(?:${form.source})`, "u"));

/** "(c) 2026" is no third entry, "14. October" no fourteenth. */
const MONTH = `(?:${MONTHS.join("|")})\\.?(?!\\p{L})`;
const NO_MARK = new RegExp(`^${EDGE}*(?:\\(c\\) \\d{4}|\\d{1,2}\\.\\s${MONTH})`, "iu");

/** A day as people write it: "14 Oct", "14. Oktober 2025". */
export const DAY = new RegExp(`^(?:\\p{L}{2,10}\\.?,? )?\\d{1,2}(?:\\.|st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{2,4})?$`, "iu");

/** A letter, a Roman number or a number with levels, before words and one space. */
const MAYBE = new RegExp(
  `^${EDGE}*(?:(?<letters>[${LETTERS}]|[ivx]{2,5}|[IVX]{2,5})(?:\\.(?=${SPACE})|[．、])|(?<dashed>(?![a-zA-Z])[${LETTERS}])[-–](?=${SPACE})` +
    `|(?<levels>\\d{1,2}(?:\\.\\d{1,2}){1,4})\\.?(?=${SPACE})|(?<number>\\d{1,2})(?: ?[-–]|:)(?= (?!\\d))|(?<tight>\\d{1,2})[.)](?=\\p{Lu}))`,
  "u",
);
const NUMBERED = new RegExp(`^${EDGE}*(\\d{1,2})[.)]?${EDGE}`, "u");
/** A number with levels before a sentence: "1.1 We visit". */
const SENTENCE = /^\s+(?:\p{Lu}\p{Ll}|[IA] )/u;
/** The second level of a list beside others that have their marks: "o We bring", "a. We ask". */
const SECOND = new RegExp(`^${EDGE}*(?:o(?= \\p{Lu})|[a-fi]\\.(?= \\p{Lu}\\p{Ll}))`, "u");

/** What the lines of a list say of each other. */
export interface Company {
  /** The places in their series that lines have, such as "small letter 3" for "c." */
  readonly places: ReadonlySet<string>;
  /** Capital letters number entries here, and are not the initials of people. */
  readonly lettered: boolean;
  /** Some line has a mark that is one by its form. */
  readonly marked: boolean;
  /** The sign that stands right before the words of most lines; "" where there is none. */
  readonly tight: string;
}
const ALONE: Company = { places: new Set(), lettered: false, marked: false, tight: "" };

/** A sign right before words: "-We bake", but not "*We bake*". */
const TIGHT = new RegExp(`^${EDGE}*(?<sign>[-–*+])(?=\\p{L})(?![^]*\\k<sign>${EDGE}*$)`, "u");

/** Where a line's letter or number may stand: "i." is the ninth letter and the first Roman number. */
function placesOf(line: string): readonly SeriesPlace[] {
  if (line === "") return [];
  const number = NUMBERED.exec(line)?.[1];
  const { letters, dashed, levels, number: before, tight } = MAYBE.exec(line)?.groups ?? {};
  const found: SeriesPlace[] = number === undefined ? [] : [{ series: "", n: Number(number) }];
  if (before !== undefined) found.push({ series: "dash ", n: Number(before) });
  if (tight !== undefined) found.push({ series: "tight ", n: Number(tight) });
  if (levels !== undefined) {
    const at = levels.lastIndexOf(".");
    found.push({ series: `${levels.slice(0, at)}.`, n: Number(levels.slice(at + 1)) });
  }
  return [...found, ...placesOfLetters(letters ?? dashed ?? "")];
}

/** Reads what the lines of one list say of each other. */
export function companyOf(lines: readonly string[]): Company {
  const places = lines.flatMap(placesOf).map(({ series, n }) => series + n);
  const behind = lines.flatMap((line) => {
    const maybe = line === "" ? null : MAYBE.exec(line);
    return isCapital(maybe?.groups?.["letters"] ?? "") ? [behindCapital(line.slice(maybe?.[0].length))] : [];
  });
  const count = (what: "entry" | "name"): number => behind.filter((one) => one === what).length;
  return {
    places: new Set(places),
    lettered: count("entry") > count("name"),
    marked: lines.some((line) => markLength(line, ALONE) > 0),
    tight: tightIn(lines),
  };
}

/** One line may begin with a sign of its own; where most do, it is a mark. */
function tightIn(lines: readonly string[]): string {
  const worded = lines.filter((line) => line.trim() !== "");
  const signs = worded.map((line) => TIGHT.exec(line)?.groups?.["sign"] ?? "");
  const [first = ""] = signs.filter((sign) => sign !== "");
  const count = signs.filter((sign) => sign === first).length;
  return first !== "" && count > 1 && count > worded.length / 2 ? first : "";
}

/** Whether a series leads up to a place: it begins at its beginning, and has at least two places. */
function isInSeries({ series, n }: SeriesPlace, { places, lettered }: Company): boolean {
  if (series.startsWith(CAPITAL_LETTERS) && !lettered) return false;
  if (n > 1) return Array.from({ length: n - 1 }, (_, at) => at + 1).every((one) => places.has(series + one));
  return places.has(series + (n + 1)) || (series.endsWith(".") && places.has(series.slice(0, -1)));
}

/** How many characters of a line are a mark; 0 where it begins with its words. */
function markLength(line: string, company: Company): number {
  if (line === "" || NO_MARK.test(line)) return 0;
  for (const form of CERTAIN) {
    const found = form.exec(line)?.[0].length ?? 0;
    if (found > 0) return found;
  }
  const tight = company.tight === "" ? null : TIGHT.exec(line);
  if (tight?.groups?.["sign"] === company.tight && tight) return tight[0].length;
  const second = company.marked && SECOND.exec(line);
  if (second) return second[0].length;
  const maybe = MAYBE.exec(line);
  if (!maybe) return 0;
  const places = placesOf(line);
  const isMark =
    places.some((place) => place.series !== "" && isInSeries(place, company)) ||
    (maybe.groups?.["levels"] !== undefined &&
      /^[1-9](?:\.[1-9])+\.?$/.test(maybe[0].trim()) &&
      startsSentence(line.slice(maybe[0].length)));
  return isMark ? maybe[0].length : 0;
}

/** A measure makes an amount of the number before it: "1.5 Million people". */
const startsSentence = (words: string): boolean =>
  SENTENCE.test(words) && !MEASURES.has((/^\p{L}+/u.exec(words.trim())?.[0] ?? "").toLowerCase());

/** A line that parts others: "-----". */
const RULE = /^\s*(?:[-–—_=*~]\s?){3,}\s*$/u;

/**
 * A line without the marks before its words, and without white space around it; "" where it is nothing else.
 * @param company what the other lines of its list say; without it, only what is a mark by its form goes.
 */
export function bareLine(line: string, company: Company = ALONE): string {
  if (line === "" || RULE.test(line)) return "";
  let rest = line;
  for (let length = 1; length > 0; rest = rest.slice(length)) length = markLength(rest, company);
  return trimmed(rest);
}

/** Whether a cell holds a mark and nothing else. @param cell that stands before another. */
export const isMark = (cell: string): boolean => trimmed(cell) !== "" && bareLine(`${cell}\t\t`) === "";
