/** Tries every weakening of the code on a copy of the tree: the tests that are named beside it must notice it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MUTANTS, type Mutant } from "./mutants.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What the tests of the store read. */
const TREE = [
  "electron",
  "renderer",
  "shared",
  "tests",
  "scripts",
  "resources",
  "package.json",
  "vitest.config.ts",
  "tsconfig.json",
  "tsconfig.base.json",
];

/** @param only words of the names of those that are tried; all where there are none. @returns how many got through. */
export function tryMutants(only: readonly string[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-mutants-"));
  try {
    for (const part of TREE) cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
    const mutants = MUTANTS.filter(({ what }) => only.length === 0 || only.some((words) => what.includes(words)));
    const asItIs = testsFail(folder, [...new Set(mutants.map(({ noticedBy }) => noticedBy))]);
    if (asItIs) throw new Error(`The tests must pass before anything is changed. They say:\n${asItIs}`);
    const through = mutants.filter((mutant) => !isNoticed(folder, mutant));
    console.log(`${mutants.length} weakenings, ${through.length} got through`);
    return through.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isNoticed(folder: string, { what, file, edits, noticedBy }: Mutant): boolean {
  const place = path.join(folder, file);
  const whole = readFileSync(place, "utf8");
  let changed = whole;
  for (const [from, to] of edits) {
    if (changed.split(from).length !== 2) throw new Error(`“${what}” no longer fits ${file}: mend tests/torture/mutants.ts.`);
    changed = changed.replace(from, () => to);
  }
  writeFileSync(place, changed);
  const isSeen = testsFail(folder, [noticedBy]) !== null;
  console.log(`${isSeen ? "noticed    " : "GOT THROUGH"} ${what}`);
  writeFileSync(place, whole);
  return isSeen;
}

/** What the tests say, where one fails; else null. */
function testsFail(folder: string, files: readonly string[]): string | null {
  const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", "--bail=1", ...files], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return status === 0 ? null : `${stdout}${stderr}`;
}
