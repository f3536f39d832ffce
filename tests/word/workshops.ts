/** The workshops that the documents are tried on. */
import { readFileSync } from "node:fs";
import { readInterchange } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";

const HEAD = { format: "stepping-stones/workshop", version: 1 };

/** A workshop from the lists of the interchange format; they may be partial. */
export function workshopOf(lists: Readonly<Record<string, unknown>>): Workshop {
  const read = readInterchange({ ...HEAD, workshop: { title: "Day centre, session 1" }, ...lists });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The example that comes with the product. */
export const example = (): Workshop =>
  workshopOf(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")) as Record<string, unknown>);

export const empty = (): Workshop => workshopOf({});

const WORDS = "People who will come to the centre decide together what happens there on each day of the week and who helps".split(" ");
const sentence = (seed: number): string => WORDS.slice(seed % 7, 8 + (seed % 13)).join(" ");

/** 200 outcomes, 5 rows of evidence each, 100 activities, every kind of link. */
export const large = (): Workshop => ofSize(200);

/** That many outcomes, an even number, with 5 rows of evidence each; half as many activities, and every kind of link. */
export function ofSize(outcomes: number): Workshop {
  const numbers = (count: number) => [...Array(count).keys()];
  const stone = (kind: string) => (n: number) => ({
    id: `${kind}${n}`,
    kind,
    strand: n % 2 === 0 ? "project" : "coproduction",
    text: `${kind} ${n}: ${sentence(n)}`,
    ...(kind === "outcome" ? { group: `Group ${n % 9}`, progress: ["none", "started", "achieved"][n % 3] } : {}),
  });
  return workshopOf({
    stones: [
      ...numbers(2).map(stone("impact")),
      ...numbers(outcomes).map(stone("outcome")),
      ...numbers(outcomes / 2).map(stone("activity")),
      ...numbers(2).map(stone("change")),
    ],
    links: [
      ...numbers(outcomes).map((n) => ({ from: `outcome${n}`, to: `impact${n % 2}`, why: n % 3 === 0 ? sentence(n) : "" })),
      ...numbers(outcomes).map((n) => ({ from: `activity${n % (outcomes / 2)}`, to: `outcome${n}`, why: "" })),
      ...numbers(2).map((n) => ({ from: `impact${n}`, to: `change${n}`, why: "because it stays" })),
    ],
    evidence: numbers(5 * outcomes).map((n) => ({
      id: `e${n}`,
      outcome: `outcome${Math.floor(n / 5)}`,
      type: ["quantitative", "voices", "ratings", "tasks", "reports"][n % 5],
      form: `Form ${n}: ${sentence(n + 3)}`,
      ways: n % 2 === 0 ? ["Surveys", "Feedback forms"] : ["Group discussion"],
      existing: ["already", "adapt", "new", "unknown"][n % 4],
      who: n % 3 === 0 ? "The planning group" : "",
      when: n % 5 === 0 ? "Every three months" : "",
    })),
  });
}

export const NASTY_TEXTS: readonly string[] = [
  `Quotes "double", 'single', “curly”, and <tags> & &amp; ]]> <!-- -->`,
  "Emoji 👩🏽‍🦽🎉 and flags 🇬🇧",
  "Arabic كلمات بالعربية first, then Hebrew שלום עולם, then English",
  "שלום לכולם",
  "Bell \u0007 and null \u0000 and escape \u001b and not a character \uFFFE",
  "Word's own line break\u000Band a form feed\fand \u2028 and \u0085 here",
  "One line\nanother\r\nand another\rlast",
  "W".repeat(2000),
  "{\uFDD0bullets-0} {0} ${x} $& $1 {{mustache}} %s",
  "Trailing space \n",
  "\tA tab\tin between",
  "=SUM(A1:A9)",
  "𝒻𝒶𝓃𝒸𝓎 and co\u0301mbining and zero\u200Bwidth",
];

/** One workshop that has every nasty text in every place that takes text. */
export function nasty(): Workshop {
  const texts = NASTY_TEXTS;
  return workshopOf({
    workshop: {
      title: `Nasty <&"'> 🎉 \u0007 ]]>`,
      project: texts[2],
      organisation: texts[0],
      place: texts[4],
      date: "2026-02-28",
      about: texts.join("\n\n"),
    },
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "Impact" },
      { id: "c", kind: "change", strand: "project", text: texts[3] },
      ...texts.map((text, n) => ({ id: `o${n}`, kind: "outcome", strand: "coproduction", text, group: text })),
      ...texts.map((text, n) => ({ id: `a${n}`, kind: "activity", strand: "project", text, note: "SECRET" })),
    ],
    links: [
      { from: "i", to: "c", why: texts[5] },
      ...texts.map((why, n) => ({ from: `o${n}`, to: "i", why })),
      ...texts.map((why, n) => ({ from: `a${n}`, to: `o${n}`, why })),
    ],
    options: [{ code: "t", label: texts[0], ways: texts, examples: texts }],
    evidence: texts.map((form, n) => ({ id: `e${n}`, outcome: `o${n}`, type: "t", form, ways: texts, who: form, when: form })),
    findings: texts.map((text, n) => ({ id: `f${n}`, evidence: `e${n}`, text, date: "2026-05-01" })),
    framework: {
      why: texts.join("\n\n"),
      edi: "# Not a heading\n\n> quoted\n\n<b>not bold</b>\n\n---\n\n    code\n\n[a link](https://example.org) `x`",
    },
    examples: texts.map((outcome, n) => ({
      id: `x${n}`,
      group: texts[n % 3],
      outcome,
      evidence: [{ type: "t", form: texts, ways: [outcome] }],
    })),
    benefits: texts.map((text, n) => ({ id: `b${n}`, who: "staff", text })),
    feedback: texts.map((question, n) => ({ id: `k${n}`, question, yes: n, partly: 0, no: 1, comments: texts })),
  });
}
