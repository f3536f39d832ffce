/**
 * `npm test`: everything that must hold, the quickest answers first. It stops at the first step that fails and shows
 * what that step said. The last line counts the tests, from the runners' own reports. `--fast` leaves out the build
 * and the windows.
 */
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { countsIn, NONE, type Counts } from "./lib/counts.ts";
import { main } from "./lib/main.ts";
import { bin, capture, ROOT } from "./lib/run.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The runner's JSON report, for a step that runs tests. */
  readonly report?: string;
}

const script = (name: string): readonly [string, ...string[]] => [process.execPath, path.join("scripts", name)];
const reportOf = (name: string): string => path.join(ROOT, "test-results", `${name}.json`);
const vitest = (name: string): Step => ({
  name,
  command: [bin("vitest"), "run", `tests/${name}/`, "--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(name)}`],
  report: reportOf(name),
});

const FAST: readonly Step[] = [
  { name: "types", command: [bin("tsc"), "--build"] },
  { name: "format", command: [bin("oxfmt"), "--check"] },
  { name: "lint", command: [bin("oxlint"), "--deny-warnings"] },
  { name: "rules", command: [bin("depcruise"), "--config", ".dependency-cruiser.cjs", "electron", "renderer", "shared", "scripts"] },
  { name: "dead code", command: [bin("knip")] },
  // The runtime brings the better-sqlite3 that the tests of the store load.
  { name: "runtime", command: script("runtime.ts") },
  ...["unit", "store", "word", "ways", "contract"].map(vitest),
];
const SLOW: readonly Step[] = [
  { name: "compile", command: script("build.ts") },
  vitest("build"),
  { name: "e2e", command: script("e2e.ts"), report: reportOf("e2e") },
];

await main(async () => {
  const steps = process.argv.includes("--fast") ? FAST : [...FAST, ...SLOW];
  let [passed, failed, sound] = [0, 0, true];
  for (const step of steps) {
    const counts = await take(step);
    passed += counts.passed;
    failed += counts.failed;
    if (!counts.sound) {
      sound = false;
      break;
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return sound && failed === 0 && passed > 0 ? 0 : 1;
});

/** Runs one step and says in one line how it went; its output follows where it failed. */
async function take({ name, command: [program, ...args], report }: Step): Promise<Counts & { readonly sound: boolean }> {
  if (report) await rm(report, { force: true });
  const started = performance.now();
  const { code, output } = await capture(program, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report && existsSync(report) ? countsIn(JSON.parse(await readFile(report, "utf8"))) : NONE;
  const sound = code === 0 && counts.failed === 0;
  const tests = report ? `  ${counts.passed} passed, ${counts.failed} failed` : "";
  console.log(`${sound ? "ok    " : "FAILED"} ${name.padEnd(10)} ${seconds.padStart(6)} s${tests}`);
  if (!sound) console.log(`\n${output.trim()}\n`);
  return { ...counts, sound };
}
