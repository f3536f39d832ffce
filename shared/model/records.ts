/**
 * The records of a workshop: one zod schema each, in the field order of the interchange format. They
 * serve every boundary (JSON, file, IPC); missing optional fields take the default named here.
 */
import { z } from "zod";
import { coordinate, day, id, optionalText, QUESTION_LIMIT, someText, STONE_TEXT_LIMIT, text, TITLE_LIMIT } from "./fields.ts";

/** From the near bank to the far bank: also the order in which a path is read. What they are stands in `kinds.ts`. */
export const KINDS = ["activity", "outcome", "impact", "change"] as const;
/** From the top of the board to its foot. */
export const STRANDS = ["project", "coproduction"] as const;
export const PROGRESS = ["none", "started", "achieved"] as const;
export const EXISTING = ["already", "adapt", "new", "unknown"] as const;
export const BENEFIT_GROUPS = ["individuals", "staff", "organisations"] as const;
/** The kinds of open question on a path; `shared/pathway/gaps.ts` finds them. */
export const GAP_KINDS = ["nothing-before", "nothing-after", "no-evidence", "no-voice", "one-strand", "whose-voices"] as const;
/** How a group chooses together: dots on what matters most, or a green, amber or red card from everyone for each stone. */
export const CHOOSING_WAYS = ["dots", "cards"] as const;
/**
 * What of the easy-read document a group has worded itself: what stands on a stone, how we will know that an outcome is there, what came of it,
 * who to talk to; and the day on which it was checked with the people it is for.
 */
export const EASY_PARTS = ["words", "know", "came", "contact", "checked"] as const;
export const FRAMEWORK_KEYS = [
  "why",
  "whatIsAFramework",
  "meaningOfImpact",
  "whyImpactMatters",
  "definitionOfCoproduction",
  "howDeveloped",
  "edi",
  "pathwaysWhat",
  "pathwaysHelp",
  "pathwaysHow",
  "evidenceTypes",
  "planHow",
  "realLifeExamples",
] as const;

export type Kind = (typeof KINDS)[number];
export type Strand = (typeof STRANDS)[number];
export type Progress = (typeof PROGRESS)[number];
export type Existing = (typeof EXISTING)[number];
export type BenefitGroup = (typeof BENEFIT_GROUPS)[number];
export type GapKind = (typeof GAP_KINDS)[number];
export type ChoosingWay = (typeof CHOOSING_WAYS)[number];
export type EasyPart = (typeof EASY_PARTS)[number];
export type FrameworkKey = (typeof FRAMEWORK_KEYS)[number];

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);

export const StoneId = id<"StoneId">();
export const EvidenceId = id<"EvidenceId">();
export const OptionCode = id<"OptionCode">();
export const ItemId = id<"ItemId">();
export type StoneId = z.infer<typeof StoneId>;
export type EvidenceId = z.infer<typeof EvidenceId>;
export type OptionCode = z.infer<typeof OptionCode>;
export type ItemId = z.infer<typeof ItemId>;

export const InfoFields = z.strictObject({
  title: someText(TITLE_LIMIT),
  project: optionalText(),
  organisation: optionalText(),
  place: optionalText(),
  date: day.default(""),
  about: optionalText(),
});

export const PictureFields = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  alt: text(),
});

export const StoneFields = z.strictObject({
  id: StoneId,
  kind: oneOf(KINDS),
  strand: oneOf(STRANDS),
  text: someText(STONE_TEXT_LIMIT),
  reportText: optionalText(),
  group: optionalText(),
  progress: oneOf(PROGRESS).default("none"),
  note: optionalText(),
  parked: z.boolean().default(false),
  x: coordinate,
  y: coordinate,
  picture: PictureFields.optional(),
});

/** The fields of a stone of which nobody has said anything yet; the board finds a free place for it. */
export const BLANK_STONE = StoneFields.omit({ id: true, kind: true, strand: true, text: true }).parse({});

export const LinkFields = z.strictObject({ from: StoneId, to: StoneId, why: optionalText() });

export const EvidenceFields = z.strictObject({
  id: EvidenceId,
  outcome: StoneId,
  type: OptionCode,
  form: optionalText(),
  ways: z.array(text()).default([]),
  existing: oneOf(EXISTING).default("unknown"),
  who: optionalText(),
  when: optionalText(),
});

