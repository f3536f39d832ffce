/** The part of better-sqlite3 13 that the store uses; the package brings no types of its own. */
declare module "better-sqlite3" {
  type Value = string | number | bigint | Uint8Array | null;

  namespace Database {
    interface Statement {
      run(...values: readonly Value[]): { readonly changes: number };
      get(...values: readonly Value[]): unknown;
      all(...values: readonly Value[]): unknown[];
      iterate(...values: readonly Value[]): IterableIterator<unknown>;
      /** Rows as their first column alone. */
      pluck(): this;
      /** Rows as lists of their columns. */
      raw(): this;
    }
    interface Options {
      readonly readonly?: boolean;
      readonly fileMustExist?: boolean;
      /** How long to wait for another's lock, in ms. */
      readonly timeout?: number;
    }
    interface FunctionOptions {
      readonly varargs?: boolean;
      /** The same values give the same. */
      readonly deterministic?: boolean;
    }
    interface SqliteError extends Error {
      /** "SQLITE_BUSY", "SQLITE_IOERR_WRITE" … */
      readonly code: string;
    }
  }

  class Database {
    /** @param source a path, or the bytes of a database to open in memory. */
    constructor(source: string | Uint8Array, options?: Database.Options);
    readonly open: boolean;
    readonly inTransaction: boolean;
    readonly readonly: boolean;
    prepare(sql: string): Database.Statement;
    exec(sql: string): this;
    pragma(source: string): unknown[];
    pragma(source: string, options: { readonly simple: true }): unknown;
    transaction<A extends unknown[], R>(work: (...args: A) => R): { (...args: A): R; immediate(...args: A): R };
    /** A function that SQL on this connection may call. */
    function(name: string, options: Database.FunctionOptions, work: (...values: Value[]) => Value): this;
    serialize(): Buffer;
    close(): this;
    static readonly SqliteError: new (message: string, code: string) => Database.SqliteError;
  }

  export = Database;
}
