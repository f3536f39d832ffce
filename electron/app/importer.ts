/** Has a Word document read in a process of its own, so that no window waits, and no file can hold up the app. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { utilityProcess } from "electron";
import type { Proposal } from "../../shared/changes/proposal.ts";
import type { BroughtBack, Snapshot } from "../../shared/ipc/contract.ts";
import { WorkshopError, type Result } from "../../shared/base/result.ts";
import { MOST_BYTES, tooLarge } from "../import/word/package.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { languageArgument } from "../../shared/guidance/language.ts";
import { OFFICE_WORDS } from "../../shared/guidance/office-words.ts";

/** What the process is given. */
export interface ReadJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly workshop: Snapshot;
  /** The name that documents are made with on this laptop. */
  readonly organisation: string;
}

const PROGRAM = path.join(import.meta.dirname, "import-process.cjs");
/** Reading takes seconds; what takes longer was made to. */
const PATIENCE_MS = 60_000;

/** What the document at `file` would change. Throws a WorkshopError where it can't be read; nothing is changed either way. */
export async function readEditedWord(file: string, workshop: Snapshot, organisation: string): Promise<BroughtBack> {
  const name = path.basename(file);
  const job: ReadJob = { bytes: await bytesOf(file, name), name, workshop, organisation };
  const child = utilityProcess.fork(PROGRAM, [languageArgument()], { serviceName: APP_WORDS.processes.import });
  let patience: NodeJS.Timeout | undefined;
  const tooLong = new WorkshopError("damaged", OFFICE_WORDS.back.tooLong(name));
  const proposal = new Promise<Proposal>((resolve, reject) => {
    child.once("message", (result: Result<Proposal>) => {
      if (result.ok) resolve(result.value);
      else reject(new WorkshopError(result.error.code, result.error.message, result.error.details));
    });
    child.once("exit", (code) => reject(new WorkshopError("unexpected", OFFICE_WORDS.back.failed(name), `exit code ${code}`)));
    patience = setTimeout(() => reject(tooLong), PATIENCE_MS);
    child.postMessage(job);
  });
  try {
    return { name, proposal: await proposal };
  } finally {
    clearTimeout(patience);
    child.kill();
  }
}

async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw tooLarge(name);
    return await readFile(file);
  } catch (error) {
    if (error instanceof WorkshopError) throw error;
    throw new WorkshopError("not-found", OFFICE_WORDS.back.unreadable(name), String(error));
  }
}
