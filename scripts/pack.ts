/**
 * `npm run pack`: the unpacked application, made from whichever runtime is there; the last line says where it is.
 * `npm run release`: the installers of this platform, from the official runtime alone.
 */
import { build } from "electron-builder";
import { electronRuntime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { main } from "./lib/main.ts";
import { configuration, executableIn, releaseProblem } from "./lib/packaging.ts";
import { ROOT } from "./lib/run.ts";

await main(async () => {
  const release = process.argv.includes("--release");
  const runtime = await electronRuntime();
  const problem = release ? releaseProblem(runtime) : undefined;
  if (problem) throw new Error(problem);
  await buildIfStale();
  const made = await build({ projectDir: ROOT, ...(release ? {} : { dir: true }), config: configuration(runtime), publish: "never" });
  console.log(release ? made.join("\n") : executableIn(runtime));
});
