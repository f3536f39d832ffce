/** Records of any list, filled by its schema: also of a list that comes after the test was written. */
import { z } from "zod";
import { rowOf, type ListName } from "../../shared/model/lists.ts";

/** The fields of a record of this list, each filled by its schema. @param keyIn what they name of another list. */
export const filled = (list: ListName, text: string, keyIn: (list: ListName) => string): object =>
  Object.fromEntries(
    Object.entries(rowOf(list).fields.shape).map(([field, schema]) => {
      const to = rowOf(list).refers?.[field]?.to;
      return [field, sample(schema as z.ZodType, to === undefined ? text : keyIn(to))];
    }),
  );

/** A value that the schema might give. */
function sample(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return sample(schema.unwrap() as z.ZodType, text);
  }
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] as z.ZodType, text);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodNumber) return 7;
  // Answers fit one form alone.
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject && "question" in schema.element.shape) return [];
  if (schema instanceof z.ZodArray) return [sample(schema.element as z.ZodType, text)];
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(schema.shape).map(([name, one]) => [name, sample(one as z.ZodType, text)]));
  }
  if (schema instanceof z.ZodString) return schema.safeParse(text).success ? text : "";
  throw new Error(`what does a ${schema.type} hold?`);
}
