/** A workshop in memory: one immutable map of records per list. */
import { z } from "zod";
import {
  AsideFields,
  BenefitFields,
  EvidenceFields,
  ExampleFields,
  FeedbackFields,
  FindingFields,
  FRAMEWORK_KEYS,
  InfoFields,
  LinkFields,
  OptionFields,
  RoundFields,
  StoneFields,
  WorksheetFields,
  type Aside,
  type Benefit,
  type Evidence,
  type Example,
  type Feedback,
  type Finding,
  type FrameworkKey,
  type FrameworkText,
  type Info,
  type Link,
  type Option,
  type Round,
  type Stone,
  type StoneId,
  type WorksheetRow,
} from "./records.ts";
import { text } from "./fields.ts";
import { remembered } from "../base/remembered.ts";

export interface RecordOf {
  readonly info: Info;
  readonly stones: Stone;
  readonly links: Link;
  readonly evidence: Evidence;
  readonly options: Option;
  readonly findings: Finding;
  readonly framework: FrameworkText;
  readonly examples: Example;
  readonly benefits: Benefit;
  readonly feedback: Feedback;
  readonly worksheet: WorksheetRow;
  readonly asides: Aside;
  readonly rounds: Round;
}
export type ListName = keyof RecordOf;

/** Every list by name; a key of a map is what `keyOf` gives for the record. */
export type Workshop = { readonly [L in ListName]: ReadonlyMap<string, RecordOf[L]> };

const ranked = z.number();
/** The schema of each list's records as the file and IPC carry them: the interchange fields and a rank. */
export const RECORDS = {
  info: InfoFields.extend({ rank: ranked }),
  stones: StoneFields.extend({ rank: ranked }),
  links: LinkFields.extend({ rank: ranked }),
  evidence: EvidenceFields.extend({ rank: ranked }),
  options: OptionFields.extend({ rank: ranked }),
  findings: FindingFields.extend({ rank: ranked }),
  framework: z.strictObject({ key: z.enum(FRAMEWORK_KEYS), text: text(), rank: ranked }),
  examples: ExampleFields.extend({ rank: ranked }),
  benefits: BenefitFields.extend({ rank: ranked }),
  feedback: FeedbackFields.extend({ rank: ranked }),
  worksheet: WorksheetFields.extend({ rank: ranked }),
  asides: AsideFields.extend({ rank: ranked }),
  rounds: RoundFields.extend({ rank: ranked }),
} as const satisfies { readonly [L in ListName]: z.ZodType };

export const LISTS = Object.keys(RECORDS) as readonly ListName[];

/** Lists that only the workshop's own file holds: they belong to the group, and leave with nothing, JSON included. */
export const FILE_ONLY = ["asides", "rounds"] as const satisfies readonly ListName[];
export type FileOnly = (typeof FILE_ONLY)[number];

/** The key of the single record of `info`. */
export const INFO_KEY = "workshop";

/** A link's key. Ids may contain anything, so only a quoting form keeps two links apart. */
export const linkKey = (from: string, to: string): string => JSON.stringify([from, to]);

const KEY: { readonly [L in ListName]: (record: RecordOf[L]) => string } = {
  info: () => INFO_KEY,
  stones: (record) => record.id,
  links: (record) => linkKey(record.from, record.to),
  evidence: (record) => record.id,
  options: (record) => record.code,
  findings: (record) => record.id,
  framework: (record) => record.key,
  examples: (record) => record.id,
  benefits: (record) => record.id,
  feedback: (record) => record.id,
  worksheet: (record) => record.id,
  asides: (record) => record.id,
  rounds: (record) => record.id,
};

/** The key under which `list` keeps this record. */
export const keyOf = <L extends ListName>(list: L, record: RecordOf[L]): string => KEY[list](record);

/** A workshop with no records at all; a real one has at least an `info`. */
export const NOTHING: Workshop = Object.fromEntries(LISTS.map((list) => [list, new Map()])) as unknown as Workshop;

type Ranked = { readonly rank: number };
const sorted = remembered((list: ReadonlyMap<string, Ranked>): readonly Ranked[] => [...list.values()].sort((a, b) => a.rank - b.rank));

/** The records of one list in their order, sorted once per version of the list. */
export const inOrder = <R extends Ranked>(list: ReadonlyMap<string, R>): readonly R[] => sorted(list) as readonly R[];

/** Title, project, organisation, place, date and what it is about. */
export function infoOf(workshop: Workshop): Info {
  const info = workshop.info.get(INFO_KEY);
  if (!info) throw new Error("a workshop without its info record");
  return info;
}

/** A framework text as a record; a part without text has none. Parts stand in the order of T1. */
export const frameworkRecord = (key: FrameworkKey, text: string): FrameworkText => ({
  key,
  text,
  rank: FRAMEWORK_KEYS.indexOf(key) + 1,
});

/** The organisation's own text for one part of T1, or "". */
export const frameworkText = (workshop: Workshop, key: FrameworkKey): string => workshop.framework.get(key)?.text ?? "";

/** The stones that lie on the path, in their order; parked ones wait in "come back to later". */
export const stonesOnPath = (workshop: Workshop): readonly Stone[] => onPath(workshop.stones);
const onPath = remembered((stones: Workshop["stones"]) => inOrder(stones).filter((stone) => !stone.parked));

/** The stones that wait in "come back to later", in their order. */
export const parkedStones = (workshop: Workshop): readonly Stone[] => inOrder(workshop.stones).filter((stone) => stone.parked);

/** The links whose two stones both lie on the path, in their order. */
export const linksOnPath = (workshop: Workshop): readonly Link[] =>
  inOrder(workshop.links).filter((link) => isOnPath(workshop, link.from) && isOnPath(workshop, link.to));

const isOnPath = (workshop: Workshop, id: StoneId): boolean => workshop.stones.get(id)?.parked === false;

/** The wording for reports: `reportText`, or the stone's own text where there is none. */
export const reportTextOf = (stone: Stone): string => (stone.reportText.trim() === "" ? stone.text : stone.reportText);
