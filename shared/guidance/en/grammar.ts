/**
 * How the words of people are woven into sentences of this language: which of them are clauses, how several are joined,
 * and how a sentence ends. Another language answers the same questions by its own rules.
 */
import { capital, lowerFirst } from "../../base/wording.ts";
import { inQuotes } from "./language.ts";

/** Words of a person inside a sentence: a clause is woven in, anything else stands in quotation marks. */
export interface Woven {
  readonly text: string;
  readonly isClause: boolean;
}

/** @param line on one line. @param part of the sentence: after "if", what will be is quoted, for "if we will" is no English. */
export function woven(line: string, part: "if" | "then"): Woven {
  const bare = line.replace(ENDING, "");
  const isWoven = isClause(bare) && !(part === "if" && FUTURE.test(bare));
  return isWoven ? { text: lowerFirst(bare), isClause: true } : quotedWords(bare || line);
}

/** A reason: a clause that goes on from "because", or words in quotation marks; null where there is none. */
export function wovenReason(line: string): Woven | null {
  const bare = line.replace(/^(?:because\b[\s,:]*)+/iu, "").replace(ENDING, "");
  // A sign alone is no reason.
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  if (!/\s/u.test(bare) || NO_REASON.test(bare)) return quotedWords(bare);
  return { text: OPENERS.test(bare) ? lowerFirst(bare) : bare, isClause: true };
}

/** Whether a text gives a reason already: one "because" is enough for a sentence. */
export const givesReason = (text: string): boolean => /\bbecause\b/iu.test(text);

const quotedWords = (words: string): Woven => ({ text: inQuotes(innerQuotes(words)), isClause: false });

/** "we meet our neighbours, and we do this: “A film night”, and “An open day”". */
export function framed(said: readonly Woven[], frame: (text: string) => string): string {
  const clauses = said.filter((one) => one.isClause).map(({ text }) => text);
  const quotedOnes = said.filter((one) => !one.isClause).map(({ text }) => text);
  return listed(quotedOnes.length === 0 ? clauses : [...clauses, frame(listed(quotedOnes))]);
}

/**
 * With a comma also before "and": a voice makes a pause there, and quotation marks can't be heard. Where a clause has
 * a comma of its own, each is joined by "and".
 */
export function listed(parts: readonly string[]): string {
  const own = parts.slice(0, -1).some((part) => !part.startsWith("“") && part.includes(","));
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(own ? ", and " : ", ")}, and ${parts.at(-1)}`;
}

/** Whether a text begins as a reason does, in a document that writes reasons below links. */
export const beginsReason = (text: string): boolean => /^because\b/i.test(text);

/** "a, b and c". */
export const together = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** A reason as a document writes it below a link. @param because what stands before one that does not begin so itself. */
export const writtenReason = (why: string, because: string): string => (beginsReason(why) ? capital(why) : because + why);

/** Lines that go on are one; a line that begins anew is a sentence of its own, or one of a list. */
export function onOneLine(text: string): string {
  const lines = text
    .split(/[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  return lines.reduce((before, line, at) => {
    const words = line.replace(BULLET, "");
    if (at === 0) return words;
    const goesOn = OPEN_END.test(before) || (words === line && !/^\p{Lu}/u.test(line));
    return `${before}${goesOn ? " " : /^\p{Lu}/u.test(words) ? ". " : ", "}${words}`;
  }, "");
}

/** With a full stop, unless it ends with a sign of its own. */
export const ended = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`);

const BULLET = /^[-–—•*·]\s+/u;
/** What a text that is woven in can't end with. */
const ENDING = /[\s.,;:–—-]+$/u;
/** A line that is not at its end: after a sign, or a word that wants another one. */
const OPEN_END = /(?:[.,;:?!…–—-]|\b(?:a|an|the|in|at|on|of|for|to|with|by|from|and|or|our|your|their|his|her|my))$/iu;

const OPENERS =
  /^(?:we|they|you|it|the|a|an|our|their|your|his|her|this|these|those|people|staff|members|everyone|everybody|everything|nobody|nothing|someone|something|there|all|more|most|many|each|every|some|both|no|not|only|in|at|when|if|who|what|being|having|meeting|working|taking|making|seeing|learning|training|trust|neighbours|families|carers|volunteers|residents|young|older)\b/iu;
/** Words that can't stand after "because". */
const NO_REASON = /^(?:to|so|since|as|for|by|through|then|and|but|why|how)\b/iu;
/** A text that can only be a clause: it begins with who does it, or its verb is certain and not part of a "who" or "that". */
const DOER = /^(?:we|they|you|I)\s\S/iu;
const OUTSIDE = String.raw`(?!\b(?:who|whom|whose|which|that|what|where|when|how|why|if|because|as|to|we|they|you|I)\b).`;
const VERB = new RegExp(String.raw`^(?:${OUTSIDE})+?\b(?:is|are|was|were|has|have|can|will)\s\S`, "iu");
/** Its verb says what will be, not what is. */
const FUTURE = new RegExp(String.raw`^(?:(?:we|they|you|I)\b)?(?:${OUTSIDE})*?\b(?:will|would|shall)\s\S`, "iu");
/** More than one sentence, a question, or words that already stand in quotation marks. A time like 9.30 is none of these. */
const NOT_WOVEN = /[?!…;"“”„«»()[\]]|[.:](?!\d)/u;

const isClause = (text: string): boolean => !NOT_WOVEN.test(text) && (DOER.test(text) || (OPENERS.test(text) && VERB.test(text)));
const innerQuotes = (text: string): string => text.replace(/(?<=^|[\s([])["“„«]/gu, "‘").replace(/["“”„«»]/gu, "’");
