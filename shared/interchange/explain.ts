/** Turns what a schema finds wrong into one plain sentence that says what and where. */
import type { z } from "zod";

/** The error map for `safeParse`: plain words where a field has none of its own. */
export const plainly: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `must be ${A_TYPE[issue.expected] ?? issue.expected}, but is ${typeOf(issue.input)}`;
    case "too_small":
      return `must be ${issue.minimum} or more`;
    case "too_big":
      return `must be ${issue.maximum} or less`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
    case "unrecognized_keys": {
      const names = issue.keys.map((key) => `“${key}”`).join(" and ");
      return issue.keys.length === 1 ? `has a field ${names} that is not known` : `has fields ${names} that are not known`;
    }
    default:
      return "is not as it should be";
  }
};

/**
 * The first thing that is wrong, as a sentence: "stones[3].text is missing."
 * @param whole what the value as a whole is called, for what is wrong outside any field.
 */
export function explain(error: z.ZodError, whole: string): string {
  const [first] = error.issues;
  return first ? `${pathOf(first.path) || whole} ${first.message}.` : `${whole} is not as it should be.`;
}

/** `["stones", 3, "text"]` as "stones[3].text". */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`)).join("");

const A_TYPE: { readonly [type: string]: string } = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "boolean") return String(value);
  return A_TYPE[typeof value] ?? typeof value;
}
