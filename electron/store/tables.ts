/** How records lie in tables: derived from the schemas of the records, so that a field is named in one place. */
import type Database from "better-sqlite3";
import { z } from "zod";
import type { Diff } from "../../shared/model/diff.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { byList, fieldOf, RECORDS, rowOf, type ListName, type RecordOf } from "../../shared/model/lists.ts";
import { INFO_KEY, keyOf, workshopBy, type Workshop } from "../../shared/model/workshop.ts";
import { STORE_WORDS } from "../../shared/guidance/store-words.ts";

/** How a field becomes a column: as it is, true and false as 1 and 0, or lists and objects as JSON text. */
type Form = "plain" | "flag" | "json";

export interface Column {
  readonly name: string;
  readonly form: Form;
  /** The field may be absent: the column is NULL then. */
  readonly optional?: boolean;
}

interface Table {
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

export const TABLES = byList((list): Table => {
  const key = rowOf(list).key;
  return {
    columns: Object.entries(RECORDS[list].shape).map(([name, schema]) => ({
      name,
      form: formOf(schema as z.ZodType),
      optional: schema instanceof z.ZodOptional,
    })),
    // A list of one record has no key of its own: its table has a column for it.
    key: key.length > 0 ? key : ["key"],
  };
});

function formOf(schema: z.ZodType): Form {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return formOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodBoolean) return "flag";
  return schema instanceof z.ZodArray || schema instanceof z.ZodObject ? "json" : "plain";
}

/** The values of a table's key columns, from a record's key in its list. */
const keyValues = (list: ListName, key: string): string[] => (TABLES[list].key.length > 1 ? (JSON.parse(key) as string[]) : [key]);

export const quote = (name: string): string => `"${name}"`;
const names = (list: readonly string[]): string => list.map(quote).join(", ");

/**
 * Reads all records.
 * @throws WorkshopError "damaged" where a row cannot be read.
 */
export function readRecords(db: Database): Workshop {
  const workshop = workshopBy((list) => readTable(db, list));
  if (!workshop.info.has(INFO_KEY)) throw new WorkshopError("damaged", STORE_WORDS.missing.title);
  return workshop;
}

function readTable<L extends ListName>(db: Database, list: L): ReadonlyMap<string, RecordOf[L]> {
  const { columns } = TABLES[list];
  const select = db.prepare(`SELECT ${names(columns.map(({ name }) => name))} FROM ${quote(list)} ORDER BY rank`);
  return new Map(
    (select.all() as Readonly<Record<string, unknown>>[]).map((row) => {
      const record = recordOf(row, columns) as object as RecordOf[L];
      return [keyOf(list, record), record];
    }),
  );
}

/** A row of a table as a record. */
export function recordOf(row: Readonly<Record<string, unknown>>, columns: readonly Column[]): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const { name, form, optional = false } of columns) {
    const value = row[name];
    if (optional && value === null) continue;
    if (form === "plain") record[name] = value;
    else if (form === "flag") record[name] = value === 1;
    else if (value !== null) record[name] = JSON.parse(value as string);
  }
  return record;
}

/** Gives a function that writes a diff's records, its statements prepared once for this connection. */
export function recordWriter(db: Database): (diff: Diff) => void {
  const statements = new Map<string, Database.Statement>();
  const prepared = (name: string, sql: () => string): Database.Statement => {
    let statement = statements.get(name);
    if (!statement) statements.set(name, (statement = db.prepare(sql())));
    return statement;
  };
  return ({ put, remove }) => {
    for (const { list, key } of remove) prepared(`remove ${list}`, () => removeSql(list)).run(...keyValues(list, key));
    for (const { list, record } of put) {
      prepared(`put ${list}`, () => putSql(list)).run(...TABLES[list].columns.map((column) => valueOf(record, column)));
    }
  };
}

/** What a column holds of a record. */
export function valueOf(record: object, { name, form }: Column): string | number | null {
  const value = fieldOf(record, name);
  if (value === undefined || value === null) return null;
  if (form === "flag") return value ? 1 : 0;
  return form === "json" ? JSON.stringify(value) : (value as string | number);
}

const removeSql = (list: ListName): string =>
  `DELETE FROM ${quote(list)} WHERE ${TABLES[list].key.map((name) => `${quote(name)} = ?`).join(" AND ")}`;

function putSql(list: ListName): string {
  const { columns, key } = TABLES[list];
  const all = columns.map(({ name }) => name);
  const set = all.filter((name) => !key.includes(name)).map((name) => `${quote(name)} = excluded.${quote(name)}`);
  return (
    `INSERT INTO ${quote(list)} (${names(all)}) VALUES (${all.map(() => "?").join(", ")}) ` +
    `ON CONFLICT (${names(key)}) DO UPDATE SET ${set.join(", ")}`
  );
}
