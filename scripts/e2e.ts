/**
 * `npm run e2e`: builds, and runs the tests that use real windows: those that can go together, several at a time, then
 * those that must be alone, and then those whose page runs in the newest engine, where this machine has it. Arguments go to
 * Playwright; `--project=together`, `--project=alone` or `--project=newest` is one of the three.
 */
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { countsOf } from "./lib/counts.ts";
import { missingForWindows, onDisplays } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { newestChromium, NO_NEWEST } from "./lib/newest-chromium.ts";
import { bin, foreground, reportOf } from "./lib/run.ts";

const PROJECTS = ["together", "alone"];
/** More than there are cores: an application in a test waits nearly half of its time. Each takes half a gigabyte of memory. */
const AT_ONCE = Math.min(availableParallelism() + 1, 4);

await main(async () => {
  const runtime = await electronRuntime();
  const missing = await missingForWindows(runtime);
  if (missing) throw new Error(missing);
  await buildIfStale();
  const args = process.argv.slice(2);
  const asked = args.find((arg) => arg.startsWith("--project="))?.slice("--project=".length);
  const hasNewest = newestChromium() !== undefined;
  if (asked === "newest" && !hasNewest) throw new Error(`The page can't be tested in the newest engine: ${NO_NEWEST}.`);
  if (asked === undefined && !hasNewest) console.log(`The page is not tested in the newest engine: ${NO_NEWEST}.`);
  const projects = asked === undefined ? [...PROJECTS, ...(hasNewest ? ["newest"] : [])] : [asked];
  const others = args.filter((arg) => !arg.startsWith("--project="));
  return onDisplays(AT_ONCE, async (displays) => {
    let [worst, tests] = [0, 0];
    for (const project of projects) {
      await rm(reportOf(project), { force: true });
      const env = { ...runtime.env, E2E_PROJECT: project, E2E_DISPLAYS: displays.join(" ") };
      // What is asked for may be in one of them alone.
      const config = ["--config", "tests/e2e/playwright.config.ts", `--project=${project}`, "--pass-with-no-tests"];
      worst = Math.max(worst, await foreground(bin("playwright"), ["test", ...config, ...others], { env }));
      const { passed, failed } = await countsOf(reportOf(project));
      tests += passed + failed;
    }
    if (tests === 0) throw new Error("No test was run.");
    return worst;
  });
});
