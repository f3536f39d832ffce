/** The packed application starts, opens the example, is the command line, and has the fuses of a release. */
import { execFile, spawn } from "node:child_process";
import { copyFile, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { extractFile, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { environment, expect, ROOT, switches } from "./app.ts";
import { inWindow, packedTest as test } from "./packed.ts";

const run = promisify(execFile);

test("starts and opens the example", { tag: "@alone" }, async ({ packed, folder }) => {
  const started = spawn(packed.program, [...switches(folder), "--remote-debugging-port=0"], {
    env: environment(folder),
    stdio: ["ignore", "ignore", "pipe"],
  });
  await inWindow(started, async (page) => {
    await page.getByRole("button", { name: "Look at the example" }).click();
    await expect(page.getByRole("button", { name: "Room screen" })).toBeVisible();
    const opened = await page.evaluate(() => window.workshop.call("workshop.current"));
    expect(opened).toMatchObject({ value: { file: { isExample: true, readOnly: false } } });
    await page.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Changed in the package" } }));
  });
});

test("is the command line, too", { tag: "@alone" }, async ({ packed, folder }) => {
  const json = path.join(folder, "in.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const [stones, picture] = [path.join(folder, "out.stones"), path.join(folder, "out.png")];
  for (const args of [
    ["import", json, stones],
    ["export", stones, picture],
  ]) {
    await run(packed.program, [...switches(folder), ...args], { env: environment(folder) });
  }
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe("PNG");
  await expect(
    run(packed.program, [...switches(folder), "check", path.join(folder, "gone.stones")], { env: environment(folder) }),
  ).rejects.toMatchObject({ code: 1 });
});

test("has every fuse as a release has it", { tag: "@alone" }, async ({ packed }) => {
  const wire = await getCurrentFuseWire(packed.program);
  const on = Object.entries(FuseV1Options)
    .filter(([, option]) => typeof option === "number" && wire[option] === FuseState.ENABLE)
    .map(([name]) => name);
  expect(on.filter((name) => name !== "WasmTrapHandlers").sort()).toEqual(["EnableEmbeddedAsarIntegrityValidation", "OnlyLoadAppFromAsar"]);
});

test("has in it what the SBOM says, nothing of our workshop, and no more than its budget", { tag: "@alone" }, async ({ packed }) => {
  const archive = path.join(path.dirname(packed.program), "resources/app.asar");
  const files = listPackage(archive, { isPack: false }).map((name) => name.slice(1).split(path.sep).join("/"));
  const sbom = JSON.parse(extractFile(archive, "out/sbom.cdx.json").toString("utf8")) as {
    readonly components: readonly { readonly name: string }[];
  };
  const inside = new Set(sbom.components.map(({ name }) => name));
  const beside = files.flatMap((name) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(name)?.[1] ?? []);
  expect(beside.length).toBeGreaterThan(2);
  expect(beside.filter((name) => !inside.has(name))).toEqual([]);
  expect(files.filter((name) => /\.(map|tsx?|stones|stones-journal)$|^(tests|scripts|docs|electron|renderer|shared)\//.test(name))).toEqual(
    [],
  );
  expect(files).toEqual(expect.arrayContaining(["NOTICE", "out/licences.json", "out/main/main.cjs", "resources/day-centre.json"]));
  // docs/release.md says so.
  expect((await stat(archive)).size).toBeLessThan(15 * 1024 * 1024);
});
