/** Starting other programs from the scripts. */
import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** The checkout: where package.json is. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** What package.json says of the application itself. */
export const ownPackage = (): { readonly version: string; readonly homepage: string; readonly author: string } =>
  JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

/** The path of a tool that a package in node_modules brings. */
export const bin = (name: string): string => path.join(ROOT, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

// On Windows npm's own tools are .cmd files, which only a shell can start.
const plain = { cwd: ROOT, shell: process.platform === "win32" };

/** Where a runner of tests leaves its JSON report. */
export const reportOf = (name: string): string => path.join(ROOT, "test-results", `${name}.json`);

export interface Ran {
  readonly code: number;
  /** What it wrote, standard output and standard error together. */
  readonly output: string;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const running = new Set<ChildProcess>();
const pass = (signal: NodeJS.Signals): void => running.forEach((child) => child.kill(signal));

/** A program that a script waits for: what ends the script (Ctrl+C) ends it, and the script goes on to tidy up after it. */
function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...plain, ...options });
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, pass);
  running.add(child);
  const ended = (): void => {
    if (running.delete(child) && running.size === 0) for (const signal of SIGNALS) process.off(signal, pass);
  };
  child.once("error", ended);
  child.once("close", ended);
  return child;
}

/** Runs a program quietly. @returns its exit code and output; a program that could not be started counts as 127. */
export function capture(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes: Buffer) => (output += bytes.toString()));
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program quietly. Throws with what it wrote where it fails. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ""} failed:\n${output.trim()}`);
  return output;
}

/** Runs a program in the foreground, in this terminal, and gives its exit code; Ctrl+C reaches both. */
export function foreground(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: "inherit" });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}
