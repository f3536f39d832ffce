/**
 * Looking for stones on the path, and for outcomes and evidence in the plan. Several words are looked for in any order, and
 * each may stand in another field: "outcome staff" finds the outcomes that say something about staff.
 */
import { fold, soughtWords } from "../base/folded.ts";
import { remembered } from "../base/remembered.ts";
import { EXISTING_TERMS, FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { foundOf, progressOf } from "../model/kinds.ts";
import type { Evidence, Stone } from "../model/records.ts";
import { parkedStones, type Workshop } from "../model/workshop.ts";
import { pathInWords } from "./in-words.ts";
import { findingsByRow } from "./progress.ts";
import { plannedOutcomes } from "./reading-order.ts";

/** Where somebody looks: on the path (and among the stones that wait), or in the plan. */
export type FindPlace = "path" | "plan";

/** The fields that are looked through. Where a word stands in several, the first of them is the one that is said. */
export const FIND_FIELDS = [
  "type",
  "form",
  "ways",
  "existing",
  "who",
  "when",
  "cameIn",
  "words",
  "reportText",
  "group",
  "kind",
  "strand",
  "progress",
  "found",
  "note",
  "leadsTo",
  "why",
] as const;
export type FindField = (typeof FIND_FIELDS)[number];

/** One field in which a word was found. */
export interface FindPart {
  readonly in: FindField;
  /** What stands there; of a reason, the words of the stone that it leads to. */
  readonly said: string;
}

export interface FindHit {
  /** Tells it from everything else that is found at this place. */
  readonly key: string;
  readonly place: FindPlace;
  readonly stone: Stone;
  /** The row of the plan; null where it is the stone. */
  readonly row: Evidence | null;
  /** Where the words were found. */
  readonly parts: readonly FindPart[];
}

interface Field extends FindPart {
  /** What is looked through; a name of ours as its words, others as one text. */
  readonly text: string | readonly string[];
}

interface Entry extends Omit<FindHit, "parts"> {
  readonly fields: readonly Field[];
  /** Of these, one at least must hold a word: the other fields belong to what it stands under. */
  readonly own: number;
  /** What each of its links adds. */
  readonly links: readonly (readonly Field[])[];
}

/** A word of ours is found whole, or from its fourth letter on: "out" on the way to "outing" must not find every outcome. */
const LABEL_LETTERS = 4;

const field = (within: FindField, said: string, text = said): Field => ({ in: within, said, text: fold(text) });
const label = (within: FindField, said: string, more = ""): Field => ({ in: within, said, text: soughtWords(`${said} ${more}`) });

const holds = ({ text }: Field, word: string): boolean =>
  typeof text === "string"
    ? text.includes(word)
    : text.some((one) => one === word || (word.length >= LABEL_LETTERS && one.startsWith(word)));

/**
 * Everything at a place that holds all the words of a query; nothing where it has none. On the path first the stones that
 * say it, then those that are called so, then what leads to such a stone, last the stones that wait; each in the order of the path.
 */
export function findHits(workshop: Workshop, place: FindPlace, query: string): readonly FindHit[] {
  const words = soughtWords(query);
  if (words.length === 0) return [];
  const found = entriesOf(workshop)[place].flatMap((entry): FindHit[] => {
    const { key, stone, row } = entry;
    const parts = partsOf(entry, words);
    return parts ? [{ key, place, stone, row, parts }] : [];
  });
  return place === "plan" ? found : found.sort((a, b) => nearness(a) - nearness(b));
}

/** The parts in which an entry holds all the words; null where it does not. */
function partsOf({ fields, own, links }: Entry, words: readonly string[]): readonly FindPart[] | null {
  const all = (some: readonly Field[]): readonly Field[] | null => {
    // Where one field has them all, it says enough.
    const whole = some.find((one) => words.every((word) => holds(one, word)));
    if (whole) return [whole];
    const holding = words.map((word) => some.find((one) => holds(one, word)));
    return holding.every((one) => one !== undefined) ? some.filter((one) => holding.includes(one)) : null;
  };
  const part = (one: Field): FindPart => ({ in: one.in, said: nearTo(one, words) });
  const alone = all(fields);
  if (alone) return alone.some((one) => fields.indexOf(one) < own) ? alone.map(part) : null;
  for (const link of links) {
    const linked = all([...fields, ...link]);
    if (linked) return linked.map(part);
  }
  return null;
}

/** What is found further on in a text than this many characters is said without the beginning. */
const SAID_FROM = 24;

/** What stands in a field, from a little before the first of the words on. */
function nearTo({ in: within, said, text }: Field, words: readonly string[]): string {
  // A reason says the words of another stone, and a label is short.
  if (typeof text !== "string" || within === "why") return said;
  // Folded, a text is about as long as it is.
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at !== -1));
  if (first <= SAID_FROM || first >= said.length) return said;
  const start = said.lastIndexOf(" ", first - SAID_FROM / 2) + 1;
  return start === 0 ? said : `…${said.slice(start)}`;
}

