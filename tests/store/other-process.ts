/** Starts `worker.ts` and talks to it line by line. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach } from "vitest";

const WORKER = path.join(import.meta.dirname, "worker.ts");
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

export interface Other {
  readonly child: ChildProcess;
  /** The next line that it says. */
  next(): Promise<Readonly<Record<string, unknown>>>;
  tell(line: string): void;
  /** Resolves once it has ended. */
  readonly ended: Promise<unknown>;
}

/**
 * @param prefix a command that starts the command, such as one that sets limits.
 * @param more how many steps it keeps.
 */
export function startOther(file: string, prefix: readonly string[] = [], ...more: readonly string[]): Other {
  const [command = "", ...args] = [...prefix, process.execPath, "--no-warnings", WORKER, file, ...more];
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error("the other process has ended");
      return JSON.parse(value as string) as Readonly<Record<string, unknown>>;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    ended: once(child, "exit"),
  };
}
