/**
 * Chats that were exported or copied: what people wrote, without times, senders and what the program says itself. No name
 * is kept. All functions are pure.
 *
 * Sources of the forms: exports of WhatsApp for iPhone and Android and what its page copies, what Telegram Desktop and Teams
 * copy, and the file that Zoom keeps.
 */
import { CHAT_EDITED, CHAT_NEWS, CHAT_NOTES, CHAT_NOTES_IN_BRACKETS } from "./known.ts";
import { asSeen, headedStarts, type Began } from "./chat-heads.ts";
import { behindSeen, INVISIBLE, LOOSE, seen, STAMP, TIME } from "./chat-stamps.ts";
import { trimmed } from "./marks.ts";
import { subtitleStarts, withoutCueMarks } from "./subtitles.ts";

/** What was left out, as it stood in the text; nothing of it is kept once the person has looked. */
export interface LeftOut {
  /** stamp: a message's time and sender. note: what the chat itself wrote. mention: somebody's name as the chat puts it. */
  readonly why: "stamp" | "note" | "mention" | "cells" | "headings";
  readonly text: string;
}

export interface Message {
  readonly text: string;
  /** The number of its first line, from 1. */
  readonly line: number;
}

export interface Chat {
  readonly messages: readonly Message[];
  readonly leftOut: readonly LeftOut[];
}

interface Form {
  /** How a message begins; `rest` is what follows its stamp. */
  readonly begins: RegExp;
  /** Where the sender stands: before a colon in what follows, alone on the line, or in the stamp itself. */
  readonly sender: "before-colon" | "alone" | "in-stamp";
  /** What a programme of a day looks like, too: it is a chat where somebody has sent twice. */
  readonly isDoubtful?: true;
}

/** For what is seen of a line. */
const form = (source: string, sender: Form["sender"]): Form => ({ begins: new RegExp(`^${source}`, "iu"), sender });
/** A day alone on a line, as the file of Line begins each: "2025/10/14(Tue)". */
const DAY_LINE = "\\p{Nd}{4}[./]\\p{Nd}{1,2}[./]\\p{Nd}{1,2}\\.?\\s?\\(\\p{L}{1,5}\\)";
/** "14/10/2025, 15:34 - Anna: …" and "14 Oct 2025 15:34, Anna : …", as people write days in lists, too. */
const LISTED: readonly Form[] = [
  form(`${STAMP}\\s[-–]\\s(?<rest>.*)$`, "before-colon"),
  form(`${STAMP},\\s(?<rest>[^:]{1,64}\\s:\\s.*)$`, "before-colon"),
];
/** The file of Line: time, sender and words, with tabs between them. */
const LINE = form(`(?:${DAY_LINE}|\\[LINE\\]\\s.*|${TIME}\\t(?<name>[^\\t]{1,64})\\t(?<rest>.*))$`, "in-stamp");
const FORMS: readonly Form[] = [
  form(`\\[${STAMP}\\]\\s?(?<rest>.*)$`, "before-colon"),
  ...LISTED,
  form(`(?<name>[^\\[\\]]{1,64}),\\s\\[${STAMP}\\]:?\\s*$`, "in-stamp"),
  form(
    `(?:\\d{4}-\\d{2}-\\d{2}\\s+)?\\d{1,2}:\\d{2}:\\d{2}\\s+From\\s+(?<name>.{1,80}?)(?:\\s+to\\s+.{1,80}?)?\\s*:(?:\\s+(?<rest>.*))?$`,
    "in-stamp",
  ),
  form(`\\[?${LOOSE}\\]?\\s+<(?<name>[^<>\\s][^<>]{0,40})>\\s(?<rest>.+)$`, "in-stamp"),
  LINE,
  form(`\\[${LOOSE}\\]\\s+(?<rest>[^:]{1,60})$`, "alone"),
  { ...form(`\\[${TIME}\\]\\s?(?<rest>[^:]{1,64}:\\s.*)$`, "before-colon"), isDoubtful: true },
];

const SENDER = /^\s*(?:~\s?)?(?<name>[^:：]{1,64}?)\s?[:：](?:\s(?<words>.*)|(?<none>))$/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (phrases: readonly string[]): string =>
  phrases.map((one) => escaped(one).replaceAll("…", ".*").replaceAll("#", "\\d+")).join("|");
