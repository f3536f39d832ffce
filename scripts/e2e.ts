/** `npm run e2e`: builds, and runs the tests that use real windows. Arguments go to Playwright. */
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { missingForWindows, withDisplay } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { bin, foreground } from "./lib/run.ts";

await main(async () => {
  const runtime = await electronRuntime();
  const missing = await missingForWindows(runtime);
  if (missing) throw new Error(missing);
  await buildIfStale();
  const [command, ...args] = withDisplay([
    bin("playwright"),
    "test",
    "--config",
    "tests/e2e/playwright.config.ts",
    ...process.argv.slice(2),
  ]);
  return foreground(command, args, { env: runtime.env });
});
