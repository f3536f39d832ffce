/**
 * What is really inside of the application: what the builds took in (their module graph, as Vite writes it down), the
 * packages that lie beside them with native code, Electron, SQLite, fonts and pictures. The page of licences and the SBOM are both
 * made of this list, so they can't differ (docs/adr/0072).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./run.ts";

export interface Component {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** The whole text of the licence; "" where the file that is named in its place holds it. */
  readonly text: string;
  /** How a package registry or a project names it; absent for what comes from none. */
  readonly purl?: string;
}

/** The folders of the build, each with the list that Vite wrote. */
const BUILT = ["main", "preload", "renderer"];
/** Packages that are not bundled: they lie in the application as they are, because native code or WebAssembly is in them. */
const BESIDE = ["better-sqlite3", "@resvg/resvg-js", "harfbuzzjs"];

const OFL = "OFL-1.1";
/** What is no package: each with the file in which its licence lies. NOTICE names the same. */
export const ASSETS: readonly (Omit<Component, "text"> & { readonly licenceFile: string })[] = [
  { name: "Atkinson Hyperlegible Next", version: "2024", licence: OFL, licenceFile: "resources/fonts/OFL.txt" },
  { name: "Noto Emoji", version: "2013", licence: OFL, licenceFile: "resources/fonts/OFL-NotoEmoji.txt" },
  {
    name: "Health Icons",
    version: packageVersion("@iconify-json/healthicons"),
    licence: "MIT",
    licenceFile: "resources/pictures/LICENCE-healthicons.txt",
  },
  {
    name: "Fluent Emoji",
    version: packageVersion("@iconify-json/fluent-emoji-flat"),
    licence: "MIT",
    licenceFile: "resources/pictures/LICENCE-fluent-emoji.txt",
  },
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function packageVersion(name: string): string {
  return manifestOf(name).version;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(path.join(folderOf(name), "package.json"), "utf8")) as Manifest;
}

/** Where a package lies, whether or not it lets others load its package.json. */
function folderOf(name: string): string {
  const found = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map((folder) => path.join(folder, name))
    .find((folder) => existsSync(path.join(folder, "package.json")));
  if (found === undefined) throw new Error(`The package ${name} is not installed.`);
  return found;
}

/** The text of a package's licence, in the file where its makers put it; "" where they put none. */
function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : readFileSync(path.join(folder, file), "utf8");
}

const npm = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

function beside(name: string): Component {
  const { version, license = "" } = manifestOf(name);
  return { name, version, licence: license, text: licenceText(folderOf(name)), purl: npm(name, version) };
}

/** The native part of resvg for each platform is a package of its own; the one that is installed here is the one that is packed here. */
const platformParts = (): readonly string[] =>
  readdirSync(path.join(ROOT, "node_modules/@resvg"))
    .filter((name) => name.startsWith("resvg-js-"))
    .map((name) => `@resvg/${name}`);

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly identifier: string | null;
  readonly text: string | null;
}

function bundled(folder: string): readonly Component[] {
  const list = JSON.parse(readFileSync(path.join(ROOT, "out", folder, "licences.json"), "utf8")) as readonly Bundled[];
  return list.map(({ name, version, identifier, text }) => ({
    name,
    version,
    licence: identifier ?? "",
    text: text ?? "",
    purl: npm(name, version),
  }));
}

/** The SQLite that better-sqlite3 is built from, as its own header says. */
function sqliteVersion(): string {
  const header = readFileSync(path.join(folderOf("better-sqlite3"), "deps/sqlite3/sqlite3.h"), "utf8");
  const [, version] = /^#define SQLITE_VERSION\s+"([^"]+)"/m.exec(header) ?? [];
  if (version === undefined) throw new Error("better-sqlite3 does not say which SQLite it is built from.");
  return version;
}

/** Everything inside, each once, by name. @param electron the version of the runtime that is packed. */
export function componentsOf(electron: string): readonly Component[] {
  const all: readonly Component[] = [
    ...BUILT.flatMap(bundled),
    ...[...BESIDE, ...platformParts()].map(beside),
    {
      name: "SQLite",
      version: sqliteVersion(),
      licence: "blessing",
      text: "SQLite is in the public domain.",
      purl: `pkg:generic/sqlite@${sqliteVersion()}`,
    },
    {
      name: "Electron",
      version: electron,
      licence: "MIT",
      text: "With Chromium, Node.js and V8. Their licences lie beside the program, as LICENSE.electron.txt and LICENSES.chromium.html.",
      purl: npm("electron", electron),
    },
    ...ASSETS.map(({ licenceFile, ...asset }) => ({ ...asset, text: readFileSync(path.join(ROOT, licenceFile), "utf8") })),
  ];
  const once = new Map(all.map((component) => [`${component.name}@${component.version}`, component]));
  return [...once.values()].sort((a, b) => (a.name === b.name ? a.version.localeCompare(b.version) : a.name < b.name ? -1 : 1));
}

/** The list as CycloneDX 1.6 writes it. @param version the application's. @param time of the build, in seconds. */
export function sbomOf(components: readonly Component[], version: string, time: number): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      timestamp: new Date(time * 1000).toISOString(),
      component: { type: "application", "bom-ref": "stepping-stones", name: "Stepping Stones", version },
    },
    components: components.map(({ name, version: its, licence, purl }) => ({
      type: name === "Electron" ? "framework" : purl === undefined ? "file" : "library",
      "bom-ref": `${name}@${its}`,
      name,
      version: its,
      ...(licence === "" ? {} : { licenses: [/ (OR|AND) /.test(licence) ? { expression: licence } : { license: { id: licence } }] }),
      ...(purl === undefined ? {} : { purl }),
    })),
    dependencies: [{ ref: "stepping-stones", dependsOn: components.map(({ name, version: its }) => `${name}@${its}`) }],
  };
}
