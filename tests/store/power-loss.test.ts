/** The power goes at any moment while a workshop is worked in, a file is written, or a backup is made: tests/store/power.ts replays it. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { backupsOfFile, isGoodBackup } from "../../electron/store/backup.ts";
import { makeWorkshopFile, openStore } from "../../electron/store/store.ts";
import { writeFile } from "../../electron/files/write-file.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { stonesAfter } from "../torture/workload.ts";
import { newFolder } from "./folder.ts";
import { filesOf, hasStrace, laidOut, powerCuts, randomFrom, recorded, recording, type After } from "./power.ts";

const CHANGES = 12;
const CUTS_EACH = 4;
const MODULES = path.join(import.meta.dirname, "../../electron");

/** Runs a program of Node, and gives what its calls may leave in `folder`. @param args as Node has them. */
function cutsOf(folder: string, args: readonly string[], seed: number) {
  const before = filesOf(folder);
  const log = path.join(newFolder(), "log");
  const [strace = "", ...traced] = recording(log);
  const { status, stderr } = spawnSync(strace, [...traced, process.execPath, "--no-warnings", ...args], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return powerCuts(recorded(log, folder), before, randomFrom(seed), CUTS_EACH);
}

const asScript = (code: string): readonly string[] => ["--input-type=module", "-e", code];

/** The `export … from` of one of our modules, as a script may import it. */
const from = (module: string): string => JSON.stringify(path.join(MODULES, module));

describe.runIf(hasStrace)("a power cut at any moment", () => {
  it("loses no change that was said to be saved", async () => {
    const folder = newFolder();
    const file = path.join(folder, "day centre.stones");
    await makeWorkshopFile(file, emptyWorkshop("Day centre"));
    const place = newFolder();
    const atWork = path.join(import.meta.dirname, "../torture/at-work.ts");
    let [cuts, mostSaved] = [0, 0];
    for (const { disk, said } of cutsOf(folder, [atWork, file, String(CHANGES)], 20260501)) {
      const saved = Math.max(0, ...said.map((line) => Number(/^saved (\d+)$/.exec(line)?.[1] ?? 0)));
      const found = await openStore(laidOut(disk, folder, place)(file));
      expect(found.readOnly).toBe(false);
      expect(found.seq).toBeGreaterThanOrEqual(saved);
      expect([...found.workshop.stones.keys()]).toEqual(stonesAfter(found.seq));
      await found.close();
      cuts++;
      mostSaved = Math.max(mostSaved, saved);
    }
    expect(mostSaved).toBe(CHANGES);
    expect(cuts).toBeGreaterThan(100);
  }, 240_000);

  it.each([
    ["one that is there already, which stays whole until the new one is", true],
    ["a new one", false],
  ])("leaves of a file either all or nothing, and all of it once that is said: %s", (_what, force) => {
    const folder = newFolder();
    const file = path.join(folder, "plan.docx");
    if (force) writeFile(file, "old words");
    const words = "new words ".repeat(2000);
    const script = `
      import { writeFile } from ${from("files/write-file.ts")};
      writeFile(${JSON.stringify(file)}, "new words ".repeat(2000), { force: ${force} });
      process.stdout.write("done\\n");`;
    const seen = new Set<string>();
    for (const { disk, said } of cutsOf(folder, asScript(script), 1)) {
      const there = disk.get(file)?.toString() ?? "";
      // A name that is taken for a new file is empty for a moment: there was nothing, so nothing is lost.
      expect(said.includes("done") ? [words] : [force ? "old words" : "", words]).toContain(there);
      seen.add(there);
    }
    expect(seen.size).toBe(2);
  });

  it("leaves of a workshop that is being made all or nothing", async () => {
    const folder = newFolder();
    const file = path.join(folder, "day centre.stones");
    const place = newFolder();
    const script = `
      import { createFile } from ${from("store/writer.ts")};
      import { emptyWorkshop } from ${from("../shared/interchange/interchange.ts")};
      createFile(${JSON.stringify(file)}, emptyWorkshop("Day centre"));
      process.stdout.write("done\\n");`;
    let made = 0;
    for (const { disk, said } of cutsOf(folder, asScript(script), 2)) {
      const there = laidOut(disk, folder, place)(file);
      const isMade = existsSync(there) && readFileSync(there).length > 0;
      if (said.includes("done")) expect(isMade).toBe(true);
      if (!isMade) continue;
      await (await openStore(there)).close();
      made++;
    }
    expect(made).toBeGreaterThan(0);
  });

  it("leaves a good backup wherever there was one, and the new one once that is said", async () => {
    const folder = newFolder();
    const file = path.join(folder, "day centre.stones");
    const backups = path.join(folder, "backups");
    await makeWorkshopFile(file, emptyWorkshop("Day centre"));
    const script = (change: number): string => `
      import { backUp } from ${from("store/backup.ts")};
      import { wholeAsBytes } from ${from("store/rows.ts")};
      import { emptyWorkshop } from ${JSON.stringify(path.join(import.meta.dirname, "../../shared/interchange/interchange.ts"))};
      const bytes = wholeAsBytes({ id: "ours", createdAt: "2026-05-01T10:00:00Z" }, emptyWorkshop("Day ${change}"), [], []);
      const made = backUp({ path: ${JSON.stringify(file)}, bytes }, ${JSON.stringify(backups)}, new Date(${change * 1000}));
      process.stdout.write("made " + made.file + "\\n");`;
    // The newest six are kept, so that from the seventh on each lets one go.
    for (let made = 1; made <= 6; made++) cutsOf(folder, asScript(script(made)), 0);
    const place = newFolder();
    const newestGoodBackup = (of: string, where: string): string | null =>
      backupsOfFile(of, where, "ours").find(isGoodBackup)?.file ?? null;
    const known = newestGoodBackup(file, backups);
    expect(known).not.toBeNull();
    for (const { disk, said } of cutsOf(folder, asScript(script(7)), 3)) {
      const there = laidOut(onlyIn(backups, disk), folder, place)(backups);
      const made = said.find((line) => line.startsWith("made "))?.slice("made ".length);
      const newest = newestGoodBackup(file, there);
      expect(newest).not.toBeNull();
      if (made) expect(path.basename(newest ?? "")).toBe(path.basename(made));
      else expect([path.basename(known ?? ""), newestName(newest, known)]).toContain(path.basename(newest ?? ""));
    }
  });
});

const onlyIn = (folder: string, disk: After): After => new Map([...disk].filter(([file]) => file.startsWith(folder + path.sep)));

/** The name of a backup that is newer than the one known before. */
const newestName = (found: string | null, known: string | null): string =>
  found !== null && path.basename(found) > path.basename(known ?? "") ? path.basename(found) : "none that is older";
