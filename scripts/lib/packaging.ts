/** How the application is packed: from which runtime, under which name, and what may be released. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { lutimes, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Configuration } from "electron-builder";
import { load } from "js-yaml";
import { z } from "zod";
import type { Runtime } from "../electron.ts";
import type { MsiFacts } from "../packaging/msi.ts";
import { allIn, sourceDate } from "../packaging/tree.ts";
import { ownPackage, ROOT } from "./run.ts";

const NAME = "Stepping Stones";
const TESTING_NAME = `${NAME} (for testing only)`;

/** What a release promises. */
interface Promised {
  readonly homepage: string;
  /** The day until which it is looked after, as "YYYY-MM-DD"; null where none is promised. */
  readonly lookedAfterUntil: string | null;
}

/** A sentence where nothing made from this runtime may be released; else undefined. @param now the day of the build. */
export function releaseProblem(
  { official }: Pick<Runtime, "official">,
  { homepage, lookedAfterUntil }: Promised,
  now: Date = new Date(),
): string | undefined {
  if (!official) return "A release is made from Electron's own runtime only, and that could not be fetched here. Nothing was built.";
  // Names below .example belong to nobody (RFC 2606), and packages tell it to people as our address.
  if (new URL(homepage).hostname.endsWith(".example"))
    return "A package says where people find us. Put our page's address into package.json (“homepage”) first. Nothing was built.";
  // A day that is none is never later than today.
  if (lookedAfterUntil === null || !(new Date(lookedAfterUntil) > now))
    return "A release says until when it is looked after. Set a day to come in shared/base/looked-after.ts first. Nothing was built.";
  return undefined;
}

/** What electron-builder needs beside electron-builder.yml. From the closed-network runtime all is marked as for testing. */
export function configuration({ folder, version, official }: Pick<Runtime, "folder" | "version" | "official">): Configuration {
  const common: Configuration = {
    extends: path.join(ROOT, "electron-builder.yml"),
    electronDist: folder,
    electronVersion: version,
    afterExtract: ({ appOutDir }) => keepTheRuntimeOnly(appOutDir),
    afterPack: ({ appOutDir }) => giveOneTime(appOutDir),
  };
  if (official) return common;
  return {
    ...common,
    productName: TESTING_NAME,
    extraMetadata: { productName: TESTING_NAME, version: "0.0.0-for-testing-only" },
    directories: { output: "release/for-testing-only" },
    // Quick rather than small: nobody downloads it.
    deb: { compression: "gz" },
    rpm: { compression: "gzip" },
    files: [{ from: "node_modules/better-sqlite3/build", to: "node_modules/better-sqlite3/build" }],
  };
}

const Decided = z.object({
  productName: z.string(),
  msi: z.object({ upgradeCode: z.string() }),
  fileAssociations: z.array(z.object({ ext: z.string(), name: z.string(), mimeType: z.string() })),
});

/** What electron-builder.yml and package.json decide about the package for Windows. */
export function msiFacts(): MsiFacts {
  const decided = Decided.parse(load(readFileSync(path.join(ROOT, "electron-builder.yml"), "utf8")));
  const { version, author } = ownPackage();
  return {
    product: decided.productName,
    version,
    maker: author,
    program: `${decided.productName}.exe`,
    upgradeCode: decided.msi.upgradeCode,
    opens: decided.fileAssociations,
  };
}

/** Gives every file one time, so that what is made of them is the same each time. */
async function giveOneTime(folder: string): Promise<void> {
  const time = sourceDate();
  for (const name of [...allIn(folder), "."].toReversed()) await lutimes(path.join(folder, name), time, time);
}

/**
 * Where the tools stand in that electron-builder would fetch: on a Linux that has them, the system's own make the same
 * packages, twice the same (docs/adr/0072). Elsewhere electron-builder fetches its own.
 */
export function systemTools(): NodeJS.ProcessEnv {
  const has = (tool: string): boolean => spawnSync(tool, ["--help"], { stdio: "ignore" }).error === undefined;
  if (process.platform !== "linux") return {};
  const ours = (name: string): string => path.join(ROOT, "scripts/packaging", name);
  return {
    ...(has("dpkg-deb") ? { CUSTOM_FPM_PATH: ours("fpm.ts") } : {}),
    ...(has("7zz") || has("7za") || has("7z") ? { ELECTRON_BUILDER_7ZIP_PATH: ours("7za.ts") } : {}),
  };
}

/** Takes out what stands in for an application in a runtime that is used by itself, and what we keep beside it. */
async function keepTheRuntimeOnly(folder: string): Promise<void> {
  for (const name of ["resources/app", "resources/default_app.asar"]) await rm(path.join(folder, name), { recursive: true, force: true });
  for (const name of await readdir(folder)) if (name.startsWith("better_sqlite3-")) await rm(path.join(folder, name));
}

/** The program in the unpacked application; where electron-builder puts it on each platform. */
export function executableIn({ official }: Pick<Runtime, "official">, platform = process.platform, arch = process.arch): string {
  const folder = path.join(ROOT, "release", official ? "" : "for-testing-only");
  const name = official ? NAME : TESTING_NAME;
  switch (platform) {
    case "darwin":
      return path.join(folder, arch === "arm64" ? "mac-arm64" : "mac", `${name}.app`, "Contents/MacOS", name);
    case "win32":
      return path.join(folder, arch === "arm64" ? "win-arm64-unpacked" : "win-unpacked", `${name}.exe`);
    default:
      return path.join(folder, arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked", "stepping-stones");
  }
}
