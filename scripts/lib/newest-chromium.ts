/** The Chromium of the Electron that we ship, where this machine has one of that age beside it: docs/adr/0073-the-page-in-the-newest-engine.md. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The Chromium that the pinned Electron has; goes up with it. */
export const NEWEST = 156;

const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** What to say where there is none. */
export const NO_NEWEST = `this machine has no Chromium ${NEWEST} or newer (on Debian: apt-get install chromium)`;

/** The path of a Chromium at least as new as `NEWEST`; undefined where this machine has none. */
export function newestChromium(): string | undefined {
  return PROGRAMS.find((program) => existsSync(program) && majorOf(program) >= NEWEST);
}

function majorOf(program: string): number {
  try {
    return Number(/\s(\d+)\./.exec(execFileSync(program, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))?.[1]);
  } catch {
    return 0;
  }
}
