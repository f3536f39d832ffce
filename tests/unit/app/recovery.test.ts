/** The ways back from a backup and out of a damaged file, with real files. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backupBy, listBackups, newestGood, readBackup, type BackupsOf } from "../../../electron/app/backup-reading.ts";
import { FILE_JOBS } from "../../../electron/app/file-jobs.ts";
import type { Read } from "../../../electron/app/readers.ts";
import { makeRecovery, type Recovery } from "../../../electron/app/recovery.ts";
import { Session } from "../../../electron/app/session.ts";
import { backUp } from "../../../electron/store/backup.ts";
import { readWorkshop } from "../../../electron/store/look.ts";
import { createFile } from "../../../electron/store/writer.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { parseInterchange } from "../../../shared/interchange/interchange.ts";

/** Reads here what the application has read elsewhere, by the same functions. */
const inline = ((job: string, { n, ...of }: BackupsOf & { readonly n: number }) => ({
  result: (async () => {
    if (job === "backups") return listBackups(of);
    if (job === "workshop") return toSnapshot(readWorkshop(of.path));
    if (job === "backup") return toSnapshot(readBackup(backupBy(n, of)));
    const found = newestGood(of);
    return found && { ...found, workshop: toSnapshot(found.workshop) };
  })(),
  stop: () => undefined,
})) as unknown as Read;

const EXAMPLE = path.resolve(import.meta.dirname, "../../../resources/day-centre.json");
/** What was done elsewhere, with the functions that the application has it done by. */
const asked: string[] = [];
let folder: string;
let session: Session;
let recovery: Recovery;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recovery-"));
  const backups = path.join(folder, "Backups");
  const made = path.join(folder, "New ones");
  session = new Session({
    folder: made,
    backups,
    example: { source: EXAMPLE, copy: "" },
    keepsBackups: () => false,
    broadcast() {},
    waiting() {},
    onOpened() {},
    onMade() {},
    onMoved() {},
  });
  asked.length = 0;
  recovery = makeRecovery(session, backups, made, inline, (job, given) => {
    asked.push(job);
    return FILE_JOBS[job](given as never, () => undefined) as never;
  });
  file = path.join(folder, "Garden.stones");
  const read = parseInterchange(readFileSync(EXAMPLE, "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  createFile(file, read.value);
  backUp({ path: file, bytes: readFileSync(file) }, backups, new Date("2026-05-01T10:00:00Z"));
});
afterEach(async () => {
  await session.end();
  rmSync(folder, { recursive: true });
});

const damaged = (): Buffer => {
  const bytes = readFileSync(file);
  bytes.fill(0, 4096, 12_288);
  writeFileSync(file, bytes);
  return bytes;
};

test("the backups of the open workshop are listed, read, and opened beside it as a new file", async () => {
  const { workshop } = await session.open(file);
  const [backup] = await recovery.list();
  expect(backup).toMatchObject({ n: 1, at: "2026-05-01T10:00:00.000Z", stones: workshop.stones.length });
  expect((await recovery.read(1)).stones.length).toBe(workshop.stones.length);
  const opened = await recovery.openBeside(1);
  expect(path.basename(opened.file.path)).toBe("Garden (backup 2026-05-01).stones");
  expect(asked).toEqual(["open-backup"]);
  expect(readWorkshop(file).stones.size).toBe(workshop.stones.length);
  await expect(recovery.read(9)).rejects.toThrow("That backup is no longer there.");
  await recovery.removeAll(file);
  expect(await recovery.list(file)).toEqual([]);
});

test("a damaged file: what its backup and the rest of it would bring, and what differs, in words", async () => {
  const bytes = damaged();
  const damage = await recovery.damageOf(file);
  expect(damage.backup?.n).toBe(1);
  expect(damage.detail).toMatch(/The newest backup: 1 May 2026, .*stones/);
  expect(damage.detail).toMatch(
    /What can still be read: \d+ stones?\. It becomes a new file beside the damaged one, “Garden \(rescued\)\.stones”/,
  );
  expect(damage.detail).toMatch(/From the backup to what can be read: |the same as in the backup/);
  if (!damage.salvaged) throw new Error("nothing was read");
  const opened = await recovery.rescue(file, damage.salvaged);
  expect(path.basename(opened.file.path)).toBe("Garden (rescued).stones");
  expect(opened.workshop.stones.length).toBe(damage.salvaged.workshop.stones.size);
  expect(readFileSync(file)).toEqual(bytes);
});

test("a backup takes the place of a damaged file, which stays beside it", async () => {
  const bytes = damaged();
  const opened = await recovery.restore(1, file);
  expect(opened.file.path).toBe(file);
  const aside = readdirSync(folder).find((name) => name.includes("(damaged"));
  expect(readFileSync(path.join(folder, aside ?? ""))).toEqual(bytes);
});

test("a file that is open is not taken away from under whoever works in it", async () => {
  await session.open(file);
  await expect(recovery.restore(1, file)).rejects.toThrow("“Garden.stones” is open. Close it first.");
});

test("nothing left of a file, and no backup: neither is offered", async () => {
  const other = path.join(folder, "Other.stones");
  writeFileSync(other, "gone");
  expect(await recovery.damageOf(other)).toMatchObject({ backup: null, salvaged: null });
});

test.skipIf(process.platform === "win32")("a pipe in the place of a workshop is not waited for", async () => {
  const pipe = path.join(folder, "pipe.stones");
  execFileSync("mkfifo", [pipe]);
  await expect(recovery.damageOf(pipe)).rejects.toThrow(/pipe\.stones/);
  expect(await recovery.list(pipe)).toEqual([]);
});

test("a file that can be opened as it is stays, whatever is asked for", async () => {
  const before = readFileSync(file);
  await expect(recovery.restore(1, file)).rejects.toThrow("“Garden.stones” can be opened as it is.");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("the backups of a workshop stay as long as another of its files is there", async () => {
  const copy = path.join(folder, "Copy.stones");
  copyFileSync(file, copy);
  await recovery.removeAll(copy);
  expect(await recovery.list(file)).toHaveLength(1);
  rmSync(copy);
  await recovery.removeAll(file);
  expect(await recovery.list(file)).toEqual([]);
});

test.skipIf(process.platform === "win32")("a damaged file that a link leads to is replaced by its backup, and the link stays", async () => {
  const link = path.join(folder, "link.stones");
  symlinkSync(file, link);
  damaged();
  expect((await recovery.restore(1, link)).workshop.stones.length).toBeGreaterThan(5);
  expect(readlinkSync(link)).toBe(file);
});
