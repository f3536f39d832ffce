/**
 * The lists of a workshop: one row for each, and everything that has to do with "a list" follows from it (docs/adr/0033):
 * its table in the file, its part of the JSON form, its diffs, intents and undo, what goes with a record that is removed,
 * the anchors of its rows in Word, and what the room's window is told. A list that a row does not mark for the room, and
 * a field that is not marked, go nowhere.
 */
import { z } from "zod";
import {
  AsideFields,
  BenefitFields,
  EasyFields,
  EvidenceFields,
  ExampleFields,
  FeedbackFields,
  FindingFields,
  FormFields,
  FormResultFields,
  FrameworkTextFields,
  InfoFields,
  LinkFields,
  OptionFields,
  PictureBytesFields,
  ProgressEntryFields,
  QuestionFields,
  RoundFields,
  SaidFields,
  StoneFields,
  WorksheetFields,
  type Recorded,
} from "./records.ts";

/** Who may read it outside of the workshop's own file: documents for people and the JSON form, documents alone, the JSON form alone, or nobody. */
export type Leaves = "documents" | "documents alone" | "json" | "nowhere";

/** A field that holds keys of another list; "" names nothing. */
export interface Reference {
  readonly to: string;
  /** Where the field is a list of objects: the field in each that holds the key, or a list of keys. */
  readonly at?: string;
  /** When what it names is removed: the record goes too, it loses what names it, or the removal is refused. */
  readonly gone: "goes" | "loses" | "refuses";
}

/** Fields without a default: whoever is told of a record is told these. */
type Needed<S extends z.ZodObject> = {
  [F in keyof S["shape"]]: undefined extends z.input<S["shape"][F]> ? never : F;
}[keyof S["shape"]];

/** What is told of a field: the value as it is, or what may be known of it. */
type Told<S extends z.ZodObject, F extends keyof S["shape"]> = true | ((record: z.output<S>) => z.output<S["shape"][F]>);

interface Row<S extends z.ZodObject> {
  /** The fields of a record, in the order in which they are written. */
  readonly fields: S;
  /** The fields that tell a record from every other of its list; none where there is one record. */
  readonly key: readonly (keyof S["shape"])[];
  /** Records that are named by what is in them and never change: neither the history nor a version holds them (docs/adr/0058). */
  readonly bytes?: true;
  /** Plain rows are added, edited, removed and moved alike (`item.add` …); the others have intents of their own. */
  readonly plain: boolean;
  readonly leaves: Leaves;
  /** Fields that leave with less than the others of the list. */
  readonly but?: { readonly [F in keyof S["shape"]]?: Leaves };
  /** The letter that stands for the list in an anchor of a Word document; a letter that was given is never given again. */
  readonly anchor?: string;
  readonly refers?: { readonly [F in keyof S["shape"]]?: Reference };
  /** What the room's window is told of a record (shared/room/sees.ts says of which ones). */
  readonly room?: { readonly [F in Needed<S>]: Told<S, F> } & { readonly [F in keyof S["shape"]]?: Told<S, F> };
}

