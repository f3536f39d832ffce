/** A pasted list as stones: one on each line, without the bullets and numbers that lists bring along. */
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";

export interface PastedList {
  readonly stones: readonly string[];
  /** How many empty lines were left out, those at the end aside. */
  readonly empty: number;
  /** Numbers of the lines that are too long for a stone, from 1. */
  readonly tooLong: readonly number[];
}

/** "• ", "- ", "* ", "–", "1. ", "2) ", "(c) ", "[ ] ", also several of them: what may stand before the words of a line. */
const LEAD = /^(?:\s*(?:[•◦▪‣∙·●○■□–—*+-]|\[[ xX]?\]|\(?(?:\d{1,3}|[a-zA-Z])[.)])(?=\s|$))+\s*/u;
/** Bullets of word processors may stand without a space. */
const BULLET = /^\s*[•◦▪‣●○■□]\s*/u;

/** A line without the bullet or number before its words, and without white space around it. */
export const bareLine = (line: string): string => line.replace(BULLET, "").replace(LEAD, "").trim();

/** Reads a pasted text. */
export function pastedLines(text: string): PastedList {
  const stones: string[] = [];
  const tooLong: number[] = [];
  let empty = 0;
  text.trimEnd().split(/\r\n|[\n\r\u2028\u2029]/).forEach((line, at) => {
    const words = bareLine(line);
    if (words === "") empty += text.trim() === "" ? 0 : 1;
    else if (words.length > STONE_TEXT_LIMIT) tooLong.push(at + 1);
    else stones.push(words);
  });
  return { stones, empty, tooLong };
}
