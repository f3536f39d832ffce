/** `npm run bench`: builds, and prints what the product needs beside what others need. Arguments name the parts to measure. */
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { foregroundOnDisplay, missingForWindows } from "./lib/display.ts";
import { main } from "./lib/main.ts";

await main(async () => {
  const runtime = await electronRuntime();
  const missing = await missingForWindows(runtime);
  if (missing) throw new Error(missing);
  await buildIfStale();
  const env = { ...runtime.env, BENCH_EXECUTABLE: runtime.executable, BENCH_ELECTRON: runtime.version };
  return foregroundOnDisplay(process.execPath, ["--no-warnings", "tests/bench/main.ts", ...process.argv.slice(2)], env);
});
