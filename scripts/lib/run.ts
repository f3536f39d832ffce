/** Starting other programs from the scripts. */
import { spawn, type SpawnOptions } from "node:child_process";
import path from "node:path";

/** The checkout: where package.json is. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** The path of a tool that a package in node_modules brings. */
export const bin = (name: string): string => path.join(ROOT, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

// On Windows npm's own tools are .cmd files, which only a shell can start.
const plain = { cwd: ROOT, shell: process.platform === "win32" };

export interface Ran {
  readonly code: number;
  /** What it wrote, standard output and standard error together. */
  readonly output: string;
}

/** Runs a program quietly. @returns its exit code and output; a program that could not be started counts as 127. */
export function capture(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...plain, ...options, stdio: ["ignore", "pipe", "pipe"] });
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
    const child = spawn(command, args, { ...plain, ...options, stdio: "inherit" });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, pass);
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