export const LIST = {
  info: {
    fields: InfoFields,
    key: [],
    plain: false,
    leaves: "documents",
    anchor: "i",
    room: { title: true },
  } as const satisfies Row<typeof InfoFields>,
  stones: {
    fields: StoneFields,
    key: ["id"],
    plain: false,
    leaves: "documents",
    but: { note: "json" },
    anchor: "s",
    room: {
      id: true,
      kind: true,
      strand: true,
      text: true,
      group: true,
      progress: true,
      parked: true,
      x: true,
      y: true,
      picture: true,
      found: true,
    },
  } as const satisfies Row<typeof StoneFields>,
  links: {
    fields: LinkFields,
    key: ["from", "to"],
    plain: false,
    leaves: "documents",
    refers: { from: { to: "stones", gone: "goes" }, to: { to: "stones", gone: "goes" } },
    room: { from: true, to: true },
  } as const satisfies Row<typeof LinkFields>,
  evidence: {
    fields: EvidenceFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    anchor: "e",
    refers: { outcome: { to: "stones", gone: "goes" }, type: { to: "options", gone: "refuses" } },
  } as const satisfies Row<typeof EvidenceFields>,
  options: {
    fields: OptionFields,
    key: ["code"],
    plain: true,
    leaves: "documents",
    anchor: "o",
  } as const satisfies Row<typeof OptionFields>,
  findings: {
    fields: FindingFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    refers: { evidence: { to: "evidence", gone: "goes" } },
  } as const satisfies Row<typeof FindingFields>,
  framework: {
    fields: FrameworkTextFields,
    key: ["key"],
    plain: false,
    leaves: "documents",
    anchor: "f",
  } as const satisfies Row<typeof FrameworkTextFields>,
  examples: {
    fields: ExampleFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    anchor: "x",
    refers: { evidence: { to: "options", at: "type", gone: "refuses" } },
  } as const satisfies Row<typeof ExampleFields>,
  benefits: {
    fields: BenefitFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    anchor: "b",
  } as const satisfies Row<typeof BenefitFields>,
  feedback: {
    fields: FeedbackFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    anchor: "q",
  } as const satisfies Row<typeof FeedbackFields>,
  worksheet: {
    fields: WorksheetFields,
    key: ["id"],
    plain: true,
    leaves: "json",
  } as const satisfies Row<typeof WorksheetFields>,
  pictures: {
    fields: PictureBytesFields,
    key: ["sha256"],
    bytes: true,
    plain: false,
    leaves: "documents",
    room: { sha256: true, type: true, data: true },
  } as const satisfies Row<typeof PictureBytesFields>,
  progress: {
    fields: ProgressEntryFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    refers: { outcome: { to: "stones", gone: "goes" } },
  } as const satisfies Row<typeof ProgressEntryFields>,
  forms: {
    fields: FormFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    refers: { questions: { to: "evidence", at: "evidence", gone: "loses" } },
    /** A form is told while something of it is on the screen (shared/room/sees.ts): its questions, and not what they are asked for. */
    room: { id: true, questions: ({ questions }) => questions.map((question) => ({ ...question, evidence: [] })) },
  } as const satisfies Row<typeof FormFields>,
  /** What their answers name stands in a form's row, and not in a list: `answers.ts` keeps the two together. */
  results: {
    fields: FormResultFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    refers: { form: { to: "forms", gone: "goes" } },
    /** Sums; nobody's words. */
    room: {
      id: true,
      form: true,
      name: true,
      date: true,
      answers: ({ answers }) => answers.filter(({ words }) => words === undefined),
    },
  } as const satisfies Row<typeof FormResultFields>,
  said: {
    fields: SaidFields,
    key: ["id"],
    plain: true,
    leaves: "documents",
    refers: { stones: { to: "stones", gone: "loses" } },
    /** One row at full height; of the others it is told nothing (shared/room/sees.ts). */
    room: { id: true, said: true, did: true, notPossible: true, next: true },
  } as const satisfies Row<typeof SaidFields>,
  /** Questions set aside or asked, and rounds of choosing, belong to the group: only the workshop's own file holds them. */
  asides: {
    fields: AsideFields,
    key: ["id"],
    plain: true,
    leaves: "nowhere",
    refers: { stone: { to: "stones", gone: "goes" } },
  } as const satisfies Row<typeof AsideFields>,
  questions: {
    fields: QuestionFields,
    key: ["id"],
    plain: true,
    leaves: "nowhere",
    refers: { stone: { to: "stones", gone: "goes" } },
  } as const satisfies Row<typeof QuestionFields>,
  rounds: {
    fields: RoundFields,
    key: ["id"],
    plain: true,
    leaves: "nowhere",
    refers: { votes: { to: "stones", at: "stone", gone: "loses" } },
    room: {
      id: true,
      question: true,
      way: true,
      revealed: true,
      /** What is to be chosen from; how it stands only once it is revealed. */
      votes: ({ revealed, votes }) => (revealed ? votes : votes.map(({ stone, counts }) => ({ stone, counts: counts.map(() => 0) }))),
    },
  } as const satisfies Row<typeof RoundFields>,
  /** The JSON form has no field for wordings (docs/adr/0062-easy-read.md, 0070-impact-report.md). */
  easy: {
    fields: EasyFields,
    key: ["id"],
    plain: true,
    leaves: "documents alone",
    anchor: "w",
    refers: { stone: { to: "stones", gone: "goes" } },
  } as const satisfies Row<typeof EasyFields>,
};

/** A row whose list nobody has named. */
export interface AnyRow {
  readonly fields: Fields;
  readonly key: readonly string[];
  readonly bytes?: true;
  readonly plain: boolean;
  readonly leaves: Leaves;
  readonly but?: { readonly [field: string]: Leaves | undefined };
  readonly anchor?: string;
  readonly refers?: { readonly [field: string]: Reference & { readonly to: ListName } };
  readonly room?: { readonly [field: string]: true | ((record: never) => unknown) | undefined };
}
type Fields = z.ZodObject<z.ZodRawShape, z.core.$strict>;

export type ListName = keyof typeof LIST;
/** In the order in which they are written. */
export const LISTS = Object.keys(LIST) as readonly ListName[];

/** The row of a list that is not known before. */
export const rowOf = (list: ListName): AnyRow => LIST[list];

/** The lists of which a column of the table says so. */
type Those<C extends string, V> = { [L in ListName]: (typeof LIST)[L] extends { readonly [K in C]: V } ? L : never }[ListName];
const those = <L extends ListName>(fits: (row: AnyRow) => boolean): readonly L[] => LISTS.filter((list): list is L => fits(rowOf(list)));

/** Lists of plain rows. */
export type ItemList = Those<"plain", true>;
export const ITEM_LISTS = those<ItemList>((row) => row.plain);

/** Lists that the JSON form holds. */
export type SharedList = Those<"leaves", "documents" | "json">;
export const SHARED_LISTS = those<SharedList>(({ leaves }) => leaves === "documents" || leaves === "json");

/** Lists whose records have a place in a Word document. */
export type AnchoredList = Those<"anchor", string>;
export const ANCHORED_LISTS = those<AnchoredList>((row) => row.anchor !== undefined);

/** The fields of each list that name records of another. */
export type ReferringField<L extends ListName> = (typeof LIST)[L] extends { readonly refers: infer R } ? keyof R & string : never;

/** Where a list leaves, and a field of it, which may leave with less. */
export function leavesOf(list: ListName, field?: string): Leaves {
  const { leaves, but } = rowOf(list);
  return (field === undefined ? undefined : but?.[field]) ?? leaves;
}

/** A record of each list: its fields, and its place among the others. */
export type RecordOf = { readonly [L in ListName]: Recorded<(typeof LIST)[L]["fields"]> };

/** Something for every list, by its name. */
export const byList = <T>(make: (list: ListName) => T): { readonly [L in ListName]: T } =>
  Object.fromEntries(LISTS.map((list) => [list, make(list)])) as { readonly [L in ListName]: T };

/** The schema of each list's records as the file and IPC carry them: the fields and a rank. */
export const RECORDS = byList((list): Fields => (LIST[list].fields as Fields).extend({ rank: z.number() }));

/** A field of a record by its name. */
export const fieldOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field];
