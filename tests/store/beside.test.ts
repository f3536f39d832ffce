/** What lies beside a file, and what others write into it while we work in it. */
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { closeConnection } from "../../electron/store/connection.ts";
import { write } from "../../electron/store/connect.ts";
import { checkWorkshop, readWorkshop } from "../../electron/store/look.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { crafted } from "./crafted.ts";
import { filesIn, newFolder } from "./folder.ts";
import { soundFile } from "./hostile.ts";

/** A file in the middle of a commit, with its journal: another process writes, spills all that it has, and dies. */
function brokenOff(file: string, sql: string): void {
  const work = `
    const db = new (require("better-sqlite3"))(${JSON.stringify(file)});
    db.pragma("cache_size = 1");
    db.exec(${JSON.stringify(`BEGIN; ${sql}`)});
    process.kill(process.pid, "SIGKILL");`;
  spawnSync(process.execPath, ["-e", work], { cwd: path.join(import.meta.dirname, "../..") });
}
const MANY = `${Array.from({ length: 60 }, (_, i) => `INSERT INTO worksheet VALUES ('w${i}', hex(zeroblob(2000)), '', '', '', '', ${i})`).join(";")}; UPDATE stones SET note = hex(zeroblob(3000)); UPDATE history SET label = 'torn'`;

const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkshopError) return error.error.code;
    throw error;
  }
  return "opened";
};

describe("a journal", () => {
  it("that belongs to the file makes it whole; without it the file is told to be damaged", () => {
    const file = soundFile(path.join(newFolder(), "x.stones"));
    const sound = readFileSync(file);
    brokenOff(file, MANY);
    expect(readFileSync(file).equals(sound)).toBe(false);
    const away = path.join(newFolder(), "away.stones");
    copyFileSync(file, away);
    expect([refused(() => write(away)), refused(() => readWorkshop(away))]).toEqual(["damaged", "damaged"]);
    expect(readWorkshop(file).worksheet.size).toBe(0);
    const { db, journalAside } = write(file);
    closeConnection(db);
    expect([journalAside, filesIn(path.dirname(file))]).toEqual([null, ["x.stones"]]);
    expect(checkWorkshop(file).worksheet.size).toBe(0);
  });

  it("of another state is set aside, and the file stays as it was", () => {
    const file = soundFile(path.join(newFolder(), "x.stones"));
    const older = readFileSync(file);
    crafted(file, (db) => db.exec("UPDATE stones SET text = 'Newer words ' || hex(zeroblob(900)); UPDATE history SET label = 'newer'"));
    brokenOff(file, `UPDATE history SET label = 'torn'; ${MANY}`.replace("UPDATE stones SET note = hex(zeroblob(3000));", ""));
    writeFileSync(file, older);
    const looked = readWorkshop(file);
    expect(filesIn(path.dirname(file))).toEqual(["x.stones", "x.stones-journal"]);
    const { db, journalAside } = write(file);
    closeConnection(db);
    expect(path.basename(journalAside ?? "")).toMatch(/^x\.stones-journal \(damaged, .*\)\.aside$/);
    expect(filesIn(path.dirname(file))).toEqual(["x.stones", path.basename(journalAside ?? "")].sort());
    expect(readWorkshop(file)).toEqual(looked);
    expect([...looked.stones.values()].some(({ text }) => text.startsWith("Newer"))).toBe(false);
  });

  it("that names another file never makes SQLite remove that", () => {
    const file = soundFile(path.join(newFolder(), "x.stones"));
    const victim = path.join(path.dirname(file), "dear.docx");
    writeFileSync(victim, "somebody's words");
    brokenOff(file, MANY);
    const name = Buffer.from(victim);
    const tail = Buffer.alloc(16);
    tail.writeUInt32BE(name.length, 0);
    tail.writeUInt32BE(
      name.reduce((sum, byte) => (sum + byte) >>> 0, 0),
      4,
    );
    Buffer.from("d9d505f920a163d7", "hex").copy(tail, 8);
    writeFileSync(`${file}-journal`, Buffer.concat([readFileSync(`${file}-journal`), Buffer.alloc(4), name, tail]));
    expect([refused(() => write(file)), refused(() => readWorkshop(file))]).toEqual(["damaged", "damaged"]);
    expect(readFileSync(victim, "utf8")).toBe("somebody's words");
  });
});

describe("a file that another program writes into", () => {
  const NOTHING = { steps: [], restated: [], oldest: null };
  const opened = () => {
    const file = soundFile(path.join(newFolder(), "x.stones"));
    const older = readFileSync(file);
    const connection = write(file);
    connection.transact(() => connection.db.exec("UPDATE stones SET note = 'ours'"));
    return { file, older, connection };
  };
  /** Writes as another process does, so that our locks stay. */
  const inPlace = (file: string, work: string) =>
    spawnSync(process.execPath, ["-e", `const fs = require("fs"); const file = ${JSON.stringify(file)}; ${work}`]);

  it.each([
    ["an older copy", (older: string) => `fs.writeFileSync(file, fs.readFileSync(${JSON.stringify(older)}))`],
    ["noise", () => `fs.writeFileSync(file, Buffer.alloc(200000, 7))`],
    ["nothing", () => `fs.truncateSync(file, 0)`],
    ["other words at one place", () => `const h = fs.openSync(file, "r+"); fs.writeSync(h, "XXXX", 4096 * 9 + 4000); fs.closeSync(h)`],
  ])("%s: nothing is written, and that is said", (_, work) => {
    const { file, older, connection } = opened();
    const copy = path.join(newFolder(), "older.stones");
    writeFileSync(copy, older);
    inPlace(file, work(copy));
    const theirs = spawnSync("cat", [file], { maxBuffer: 2 ** 28 }).stdout;
    expect(refused(() => connection.check())).toBe("in-use");
    expect(refused(() => connection.commit?.({ put: [], remove: [] }, NOTHING))).toBe("in-use");
    expect(refused(() => connection.transact(() => undefined))).toBe("in-use");
    closeConnection(connection.db);
    expect(readFileSync(file).equals(theirs)).toBe(true);
  });

  it("only touched: goes on, and what is written then is sound", () => {
    const { file, connection } = opened();
    utimesSync(file, new Date(2020, 1, 1), new Date(2020, 1, 1));
    connection.transact(() => connection.db.exec("UPDATE stones SET note = 'again'"));
    closeConnection(connection.db);
    expect([...readWorkshop(file).stones.values()][0]?.note).toBe("again");
  });
});

it("check names the step that does not lead to what was there", () => {
  const file = soundFile(path.join(newFolder(), "x.stones"));
  crafted(file, (db) => db.exec("UPDATE stones SET note = note || ' but never written so' WHERE id = 'o'"));
  expect(readWorkshop(file).stones.size).toBe(2);
  expect(refused(() => checkWorkshop(file))).toBe("damaged");
  expect(() => checkWorkshop(file)).toThrow(/step \d+ of the history does not lead/);
});
