/** `npm run screenshots`: pictures of every place, for people to look at, and those of the README. */
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { withDisplay } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { bin, foreground } from "./lib/run.ts";

await main(async () => {
  const runtime = await electronRuntime();
  await buildIfStale();
  const [command, ...args] = withDisplay([bin("playwright"), "test", "--config", "tests/screenshots/playwright.config.ts", ...process.argv.slice(2)]);
  return foreground(command, args, { env: runtime.env });
});
