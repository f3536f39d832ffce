import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FuseV1Options } from "@electron/fuses";
import { expect, test } from "vitest";
import { configuration, executableIn, releaseProblem } from "../../../scripts/lib/packaging.ts";

const OFFICIAL = { folder: "/runtime", version: "45.0.0", official: true };
const PROMISED = { homepage: "https://somewhere.org/", lookedAfterUntil: "2027-11-30" };
const NOW = new Date("2026-11-30T12:00:00Z");
const CLOSED = { folder: "/cache", version: "33.0.0", official: false };

test("nothing made from the closed-network runtime is released", () => {
  expect(releaseProblem(OFFICIAL, PROMISED, NOW)).toBeUndefined();
  expect(releaseProblem(CLOSED, PROMISED, NOW)).toMatch(/runtime.*Nothing was built\.$/);
});

test("a release says where its people are found, and until when it is looked after", () => {
  expect(releaseProblem(OFFICIAL, { ...PROMISED, homepage: "https://stepping-stones.example/" }, NOW)).toMatch(
    /address.*Nothing was built\.$/,
  );
  for (const lookedAfterUntil of [null, "2026-11-29", "next year"]) {
    expect(releaseProblem(OFFICIAL, { ...PROMISED, lookedAfterUntil }, NOW)).toMatch(/looked after.*Nothing was built\.$/);
  }
});

test("what is made from it says so in its name, its version and its folder", () => {
  expect(configuration(CLOSED)).toMatchObject({
    electronDist: "/cache",
    productName: expect.stringContaining("for testing only"),
    extraMetadata: { productName: expect.stringContaining("for testing only"), version: expect.stringContaining("for-testing-only") },
    directories: { output: expect.stringContaining("for-testing-only") },
  });
  expect(executableIn(CLOSED)).toContain("for-testing-only");
});

test("the official one keeps its own name, and gets no SQLite that was built here", () => {
  const { productName, extraMetadata, files, electronVersion } = configuration(OFFICIAL);
  expect({ productName, extraMetadata, files, electronVersion }).toEqual({
    productName: undefined,
    extraMetadata: undefined,
    files: undefined,
    electronVersion: "45.0.0",
  });
});

test("what stands in for an application in a runtime does not get into the package", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "packaging-"));
  mkdirSync(path.join(folder, "resources/app"), { recursive: true });
  for (const file of ["resources/app/main.js", "resources/default_app.asar", "better_sqlite3-13.0.0.node", "electron"])
    writeFileSync(path.join(folder, file), "");
  const { afterExtract } = configuration(CLOSED);
  await (afterExtract as (context: { appOutDir: string }) => Promise<void>)({ appOutDir: folder });
  expect(
    ["resources/app", "resources/default_app.asar", "better_sqlite3-13.0.0.node", "electron"].map((file) =>
      existsSync(path.join(folder, file)),
    ),
  ).toEqual([false, false, false, true]);
  rmSync(folder, { recursive: true });
});

/** Left as Electron has it: docs/adr/0004-fuses-and-the-packed-test.md says why. */
const AS_ELECTRON_HAS_IT = ["WasmTrapHandlers"];

test("every fuse that there is is decided, or left as it is with a reason", () => {
  const settings = readFileSync(path.join(import.meta.dirname, "../../../electron-builder.yml"), "utf8");
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(settings)?.[1] ?? "";
  const decided = [...block.matchAll(/^ {2}(\w+): (?:true|false)$/gm)].map(([, name = ""]) => name);
  const known = Object.values(FuseV1Options).filter((name) => typeof name === "string");
  const inLower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();
  expect(inLower([...decided, ...AS_ELECTRON_HAS_IT])).toEqual(inLower(known));
});
