/**
 * Every field of a workshop, as the file and as JSON have it: read from the schemas and held against a listing that stands
 * beside the migrations and beside the model. Fields and version change together, or not at all.
 */
import { z } from "zod";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { Document, FORMAT_VERSION } from "../../shared/interchange/interchange.ts";
import { RECORDS } from "../../shared/model/lists.ts";

/** A field's kind in words, or the fields of an object; a list names what it is of. */
type Kind = string | { readonly [field: string]: Kind };

export interface Listing {
  readonly version: number;
  readonly fields: { readonly [list: string]: Kind };
}

export interface Listed {
  /** Where the listing is kept, in the repository. */
  readonly file: string;
  /** What has to be done before a new listing can be written. */
  readonly raise: string;
  readonly now: Listing;
}

const kinds = (schemas: Readonly<Record<string, z.ZodType>>): Listing["fields"] =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, kindOf(z.toJSONSchema(schema, { io: "input" }))]));

export const LISTINGS: readonly Listed[] = [
  {
    file: "electron/store/migrations/fields.json",
    raise: "Add a migration to electron/store/migrations, which raises the version of .stones files",
    now: { version: MIGRATIONS.length, fields: kinds(RECORDS) },
  },
  {
    file: "shared/interchange/fields.json",
    raise: "Add a version to READ_VERSIONS in shared/interchange/interchange.ts, and let docs/file-format.md say what it has",
    now: { version: FORMAT_VERSION, fields: kinds(Document.shape) },
  },
];

/** What to do where the fields and their listing are not the same; null where they are. @param known the listing that is kept. */
export function outOfStep({ file, raise, now }: Listed, known: Listing | null): string | null {
  if (known?.version !== now.version) return `Version ${now.version} has no listing yet in ${file}. Write it: ${WRITE}`;
  if (JSON.stringify(known) === JSON.stringify(now)) return null;
  return `${file} is the listing of version ${now.version}, and the fields are others now. ${raise}. Then write the listing anew: ${WRITE}`;
}
const WRITE = "npx modern-node node scripts/fields.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Limits and defaults are part of a kind: an older reader refuses what goes beyond its own. */
function kindOf(schema: JsonSchema): Kind {
  const { type, properties, items, anyOf } = schema;
  if (type === "object" && properties) {
    const required = new Set(schema.required);
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => {
        const kind = field as JsonSchema;
        return [required.has(name) || kind.default !== undefined ? name : `${name}?`, kindOf(kind)];
      }),
    );
  }
  if (type === "array") {
    const of = kindOf(items as JsonSchema);
    return typeof of === "string" ? ended(`list of ${of}`, schema, "minItems", "maxItems") : { "list of": of };
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const choices = schema.enum?.map((one) => JSON.stringify(one)) ?? anyOf?.map((one) => JSON.stringify(kindOf(one as JsonSchema)));
  if (choices) return ended(choices.map((one) => one.replaceAll(/^"|"$/g, "")).join(" | "), schema);
  return ended(
    String(type ?? "anything"),
    schema,
    ...(type === "string" ? (["minLength", "maxLength"] as const) : (["minimum", "maximum"] as const)),
  );
}

type Limit = "minItems" | "maxItems" | "minLength" | "maxLength" | "minimum" | "maximum";

function ended(kind: string, schema: JsonSchema, ...limits: readonly Limit[]): string {
  const [least, most] = limits.map((limit) => schema[limit]);
  const range = least === undefined && most === undefined ? "" : ` ${least ?? ""}..${most ?? ""}`;
  const pattern = schema.pattern === undefined ? "" : ` like ${schema.pattern}`;
  return kind + range + pattern + (schema.default === undefined ? "" : ` = ${JSON.stringify(schema.default)}`);
}
