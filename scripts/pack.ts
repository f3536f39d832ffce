/**
 * `npm run pack`: the unpacked application, made from whichever runtime is there; the last line says where it is.
 * `npm run pack -- deb rpm`: packages of these kinds beside it, for trying out.
 * `npm run release`: the installers of this platform, from the official runtime alone.
 */
import { build, Platform } from "electron-builder";
import { LOOKED_AFTER_UNTIL } from "../shared/base/looked-after.ts";
import { electronRuntime } from "./electron.ts";
import { buildIfStale, writeDown } from "./lib/build.ts";
import { main } from "./lib/main.ts";
import { configuration, executableIn, releaseProblem, systemTools } from "./lib/packaging.ts";
import { ownPackage, ROOT } from "./lib/run.ts";

await main(async () => {
  const release = process.argv.includes("--release");
  const kinds = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const runtime = await electronRuntime();
  const problem = release ? releaseProblem(runtime, { ...ownPackage(), lookedAfterUntil: LOOKED_AFTER_UNTIL }) : undefined;
  if (problem) throw new Error(problem);
  await buildIfStale();
  await writeDown(runtime.version);
  Object.assign(process.env, systemTools());
  const made = await build({
    projectDir: ROOT,
    ...(release ? {} : { targets: Platform.current().createTarget(kinds.length === 0 ? ["dir"] : kinds) }),
    config: configuration(runtime),
    publish: "never",
  });
  console.log([...made, ...(release ? [] : [executableIn(runtime)])].join("\n"));
});
