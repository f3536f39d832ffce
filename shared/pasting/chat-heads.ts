/**
 * Chats in which a sender stands on a line of its own, or on one with the time, above or below what was written: Teams, Slack, Signal,
 * Messenger, Google Chat and Meet, Discord, Zoom and iMessage, as they are copied from the window. All functions are pure.
 */
import { MESSENGER } from "./known.ts";
import { isAgo, isDayAndTime, isPlanned, isTimeAlone, LOOSE, seen, STAMP } from "./chat-stamps.ts";
import { trimmed } from "./marks.ts";

/** How a message begins. */
export interface Began {
  readonly stamp: string;
  /** Null where nobody sent it: the chat speaks of itself. */
  readonly sender: string | null;
  /** What follows on the same line. */
  readonly words: string;
  /** How many lines the stamp takes. */
  readonly lines: number;
  /** Its words go on from those of the message before. */
  readonly goesOn?: true;
}

type Starts = readonly (Began | null)[];

/** "Ada Lo", "Lo, Ada (Guest)", "Ada van der Lo", "+44 7700 900123": in many languages names begin with a capital. */
const PART = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}[\\p{L}\\p{M}]*)";
const NAME = new RegExp(
  `^(?:~\\s?)?(?:${PART}(?:,?\\s(?:${PART}|\\p{Ll}{1,3}(?=\\s))){0,4}(?:\\s\\([^()]{1,24}\\))?|\\+?\\p{Nd}[\\p{Nd} ()-]{6,18})$`,
  "u",
);
/** Whether a line may be what somebody is called. */
export const isName = (line: string): boolean => line.length <= 64 && NAME.test(line);
/** Two words with capitals, or a number: more than "Lunch" says. */
const isFull = (name: string): boolean => new RegExp(`^${PART}\\s.*${PART}`, "u").test(name) || /\p{Nd}{4}/u.test(name);

/** A head of a message as it was found. */
interface Head extends Began {
  readonly sender: string;
  readonly when: string;
}

/**
 * Whether what stands beside times are people, and no programme of a day: one of them comes again; or a name says it, or a day, where the
 * times are not those that people plan.
 */
function arePeople(heads: readonly Pick<Head, "sender" | "when">[]): boolean {
  const names = heads.map(({ sender }) => sender);
  if (names.length === 0 || !names.every(isName)) return false;
  // "3.49" may be a price.
  if (!heads.some(({ when }) => /[:h]/i.test(when) || isDayAndTime(when) || isAgo(when))) return false;
  if (new Set(names).size < names.length) return true;
  if (heads.every(({ when }) => isPlanned(when))) return false;
  return (names.length > 1 && names.some(isFull)) || heads.some(({ when }) => isDayAndTime(when));
}

/** A sender and a time on one line: "Ada Lo, 15:34", "Ada Lo  3:34 PM", "Ada — Today at 15:34", "Ada Lo to Everyone (15:34)". */
const HEAD = new RegExp(
  `^(?<name>[^\\t]{1,64}?)(?:\\sto\\s.{1,40}?(?=\\s\\())?(?:,\\s|\\s[—–·•-]\\s|\\s{2,}|\\s*\\t\\s*|\\s(?=\\()|\\s(?=${STAMP}$))\\(?(?<when>${LOOSE})\\)?$`,
  "iu",
);

/** @param lines as they are seen, without white space around them. @returns for each line how a message begins with it; null where it is no such chat. */
export function headedStarts(lines: readonly string[]): Starts | null {
  return spacedOnce(lines) ?? twoLines(lines) ?? messenger(lines) ?? timeBelow(lines);
}

/** The first line with words from a place on; beyond the last where there is none. */
function filledAt(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at] === "") at++;
  return at;
}

/** Heads as they were found, where they are heads of a chat: people, and words below each of them. */
function asChat(lines: readonly string[], heads: readonly (Head | null)[]): Starts | null {
  const hasWords = heads.every((head, line) => {
    const next = head ? filledAt(lines, line + head.lines) : 0;
    return !head || (next < lines.length && !heads[next]);
  });
  if (!hasWords || !arePeople(heads.filter((head) => head !== null))) return null;
  // What one person writes again a minute later has its time alone.
  return heads.map((head, line) => {
    const isInside = (heads[line - 1]?.lines ?? 1) > 1 || (heads[line - 2]?.lines ?? 1) > 2;
    return head ?? (!isInside && isTimeAlone(lines[line] ?? "") ? { stamp: lines[line] ?? "", sender: "", words: "", lines: 1 } : null);
  });
}

const spacedOnce = (lines: readonly string[]): Starts | null =>
  asChat(
    lines,
    lines.map((line) => {
      const { name = "", when } = (line.length > 160 ? null : HEAD.exec(line))?.groups ?? {};
      const sender = trimmed(name);
      return when === undefined || !isName(sender) ? null : { stamp: line, sender, words: "", lines: 1, when };
    }),
  );

