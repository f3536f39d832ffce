/** The store: from an intent to its acknowledgement, beside a bare commit of the same rows with the same settings. */
import path from "node:path";
import Database from "better-sqlite3";
import { makeWorkshopFile, openStore } from "../../electron/store/store.ts";
import type { Stone } from "../../shared/model/records.ts";
import { openFile, ready } from "../e2e/app.ts";
import { largeWorkshop } from "./large-workshop.ts";
import { figure, median, printTable, quantile } from "./report.ts";
import { measureSlowDisk } from "./slow-disk.ts";
import { withFolder, withWindow } from "./window.ts";

const STONES = 1000;
const COMMITS = 500;
/** What both do at first is warming up. */
const WARM = 50;

export async function measureStore(): Promise<void> {
  await withFolder(async (folder) => {
    const workshop = largeWorkshop(STONES);
    const stones = [...workshop.stones.values()];
    const stoneAt = (n: number): Stone => stones[n % stones.length]!;
    const [ours, theirs] = [path.join(folder, "ours.stones"), path.join(folder, "bare.stones")];
    await makeWorkshopFile(ours, workshop);
    await makeWorkshopFile(theirs, workshop);
    const store = await openStore(ours);
    const { db, commit } = bareCommit(theirs);

    const [changes, acknowledged, commits]: [number[], number[], number[]] = [[], [], []];
    for (let n = 0; n < COMMITS + WARM; n++) {
      // Turn by turn, so that both meet the same disk.
      const text = `${stoneAt(n).text}, said again for the ${n}th time`;
      const begun = performance.now();
      const change = timed(() => store.change({ do: "stone.edit", id: stoneAt(n).id, patch: { text } }));
      const problem = await store.save();
      if (problem) throw new Error(problem.message);
      const saved = performance.now() - begun;
      const bare = timed(() => commit({ ...stoneAt(n), text }, n));
      if (n >= WARM) {
        changes.push(change);
        acknowledged.push(saved);
        commits.push(bare);
      }
    }
    await store.close();
    db.close();
    const fromWindow = await withWindow("ours", folder, async (page, app) => {
      await ready(page);
      await openFile(app, page, ours);
      return page.evaluate(
        async (ids) => {
          const times: number[] = [];
          for (const [n, id] of ids.entries()) {
            const begun = performance.now();
            let newest = 0;
            let heard = (): void => undefined;
            const ends = window.workshop.on("workshop.saved", ({ seq }) => {
              newest = seq;
              heard();
            });
            const done = await window.workshop.call("workshop.change", {
              do: "stone.edit",
              id,
              patch: { text: `Written in the window, ${n}` },
            });
            if (!done.ok) throw new Error(done.error.message);
            while (newest < done.value.seq) await new Promise<void>((resolve) => (heard = resolve));
            times.push(performance.now() - begun);
            ends();
          }
          return times;
        },
        stones.slice(0, 200).map(({ id }) => id),
      );
    });
    const row = (name: string, times: readonly number[]) => [
      name,
      ...[median(times), quantile(times, 0.99)].map(figure),
      ...[median(times) / median(commits), quantile(times, 0.99) / quantile(commits, 0.99)].map((ratio) => `${figure(ratio)} ×`),
    ];
    printTable(
      `The store, a stone of ${STONES} rewritten; ms for each commit`,
      [
        ["", "median", "p99", "to bare", "p99 to bare"],
        row("a bare commit of the same rows", commits),
        row("an intent, until it is done in memory", changes),
        row("an intent, until it is said to be saved", acknowledged),
        row("the same from the window, board drawn", fromWindow),
      ],
      ["Wanted: the acknowledgement's p99 at most 1.5 times that of the bare commit."],
    );
  });
  await measureSlowDisk();
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** What SQLite alone needs: one stone updated and one row of history added, as durable as the product's commits. */
function bareCommit(file: string) {
  const db = new Database(file);
  for (const pragma of [
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "foreign_keys = ON",
  ]) {
    db.pragma(pragma);
  }
  const update = db.prepare("UPDATE stones SET text = ? WHERE id = ?");
  const insert = db.prepare("INSERT INTO history (seq, label, origin, diff, inverse, at, state) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const commit = db.transaction((stone: Stone, n: number) => {
    const diff = JSON.stringify({ put: [{ list: "stones", record: stone }], remove: [] });
    update.run(stone.text, stone.id);
    insert.run(n + 1, "Write on a stone", "do", diff, diff, new Date().toISOString(), "undoable");
  });
  return { db, commit: (stone: Stone, n: number) => commit.immediate(stone, n) };
}