export const OptionFields = z.strictObject({
  code: OptionCode,
  label: someText(),
  ways: z.array(text()).default([]),
  examples: z.array(text()).default([]),
});

export const FindingFields = z.strictObject({
  id: ItemId,
  evidence: EvidenceId,
  date: day.default(""),
  text: optionalText(),
});

export const FrameworkFields = z.strictObject(
  Object.fromEntries(FRAMEWORK_KEYS.map((key) => [key, optionalText()])) as Record<FrameworkKey, ReturnType<typeof optionalText>>,
);

/** One part of the framework as a record; a part without text has none. */
export const FrameworkTextFields = z.strictObject({ key: z.enum(FRAMEWORK_KEYS), text: text() });

export const ExampleFields = z.strictObject({
  id: ItemId,
  group: optionalText(),
  outcome: optionalText(),
  evidence: z
    .array(
      z.strictObject({
        type: OptionCode,
        form: z.array(text()).default([]),
        ways: z.array(text()).default([]),
      }),
    )
    .default([]),
});

export const BenefitFields = z.strictObject({ id: ItemId, who: oneOf(BENEFIT_GROUPS), text: optionalText() });

const tally = z.number().int().min(0).max(1_000_000).default(0);
export const FeedbackFields = z.strictObject({
  id: ItemId,
  question: optionalText(),
  yes: tally,
  partly: tally,
  no: tally,
  comments: z.array(text()).default([]),
});

export const WorksheetFields = z.strictObject({
  id: ItemId,
  what: optionalText(),
  how: optionalText(),
  accessible: optionalText(),
  improve: optionalText(),
  keep: optionalText(),
});

/** A question that the group has set aside, with the reason. */
export const AsideFields = z.strictObject({
  id: ItemId,
  gap: oneOf(GAP_KINDS),
  /** The stone that the question is about; "" for one about the whole path. */
  stone: z.union([StoneId, z.literal("")]),
  reason: optionalText(),
});

/** A question that somebody has asked in so many words. */
export const QuestionFields = z.strictObject({
  id: ItemId,
  /** The stone that it is about; "" for one about the whole path. */
  stone: z.union([StoneId, z.literal("")]),
  text: someText(QUESTION_LIMIT),
});

/** One round of choosing together. Only counts, no names. */
export const RoundFields = z.strictObject({
  id: ItemId,
  question: optionalText(),
  way: oneOf(CHOOSING_WAYS),
  /** The room sees the counts. */
  revealed: z.boolean().default(false),
  /** Dots: one number. Cards: green, amber, red. */
  votes: z.array(z.strictObject({ stone: StoneId, counts: z.array(tally).min(1).max(3) })).default([]),
});

/** One wording of the easy-read document. */
export const EasyFields = z.strictObject({
  id: ItemId,
  /** The stone that it is about; "" for what is about the whole document. */
  stone: z.union([StoneId, z.literal("")]),
  part: oneOf(EASY_PARTS),
  /** The fingerprint of the words that it stands for: it holds until they change. */
  of: text(),
  text: text(),
});

/** A record's place in its list: any number, smaller first; not part of the interchange format. */
interface Ranked {
  readonly rank: number;
}
/** A record as it is kept: what its schema gives, and its rank. */
export type Recorded<S extends z.ZodType> = DeepReadonly<z.infer<S>> & Ranked;
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };

export type Info = Recorded<typeof InfoFields>;
export type Stone = Recorded<typeof StoneFields>;
export type Link = Recorded<typeof LinkFields>;
export type Evidence = Recorded<typeof EvidenceFields>;
export type Option = Recorded<typeof OptionFields>;
export type Finding = Recorded<typeof FindingFields>;
export type FrameworkText = Recorded<typeof FrameworkTextFields>;
export type Example = Recorded<typeof ExampleFields>;
export type Benefit = Recorded<typeof BenefitFields>;
export type Feedback = Recorded<typeof FeedbackFields>;
export type WorksheetRow = Recorded<typeof WorksheetFields>;
export type Aside = Recorded<typeof AsideFields>;
export type AskedQuestion = Recorded<typeof QuestionFields>;
export type Easy = Recorded<typeof EasyFields>;
export type Round = Recorded<typeof RoundFields>;
