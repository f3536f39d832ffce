/** `npm run bench`: builds, and prints what the product needs beside what others need. Arguments name the parts to measure. */
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { missingForWindows, withDisplay } from "./lib/display.ts";
import { main } from "./lib/main.ts";
import { foreground } from "./lib/run.ts";

await main(async () => {
  const runtime = await electronRuntime();
  const missing = await missingForWindows(runtime);
  if (missing) throw new Error(missing);
  await buildIfStale();
  const [command, ...args] = withDisplay([process.execPath, "--no-warnings", "tests/bench/main.ts", ...process.argv.slice(2)]);
  return foreground(command, args, { env: { ...runtime.env, BENCH_EXECUTABLE: runtime.executable, BENCH_ELECTRON: runtime.version } });
});
