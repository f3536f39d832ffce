/** What the build made, file by file: a green build can still have swallowed a native module or Electron's installer. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ASSETS, type Component } from "../../scripts/lib/components.ts";
import { CALLS, EVENTS } from "../../shared/ipc/contract.ts";

const OUT = path.resolve(import.meta.dirname, "../../out");
const manifest = JSON.parse(readFileSync(path.resolve(OUT, "../package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const read = (file: string): string => readFileSync(path.join(OUT, file), "utf8");
const files = (folder: string): readonly string[] =>
  readdirSync(path.join(OUT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(OUT, path.join(entry.parentPath, entry.name)));

/** Every module that a CommonJS file requires by a name. */
const required = (code: string): readonly string[] => [
  ...new Set([...code.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map((found) => found[1] as string)),
];
const isOwn = (name: string): boolean => name.startsWith("./");
const isNode = (name: string): boolean => builtinModules.includes(name.replace(/^node:/, ""));

describe("the main process", () => {
  const main = files("main").filter((file) => !file.endsWith("licences.json"));

  test("lies in one folder, so that resources are found from every file", () => {
    expect(main.every((file) => path.dirname(file) === "main" && file.endsWith(".cjs"))).toBe(true);
  });

  test("leaves to node_modules what is native, and nothing else", () => {
    const outside = new Set(main.flatMap((file) => required(read(file))).filter((name) => !isOwn(name) && !isNode(name)));
    expect([...outside].sort()).toEqual(["@resvg/resvg-js", "better-sqlite3", "electron"]);
  });

  test("has nothing of Electron's installer or of a native module's loader in it", () => {
    for (const file of main)
      expect(read(file), file).not.toMatch(
        /downloadArtifact|Electron failed to install|better_sqlite3\.node|resvgjs\.[\w-]+\.node|process\.dlopen/,
      );
  });

  test("loads the application, the command line and the exporters only when they are needed", () => {
    const code = read("main/main.cjs");
    const lazily = new Set(
      [...code.matchAll(/then\(\(?\)? ?=> ?[^)]*?require\(["'](\.\/[^"']+)["']\)/g)].map((found) => found[1] as string),
    );
    const atOnce = new Set<string>();
    const follow = (name: string) => {
      if (atOnce.has(name)) return;
      atOnce.add(name);
      required(name === "./main.cjs" ? code : read(path.join("main", name)))
        .filter((next) => isOwn(next) && !(name === "./main.cjs" && lazily.has(next)))
        .forEach(follow);
    };
    follow("./main.cjs");
    expect([...lazily].map((name) => name.replace(/-[\w-]{8}\.cjs$/, "")).sort()).toEqual(["./cli", "./start"]);
    const outside = [...atOnce].flatMap((name) => required(read(path.join("main", name)))).filter((name) => !isOwn(name) && !isNode(name));
    expect([...new Set(outside)]).toEqual(["electron"]);
  });

  test("names no file of the machine that built it", () => {
    for (const file of [...main, ...files("preload"), ...files("renderer")])
      expect(read(file).includes(path.dirname(OUT)), file).toBe(false);
  });
});

describe("the preload", () => {
  const code = read("preload/preload.cjs");

  test("is one CommonJS file that needs nothing but Electron", () => {
    expect(files("preload").filter((file) => !file.endsWith("licences.json"))).toEqual([path.join("preload", "preload.cjs")]);
    expect(required(code)).toEqual(["electron"]);
    expect(code).not.toMatch(/^(import|export) /m);
    expect(code.length).toBeLessThan(5000);
  });

  test("has every name of the contract, and no name is left to be filled in", () => {
    for (const name of [...Object.keys(CALLS), ...EVENTS]) expect(code).toContain(`"${name}"`);
    expect(code).not.toMatch(/__CALLS__|__EVENTS__/);
  });
});

describe("the page", () => {
  const html = read("renderer/index.html");

  test("has no script of its own and loads nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son\w+=|javascript:|https?:/);
    for (const [, address] of html.matchAll(/\b(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^\.\/assets\//);
  });

  test("has its fonts with it", () => {
    const styles = files("renderer")
      .filter((file) => file.endsWith(".css"))
      .map(read)
      .join("\n");
    for (const [, address] of styles.matchAll(/url\(["']?([^"')]+)/g)) expect(address).toMatch(/^(\.?\/|data:|[\w-]+\.)/);
    expect(files("renderer").some((file) => /AtkinsonHyperlegible.*\.(ttf|woff2)$/.test(file)) || styles.includes("data:font")).toBe(true);
  });
});

describe("what is inside", () => {
  const licences = JSON.parse(read("licences.json")) as readonly Component[];
  const sbom = JSON.parse(read("sbom.cdx.json")) as {
    readonly components: readonly { readonly name: string; readonly version: string; readonly licenses?: readonly unknown[] }[];
  };
  const named = (parts: readonly { readonly name: string; readonly version: string }[]) =>
    parts.map(({ name, version }) => `${name}@${version}`);

  test("is the same in About and in the SBOM, each part once", () => {
    expect(named(licences)).toEqual(named(sbom.components));
    expect(new Set(named(licences)).size).toBe(licences.length);
  });

  test("is what the builds took in, what lies beside them, and what is no package", () => {
    const taken = ["main", "preload", "renderer"].flatMap((folder) => JSON.parse(read(`${folder}/licences.json`)) as readonly Component[]);
    const beside = Object.keys(manifest.dependencies);
    const names = licences.map(({ name }) => name);
    const others = ["Electron", "SQLite", ...ASSETS.map(({ name }) => name)];
    const native = names.filter((name) => name.startsWith("@resvg/resvg-js-"));
    expect(native).not.toEqual([]);
    expect([...new Set(names)].sort()).toEqual([...new Set([...taken.map(({ name }) => name), ...beside, ...native, ...others])].sort());
  });

  test("has a licence for each part, and what NOTICE names", () => {
    for (const { name, licence } of licences) expect(licence, name).not.toBe("");
    for (const { licenses } of sbom.components) expect(licenses).toHaveLength(1);
    const notice = readFileSync(path.resolve(OUT, "../NOTICE"), "utf8");
    for (const { name, licenceFile } of ASSETS) {
      expect(notice).toContain(name);
      expect(notice).toContain(licenceFile);
    }
  });
});
