/** Files made with ill intent: a sentence each, from everything that opens files, soon, in little memory, and not a byte written. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { cardOf, checkWorkshop, readWorkshop } from "../../electron/store/look.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { crafted } from "./crafted.ts";
import { filesIn, newFolder } from "./folder.ts";
import { HOSTILE, soundFile } from "./hostile.ts";

interface Told {
  readonly way: string;
  readonly code: string;
  readonly message: string;
  readonly mb: number;
}

/** Ways to open a file; see `hostile-worker.ts`. */
const WAYS = ["work", "card", "check"];
/** In ms and in MB: a process that hangs or grows is ended, and its file is told. */
const MOST = { time: 60_000, memory: 700 };

const named = (i: number): string => `${i}.stones`;

it("each gets a sentence and is left as it was; nothing hangs, and memory stays bounded", { timeout: 4 * MOST.time }, () => {
  const folder = newFolder();
  const files = HOSTILE.map(({ make }, i) => {
    const file = soundFile(path.join(folder, named(i)));
    make(file);
    return { file, before: readFileSync(file) };
  });
  const names = filesIn(folder);
  const worker = path.join(import.meta.dirname, "hostile-worker.ts");
  const { stdout, signal, stderr } = spawnSync(process.execPath, ["--no-warnings", worker, ...files.map(({ file }) => file)], {
    encoding: "utf8",
    timeout: 3 * MOST.time,
    killSignal: "SIGKILL",
  });
  const told = stdout.split("\n").flatMap((line): (Told & { file: string })[] => (line === "" ? [] : [JSON.parse(line)]));
  expect([signal, stderr, told.length], `the last file was ${told.at(-1)?.file}`).toEqual([null, "", HOSTILE.length * WAYS.length]);
  for (const [i, { what, message, code = "damaged" }] of HOSTILE.entries()) {
    const about = told.filter(({ file }) => path.basename(file) === named(i));
    expect(about.map(({ way, code }) => [what, way, code])).toEqual(WAYS.map((way) => [what, way, code]));
    for (const one of about) expect(one.message, what).toMatch(message);
    for (const one of about) expect(one.message, what).toMatch(/^(?:“\d+\.stones”|The title page) .{1,600}\.$/su);
    for (const one of about) expect(one.mb, what).toBeLessThan(MOST.memory);
    expect(readFileSync(files[i]?.file ?? "").equals(files[i]?.before ?? Buffer.alloc(0)), what).toBe(true);
  }
  expect(filesIn(folder)).toEqual(names);
});

it("what is strange and harmless is opened: NUL in words, the farthest place, pages of another size, and what was removed", () => {
  const folder = newFolder();
  const file = soundFile(path.join(folder, "x.stones"));
  crafted(file, (db) => {
    db.exec("UPDATE stones SET note = 'a' || char(0) || 'b', x = 1000000, y = -1000000");
    db.exec("PRAGMA page_size = 8192; VACUUM");
  });
  expect([...readWorkshop(file).stones.values()][0]).toMatchObject({ note: "a\0b", x: 1_000_000 });
  expect(cardOf(file).stones).toBeGreaterThan(0);
});

it("one bit that has turned is told, or changes nothing that can be read", () => {
  const folder = newFolder();
  const sound = readFileSync(soundFile(path.join(folder, "sound.stones")));
  const all = (file: string) =>
    JSON.stringify([...Object.entries(readWorkshop(file))].map(([list, records]) => [list, ...records.values()]));
  const was = all(path.join(folder, "sound.stones"));
  let [opened, refused] = [0, 0];
  const file = path.join(folder, "x.stones");
  // Spread over the whole file, never twice the same, and the same in each run.
  for (let i = 0; i < 600; i++) {
    const bit = Math.floor(((i * 0.6180339887498949) % 1) * sound.length * 8);
    const bytes = Buffer.from(sound);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, bytes);
    try {
      const now = all(file);
      opened++;
      expect(now, `bit ${bit}`).toBe(was);
      checkWorkshop(file);
    } catch (error) {
      if ((error as Error).name === "AssertionError") throw error;
      expect(error, `bit ${bit}`).toBeInstanceOf(WorkshopError);
      refused++;
    }
  }
  expect([opened > 0, refused > 20]).toEqual([true, true]);
}, 120_000);
