/** Starts the processes in which files are read (see readers.ts), and knows how much memory each of them holds. */
import { app } from "electron";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";
import { startOwnProcess } from "./own-processes.ts";
import { makeReaders, type Answer, type Read, type StartProcess } from "./readers.ts";

const startProcess: StartProcess = ({ answered, gone }) => {
  const child = startOwnProcess("import-process.cjs", APP_WORDS.processes.import);
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
