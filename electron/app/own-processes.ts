/** The processes of our own beside the windows: what they are started with, and that none is left when the application ends. */
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { utilityProcess, type UtilityProcess } from "electron";
import { languageArgument } from "../../shared/guidance/language.ts";

const running = new Set<UtilityProcess>();

/** So long the end waits for them, in ms: one that reads from a drive which does not answer goes only when that does. */
const LEAVING_MS = 1000;

/** @param program its file beside this one. @param serviceName as the system's list of processes shows it. */
export function startOwnProcess(program: string, serviceName: string): UtilityProcess {
  const child = utilityProcess.fork(path.join(import.meta.dirname, program), [languageArgument()], { serviceName });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Ends all that still run. One that went only with the application would tell of its end when nobody can hear it any more. */
export async function endOwnProcesses(): Promise<void> {
  const gone = [...running].map((child) => new Promise<void>((resolve) => void child.once("exit", () => resolve())));
  for (const child of running) child.kill();
  await Promise.race([Promise.all(gone), sleep(LEAVING_MS)]);
}
