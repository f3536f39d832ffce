/**
 * better-sqlite3 for the closed-network runtime. The package's prebuilt file needs Node-API 10, that Electron has 9;
 * so the package's own source is compiled once with a small shim in front, and kept beside the runtime. The result
 * loads in Node 20, 22 and 24 too. better-sqlite3 prefers `build/Release` to its prebuilt files.
 */
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../lib/run.ts";

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));
const sqlite = packageFolder("better-sqlite3");
const release = path.join(sqlite, "build", "Release");
const placed = path.join(release, "better_sqlite3.node");
/** Says that the file beside it came from here and may be taken away again. */
const mark = path.join(release, "closed-network.txt");

/** Puts the build for the closed-network `runtime` where better-sqlite3 looks first. */
export async function placeSqlite(runtime: string): Promise<void> {
  const { version } = require("better-sqlite3/package.json") as { version: string };
  const built = path.join(runtime, `better_sqlite3-${version}.node`);
  if (!existsSync(built)) await compile(built);
  await mkdir(release, { recursive: true });
  await writeFile(mark, "Built for the closed-network Electron; scripts/electron-runtime removes it where that is not used.\n");
  if (existsSync(placed) && (await readFile(placed)).equals(await readFile(built))) return;
  // Renamed into place: a process that has the old file loaded keeps it.
  await copyFile(built, `${placed}.new`);
  await rename(`${placed}.new`, placed);
}

/** Takes that build away again, so that the package's own prebuilt file is used. */
export async function removePlacedSqlite(): Promise<void> {
  if (existsSync(mark)) await rm(path.join(sqlite, "build"), { recursive: true, force: true });
}

async function compile(built: string): Promise<void> {
  console.error("Compiling SQLite for it, once (about a minute) …");
  const objects = await mkdtemp(path.join(tmpdir(), "better-sqlite3-"));
  const source = path.join(sqlite, "deps", "sqlite3");
  const gypi = await readFile(path.join(sqlite, "deps", "defines.gypi"), "utf8");
  const defines = [...gypi.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map((found) => `-D${found[1]}`);
  const common = ["-c", "-O3", "-fPIC", "-DNDEBUG", "-w"];
  const [library, addon] = [path.join(objects, "sqlite3.o"), path.join(objects, "addon.o")];
  try {
    await Promise.all([
      run("gcc", [...common, "-std=c99", ...defines, path.join(source, "sqlite3.c"), "-o", library]),
      run("g++", [
        ...common,
        ...["-std=c++20", "-fvisibility=hidden", "-fvisibility-inlines-hidden", "-DNAPI_DISABLE_CPP_EXCEPTIONS"],
        ...["-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS", "-DBUILDING_NODE_EXTENSION"],
        ...["-include", path.join(import.meta.dirname, "napi9-shim.h")],
        ...["-I", nodeHeaders(), "-I", packageFolder("node-addon-api"), "-I", source],
        ...[path.join(sqlite, "src", "better_sqlite3.cpp"), "-o", addon],
      ]),
    ]);
    const linked = path.join(objects, "addon.node");
    await run("g++", ["-shared", "-Wl,-Bsymbolic", "-Wl,--exclude-libs,ALL", "-o", linked, addon, library, "-ldl"]);
    await copyFile(linked, `${built}.new`);
    await rename(`${built}.new`, built);
  } finally {
    await rm(objects, { recursive: true, force: true });
  }
}

function nodeHeaders(): string {
  const folders = [path.resolve(process.execPath, "../../include/node"), "/usr/include/node"];
  const found = folders.find((folder) => existsSync(path.join(folder, "node_api.h")));
  if (!found) throw new Error(`Node's headers are in none of ${folders.join(", ")}.`);
  return found;
}
