/**
 * `npm run torture`: workshops are worked in by processes that are killed, on disks that are full, slow or broken, and what was said to be
 * saved must be there. `-- --short` is what the test command runs, `-- --seed N` repeats a run, `-- --mutants` weakens the code itself and
 * sees whether the tests of the store notice.
 */
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { foregroundOnDisplay, missingForWindows } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { foreground } from "./lib/run.ts";

await main(async () => {
  // The runtime brings the better-sqlite3 that the store loads.
  const runtime = await electronRuntime();
  const args = process.argv.slice(2);
  const program = ["--no-warnings", "tests/torture/main.ts", ...args];
  const withoutWindows = (): Promise<number> => foreground(process.execPath, program, { env: runtime.env });
  if (args.includes("--short") || args.includes("--mutants")) return withoutWindows();
  const missing = await missingForWindows(runtime);
  if (missing) {
    console.log(`left out: the whole application. ${missing}`);
    return withoutWindows();
  }
  await buildIfStale();
  return foregroundOnDisplay(process.execPath, program, { ...runtime.env, TORTURE_WINDOWS: "yes" });
});
