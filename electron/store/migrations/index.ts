/** The steps from an older file to today's, one file each, in order; a published one is never changed. */
import { first } from "./0001-first.ts";

export interface Migration {
  /** The `user_version` of a file after it. */
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [first];
