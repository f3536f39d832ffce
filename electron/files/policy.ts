/**
 * What an organisation has set for this laptop, where each system keeps such things: a file that only an administrator can write, the
 * registry's Policies key, managed preferences. Read once, at the start; no person can change it from within.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { understoodPolicy, type Policy } from "../../shared/settings/policy.ts";
import { noteError } from "./log.ts";

export const POLICY_FILE = "/etc/stepping-stones/policy.json";
export const POLICY_KEY = "HKLM\\Software\\Policies\\Stepping Stones";
export const POLICY_PREFERENCES = "/Library/Managed Preferences/org.stepping-stones.app.plist";

/** More is no policy. */
const MOST_BYTES = 64 * 1024;

export interface OwnPolicy {
  readonly policy: Policy;
  /** A sentence for the person where something is set that can't be used; "" where all can. */
  readonly problem: string;
}

/** Where it stands, and how it is read there; `read` gives null where nothing is set. */
interface Place {
  readonly where: string;
  read(): unknown;
}

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: "utf8", timeout: 5000, stdio: "pipe" });

function placeOn(platform: NodeJS.Platform): Place {
  switch (platform) {
    case "win32":
      return { where: POLICY_KEY, read: () => fromRegistry(queryRegistry()) };
    case "darwin":
      return {
        where: POLICY_PREFERENCES,
        read: () =>
          existsSync(POLICY_PREFERENCES) ? JSON.parse(run("/usr/bin/plutil", "-convert", "json", "-o", "-", POLICY_PREFERENCES)) : null,
      };
    default:
      return filePlace(POLICY_FILE);
  }
}

/** What is set in a file. */
export const filePlace = (file: string): Place => ({
  where: file,
  read: () => {
    if (!existsSync(file)) return null;
    const text = readFileSync(file, "utf8");
    if (text.length > MOST_BYTES) throw new Error("too large");
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  },
});

/** What Windows says of the key; "" where there is none. */
function queryRegistry(): string {
  const program = path.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "reg.exe");
  try {
    return run(program, "query", POLICY_KEY);
  } catch (error) {
    // It ends with 1 where the key is not there.
    if ((error as { status?: unknown }).status === 1) return "";
    throw error;
  }
}

/** The values in what `reg query` says; null where there are none. */
export function fromRegistry(said: string): Readonly<Record<string, unknown>> | null {
  const values = [...said.matchAll(/^ {4}(\S+) {4}REG_(SZ|EXPAND_SZ|DWORD) {4}(.*?)\r?$/gm)].map(
    ([, name = "", kind, value = ""]) => [name, kind === "DWORD" ? Number(value) : value] as const,
  );
  return values.length === 0 ? null : Object.fromEntries(values);
}

/** A folder as it is meant here: `~` at the beginning, and variables between per cent signs. */
export const folderMeant = (folder: string, env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string =>
  path.resolve(folder.replace(/^~(?=$|[/\\])/, () => home).replace(/%([^%]+)%/g, (all, name: string) => env[name] ?? all));

/** What is set on this laptop. Never throws: what can't be used is said, and left out alone. */
export function readPolicy(place: Place = placeOn(process.platform)): OwnPolicy {
  try {
    const found = place.read();
    if (found === null) return { policy: {}, problem: "" };
    if (typeof found !== "object" || Array.isArray(found)) throw new Error("no object");
    const { policy, wrong } = understoodPolicy(found as Readonly<Record<string, unknown>>);
    return { policy, problem: wrong.length === 0 ? "" : POLICY_WORDS.wrong(wrong.join(", "), place.where) };
  } catch (error) {
    noteError("policy", error);
    return { policy: {}, problem: POLICY_WORDS.unread(place.where) };
  }
}