/** Between angle brackets stands only what the program says, in whatever language it speaks. */
const NOTE = new RegExp(`^(?:<[^<>]{3,80}>|\\[\\s?(?:${anyOf(CHAT_NOTES_IN_BRACKETS)})\\s?\\]|<?(?:${anyOf(CHAT_NOTES)})\\.?>?)$`, "iu");
const ABOUT = new RegExp(anyOf(CHAT_NEWS), "iu");
/** Whom a message calls, as the chat marks it: between isolates, or by number. */
const MENTION = /@\u2068[^\u2068\u2069]*\u2069|@\d{7,15}(?!\d)/gu;
/** What iPhones put behind words that were changed; a sign without width stands before what the program says. */
const TAIL = /\s?\u200E?<[^<>]{3,80}>\s?$/u;
/** What others put there. */
const EDITED = new RegExp(`\\s\\((?:${anyOf(CHAT_EDITED)})\\)\\s?$`, "iu");
/** A sign that somebody answered with, by its name: ":+1:". */
const REACTION = /^:[a-z\d_+'-]{1,40}:$/;

function began(line: string, { begins, sender }: Form): Began | null {
  const groups = line === "" ? undefined : begins.exec(seen(line))?.groups;
  if (!groups) return null;
  const { rest = "", name = "" } = groups;
  // Signs without width say something where the words begin.
  const behind = behindSeen(line, seen(line).length - rest.length);
  const start = (from: string | null, words: string): Began => ({
    stamp: line.slice(0, line.length - words.length),
    sender: from,
    words,
    lines: 1,
  });
  if (sender === "in-stamp") return start(name === "" ? null : name, behind);
  if (sender === "alone") return start(rest, "");
  const found = SENDER.exec(behind)?.groups;
  if (!found || ABOUT.test(found["name"] ?? "")) return start(null, behind);
  return start(found["name"] ?? "", found["words"] ?? "");
}

/** The form of a chat that a text has: somebody has sent something in it. */
function formOf(lines: readonly string[]): Form | undefined {
  return FORMS.find((one) => {
    const starts = lines.map((line) => began(line, one));
    // One line with a day and a colon among several others is an idea with a day in it; with a few, it is a message.
    const stamped = starts.filter((start) => start !== null).length;
    if (LISTED.includes(one) && stamped === 1 && lines.filter((line) => line.trim() !== "").length > 3) return false;
    if (one.isDoubtful) {
      const senders = starts.flatMap((start) => (start?.sender ? [start.sender] : []));
      return new Set(senders).size < senders.length;
    }
    // A day on a line of its own is no chat yet, and a table of times and words none without one.
    if (one === LINE)
      return [/^\[?(?:LINE\]|\p{Nd}{4})/u, /\t/].every((part) => starts.some((start) => start && part.test(seen(start.stamp))));
    if (one.sender !== "alone") return starts.some((start) => start !== null && start.sender !== null);
    // "[10:00] Welcome" is a line of a programme, unless words follow each of them.
    const at = starts.flatMap((start, line) => (start ? [line] : []));
    return at.length > 0 && at.every((line) => (lines[line + 1] ?? "").trim() !== "" && !starts[line + 1]);
  });
}

/** For each line how a message begins with it; null where the text is no chat. */
function startsOf(lines: readonly string[]): readonly (Began | null)[] | null {
  const chosen = formOf(lines);
  return chosen ? lines.map((line) => began(line, chosen)) : headedStarts(lines.map(asSeen));
}

/** Reads a text as a chat, or as what was said in a meeting. @param given its lines as they stand in it. @returns null where it is neither. */
export function chatIn(given: readonly string[]): Chat | null {
  const bare = withoutCueMarks(given);
  const subtitles = subtitleStarts(bare.map(asSeen));
  const lines = subtitles ? bare : given;
  const starts = subtitles ?? startsOf(lines);
  if (!starts) return null;
  const names = [...new Set(starts.flatMap((start) => (start?.sender ? [trimmed(start.sender.replace(INVISIBLE, ""))] : [])))];
  const called = names.length === 0 ? null : new RegExp(`@(?:${names.map(escaped).join("|")})(?!\\p{L})`, "gu");
  const leftOut: LeftOut[] = [];
  const messages: Message[] = [];
  const leave = (why: LeftOut["why"], text: string): void => {
    const shown = trimmed(text.replace(INVISIBLE, ""));
    if (shown !== "") leftOut.push({ why, text: shown });
  };

  /** One line of a message without what the chat put into it. */
  const wordsOf = (line: string, isFirst: boolean): string => {
    if (line === "") return "";
    let words = line;
    const cut = (pattern: RegExp, why: LeftOut["why"]): void => {
      words = words.replace(pattern, (found: string) => {
        leave(why, found);
        return " ";
      });
    };
    cut(MENTION, "mention");
    if (called) cut(called, "mention");
    cut(TAIL, "note");
    cut(EDITED, "note");
    // A sign without width begins what an iPhone says itself, in any language.
    const own = words.search(/\u200E(?=\S)/u);
    const isOwn = own === 0 ? isFirst : own > 0 && NOTE.test(plainly(words.slice(own)));
    if (isOwn || NOTE.test(plainly(words)) || REACTION.test(plainly(words))) {
      leave("note", words.slice(Math.max(0, own)));
      words = words.slice(0, Math.max(0, own));
    }
    return trimmed(words.replace(INVISIBLE, joiners));
  };

  const firstAt = starts.findIndex((start) => start !== null);
  // What stands before the first message is somebody's list, or the end of a message.
  for (const [at, line] of lines.slice(0, firstAt).entries()) if (trimmed(line) !== "") messages.push({ text: line, line: at + 1 });
  for (let at = firstAt; at < lines.length;) {
    const start = starts[at];
    let next = at + 1;
    while (next < lines.length && !starts[next]) next++;
    const more = lines.slice(at + (start?.lines ?? 1), next);
    if (!start || start.sender === null) for (const line of lines.slice(at, next)) leave("note", line);
    else {
      leave("stamp", start.stamp);
      const all = [start.words, ...more];
      const text = all
        .map((line, part) => {
          // How many have answered with the sign before it.
          const isCount = /^\d{1,3}$/.test(plainly(line)) && part > 0 && isReaction(all[part - 1] ?? "");
          if (!isCount) return wordsOf(line, part === 0 || start.words === "");
          leave("note", line);
          return "";
        })
        .filter(Boolean)
        .join(" ");
      const last = start.goesOn && messages.at(-1);
      if (last && text !== "") messages.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
      else if (text !== "") messages.push({ text, line: at + 1 });
    }
    at = next;
  }
  return { messages, leftOut };
}

const REACTIONS = /^\d+ \p{Lu}\p{Ll}+ reactions?\.?$/u;
const isReaction = (line: string): boolean => REACTION.test(plainly(line)) || REACTIONS.test(plainly(line));

const plainly = (words: string): string => trimmed(words.replace(INVISIBLE, ""));
/** Within words, what joins letters and pictures stays. */
const joiners = (sign: string): string => (sign === "\u200C" || sign === "\u200D" ? sign : "");