/** The smaller, the nearer to what was meant. */
function nearness({ stone, parts }: FindHit): number {
  if (stone.parked) return 3;
  if (parts.some((part) => part.in === "leadsTo" || part.in === "why")) return 2;
  return parts.some((part) => part.in === "words") ? 0 : 1;
}

/** All that can be found, made once for each state of a workshop. */
const entriesOf = remembered((workshop: Workshop): { readonly [P in FindPlace]: readonly Entry[] } => ({
  path: stonesToFind(workshop),
  plan: rowsToFind(workshop),
}));

function stonesToFind(workshop: Workshop): readonly Entry[] {
  const onPath = pathInWords(workshop).flatMap(({ stones }) => stones);
  const waiting = parkedStones(workshop).map((stone) => ({ stone, leadsTo: [] }));
  return [...onPath, ...waiting].map(({ stone, leadsTo }): Entry => {
    const { label: kind, plural } = KIND_TERMS[stone.kind];
    const named = namesOf(stone);
    const fields = [...named, label("kind", kind, plural), ...strandAndProgress(stone), field("note", stone.note)];
    const links = leadsTo.map(({ link, other }) => [
      field("leadsTo", other.text, `${other.text} ${other.reportText}`),
      field("why", other.text, link.why),
    ]);
    return { key: stone.id, place: "path", stone, row: null, fields, own: fields.length, links };
  });
}

function rowsToFind(workshop: Workshop): readonly Entry[] {
  const findings = findingsByRow(workshop);
  return plannedOutcomes(workshop).flatMap(({ stone, evidence }): readonly Entry[] => {
    const ofOutcome = [...namesOf(stone), ...strandAndProgress(stone)];
    return [
      { key: stone.id, place: "plan", stone, row: null, fields: ofOutcome, own: ofOutcome.length, links: [] },
      ...evidence.map((row): Entry => {
        const cells = [
          field("type", workshop.options.get(row.type)?.label ?? row.type),
          field("form", row.form),
          ...row.ways.map((way) => field("ways", way)),
          // What nobody has said yet is no answer; the choice above the table finds those rows.
          ...(row.existing === "unknown" ? [] : [label("existing", EXISTING_TERMS[row.existing].label)]),
          field("who", row.who),
          field("when", row.when),
          ...(findings.get(row.id) ?? []).map(({ text }) => field("cameIn", text)),
        ];
        return {
          key: `${stone.id}: ${row.id}`,
          place: "plan",
          stone,
          row,
          fields: [...cells, ...ofOutcome],
          own: cells.length,
          links: [],
        };
      }),
    ];
  });
}

const namesOf = ({ text, reportText, group }: Stone): readonly Field[] => [
  field("words", text),
  field("reportText", reportText),
  field("group", group),
];

function strandAndProgress(stone: Stone): readonly Field[] {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return [
    label("strand", STRAND_TERMS[stone.strand].label),
    ...(progress ? [label("progress", PROGRESS_TERMS[progress].label)] : []),
    ...(found ? [label("found", FOUND_TERMS[found].label)] : []),
  ];
}
