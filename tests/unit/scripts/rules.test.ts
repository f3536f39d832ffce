/** Every import rule fails where it is broken: each case is a small tree of folders with one forbidden import. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const config = createRequire(import.meta.url)("../../../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: object;
};

/** By rule: the files that break it. */
const BROKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-cycles": {
    "shared/a.ts": 'import { b } from "./b.ts"; export const a = b;',
    "shared/b.ts": 'import { a } from "./a.ts"; export const b = a;',
  },
  "no-folder-circles": {
    "shared/one/a.ts": 'import type { B } from "../two/b.ts"; export type A = B;',
    "shared/one/c.ts": "export type C = 1;",
    "shared/two/b.ts": 'import type { C } from "../one/c.ts"; export type B = C;',
  },
  "everything-resolves": { "shared/a.ts": 'import "./gone.ts";' },
  "shared-is-pure": { "shared/a.ts": 'import "../electron/store/b.ts";', "electron/store/b.ts": "export {};" },
  "shared-without-node": { "shared/a.ts": 'import "node:fs";' },
  "scene-without-canvas": { "shared/scene/a.ts": 'import "konva";' },
  "plain-knows-words-alone": {
    "shared/plain/a.ts": 'import type { B } from "../model/b.ts"; export type A = B;',
    "shared/model/b.ts": "export type B = 1;",
  },
  "renderer-asks-through-ipc": {
    "renderer/a.ts": 'import type { B } from "../electron/app/b.ts"; export type A = B;',
    "electron/app/b.ts": "export type B = 1;",
  },
  "renderer-without-node": { "renderer/a.ts": 'import "path";' },
  "canvas-only-in-board": { "renderer/home/a.ts": 'import "konva";' },
  "main-without-pages": { "electron/app/a.ts": 'import "react";' },
  "headless-without-electron": { "electron/store/a.ts": 'import type { App } from "electron"; export type A = App;' },
  "store-without-export": { "electron/store/a.ts": 'import "../export/b.ts";', "electron/export/b.ts": "export {};" },
  "export-without-import": { "electron/export/a.ts": 'import "../import/b.ts";', "electron/import/b.ts": "export {};" },
  "preload-is-alone": { "electron/preload.ts": 'import "../shared/b.ts";', "shared/b.ts": "export {};" },
  "nothing-needs-tests-or-scripts": { "electron/app/a.ts": 'import "../../scripts/b.ts";', "scripts/b.ts": "export {};" },
  "only-what-is-listed": { "shared/a.ts": 'import "picocolors";' },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "rules-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function brokenRules(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const tree = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
    await writeFile(path.join(tree, file), text);
  }
  for (const shared of ["node_modules", "package.json", "tsconfig.base.json"])
    await symlink(path.join(ROOT, shared), path.join(tree, shared));
  const folders = [...new Set(Object.keys(files).map((file) => file.split("/")[0] as string))];
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden: config.forbidden } as IFlattenedRuleSet,
  });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

test.each(config.forbidden.map((rule) => rule.name))("%s fails where it is broken", async (name) => {
  expect(await brokenRules(name, BROKEN[name] ?? {})).toContain(name);
});

test("a tree that keeps to the rules passes", async () => {
  const found = await brokenRules("good", {
    "shared/a.ts": 'import { z } from "zod"; export const a = z.string();',
    "electron/store/b.ts": 'import "node:fs"; import { a } from "../../shared/a.ts"; export const b = a;',
    "electron/app/c.ts": 'import { app } from "electron"; import { b } from "../store/b.ts"; export const c = [app, b];',
    "renderer/board/d.ts": 'import Konva from "konva"; import { a } from "../../shared/a.ts"; export const d = [Konva, a];',
  });
  expect(found).toEqual([]);
});
