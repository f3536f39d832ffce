/**
 * Where a question stands open on the path: something that nothing leads to, that leads nowhere, or of which
 * nobody has said yet how they will know. A gap is a question for the room, not a mistake, and a group may set it
 * aside with a reason.
 */
import { GAP_WORDS, type Asking } from "../guidance/questions-words.ts";
import { groupBy } from "../base/group-by.ts";
import { quoted } from "../base/wording.ts";
import { foundOf, hasEvidence } from "../model/kinds.ts";
import type { Aside, GapKind, ItemId, Kind, Stone, StoneId } from "../model/records.ts";
import { frameworkText, inOrder, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { remembered } from "../base/remembered.ts";

export interface Gap {
  /** The stone that the question is about; "" for one about the whole path. */
  readonly stone: StoneId | "";
  /** "asked": somebody has asked it in so many words. */
  readonly kind: GapKind | "asked";
  /** The question that was asked; null for one that the path itself puts. */
  readonly asked: ItemId | null;
  /** Heads the questions of this kind in a list. */
  readonly heading: string;
  /** What to ask the room, below the heading. */
  readonly ask: string;
  /** What it is about, below both: the stone's words, in full. */
  readonly subject: string;
  /** The question where it stands alone, in words for everyone in the room. */
  readonly question: string;
  /** The question beside its stone, whose words are in view there. */
  readonly here: string;
}

/** A question that the group has set aside and that would be open otherwise. */
export interface SetAside {
  readonly gap: Gap;
  /** In their order; more than one only where two people have set it aside at once. */
  readonly asides: readonly Aside[];
}

/** The code of the type of evidence that is people's own words. Source: the guidance's options, "People's voices". */
const VOICES = "voices";

/** All questions of a workshop, whether set aside or not: stone by stone in their order, then the whole path. */
export const gapsOf = remembered((workshop: Workshop): readonly Gap[] => findGaps(workshop));

/** The questions that stand open: those that the group has not set aside. */
export const openGaps = remembered((workshop: Workshop): readonly Gap[] =>
  gapsOf(workshop).filter((gap) => gap.kind === "asked" || !asidesFor(workshop, gap.kind, gap.stone)),
);

/**
 * The questions that are set aside, in the order of `gapsOf`. One whose gap has closed is not among them; should the
 * gap open again, it still counts as set aside.
 */
export function gapsSetAside(workshop: Workshop): readonly SetAside[] {
  return gapsOf(workshop).flatMap((gap) => {
    const asides = gap.kind === "asked" ? undefined : asidesFor(workshop, gap.kind, gap.stone);
    return asides ? [{ gap, asides }] : [];
  });
}

/** Whether the group has set this question aside. */
export const isSetAside = (workshop: Workshop, kind: GapKind, stone: StoneId): boolean => asidesFor(workshop, kind, stone) !== undefined;

/** What tells one question from every other. */
export const keyOfGap = ({ kind, stone, asked }: Pick<Gap, "kind" | "stone" | "asked">): string => `${kind} ${asked ?? stone}`;

/** How much of a stone's words stands in a question, in characters. */
const QUOTED = 80;

/** Of stones, which most changes leave as they are. */
const inQuotes = remembered(({ text }: Stone): string => quoted(text, QUOTED));

const asidesByPlace = remembered((workshop: Workshop) => groupBy(inOrder(workshop.asides), (one) => placeOf(workshop, one.gap, one.stone)));
const asidesFor = (workshop: Workshop, kind: GapKind, stone: StoneId | ""): readonly Aside[] | undefined =>
  asidesByPlace(workshop).get(placeOf(workshop, kind, stone));

/** A question about one strand is about all stones of a kind, whichever of them comes first just now. */
const placeOf = (workshop: Workshop, kind: GapKind, stone: StoneId | ""): string =>
  keyOfGap({ kind, asked: null, stone: kind === "one-strand" ? ((workshop.stones.get(stone)?.kind as StoneId | undefined) ?? "") : stone });

function findGaps(workshop: Workshop): readonly Gap[] {
  const stones = stonesOnPath(workshop);
  const links = linksOnPath(workshop);
  const led = new Set<string>(links.map((link) => link.to));
  const leading = new Set<string>(links.map((link) => link.from));
  const planned = groupBy(workshop.evidence.values(), (row) => row.outcome as string);
  const lonely = oneStrand(stones);

  const ofStones = stones.flatMap((stone) => {
    const evidence = planned.get(stone.id) ?? [];
    const alone = lonely.get(stone.kind);
    const gaps: Gap[] = [];
    const ask = (kind: GapKind, asking: Asking | null): void => {
      if (!asking) return;
      gaps.push({
        stone: stone.id,
        kind,
        asked: null,
        heading: asking.heading,
        ask: asking.ask,
        subject: stone.text,
        question: asking.question(inQuotes(stone)),
        here: `${asking.heading}. ${asking.ask}`,
      });
    };
    // What went wrong need not lead anywhere, and nobody meant to come to it.
    const isWanted = foundOf(stone) !== "bad";
    if (isWanted && !led.has(stone.id)) ask("nothing-before", GAP_WORDS.nothingBefore[stone.kind]);
    if (isWanted && !leading.has(stone.id)) ask("nothing-after", GAP_WORDS.nothingAfter[stone.kind]);
    if (hasEvidence(stone) && evidence.length === 0) ask("no-evidence", GAP_WORDS.noEvidence);
    if (evidence.length > 0 && workshop.options.has(VOICES) && !evidence.some((row) => row.type === VOICES))
      ask("no-voice", GAP_WORDS.noVoice);
    if (alone?.first === stone) gaps.push(oneStrandGap(alone));
    return gaps;
  });
  return [...ofStones, ...(asksWhoseVoices(workshop, stones) ? [WHOSE_VOICES] : []), ...askedGaps(workshop)];
}

/** What somebody has asked. A question about a stone that waits is asked again when the stone lies on the path. */
const askedGaps = (workshop: Workshop): readonly Gap[] =>
  inOrder(workshop.questions).flatMap(({ id, stone: about, text }) => {
    const stone = workshop.stones.get(about);
    if (stone?.parked) return [];
    const { heading, ask, question } = GAP_WORDS.asked;
    // One line each, wherever questions are listed.
    const line = text.trim().replace(/\s*\n\s*/g, " ");
    return [
      {
        stone: about,
        kind: "asked",
        asked: id,
        heading,
        ask,
        subject: text,
        question: stone ? question(inQuotes(stone), line) : line,
        here: text,
      },
    ];
  });

const WHOSE_VOICES: Gap = {
  stone: "",
  kind: "whose-voices",
  asked: null,
  heading: GAP_WORDS.whoseVoices.heading,
  ask: GAP_WORDS.whoseVoices.ask,
  subject: GAP_WORDS.takingPart,
  question: GAP_WORDS.whoseVoices.question(""),
  here: GAP_WORDS.whoseVoices.question(""),
};

/**
 * Whose voices are missing is for the people in the room to say, and no count of stones or evidence can tell. So it is
 * asked once there is an outcome that more voices could change, until the framework says who takes part. Source: the
 * guidance's section on equity, diversity and inclusion, "how the people taking part reflect all the social groups".
 */
const asksWhoseVoices = (workshop: Workshop, stones: readonly Stone[]): boolean =>
  stones.some(hasEvidence) && frameworkText(workshop, "edi").trim() === "";

/** Stones of one kind that all lie in one strand so far. */
interface Alike {
  readonly first: Stone;
  readonly count: number;
}

function oneStrand(stones: readonly Stone[]): ReadonlyMap<Kind, Alike> {
  const kinds = new Map<Kind, Alike>();
  for (const [kind, all] of groupBy(stones, (stone) => stone.kind)) {
    const [first] = all;
    if (first && all.every((stone) => stone.strand === first.strand)) kinds.set(kind, { first, count: all.length });
  }
  return kinds;
}

/** It is asked at the first of the stones, and about all of them. */
function oneStrandGap({ first, count }: Alike): Gap {
  const { heading, ask, question } = GAP_WORDS.oneStrand[first.strand];
  const said = question(GAP_WORDS.allAre(first.kind, count));
  return {
    stone: first.id,
    kind: "one-strand",
    asked: null,
    heading,
    ask,
    subject: GAP_WORDS.all(first.kind, count),
    question: said,
    here: said,
  };
}
