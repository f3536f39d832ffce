/** Starts `at-work.ts`, hears what it says, and holds its file against that once it is gone. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { checkWorkshop } from "../../electron/store/look.ts";
import { openStore } from "../../electron/store/store.ts";
import { stonesAfter } from "./workload.ts";

const PROGRAM = path.join(import.meta.dirname, "at-work.ts");
/** What takes longer has stopped for good; a laptop that does ten other things needs a minute to begin. */
const PATIENCE_MS = 180_000;

export interface AtWork {
  /** The newest change that was done, that was said to be saved, and that was there at the start. */
  readonly heard: { readonly open: number; readonly did: number; readonly saved: number; readonly refused: number };
  /** Resolves once what was heard is so. Throws where the process ends before, or stands still. */
  until(isSo: (heard: AtWork["heard"]) => boolean): Promise<void>;
  /** Ends it as a crash would, and waits for that. */
  kill(): Promise<void>;
}

/** @param env beside this process's own. */
export async function startAtWork(file: string, env: NodeJS.ProcessEnv = {}): Promise<AtWork> {
  const child = spawn(process.execPath, ["--no-warnings", PROGRAM, file], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard = { open: -1, did: 0, saved: 0, refused: 0 };
  let [complaints, ended] = ["", false];
  let changed: () => void = () => undefined;
  child.stderr.on("data", (bytes: Buffer) => (complaints += bytes.toString()));
  const gone = once(child, "exit").then(() => {
    ended = true;
    changed();
  });
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const [, what = "", number = ""] = /^(open|did|saved|not saved)(?: (.*))?$/.exec(line) ?? [];
    if (what === "open") heard.open = heard.did = heard.saved = Number(number);
    else if (what === "did") heard.did = Number(number);
    else if (what === "saved") heard.saved = Math.max(heard.saved, Number(number));
    else heard.refused++;
    changed();
  });
  const closed = once(lines, "close");
  const atWork: AtWork = {
    heard,
    async until(isSo) {
      const standsStill = Date.now() + PATIENCE_MS;
      while (!isSo(heard)) {
        if (ended) throw new Error(`the process at work has ended by itself: ${complaints}`);
        await new Promise<void>((resolve, reject) => {
          const tooLong = setTimeout(() => reject(new Error(`it stands still at ${JSON.stringify(heard)}`)), standsStill - Date.now());
          changed = () => (clearTimeout(tooLong), resolve());
        });
      }
    },
    async kill() {
      child.kill("SIGKILL");
      // What it had said by then is heard to the end.
      await Promise.all([gone, closed]);
    },
  };
  await atWork.until(({ open }) => open >= 0);
  return atWork;
}

/**
 * Throws where the file has not all that was said to be saved, or something that is not what its number says, or breaks a rule.
 * @param saved the newest change that was said to be saved.
 * @returns that number.
 */
export async function holdAgainst(file: string, saved: number): Promise<number> {
  const store = await openStore(file);
  try {
    const { seq } = store;
    if (store.readOnly) throw new Error(`the file can only be looked at: ${store.why}`);
    if (seq < saved) throw new Error(`${saved} changes were said to be saved, ${seq} are there: ${saved - seq} lost`);
    const [found, wanted] = [[...store.workshop.stones.keys()].join(), stonesAfter(seq).join()];
    if (found !== wanted) throw new Error(`after ${seq} changes the stones are ${found}, not ${wanted}: torn`);
    return saved;
  } finally {
    await store.close();
    checkWorkshop(file);
  }
}
