/** The steps from an older file to today's, one file each, in order; a published one is never changed. */
import { first } from "./0001-first.ts";
import { togetherMigration } from "./0002-together.ts";
import { questionsMigration } from "./0003-questions.ts";
import { sealedMigration } from "./0004-sealed.ts";
import { easyMigration } from "./0005-easy.ts";
import { cameOfItMigration } from "./0006-what-came-of-it.ts";
import { reportMigration } from "./0007-report.ts";
import type { Migration } from "./migration.ts";

export const MIGRATIONS: readonly Migration[] = [
  first,
  togetherMigration,
  questionsMigration,
  sealedMigration,
  easyMigration,
  cameOfItMigration,
  reportMigration,
];
