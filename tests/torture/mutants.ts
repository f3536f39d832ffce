/**
 * Changes to the code that weaken durability, each as a piece of text and what stands in its place. The tests of the store must notice every
 * one of them: `npm run torture -- --mutants` tries each on a copy of the tree.
 */
export interface Mutant {
  readonly what: string;
  readonly file: string;
  /** What stands there exactly once, and what in its place. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The tests that fail then. */
  readonly noticedBy: string;
}

const WRITE_FILE = "electron/files/write-file.ts";
const CONNECTION = "electron/store/connection.ts";
const POWER = "tests/store/power-loss.test.ts";
const FILE = "tests/store/file.test.ts";

export const MUTANTS: readonly Mutant[] = [
  { what: "a temporary file is not synced", file: WRITE_FILE, edits: [["    sync(temporary);\n", ""]], noticedBy: POWER },
  { what: "a folder is not synced", file: WRITE_FILE, edits: [["    syncFolder(folder);\n", ""]], noticedBy: POWER },
  {
    what: "a file gets its name before it is synced",
    file: WRITE_FILE,
    edits: [
      ["    sync(temporary);\n", ""],
      ["    renameSync(temporary, target);\n", "    renameSync(temporary, target);\n    sync(target);\n"],
    ],
    noticedBy: POWER,
  },
  {
    what: "a name is not reserved",
    file: WRITE_FILE,
    edits: [[`closeSync(openSync(target, "wx"));`, ""]],
    noticedBy: "tests/store/write-file.test.ts",
  },
  {
    what: "a file is not checked when it is opened",
    file: CONNECTION,
    edits: [["      checkSound(db, file);\n", ""]],
    noticedBy: "tests/store/sound.test.ts",
  },
  {
    what: "a lock is not waited for",
    file: "electron/store/connect.ts",
    edits: [["const LOCK_TIMEOUT = 250;", "const LOCK_TIMEOUT = 0;"]],
    noticedBy: "tests/store/sound.test.ts",
  },
  { what: "nothing is synced", file: CONNECTION, edits: [["synchronous = EXTRA", "synchronous = OFF"]], noticedBy: FILE },
  { what: "a journal's end is not synced", file: CONNECTION, edits: [["synchronous = EXTRA", "synchronous = NORMAL"]], noticedBy: FILE },
  { what: "the journal is in memory", file: CONNECTION, edits: [["journal_mode = TRUNCATE", "journal_mode = MEMORY"]], noticedBy: FILE },
  { what: "what is removed stays on the disk", file: CONNECTION, edits: [["secure_delete = ON", "secure_delete = OFF"]], noticedBy: FILE },
  {
    what: "another application's database is opened",
    file: "electron/store/header.ts",
    edits: [["!isDatabase || bytes.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID", "!isDatabase"]],
    noticedBy: "tests/store/bad-files.test.ts",
  },
  {
    what: "a commit is no transaction",
    file: "electron/store/rows.ts",
    edits: [
      [
        "return (records, history) => write.immediate(records, history);",
        "void write;\n  return (records, history) => {\n    writeRecords(records);\n    writeHistory(history);\n  };",
      ],
    ],
    noticedBy: POWER,
  },
  {
    what: "a migration is not rehearsed",
    file: "electron/store/migrate.ts",
    edits: [["    migrateCopy(copy, migrations);\n", ""]],
    noticedBy: "tests/store/bad-files.test.ts",
  },
  {
    what: "a backup's sum is not asked",
    file: "electron/store/backup.ts",
    edits: [["    if (sha256(bytes) !== sumOf(backup)) return false;\n", ""]],
    noticedBy: "tests/store/backup.test.ts",
  },
  {
    what: "any file that comes to this place is ours",
    file: "electron/store/writer.ts",
    edits: [
      ["if (!isOurs || readFacts(connection.db).id !== file.facts.id)", "if (!isOurs && readFacts(connection.db).id !== file.facts.id)"],
    ],
    noticedBy: "tests/store/keeping.test.ts",
  },
];
