/** Whether the facilitator's window may close: once all is in the file and its words are kept, or where a person says so. */
import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserWindow } from "electron";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { mayCloseUnsaved, mayLose } from "./dialogs.ts";
import type { WindowLeaving } from "./leaving.ts";
import type { LooseWordsFile } from "./loose-words.ts";
import type { Session } from "./session.ts";

/** So long nothing is said while the last changes go to the file, in ms. */
const QUIET_MS = 600;

interface Kept {
  readonly session: Pick<Session, "save">;
  readonly leaving: Pick<WindowLeaving, "bringIn">;
  readonly loose: Pick<LooseWordsFile, "saved">;
}

export async function mayClose(window: BrowserWindow, { session, leaving, loose }: Kept): Promise<boolean> {
  await leaving.bringIn();
  const { words } = APP_WORDS.notKept;
  const lost = (await loose.saved()) ? [] : [words];
  const saving = session.save();
  const isSlow = await Promise.race([saving.then(() => false), sleep(QUIET_MS, true)]);
  if (isSlow) {
    const saved = new AbortController();
    void saving.finally(() => saved.abort());
    const closesNow = await mayCloseUnsaved(window, saved.signal);
    if (closesNow || !saved.signal.aborted) return closesNow;
  }
  const problem = await saving;
  if (problem) return mayLose(window, [problem.message, ...lost].join(" "), APP_WORDS.dialogs.closeHelp);
  return lost.length === 0 || mayLose(window, words, APP_WORDS.dialogs.wordsHelp);
}
