/** Turns what a schema finds wrong into one plain sentence that says what and where. */
import type { z } from "zod";
import { INTERCHANGE_WORDS } from "../guidance/interchange-words.ts";
import type { FieldFault } from "../model/fields.ts";

const { faults, types } = INTERCHANGE_WORDS;

/** The error map for `safeParse`: every fault in words that stand behind the name of a field. */
export const plainly: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return faults.missing;
      // Too many digits for a number of ours: JSON reads 1e999 as one without an end.
      if (typeof issue.input === "number" && !Number.isFinite(issue.input)) return faults.endless;
      return issue.expected === "int" && typeof issue.input === "number"
        ? faults.whole
        : faults.type(A_TYPE[issue.expected] ?? issue.expected, typeOf(issue.input));
    case "too_small":
      return issue.origin === "string" ? faults.empty : faults.atLeast(issue.minimum);
    case "too_big":
      return issue.origin === "string" ? faults.tooLong(String(issue.input).length, Number(issue.maximum)) : faults.atMost(issue.maximum);
    case "invalid_value":
      return issue.values.length > 1 ? faults.oneOf(issue.values.map(String)) : faults.value(JSON.stringify(issue.values[0]));
    case "unrecognized_keys":
      return issue.keys.length === 1 ? faults.unknown(issue.keys[0] ?? "") : faults.unknowns(issue.keys);
    case "invalid_format":
      // The one pattern of a record is that of a picture's fingerprint.
      return faults.sha256;
    case "custom":
      return faults[(issue.params?.["fault"] as FieldFault | undefined) ?? "other"];
    default:
      return faults.other;
  }
};

/**
 * The first thing that is wrong, as a sentence: "stones[3].text is missing."
 * @param whole what the value as a whole is called, for what is wrong outside any field.
 */
export function explain(error: z.ZodError, whole: string): string {
  const [first] = error.issues;
  return first ? INTERCHANGE_WORDS.sentence(pathOf(first.path) || whole, first.message) : INTERCHANGE_WORDS.sentence(whole, faults.other);
}

/** `["stones", 3, "text"]` as "stones[3].text". */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`)).join("");

const A_TYPE: { readonly [type: string]: string } = {
  string: types.text,
  number: types.number,
  int: types.whole,
  boolean: types.flag,
  array: types.list,
  object: types.object,
};

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return types.list;
  if (typeof value === "boolean") return String(value);
  return A_TYPE[typeof value] ?? typeof value;
}
