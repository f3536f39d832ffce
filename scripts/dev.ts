/**
 * `npm run dev`: builds again after every change of a source, and starts the application again with the result. The
 * pages come from the same place and under the same rules as in the product; there is no development server.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { resolveConfig } from "electron-vite";
import { build, type InlineConfig } from "vite";
import { electronRuntime, sandboxProblem, sandboxSwitches } from "./electron.ts";
import { main } from "./lib/main.ts";
import { ROOT } from "./lib/run.ts";

await main(async () => {
  const runtime = await electronRuntime();
  const problem = sandboxProblem(runtime);
  if (problem) throw new Error(problem);
  const switches = [...sandboxSwitches(), ROOT, ...process.argv.slice(2)];
  let running: ChildProcess | undefined;

  const begin = () => {
    running = spawn(runtime.executable, switches, { env: runtime.env, stdio: "inherit" });
    // A person who closes the window ends the watching, too.
    running.on("exit", (code) => process.exit(code ?? 0));
  };
  /** Ends what runs, lets it close its file, and starts the new build. */
  const restart = () => {
    if (!running) return begin();
    running.removeAllListeners("exit");
    running.once("exit", begin);
    running.kill();
  };

  const { config } = await resolveConfig({ root: ROOT }, "build", "development");
  const parts = [config?.main, config?.preload, config?.renderer].filter((part) => part !== undefined);
  const unbuilt = new Set(parts);
  for (const part of parts) await watch(part, () => (unbuilt.delete(part), unbuilt.size === 0 && restart()));
});

/** Builds a part now and after every change. @param built called after each build that succeeded. */
async function watch(part: object, built: () => void): Promise<void> {
  const config = part as InlineConfig;
  const watcher = await build({ ...config, configFile: false, logLevel: "warn", build: { ...config.build, watch: {} } });
  if (!("on" in watcher)) throw new Error("Vite gave no watcher.");
  watcher.on("event", (event) => {
    if (event.code === "ERROR") console.error(event.error.message);
    if (event.code === "BUNDLE_END") built();
  });
}
