/** Run by scripts/e2e.ts, which starts a display for each worker and names the project to run. */
import { defineConfig } from "@playwright/test";
import { inNewest, NEWEST_ALONE } from "./newest-tests.ts";

const { E2E_PROJECT: project = "together", E2E_DISPLAYS: displays = "", TEST_PARALLEL_INDEX: worker } = process.env;
const names = displays.split(" ").filter((name) => name !== "");
// A worker reads this, too, and its windows stand where no others take the focus from them.
const own = names[Number(worker)];
if (own !== undefined) process.env["DISPLAY"] = own;

export default defineConfig({
  testDir: ".",
  outputDir: `../../test-results/e2e-${project}`,
  // For what hangs. The longest test takes half a minute alone, on two cores at rest.
  timeout: 120_000,
  // A state that comes late on a machine that does other work comes all the same.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // On a screen that all share, one at a time.
  workers: project === "alone" ? 1 : Math.max(1, names.length),
  reporter: [["list"], ["json", { outputFile: `../../test-results/${project}.json` }]],
  projects: [
    { name: "together", grepInvert: /@alone/, testIgnore: NEWEST_ALONE },
    // What needs the whole machine for a while.
    { name: "alone", grep: /@alone/ },
    // The page in the engine that we ship: newest-engine.ts.
    { name: "newest", grep: inNewest },
  ],
});
