/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Files that are not what they should be: each gets a sentence, and each is left exactly as it was. */
import Database from "better-sqlite3";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardOf, checkWorkshop, fileInfo, readWorkshop } from "../../electron/store/look.ts";
import { migrate, SCHEMA_VERSION, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { openStore } from "../../electron/store/store.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { migrateSafely } from "./rebuilt.ts";
import { addStone, createStore, filesIn, kept, newFolder, refusal, writeOn } from "./folder.ts";

/** A sound workshop with some pages in it, closed. */
async function sound(folder: string): Promise<string> {
  const file = path.join(folder, "x.stones");
  const store = await createStore(file, emptyWorkshop("Day centre"));
  for (let i = 0; i < 40; i++) store.change(addStone(`s${i}`, "outcome", { note: "words ".repeat(400) }));
  await store.close();
  return file;
}

function patched(file: string, change: (bytes: Buffer) => void): string {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
  return file;
}

function edited(file: string, sql: string): string {
  const db = new Database(file);
  db.pragma("foreign_keys = OFF");
  db.exec(sql);
  db.close();
  return file;
}

interface Bad {
  readonly what: string;
  readonly make: (folder: string) => string | Promise<string>;
  readonly code: string;
  readonly message: RegExp;
}

const write = (folder: string, content: string | Buffer): string => {
  const file = path.join(folder, "x.stones");
  writeFileSync(file, content);
  return file;
};

const BAD: readonly Bad[] = [
  { what: "no file", make: (folder) => path.join(folder, "gone.stones"), code: "not-found", message: /^“gone.stones” is not there/ },
  {
    what: "no folder",
    make: (folder) => path.join(folder, "gone", "x.stones"),
    code: "not-found",
    message: /^The folder “.*gone” is not there/,
  },
  { what: "a folder", make: (folder) => folder, code: "not-a-workshop", message: /is not a file/ },
  { what: "a name that is too long", make: (folder) => path.join(folder, "x".repeat(400)), code: "not-found", message: /is not there/ },
  { what: "0 bytes", make: (folder) => write(folder, ""), code: "not-a-workshop", message: /^“x.stones” is empty/ },
  { what: "a text", make: (folder) => write(folder, "hello\n".repeat(500)), code: "not-a-workshop", message: /is not a workshop/ },
  {
    what: "zeros, as a power cut may leave them",
    make: (folder) => write(folder, Buffer.alloc(8192)),
    code: "not-a-workshop",
    message: /is not a workshop/,
  },
  {
    what: "a Word document",
    make: (folder) => write(folder, Buffer.from("504b0304140000000800", "hex")),
    code: "not-a-workshop",
    message: /is not a workshop/,
  },
  {
    what: "another SQLite database",
    make: (folder) => edited(path.join(folder, "x.stones"), "CREATE TABLE stones (id)"),
    code: "not-a-workshop",
    message: /is not a workshop/,
  },
  {
    what: "another application's database",
    make: async (folder) => edited(await sound(folder), "PRAGMA application_id = 7"),
    code: "not-a-workshop",
    message: /is not a workshop/,
  },
  {
    what: "a version that is none",
    make: async (folder) => edited(await sound(folder), "PRAGMA user_version = -1"),
    code: "damaged",
    message: /^“x.stones” is damaged/,
  },
  {
    what: "a newer version",
    make: async (folder) => edited(await sound(folder), "PRAGMA user_version = 99"),
    code: "newer",
    message: new RegExp(
      `^“x.stones” was made by a newer Stepping Stones: its tables are version 99, and this one reads up to version ${SCHEMA_VERSION}\\.`,
    ),
  },
  {
    what: "no tables yet",
    make: async (folder) => edited(await sound(folder), "PRAGMA user_version = 0"),
    code: "damaged",
    message: /unfinished/,
  },
  {
    what: "a header cut off",
    make: async (folder) => {
      const file = await sound(folder);
      truncateSync(file, 60);
      return file;
    },
    code: "damaged",
    message: /cut off/,
  },
  {
    what: "half the file",
    make: async (folder) => {
      const file = await sound(folder);
      truncateSync(file, 4096 * 20);
      return file;
    },
    code: "damaged",
    message: /is damaged/,
  },
  {
    what: "a page of noise",
    make: async (folder) => patched(await sound(folder), (bytes) => bytes.fill(0xa5, 4096 * 2, 4096 * 6)),
    code: "damaged",
    message: /is damaged/,
  },
  {
    what: "a noisy first page",
    make: async (folder) => patched(await sound(folder), (bytes) => bytes.fill(0x5a, 100, 4096)),
    code: "damaged",
    message: /is damaged/,
  },
  {
    what: "no title page",
    make: async (folder) => edited(await sound(folder), "DELETE FROM info"),
    code: "damaged",
    message: /title page|what is in it/,
  },
  {
    what: "no mark of its own",
    make: async (folder) => edited(await sound(folder), "DELETE FROM file"),
    code: "damaged",
    message: /lost the mark|what is in it/,
  },
  {
    what: "no table of stones",
    make: async (folder) => edited(await sound(folder), "DROP TABLE stones"),
    code: "damaged",
    message: /is damaged/,
  },
  {
    what: "a link to nothing",
    make: async (folder) => edited(await sound(folder), `INSERT INTO links VALUES ('s1', 'gone', '', 1)`),
    code: "damaged",
    message: /is damaged/,
  },
];

describe.each(BAD)("$what", ({ make, code, message }) => {
  it("is refused in a sentence by everything that opens files, and left as it was", async () => {
    const folder = newFolder();
    const file = await make(folder);
    const isFile = filesIn(folder).includes(path.basename(file)) && file !== folder;
    const before = isFile ? readFileSync(file) : null;
    const names = filesIn(folder);
    for (const open of [openStore, (f: string) => openStore(f, { readOnly: true }), checkWorkshop]) {
      const error = await refusal(() => open(file));
      expect(error.code).toBe(code);
      expect(error.message).toMatch(message);
      expect(error.message).toMatch(/^\P{Cc}+[.?]$/u);
      expect(filesIn(folder)).toEqual(names);
      if (before) expect(readFileSync(file).equals(before)).toBe(true);
    }
  });
});

describe("looking", () => {
  it("does not change a byte, nor leave anything beside the file", async () => {
    const folder = newFolder();
    const file = await sound(folder);
    const before = readFileSync(file);
    expect(cardOf(file)).toMatchObject({ title: "Day centre", project: "", date: "", stones: 40, outcomes: 40, evidence: 0 });
    expect(fileInfo(file)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      seq: 40,
      counts: { stones: 40, options: 5, info: 1 },
      history: { steps: 40 },
      sizes: { file: before.length },
    });
    expect(checkWorkshop(file).stones.size).toBe(40);
    expect(readWorkshop(file).stones.size).toBe(40);
    expect(filesIn(folder)).toEqual(["x.stones"]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("says of a card that can't be read what is wrong with it", async () => {
    expect((await refusal(() => cardOf(write(newFolder(), "text")))).code).toBe("not-a-workshop");
  });

  it("reads a file that another program has switched to its WAL mode, and working in it switches it back", async () => {
    const file = edited(await sound(newFolder()), "PRAGMA journal_mode = WAL");
    expect(readFileSync(file)[18]).toBe(2);
    expect(readWorkshop(file).stones.size).toBe(40);
    const store = await kept(openStore(file));
    store.change(addStone("new"));
    expect(await store.save()).toBeNull();
    await store.close();
    expect(readFileSync(file)[18]).toBe(1);
    expect(filesIn(path.dirname(file))).toEqual(["x.stones"]);
  });
});

/** Runs `work` without the rights of the administrator, whom no file is protected from. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work();
  process.seteuid(65534);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}

describe("a protected place", () => {
  it("a file that may only be read is opened to look only, and not touched", async () => {
    const folder = newFolder();
    const file = await sound(folder);
    chmodSync(folder, 0o755);
    chmodSync(file, 0o444);
    await asOrdinaryUser(async () => {
      const store = await openStore(file);
      expect(store.readOnly).toBe(true);
      expect(store.why).toBe(
        "“x.stones” is protected: it can be read, but not changed. You can look at this workshop, but not change it here.",
      );
      expect(store.workshop.stones.size).toBe(40);
      expect(await refusal(() => store.change(addStone("new")))).toMatchObject({ code: "read-only", message: store.why });
      await store.close();
    });
    expect(filesIn(folder)).toEqual(["x.stones"]);
  });

  it.runIf(process.platform !== "win32")("a file in a folder that may not be written is opened to look only", async () => {
    const folder = newFolder();
    const file = await sound(folder);
    chmodSync(file, 0o666);
    chmodSync(folder, 0o555);
    await asOrdinaryUser(async () => {
      const store = await openStore(file);
      expect([store.readOnly, store.workshop.stones.size]).toEqual([true, 40]);
      expect(store.why).toMatch(/its folder is protected\. You can look/);
      await store.close();
      expect((await refusal(() => createStore(path.join(folder, "new.stones"), emptyWorkshop("T")))).code).toBe("read-only");
    });
    chmodSync(folder, 0o755);
    expect(filesIn(folder)).toEqual(["x.stones"]);
  });

  it.runIf(process.platform !== "win32")("a file that may not be read says so", async () => {
    const folder = newFolder();
    const file = await sound(folder);
    chmodSync(folder, 0o755);
    chmodSync(file, 0o000);
    await asOrdinaryUser(async () => expect((await refusal(() => openStore(file))).message).toMatch(/^“x.stones” can't be read\./));
  });
});

describe("names", () => {
  it("may hold spaces, quotes, percent signs and any letter", async () => {
    const folder = path.join(newFolder(), "Ünser Ordner 100 %?#'\"");
    mkdirSync(folder);
    const store = await kept(createStore(path.join(folder, "日本 & co; 'x' file:.stones"), emptyWorkshop("T")));
    store.change(addStone("a"));
    await store.close();
    expect(readWorkshop(store.path).stones.size).toBe(1);
    expect(filesIn(folder)).toHaveLength(1);
  });

  it("that end in a space are refused, since SQLite would open another file", async () => {
    const file = `${await sound(newFolder())} `;
    expect((await refusal(() => openStore(file))).code).toBe("invalid");
  });

  it("of a link lead to the file behind it", async () => {
    const folder = newFolder();
    const file = await sound(folder);
    const link = path.join(newFolder(), "link.stones");
    symlinkSync(file, link);
    const store = await kept(openStore(link));
    store.change(writeOn("s1", "through the link"));
    expect((await refusal(() => openStore(file))).code).toBe("in-use");
    await store.close();
    expect(readWorkshop(file).stones.get("s1")?.text).toBe("through the link");
  });
});

describe("a new file", () => {
  it("replaces nothing unasked", async () => {
    const file = write(newFolder(), "somebody's words");
    expect((await refusal(() => createStore(file, emptyWorkshop("T")))).code).toBe("exists");
    expect(readFileSync(file, "utf8")).toBe("somebody's words");
    await kept(createStore(file, emptyWorkshop("T"), { force: true }));
    expect(filesIn(path.dirname(file))).toEqual(["x.stones", "x.stones-journal"]);
  });
});

describe("migrations", () => {
  const FIXTURE = path.join(import.meta.dirname, "../fixtures/v1.stones");
  const next = { version: MIGRATIONS.length + 1, sql: "ALTER TABLE stones ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'" };

  it("are numbered 1, 2, 3", async () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it("a file that version 1 has written opens, with its history", async () => {
    const file = path.join(newFolder(), "v1.stones");
    copyFileSync(FIXTURE, file);
    expect(fileInfo(file).schemaVersion).toBe(1);
    const store = await kept(openStore(file));
    expect(store.workshop.info.get("workshop")).toMatchObject({ title: "Kept from version 1", organisation: "Riverside \0 👩‍👩‍👧" });
    expect([store.seq, store.workshop.stones.size, store.workshop.links.size, store.workshop.evidence.size]).toEqual([9, 4, 2, 1]);
    expect(store.workshop.stones.get("o")).toMatchObject({
      kind: "outcome",
      progress: "started",
      x: 12.5,
      y: null,
      parked: true,
      picture: { alt: "A table" },
    });
    expect(store.undoState()).toEqual({ undo: "Write on a stone", redo: "Change a stone" });
    while (store.undoState().undo !== null) store.undo();
    expect(store.workshop.stones.size).toBe(0);
    await store.close();
    expect(fileInfo(file).schemaVersion).toBe(SCHEMA_VERSION);
  });

  it("run all or not at all: one that fails leaves the file as it was", async () => {
    const file = path.join(newFolder(), "v1.stones");
    copyFileSync(FIXTURE, file);
    const before = readFileSync(file);
    const db = new Database(file);
    const failing = [...MIGRATIONS, next, { version: next.version + 1, sql: "UPDATE stones SET kind = 'nonsense'" }];
    expect((await refusal(() => migrateSafely(db, failing))).code).toBe("damaged");
    expect(() => migrate(db, failing)).toThrow(/CHECK/);
    expect(versionOf(db)).toBe(1);
    db.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("bring an older file up to date in place", async () => {
    const file = path.join(newFolder(), "v1.stones");
    copyFileSync(FIXTURE, file);
    const db = new Database(file);
    migrateSafely(db, [...MIGRATIONS, next]);
    expect(versionOf(db)).toBe(next.version);
    expect(db.prepare("SELECT DISTINCT colour FROM stones").pluck().all()).toEqual(["blue"]);
    db.close();
  });
});
