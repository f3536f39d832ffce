/** Which way words run. Source: Unicode Bidirectional Algorithm (UAX #9), P2 and P3. */

/** Letters of scripts that run from the right. */
export const FROM_THE_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG = /[\p{L}\u200E\u200F]/u;

/** Whether a paragraph of this text runs from the right: its first letter decides. */
export function runsFromTheRight(text: string): boolean {
  const first = FROM_THE_RIGHT.test(text) ? FIRST_STRONG.exec(text)?.[0] : undefined;
  return first !== undefined && FROM_THE_RIGHT.test(first);
}

/** "Right-to-left isolate" and "pop directional isolate". */
const [ISOLATE, POP] = ["\u2067", "\u2069"];

/**
 * One line of a paragraph that runs from the right, for renderers that take every line to run from the left: full stops
 * and brackets come to stand at the right end. The two signs around it are drawn by nothing and are as wide as nothing.
 */
export const fromTheRight = (line: string): string => `${ISOLATE}${line}${POP}`;

/** A line as `fromTheRight` took it, and whether it did. */
export const unwrapped = (line: string): { readonly text: string; readonly rtl: boolean } =>
  line.startsWith(ISOLATE) && line.endsWith(POP) ? { text: line.slice(1, -1), rtl: true } : { text: line, rtl: false };

/** For an element that holds a text whose lines are broken already. */
export const directionOf = (text: string): "rtl" | "ltr" => (runsFromTheRight(text) ? "rtl" : "ltr");

/** Words inside of a sentence: those from the right keep their own stops and brackets, and leave the rest as it is. */
export const isolated = (words: string): string => (FROM_THE_RIGHT.test(words) ? `\u2068${words}${POP}` : words);
