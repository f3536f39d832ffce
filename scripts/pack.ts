/**
 * `npm run pack`: the unpacked application, made from whichever runtime is there; the last line says where it is. One made from the closed-network
 * runtime is marked "for testing only" in its name, its folder and its version.
 * `npm run release`: the installers of this platform, from the official runtime alone.
 */
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { build, type Configuration } from "electron-builder";
import { electronRuntime, type Runtime } from "./electron.ts";
import { buildIfStale } from "./lib/build.ts";
import { main } from "./lib/main.ts";
import { ROOT } from "./lib/run.ts";

const TESTING_NAME = "Stepping Stones (for testing only)";

await main(async () => {
  const release = process.argv.includes("--release");
  const runtime = await electronRuntime();
  if (release && !runtime.official) {
    throw new Error("A release is made from Electron's own runtime only, and that could not be fetched here. Nothing was built.");
  }
  await buildIfStale();
  const made = await build({ projectDir: ROOT, ...(release ? {} : { dir: true }), config: configuration(runtime), publish: "never" });
  console.log(release ? made.join("\n") : executableIn(runtime));
});

function configuration(runtime: Runtime): Configuration {
  const common: Configuration = {
    extends: path.join(ROOT, "electron-builder.yml"),
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    afterExtract: ({ appOutDir }) => keepTheRuntimeOnly(appOutDir),
  };
  if (runtime.official) return common;
  return {
    ...common,
    productName: TESTING_NAME,
    extraMetadata: { productName: TESTING_NAME, version: "0.0.0-for-testing-only" },
    directories: { output: "release/for-testing-only" },
    files: [{ from: "node_modules/better-sqlite3/build", to: "node_modules/better-sqlite3/build" }],
  };
}

/** Takes out what stands in for an application in a runtime that is used by itself, and what we keep beside it. */
async function keepTheRuntimeOnly(folder: string): Promise<void> {
  for (const name of ["resources/app", "resources/default_app.asar"]) await rm(path.join(folder, name), { recursive: true, force: true });
  for (const name of await readdir(folder)) if (name.startsWith("better_sqlite3-")) await rm(path.join(folder, name));
}

/** The program in the unpacked application; where electron-builder puts it on each platform. */
function executableIn(runtime: Runtime): string {
  const folder = path.join(ROOT, "release", runtime.official ? "" : "for-testing-only");
  const name = runtime.official ? "Stepping Stones" : TESTING_NAME;
  switch (process.platform) {
    case "darwin":
      return path.join(folder, process.arch === "arm64" ? "mac-arm64" : "mac", `${name}.app`, "Contents/MacOS", name);
    case "win32":
      return path.join(folder, "win-unpacked", `${name}.exe`);
    default:
      return path.join(folder, process.arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked", "stepping-stones");
  }
}
