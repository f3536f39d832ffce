/** The rows of a damaged workshop file by their tables, as they lie on its pages; and the facts that tell it apart. */
import Database from "better-sqlite3";
import { z } from "zod";
import { groupBy } from "../../shared/base/group-by.ts";
import { LISTS, RECORDS, type ListName } from "../../shared/model/lists.ts";
import { migrate, SCHEMA_VERSION } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { pagesOf, type PageRow, type FilePages, type PageValue } from "./pages.ts";
import { SEAL } from "./seal.ts";
import { quote, recordOf, TABLES } from "./tables.ts";

interface Declaration {
  readonly columns: readonly Declared[];
  /** Rows of a table without numbers lie as those of an index do. */
  readonly numbered: boolean;
}

/** Where the header says which version the tables have. */
const USER_VERSION_AT = 60;

interface Declared {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** The id of a workshop, null where it can't be told, and the number of its newest change. Never throws. */
export function factsIn(bytes: Uint8Array): { readonly id: string | null; readonly seq: number } {
  const pages = pagesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const roots = rootsIn(pages);
  const rowsOf = (table: string): readonly PageRow[] => (roots.get(table) ?? []).flatMap((root) => pages.rowsFrom(root));
  const ids = rowsOf("file").map(idOf);
  const seq = rowsOf("history").reduce((most, { rowid }) => Math.max(most, rowid ?? 0), 0);
  return { id: [...ids, ...(roots.has("file") ? [] : pages.strays().map(idOf))].find((id) => id !== null) ?? null, seq };
}

/** The id in a row of the table `file`; null in any other row. */
function idOf({ values: [one, id, at, ...more] }: PageRow): string | null {
  const isOne = one === null && typeof id === "string" && id !== "" && typeof at === "string" && /^\d{4}-/.test(at);
  return isOne && more.length === 0 ? id : null;
}

/** Where each table and index begins, as the file itself says. */
function rootsIn(pages: FilePages): ReadonlyMap<string, readonly number[]> {
  const entries = pages
    .rowsFrom(1)
    .flatMap(({ values: [type, name, , root] }) =>
      typeof type === "string" && typeof name === "string" && typeof root === "number" ? [{ name, root }] : [],
    );
  return new Map([...groupBy(entries, ({ name }) => name)].map(([name, own]) => [name, own.map(({ root }) => root)]));
}

/**
 * Lays what can be read of a damaged file into new tables of its own version in memory, and brings them up to today's. The rows are
 * those that the file's own tables lead to, then those on pages that nothing leads to any more, told apart by what they hold. Rules are
 * not asked: whoever reads the tables does that, row by row.
 * @returns the tables, to be closed by whoever asked; how many rows have found no place in them, of how many records a part is lost, and
 * how many pages could not be read.
 */
export function readableTables(bytes: Buffer): {
  readonly db: Database;
  readonly unplaced: number;
  readonly cut: number;
  readonly broken: number;
} {
  const pages = pagesOf(bytes);
  // A page is walked once: nothing is read twice.
  const roots = rootsIn(pages);
  const version = versionIn(bytes, roots);
  const db = new Database(":memory:");
  try {
    migrate(db, MIGRATIONS.slice(0, version));
    db.pragma("foreign_keys = OFF");
    db.pragma("ignore_check_constraints = ON");
    const tables = declarationsIn(db);
    let [unplaced, cut] = [0, 0];
    const put = (table: string, row: PageRow): void => {
      const columns = tables.get(table)?.columns ?? [];
      try {
        const names = columns.map(({ name }) => quote(name)).join(", ");
        const { changes } = db
          .prepare(`INSERT OR IGNORE INTO ${quote(table)} (${names}) VALUES (${columns.map(() => "?").join(", ")})`)
          .run(...columns.map((column, at) => held(row, column, at)));
        if (changes === 0) unplaced++;
        else if (isList(table) && !(row.whole && columns.every((column, at) => isHeld(row, column, at)))) cut++;
      } catch {
        unplaced++;
      }
    };
    db.transaction(() => {
      for (const [name, begins] of roots) {
        // Indexes and what is not ours are walked, too, so that their pages are no strays.
        const rows = begins.flatMap((root) => pages.rowsFrom(root));
        if (tables.has(name)) for (const row of rows) put(name, row);
      }
      for (const row of pages.strays()) {
        const table = tableOf(row, tables);
        if (table !== undefined) put(table, row);
      }
    })();
    // What refers to something that is lost is looked for afterwards, record by record.
    if (version < SCHEMA_VERSION) migrate(db, MIGRATIONS, false);
    return { db, unplaced, cut, broken: pages.broken() };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The version of a file's tables: that which first has one of those that it names, since its number may be what is damaged. */
function versionIn(bytes: Buffer, named: ReadonlyMap<string, unknown>): number {
  const newest = MIGRATIONS.findLast(({ sql }) => [...sql.matchAll(/CREATE TABLE (\w+) /g)].some(([, table = ""]) => named.has(table)));
  if (newest) return newest.version;
  const said = bytes.length < USER_VERSION_AT + 4 ? 0 : bytes.readUInt32BE(USER_VERSION_AT);
  return said >= 1 && said <= SCHEMA_VERSION ? said : SCHEMA_VERSION;
}

function declarationsIn(db: Database): ReadonlyMap<string, Declaration> {
  const tables = db.pragma("table_list") as readonly { readonly schema: string; readonly name: string; readonly wr: number }[];
  return new Map(
    tables
      // The seal is made anew with the file.
      .filter(({ schema, name }) => schema === "main" && !name.startsWith("sqlite_") && name !== SEAL)
      .map(({ name, wr }) => [name, { columns: db.pragma(`table_info(${quote(name)})`) as readonly Declared[], numbered: wr === 0 }]),
  );
}

const isNumber = (type: string): boolean => type === "INTEGER" || type === "REAL";

/** What a column takes of a row: a value of its type, or where that is lost what says least. */
function held(row: PageRow, column: Declared, at: number): string | number | Uint8Array | null {
  const { type } = column;
  const value = row.values[at];
  if (isNumberOfRow(row, column, at)) return row.rowid;
  if (isOf(value, type)) return value;
  if (mayBeEmpty(column)) return null;
  return isNumber(type) ? 0 : type === "BLOB" ? new Uint8Array() : "";
}

/** A whole number that is the key is the number of the row itself. */
const isNumberOfRow = ({ rowid, values }: PageRow, { type, pk }: Declared, at: number): boolean =>
  type === "INTEGER" && pk === 1 && rowid !== null && (values[at] === null || values[at] === undefined);

const mayBeEmpty = ({ notnull, pk }: Declared): boolean => notnull === 0 && pk === 0;

/** Whether a column takes a value as it is. */
const isHeld = (row: PageRow, column: Declared, at: number): boolean =>
  isOf(row.values[at], column.type) || isNumberOfRow(row, column, at) || (row.values[at] === null && mayBeEmpty(column));

function isOf(value: PageValue, type: string): value is string | number | Uint8Array {
  if (isNumber(type)) return typeof value === "number" && Number.isFinite(value) && (type === "REAL" || Number.isInteger(value));
  return type === "BLOB" ? value instanceof Uint8Array : typeof value === "string";
}

/** Whether a row that has lost its table has the shape of this one's. */
const mayBe = (row: PageRow, { columns, numbered }: Declaration): boolean =>
  row.whole &&
  row.values.length === columns.length &&
  numbered === (row.rowid !== null) &&
  columns.every((column, at) => isHeld(row, column, at));

/** The table that a row without one belongs to; undefined where none has its shape, or two might have it. */
function tableOf(row: PageRow, tables: ReadonlyMap<string, Declaration>): string | undefined {
  const shaped = [...tables].filter(([, table]) => mayBe(row, table));
  const fits = shaped.filter(
    ([name, { columns }]) => !isList(name) || RECORDS[name].safeParse(looseRecord(name, named(row, columns)).record).success,
  );
  const [best, next] = fits.map(([name]) => ({ name, kinds: kindsIn(name) })).sort((a, b) => b.kinds - a.kinds);
  return best && best.kinds !== next?.kinds ? best.name : undefined;
}

const isList = (name: string): name is ListName => (LISTS as readonly string[]).includes(name);

const named = ({ values }: PageRow, columns: readonly Declared[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map(({ name }, at) => [name, values[at]]));

/** How many fields of a list take only a few words of ours: whatever fits these is no accident. */
const kindsIn = (name: string): number =>
  isList(name) ? Object.values(RECORDS[name].shape).filter((field) => bare(field as z.ZodType) instanceof z.ZodEnum).length : 0;

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;

/** A row as a record, and whether none of its fields had to be left out because it can't be read. */
export function looseRecord(list: ListName, row: Readonly<Record<string, unknown>>) {
  const record: Record<string, unknown> = {};
  let whole = true;
  for (const column of TABLES[list].columns) {
    try {
      Object.assign(record, recordOf(row, [column]));
    } catch {
      whole = false; // no JSON any more: the field takes its default, where it has one
    }
  }
  return { record, whole };
}
