/** Starts the processes in which files are read (see readers.ts), and knows how much memory each of them holds. */
import path from "node:path";
import { app, utilityProcess } from "electron";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { languageArgument } from "../../shared/guidance/language.ts";
import { makeReaders, type Answer, type Read, type StartProcess } from "./readers.ts";

const PROGRAM = path.join(import.meta.dirname, "import-process.cjs");

const startProcess: StartProcess = ({ answered, gone }) => {
  const child = utilityProcess.fork(PROGRAM, [languageArgument()], { serviceName: APP_WORDS.processes.import });
  child.on("message", (answer: Answer) => answered(answer));
  child.once("exit", (code) => gone(`exit code ${code}`));
  return {
    ask: (job, given) => child.postMessage({ job, given }),
    end: () => child.kill(),
    // In kilobytes, as Electron counts.
    memory: () => (app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0) * 1024,
  };
};

/** Reads a file outside the main process. */
export const read: Read = makeReaders(startProcess);
