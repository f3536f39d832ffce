/** Has a file made in a process of its own. */
import path from "node:path";
import { utilityProcess } from "electron";
import { WorkshopError, type Result } from "../../shared/result.ts";
import type { Job } from "./make-file.ts";

const PROGRAM = path.join(import.meta.dirname, "export-process.cjs");

/** @returns the bytes of the file. Throws a WorkshopError where it could not be made; nothing is written then. */
export function makeFile(job: Job): Promise<Uint8Array> {
  const child = utilityProcess.fork(PROGRAM, [], { serviceName: "Stepping Stones export" });
  return new Promise<Uint8Array>((resolve, reject) => {
    child.once("message", (result: Result<Uint8Array>) => {
      if (result.ok) resolve(result.value);
      else reject(new WorkshopError(result.error.code, result.error.message, result.error.details));
    });
    child.once("exit", (code) => reject(new WorkshopError("unexpected", "That could not be made. Nothing was written.", `exit code ${code}`)));
    child.postMessage(job);
  }).finally(() => child.kill());
}