const twoLines = (lines: readonly string[]): Starts | null =>
  asChat(
    lines,
    lines.map((line, at) => {
      // Discord has a dash on a line between them, Google Chat a comma before the time, Slack what somebody is up to.
      const isParted = /^[—–-]$/.test(lines[at + 1] ?? "");
      const below = lines[at + (isParted ? 2 : 1)] ?? "";
      const when = below.replace(/^(?:,\s|:[a-z\d_+'-]{1,40}:\s+)/, "");
      if (!isName(line) || !isTimeAlone(when)) return null;
      return { stamp: `${line} · ${when}`, sender: line, words: "", lines: isParted ? 3 : 2, when };
    }),
  );

/** What Messenger's page puts between messages and names, in whatever case. */
const isOf = (phrases: readonly string[], line: string): boolean =>
  phrases.some((phrase) => {
    const [before = "", after = ""] = phrase.toLowerCase().split("…");
    const said = line.toLowerCase();
    return phrase.includes("…")
      ? said.startsWith(before) && said.endsWith(after) && said.length > before.length + after.length
      : said === before;
  });

function messenger(lines: readonly string[]): Starts | null {
  const ends = lines.filter((line) => isOf(MESSENGER.ends, line)).length;
  if (ends < 2 && !lines.some((line) => isOf(MESSENGER.own, line))) return null;
  const times = new Map<string, number>();
  const isPhrase = (line: string): boolean => isOf(MESSENGER.own, line) || isOf(MESSENGER.ends, line) || isOf(MESSENGER.answers, line);
  for (const line of lines) if (isName(line) && !isPhrase(line)) times.set(line, (times.get(line) ?? 0) + 1);
  // "Ada Lo" and below it "Ada", or a name that stands there again and again.
  const names = new Set(
    lines.flatMap((line, at) => {
      const next = lines[at + 1] ?? "";
      const isPair = isName(line) && next !== "" && line.startsWith(`${next} `);
      return isPair ? [line, next] : (times.get(line) ?? 0) > 1 ? [line] : [];
    }),
  );
  const isHead = (line: string): boolean => names.has(line) || isPhrase(line) || isTimeAlone(line);
  const starts: (Began | null)[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (end < lines.length && isHead(lines[end] ?? "")) {
      // What is answered stands there already.
      end += isOf(MESSENGER.quotes, lines[end + 1] ?? "") ? 3 : 1;
    }
    const head = lines.slice(at, end);
    // Where nothing ends a message, each of its lines is one.
    const isMessage = end === at && ends < 2 && (lines[at] ?? "") !== "";
    starts[at] =
      head.length > 0
        ? { stamp: head.join(" · "), sender: head.find((line) => names.has(line)) ?? "", words: "", lines: head.length }
        : isMessage
          ? { stamp: "", sender: "", words: lines[at] ?? "", lines: 1 }
          : null;
    for (let inside = at + 1; inside < end; inside++) starts[inside] = null;
    at = Math.max(at, end - 1);
  }
  return starts.some((start) => start?.sender) ? starts : null;
}

/** A sender, words, and below them the time: what lies between two times is one message. */
function timeBelow(lines: readonly string[]): Starts | null {
  const isTime = (line: string): boolean => isTimeAlone(line) || isAgo(line);
  const filled = lines.flatMap((line, at) => (line === "" ? [] : [at]));
  const last = lines[filled.at(-1) ?? 0] ?? "";
  if (!isTime(last) || isTime(lines[filled[0] ?? 0] ?? "")) return null;
  const blocks: number[][] = [[]];
  for (const at of filled) {
    blocks.at(-1)?.push(at);
    if (isTime(lines[at] ?? "")) blocks.push([]);
  }
  const heads = blocks.flatMap(([first, ...others]) => {
    const line = lines[first ?? -1] ?? "";
    const when = lines[others.at(-1) ?? -1] ?? "";
    return first !== undefined && others.length > 1 && isName(line) ? [{ at: first, sender: line, when }] : [];
  });
  if (!arePeople(heads)) return null;
  const named = new Map(heads.map(({ at, sender }) => [at, sender]));
  const begins = new Set(blocks.map(([first]) => first));
  return lines.map((line, at) => {
    const name = named.get(at);
    if (name !== undefined) return { stamp: line, sender: name, words: "", lines: 1 };
    if (isTime(line)) return { stamp: line, sender: "", words: "", lines: 1 };
    return begins.has(at) ? { stamp: "", sender: "", words: line, lines: 1 } : null;
  });
}

export const asSeen = (line: string): string => trimmed(seen(line));
