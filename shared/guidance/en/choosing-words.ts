/** The sentences of choosing together: the facilitator's place, the room's screen, and the result in words. */
import { counted, plural } from "./language.ts";

const dots = (n: number): string => counted(n, { one: "dot", other: "dots" });
const stones = (n: number): string => counted(n, { one: "stone", other: "stones" });

export const CHOOSING_WORDS = {
  name: "Choose together",
  tip: "Count dots or cards, and show the result to the room",
  heading: "Choose together",
  intro: "People choose in the room, and you count. No names: only how many.",
  back: "Back to the board",

  new: "New round",
  soFar: "Rounds so far",
  noWords: "A round without a question",
  aside: { dots: "Dots", cards: "Cards" },
  begins: "A new round",
  what: "What do you choose from?",
  chosen: (n: number): string => plural(n, { one: "The chosen stone", other: `The ${n} chosen stones` }),
  all: (label: string, n: number): string => `${label} (${n})`,
  nothing: "There are no stones to choose from yet. Add some on the board first.",
  way: "How do people choose?",
  ways: { dots: "Dots", cards: "Coloured cards" },
  waysHelp: {
    dots: "Each person puts a few dots on what matters most to them.",
    cards: "For each stone, everyone holds up a card: yes, not sure or no.",
  },
  each: "Dots for each person",
  eachHelp: (n: number, each: number): string =>
    `For ${stones(n)}, ${each} for each person ${plural(each, { one: "works", other: "work" })} well.`,
  ask: "The question",
  suggested: {
    dots: (n: number): string => `What matters most to us now? ${plural(n, { one: "One dot", other: `${n} dots` })} each.`,
    cards: "Do we want this on our path?",
  },
  begin: "Begin this round",

  /** One round. */
  hidden: "The room does not see the counts.",
  revealed: "The room may see the counts.",
  inRoom: "This round is on the room screen now.",
  showQuestion: "Show the question in the room",
  showResult: "Show the result in the room",
  hide: "Hide the counts again",
  hideTip: "The room sees the question and the stones only.",
  close: "Close this round",
  closeTip: "The room goes back to the board. The round is kept.",
  order: "Order in the room",
  orders: { most: "Most first", path: "As on the path" },
  pages: "Not all of it fits on the room screen at once. Next, or Page Down, goes on.",
  count: "Count",
  counts: (text: string): string => `Count for ${text}`,
  none: "There are no rounds in this workshop yet.",
  empty: "The stones of this round are no longer there.",
  inAll: (n: number): string => `${dots(n)} in all`,

  /** What a card says. Its shape says the same as its colour. */
  cards: { yes: "Yes", unsure: "Not sure", no: "No" },
  dots: "Dots",

  /** On the room's screen. */
  choosing: "We are choosing",
  dotsCounted: dots,
  cardCounted: {
    yes: (n: number): string => `${n} yes`,
    unsure: (n: number): string => `${n} not sure`,
    no: (n: number): string => `${n} no`,
  },

  /** The result in words. */
  result: {
    heading: "The result in words",
    none: { dots: "No dots yet.", cards: "No cards yet." },
    most: { dots: "Most dots", cards: "Most yes" },
    /** Where no card says yes. */
    noYes: "No yes for any of them. Fewest no",
    /** The only stone of a round. */
    one: (text: string, label: string): string => `${text} has ${label}.`,
    same: (label: string): string => `All have the same: ${label} each.`,
    first: (label: string, text: string): string => `${label}: ${text}.`,
    next: (text: string): string => `Then ${text}.`,
    with: (text: string, label: string): string => `${text}, with ${label}`,
    withEach: (text: string, label: string): string => `${text}, with ${label} each`,
    and: (text: string, label: string): string => `${text} and ${label}`,
    stones,
    fewer: (n: number): string => `${counted(n, { one: "more stone has", other: "more stones have" })} fewer.`,
    noneFor: {
      dots: (text: string, n: number): string => `${text} ${plural(n, { one: "has", other: "have" })} none.`,
      cards: (text: string, n: number): string => `${text} ${plural(n, { one: "has", other: "have" })} no cards yet.`,
    },
    /** @param unsure null where it is not the same for all stones of a place. */
    cards: (yes: number, unsure: number | null, no: number): string =>
      unsure ? `${yes} yes, ${unsure} not sure and ${no} no` : `${yes} yes and ${no} no`,
  },
} as const;
