/**
 * Reads files that others have made, one after the other, in a process of its own. Started by importer.ts, which asks for one at a
 * time and gets what it holds.
 */
import path from "node:path";
import { fromSnapshot, toSnapshot } from "../../shared/ipc/snapshot.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { failureOf } from "../../shared/guidance/failure.ts";
import type { Answer } from "./readers.ts";
import type { FoundBy, Given, JobName } from "./reading-jobs.ts";

/** What does each job; it is loaded when it is needed. */
const READERS: { readonly [J in JobName]: (given: Given<J>) => FoundBy<J> | Promise<FoundBy<J>> } = {
  card: async ({ path: file, known }) => (await import("./home-reading.ts")).readCard(file, known),
  folder: async ({ path: folder }) => (await import("./home-reading.ts")).workshopsIn(folder),
  json: async ({ path: file }) => toSnapshot((await import("../import/json.ts")).readInterchangeFile(file)),
  backups: async (of) => (await import("./backup-reading.ts")).listBackups(of),
  backup: async ({ n, ...of }) => {
    const { backupBy, readBackup } = await import("./backup-reading.ts");
    return toSnapshot(readBackup(backupBy(n, of)));
  },
  newestBackup: async (of) => {
    const found = (await import("./backup-reading.ts")).newestGood(of);
    return found && { ...found, workshop: toSnapshot(found.workshop) };
  },
  workshop: async ({ path: file }) => toSnapshot((await import("../store/look.ts")).readWorkshop(file)),
  logo: async ({ path: file }) => (await import("./word-files.ts")).readLogoFile(file),
  template: async ({ path: file }) => (await import("./word-files.ts")).readTemplateFile(file),
  word: async ({ path: file, workshop, organisation }) => {
    const [{ readNamed }, { MOST_BYTES }, { proposeFromWord }] = await Promise.all([
      import("../files/read-file.ts"),
      import("../files/word-package.ts"),
      import("../import/word/index.ts"),
    ]);
    return proposeFromWord(fromSnapshot(workshop), readNamed(file, MOST_BYTES), path.basename(file), organisation);
  },
  sheets: async ({ bytes, name }) => (await import("../import/sheets/index.ts")).readSheets(bytes, name),
};

const answer = (one: Answer): void => process.parentPort.postMessage(one);

process.parentPort.on("message", ({ data }) => {
  const { job, given } = data as { readonly job: JobName; readonly given: never };
  Promise.resolve(READERS[job](given)).then(
    (value: unknown) => answer({ ok: true, value }),
    (error: unknown) => answer({ ...failureOf(error), held: error instanceof WorkshopError && error.held }),
  );
});
