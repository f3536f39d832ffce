/**
 * Where a question stands open on the path: something that nothing leads to, that leads nowhere, or of which
 * nobody has said yet how they will know. A gap is a question for the room, not a mistake.
 */
import { groupBy } from "../group-by.ts";
import { quoted } from "../model/links.ts";
import type { GapKind, Kind, Stone, StoneId, Strand } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";

export interface Gap {
  readonly stone: StoneId;
  readonly kind: GapKind;
  /** What could be talked about next, in words for everyone in the room. */
  readonly question: string;
}

/** The code of the type of evidence that is people's own words. Source: the guidance's options, "People's voices". */
const VOICES = "voices";

/** The open questions of a workshop, stone by stone in their order. */
export function gapsOf(workshop: Workshop): readonly Gap[] {
  const stones = stonesOnPath(workshop);
  const links = linksOnPath(workshop);
  const led = new Set<string>(links.map((link) => link.to));
  const leading = new Set<string>(links.map((link) => link.from));
  const planned = groupBy(workshop.evidence.values(), (row) => row.outcome as string);
  const lonely = oneStrand(stones);

  return stones.flatMap((stone) => {
    const words = quoted(stone.text);
    const before = NOTHING_BEFORE[stone.kind];
    const after = NOTHING_AFTER[stone.kind];
    const evidence = planned.get(stone.id) ?? [];
    const alone = lonely.get(stone.kind);
    const found: [GapKind, string][] = [];
    if (before && !led.has(stone.id)) found.push(["nothing-before", before(words)]);
    if (after && !leading.has(stone.id)) found.push(["nothing-after", after(words)]);
    if (stone.kind === "outcome" && evidence.length === 0) {
      found.push(["no-evidence", `How will you know that ${words} has come about? There is no evidence for it in the plan yet.`]);
    }
    if (evidence.length > 0 && workshop.options.has(VOICES) && !evidence.some((row) => row.type === VOICES)) {
      found.push(["no-voice", `Who could say in their own words whether ${words} has come about? Nobody's voice is in its evidence yet.`]);
    }
    if (alone?.first === stone) found.push(["one-strand", ONE_STRAND[alone.strand](MANY[stone.kind])]);
    return found.map(([kind, question]): Gap => ({ stone: stone.id, kind, question }));
  });
}

/** The kinds whose stones all lie in one strand so far, with the first stone of each. */
function oneStrand(stones: readonly Stone[]): ReadonlyMap<Kind, { readonly first: Stone; readonly strand: Strand }> {
  const found = new Map<Kind, { readonly first: Stone; readonly strand: Strand }>();
  for (const [kind, all] of groupBy(stones, (stone) => stone.kind)) {
    const [first] = all;
    if (first && all.every((stone) => stone.strand === first.strand)) found.set(kind, { first, strand: first.strand });
  }
  return found;
}

type Sentence = (words: string) => string;

const NOTHING_BEFORE: { readonly [K in Kind]?: Sentence } = {
  outcome: (words) => `No activity leads to ${words} yet. What could you do to bring it about?`,
  impact: (words) => `No outcome leads to ${words} yet. What would need to come about first?`,
};

const NOTHING_AFTER: { readonly [K in Kind]?: Sentence } = {
  activity: (words) => `${words} doesn't lead anywhere yet. What is it for?`,
  outcome: (words) => `${words} doesn't lead to an impact yet. What difference will it make?`,
  impact: (words) => `What will stay in place after ${words}? No change that stays comes after it yet.`,
};

const ONE_STRAND: { readonly [S in Strand]: Sentence } = {
  project: (many) => `All ${many} are about the project so far. What will co-production bring here?`,
  coproduction: (many) => `All ${many} are about co-production so far. What will the project itself bring here?`,
};

const MANY: { readonly [K in Kind]: string } = {
  activity: "activities",
  outcome: "outcomes",
  impact: "impacts",
  change: "changes that stay",
};
