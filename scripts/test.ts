/**
 * `npm test`: everything that must hold, the quickest answers first. What uses one core goes side by side. It stops at
 * the first step that fails, when those beside it have ended, and shows what each that failed said. The last line
 * counts the tests, from the runners' own reports. `--fast` leaves out the build and the windows.
 */
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { countsOf, NONE, type Counts } from "./lib/counts.ts";
import { main } from "./lib/main.ts";
import { newestChromium, NO_NEWEST } from "./lib/newest-chromium.ts";
import { bin, capture, reportOf } from "./lib/run.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The runner's JSON report, for a step that runs tests. */
  readonly report?: string;
}

const script = (name: string, ...args: readonly string[]): readonly [string, ...string[]] => [
  process.execPath,
  path.join("scripts", name),
  ...args,
];
const vitest = (name: string): Step => ({
  name,
  command: [bin("vitest"), "run", `tests/${name}/`, "--reporter=default", "--reporter=json", `--outputFile.json=${reportOf(name)}`],
  report: reportOf(name),
});
const windows = (project: string): Step => ({
  name: project,
  command: script("e2e.ts", `--project=${project}`),
  report: reportOf(project),
});

const CHECKS: readonly Step[] = [
  { name: "types", command: [bin("tsc"), "--build"] },
  { name: "format", command: [bin("oxfmt"), "--check"] },
  { name: "lint", command: [bin("oxlint"), "--deny-warnings"] },
  { name: "rules", command: [bin("depcruise"), "--config", ".dependency-cruiser.cjs", "electron", "renderer", "shared", "scripts"] },
  { name: "dead code", command: [bin("knip")] },
  // The runtime brings the better-sqlite3 that the tests of the store load.
  { name: "runtime", command: script("runtime.ts") },
];
const COMPILE: Step = { name: "compile", command: script("build.ts") };
// A runner of tests uses all cores by itself.
const FAST = ["unit", "store", "word", "ways", "contract"].map(vitest);
/** Kills and faults on real files; half a minute of them. */
const TORTURE: Step = { name: "torture", command: script("torture.ts", "--short") };
const SLOW = [vitest("build"), windows("together"), windows("alone")];
/** The page in the engine that we ship. */
const NEWEST = windows("newest");

await main(async () => {
  const fast = process.argv.includes("--fast");
  const hasNewest = newestChromium() !== undefined;
  const groups = [
    fast ? CHECKS : [...CHECKS, COMPILE],
    ...[...FAST, TORTURE, ...(fast ? [] : [...SLOW, ...(hasNewest ? [NEWEST] : [])])].map((step) => [step]),
  ];
  let [passed, failed, sound] = [0, 0, true];
  for (const steps of groups) {
    const waiting = [...steps];
    const takeAll = async (): Promise<void> => {
      for (let step = waiting.shift(); step && sound; step = waiting.shift()) {
        const counts = await take(step);
        passed += counts.passed;
        failed += counts.failed;
        sound &&= counts.sound;
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, takeAll));
    if (!sound) break;
  }
  if (!fast && !hasNewest) console.log(`left out ${NEWEST.name}: ${NO_NEWEST}`);
  console.log(`${passed} passed, ${failed} failed`);
  return sound && failed === 0 && passed > 0 ? 0 : 1;
});

/** Runs one step and says in one line how it went; its output follows where it failed. */
async function take({ name, command: [program, ...args], report }: Step): Promise<Counts & { readonly sound: boolean }> {
  if (report) await rm(report, { force: true });
  const started = performance.now();
  const { code, output } = await capture(program, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = report ? await countsOf(report) : NONE;
  const sound = code === 0 && counts.failed === 0;
  const tests = report ? `  ${counts.passed} passed, ${counts.failed} failed` : "";
  console.log(`${sound ? "ok    " : "FAILED"} ${name.padEnd(10)} ${seconds.padStart(6)} s${tests}`);
  if (!sound) console.log(`\n${output.trim()}\n`);
  return { ...counts, sound };
}
