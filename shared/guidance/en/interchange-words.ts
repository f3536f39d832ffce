/** What is said of a JSON file, and of a field that is not as it should be. A field is named as the file names it. */
import type { ListName } from "../../model/lists.ts";
import type { AnswerWay, Kind } from "../../model/records.ts";
import { number } from "./language.ts";
import { WITH_EVIDENCE } from "./terms.ts";

const types = {
  text: "a text",
  number: "a number",
  whole: "a whole number",
  flag: "true or false",
  list: "a list",
  object: "an object",
} as const;

/** What the key of a list is. */
const keys: { readonly [L in ListName]?: string } = {
  stones: "the id of a stone",
  options: "the code of one of the options",
  evidence: "the id of a row of evidence",
  forms: "the id of a form",
};

/** What a question is answered by, and the field of an answer that holds it. */
const answeredBy: { readonly [A in AnswerWay]: string } = {
  "yes-partly-no": "three counts: yes, partly, no",
  "five-steps": "five counts, in the order of the steps",
  number: "a number",
  words: "words",
};

export const INTERCHANGE_WORDS = {
  types,
  /** What is said behind the name of a field. */
  faults: {
    missing: "is missing",
    type: (wanted: string, is: string): string => `must be ${wanted}, but is ${is}`,
    atLeast: (n: number | bigint): string => `must be ${n} or more`,
    atMost: (n: number | bigint): string => `must be ${n} or less`,
    value: (value: string): string => `must be ${value}`,
    values: (values: readonly string[]): string => `must be ${values.join(" or ")}`,
    oneOf: (values: readonly string[]): string => `must be one of: ${values.join(", ")}`,
    unknown: (name: string): string => `has a field “${name}” that is not known`,
    unknowns: (names: readonly string[]): string => `has fields ${names.map((name) => `“${name}”`).join(" and ")} that are not known`,
    whole: `must be ${types.whole}`,
    wholeBut: (is: number): string => `must be ${types.whole}, but is ${is}`,
    doubled: "stands there twice. Keep one of them",
    endless: "is too large a number",
    empty: "must not be empty",
    tooLong: (length: number, room: number): string =>
      `is too long: it has ${number(length)} characters, and there is room for ${number(room)}`,
    halfCharacter: "contains half of a character (a lone surrogate)",
    day: "must be a date like 2026-05-01, or empty",
    sha256: "must be 64 hexadecimal digits",
    base64: "must be bytes in base64, without line breaks",
    picture: "must name a picture of a set (set, name) or the group's own (sha256), and only one of the two",
    answer: "must have one of counts, number and words",
    tooLarge: (megabytes: number): string => `is too large a picture: at most ${megabytes} MB can be kept`,
    otherType: (type: string): string => `is no picture of the type ${type}`,
    otherBytes: "does not have the sha256 that it is named by",
    noQuestion: (form: string): string => `is no question of the form “${form}”`,
    twice: "answers the same question again",
    otherKind: (answers: AnswerWay): string => `must be answered by ${answeredBy[answers]}`,
    notNewest: (is: string, place: string, newest: string): string => `is “${is}”, and its newest entry, ${place}, says “${newest}”`,
    version: (version: number): string =>
      `belongs to version ${version} of the format, and the file says another: write "version": ${version}`,
    noSheet: "needs at least one sheet",
    noPart: "needs at least one part of the framework",
    other: "is not as it should be",
  },
  sentence: (field: string, fault: string): string => `${field} ${fault}.`,
  /** What the whole is called where no field is at fault. */
  document: "The document",

  notJson: (where: string): string => `This is not JSON: ${where}.`,
  ends: {
    empty: "there is nothing in it",
    early: "it ends too early",
    at: (line: number, column: number): string => `the mistake is at line ${line}, character ${column}`,
  },
  /** @param only whether `ours` is the only version that is read. */
  newer: (theirs: number, ours: number, only: boolean): string =>
    `This was written in version ${theirs} of the format, and this Stepping Stones reads ${only ? "" : "up to "}version ${ours}. ` +
    "A newer Stepping Stones can open it.",
  file: (name: string, problem: string): string => `${name}: ${problem}`,
  notUtf8: (name: string): string => `${name} is not a text in UTF-8.`,

  /** What does not fit together. A place is a path like `links[2]`. */
  repeated: {
    link: (place: string, first: string): string => `${place} is the same link as ${first}.`,
    id: (place: string, id: string, first: string): string => `${place} “${id}” is already used by ${first}.`,
  },
  /** @param list in which a record with that id would be. */
  refers: (place: string, id: string, list: ListName): string => `${place} “${id}” is not ${keys[list] ?? "there"}.`,
  noEvidence: (place: string, id: string, kind: Kind): string =>
    `${place} “${id}” is a stone of kind ${kind}, and only ${WITH_EVIDENCE.many} have evidence.`,
  noProgress: (place: string, id: string, kind: Kind): string =>
    `${place} “${id}” is a stone of kind ${kind}, and only ${WITH_EVIDENCE.many} have progress.`,
  link: (place: string, problem: string): string => `${place} can't be: ${problem}`,
  circle: (place: string, way: string): string => `${place} closes a circle: ${way}. A path goes one way.`,
} as const;
