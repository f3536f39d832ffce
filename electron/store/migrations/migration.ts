/** One step from an older file to a newer one; see docs/adr/0028-migrations.md. */
export interface Migration {
  /** The `user_version` of a file after it. */
  readonly version: number;
  /**
   * What changes in the tables. References are not held while it runs, so a table may be dropped and made anew, with its
   * indexes, while others refer to it; they are checked before anything is committed. Columns of JSON text say
   * `json_valid`, and those that are true or false `IN (0, 1)`: that is how they are known again. A text that may be NULL is a field that may be absent.
   */
  readonly sql: string;
  /**
   * What becomes of records, by the name of their list so far. They are taken out before `sql` runs and put into its tables
   * afterwards, and changed alike wherever they stand: in the tables, in the history, and inside of versions. Nothing
   * but this takes rows away: a table that is not named here must have as many after `sql` as before.
   */
  readonly records?: { readonly [list: string]: Reshape };
}

/** A record as JSON has it: its fields and its rank. */
export type PlainRecord = Readonly<Record<string, unknown>>;

/** What becomes of one list. */
export interface Reshape {
  /** The list's new name, where it gets one; null where the list goes, and all that is in it. */
  readonly list?: string | null;
  /**
   * The record as the new version has it, with all its fields, or null where it goes. Pure: it sees every state that the
   * record ever had. What the record's key is made of stays. What refers to a record that goes must go as well.
   */
  readonly record?: (record: PlainRecord) => PlainRecord | null;
}
