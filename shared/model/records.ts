/**
 * The records of a workshop: one zod schema each, in the field order of the interchange format. They
 * serve every boundary (JSON, file, IPC); missing optional fields take the default named here.
 */
import { z } from "zod";
import { coordinate, day, fault, id, optionalText, QUESTION_LIMIT, someText, STONE_TEXT_LIMIT, text, TITLE_LIMIT } from "./fields.ts";

/** From the near bank to the far bank: also the order in which a path is read. What they are stands in `kinds.ts`. */
export const KINDS = ["activity", "outcome", "impact", "change"] as const;
/** From the top of the board to its foot. */
export const STRANDS = ["project", "coproduction"] as const;
export const PROGRESS = ["none", "started", "achieved", "impossible"] as const;
/** Whether a stone was planned, or found on the way: as something good, or as something that is not. */
export const FOUND = ["no", "good", "bad"] as const;
export const EXISTING = ["already", "adapt", "new", "unknown"] as const;
export const BENEFIT_GROUPS = ["individuals", "staff", "organisations"] as const;
/** The kinds of open question on a path; `shared/pathway/gaps.ts` finds them. */
export const GAP_KINDS = ["nothing-before", "nothing-after", "no-evidence", "no-voice", "one-strand", "whose-voices"] as const;
/** How a group chooses together: dots on what matters most, or a green, amber or red card from everyone for each stone. */
export const CHOOSING_WAYS = ["dots", "cards"] as const;
/** What a question of a form is answered by. */
export const ANSWERS = ["yes-partly-no", "five-steps", "number", "words"] as const;
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/svg+xml"] as const;
/**
 * The paragraphs of the impact report that a group may word itself: those of the whole report, of an impact, and of an outcome
 * (`shared/report/`).
 */
export const REPORT_PARTS = [
  "report-changed",
  "report-shown",
  "report-also",
  "report-known",
  "report-impact",
  "report-not-yet",
  "report-wanted",
  "report-far",
  "report-came",
  "report-asked",
  "report-voices",
  "report-stays",
  "report-together",
  "report-said",
  "report-next",
] as const;
/**
 * What a group has worded itself. Of the easy-read document: what stands on a stone, how we will know that an outcome is there, what came of
 * it, who to talk to; and the day on which it was checked with the people it is for. Of the impact report: its paragraphs.
 */
export const EASY_PARTS = ["words", "know", "came", "contact", "checked", ...REPORT_PARTS] as const;
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
export type FoundOnTheWay = (typeof FOUND)[number];
export type Existing = (typeof EXISTING)[number];
export type BenefitGroup = (typeof BENEFIT_GROUPS)[number];
export type GapKind = (typeof GAP_KINDS)[number];
export type ChoosingWay = (typeof CHOOSING_WAYS)[number];
export type AnswerWay = (typeof ANSWERS)[number];
export type PictureType = (typeof PICTURE_TYPES)[number];
export type EasyPart = (typeof EASY_PARTS)[number];
export type ReportPart = (typeof REPORT_PARTS)[number];
export const isReportPart = (part: EasyPart): part is ReportPart => REPORT_PARTS.some((one) => one === part);
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

/** The SHA-256 of some bytes, by which they are known. */
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture of a bundled set, by its name there; or one of the group's own, by what is in it: its bytes may be in `pictures`. */
export type Picture =
  | { readonly set: string; readonly name: string; readonly sha256?: never; readonly alt: string }
  | { readonly sha256: string; readonly set?: never; readonly name?: never; readonly alt: string };
const isOnePicture = ({ set, name, sha256 }: { readonly [F in "set" | "name" | "sha256"]?: string | undefined }): boolean =>
  sha256 === undefined ? set !== undefined && name !== undefined : set === undefined && name === undefined;
// A cast: that it is one or the other is in the refinement alone.
export const PictureFields = z
  .strictObject({ set: someText(200).optional(), name: someText(200).optional(), sha256: Sha256.optional(), alt: text() })
  .refine(isOnePicture, fault("picture")) as unknown as z.ZodType<Picture, Picture>;

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
  /** Absent says the same as "no". */
  found: oneOf(FOUND).optional(),
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
  /** When something should have come in; absent says the same as "". */
  due: day.optional(),
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

/** Bytes of a picture that may be kept, at most: 2 MB. */
export const PICTURE_BYTES = 2 * 1024 * 1024;
const isBase64 = (data: string): boolean => data.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(data);

/** The bytes of a picture, once, whichever stones show it. What they are is held against their name (`pictures.ts`). */
export const PictureBytesFields = z.strictObject({
  sha256: Sha256,
  type: oneOf(PICTURE_TYPES),
  data: z
    .string()
    .max(4 * Math.ceil(PICTURE_BYTES / 3))
    .refine(isBase64, fault("base64")),
});

/** One change of how far an outcome is. The newest is what the stone says (`how-far.ts`). */
export const ProgressEntryFields = z.strictObject({
  id: ItemId,
  outcome: StoneId,
  state: oneOf(PROGRESS),
  date: day.default(""),
  why: optionalText(),
});

const FormQuestionFields = z.strictObject({
  id: ItemId,
  text: optionalText(),
  answers: oneOf(ANSWERS),
  /** The rows of the plan that it asks for. */
  evidence: z.array(EvidenceId).default([]),
});

/** Questions on one sheet. */
export const FormFields = z.strictObject({
  id: ItemId,
  title: optionalText(),
  about: optionalText(),
  /** The organisation has it already. */
  own: z.boolean().default(false),
  questions: z.array(FormQuestionFields).default([]),
});

const AnswerFields = z
  .strictObject({
    question: ItemId,
    /** As many as the question has answers, in their order. */
    counts: z.array(z.number().int().min(0).max(1_000_000)).optional(),
    number: z.number().optional(),
    words: z.array(text()).optional(),
  })
  .refine(({ counts, number, words }) => [counts, number, words].filter((one) => one !== undefined).length === 1, fault("answer"));

/** What came back in one round of a form. Counts and words without names, never a person. */
export const FormResultFields = z.strictObject({
  id: ItemId,
  form: ItemId,
  name: optionalText(),
  date: day.default(""),
  sheets: z.number().int().min(0).max(1_000_000).default(0),
  answers: z.array(AnswerFields).default([]),
});

/** You said – we did. */
export const SaidFields = z.strictObject({
  id: ItemId,
  said: optionalText(),
  did: optionalText(),
  notPossible: optionalText(),
  next: optionalText(),
  date: day.default(""),
  stones: z.array(StoneId).default([]),
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

/** One wording of the easy-read document, or of the impact report. */
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
export type PictureBytes = Recorded<typeof PictureBytesFields>;
export type ProgressEntry = Recorded<typeof ProgressEntryFields>;
export type EvidenceForm = Recorded<typeof FormFields>;
export type FormQuestion = EvidenceForm["questions"][number];
export type FormResult = Recorded<typeof FormResultFields>;
export type FormAnswer = FormResult["answers"][number];
export type SaidRow = Recorded<typeof SaidFields>;
export type Aside = Recorded<typeof AsideFields>;
export type AskedQuestion = Recorded<typeof QuestionFields>;
export type Easy = Recorded<typeof EasyFields>;
export type Round = Recorded<typeof RoundFields>;
