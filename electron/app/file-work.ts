/** Has something done with whole workshop files in a process of its own: no window waits for scrypt, a stick or a share. */
import { WorkshopError } from "../../shared/base/result.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import type { HandOverStage } from "../../shared/ipc/contract.ts";
import { startOwnProcess } from "./own-processes.ts";
import type { FileJob, FileJobDone, FileJobEnd, FileJobGiven, FileJobStage } from "./file-jobs.ts";

/**
 * @param tell hears how far it is.
 * @param signal ends the process; the promise then fails.
 * @throws WorkshopError as the job does.
 */
export function doFileWork<J extends FileJob>(
  job: J,
  given: FileJobGiven<J>,
  { tell, signal }: { readonly tell?: (stage: HandOverStage) => void; readonly signal?: AbortSignal } = {},
): Promise<FileJobDone<J>> {
  const child = startOwnProcess("file-process.cjs", APP_WORDS.processes.files);
  const done = new Promise<FileJobDone<J>>((resolve, reject) => {
    child.on("message", (said: FileJobStage | FileJobEnd<J>) => {
      if ("stage" in said) tell?.(said.stage);
      else if (said.ok) resolve(said.value);
      else reject(WorkshopError.of(said.error, said.held));
    });
    child.once("exit", (code) => reject(new WorkshopError("unexpected", APP_WORDS.errors.inside, `exit code ${code}`)));
    signal?.addEventListener("abort", () => child.kill(), { once: true });
  });
  child.postMessage({ job, given });
  return done.finally(() => child.kill());
}
