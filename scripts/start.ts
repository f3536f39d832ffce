/** `npm start`: builds the application if its sources changed, and runs it. Arguments go to it: a file to open, for one. */
import { electronRuntime, sandboxProblem, sandboxSwitches } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { foreground, ROOT } from "./lib/run.ts";
import { main } from "./lib/main.ts";

await main(async () => {
  const runtime = await electronRuntime();
  const problem = sandboxProblem(runtime);
  if (problem) throw new Error(problem);
  await buildIfStale();
  return foreground(runtime.executable, [...sandboxSwitches(), ROOT, ...process.argv.slice(2)], { env: runtime.env, shell: false });
});
