/** One step from an older file to a newer one. */
export interface Migration {
  /** The `user_version` of a file after it. */
  readonly version: number;
  readonly sql: string;
}
