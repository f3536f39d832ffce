import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openRecent } from "../../../electron/app/recent.ts";
import { openSettings } from "../../../electron/app/settings.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("settings are kept", () => {
  expect(openSettings(folder).change({ theme: "dark" }).theme).toBe("dark");
  expect(openSettings(folder).get()).toEqual({ theme: "dark", textSize: 1, guide: true, breakEvery: 60, boardAs: "picture" });
});

test("settings from before there was one of them keep the others", () => {
  writeFileSync(path.join(folder, "settings.json"), '{"theme":"dark","textSize":1.2,"guide":false}');
  expect(openSettings(folder).get()).toEqual({ theme: "dark", textSize: 1.2, guide: false, breakEvery: 60, boardAs: "picture" });
});

test.each(["{", "null", '{"theme":"pink","textSize":1,"guide":true}', '{"breakEvery":50}'])(
  "broken settings %s become the first ones",
  (text) => {
    writeFileSync(path.join(folder, "settings.json"), text);
    expect(openSettings(folder).get()).toEqual({ theme: "system", textSize: 1, guide: true, breakEvery: 60, boardAs: "picture" });
  },
);

test("settings that cannot be kept still hold until the end", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const settings = openSettings(path.join(folder, "gone"));
  expect(settings.change({ textSize: 1.4 }).textSize).toBe(1.4);
  expect(settings.get().textSize).toBe(1.4);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test("the last opened comes first, each file once, and a forgotten one returns when it is opened again", () => {
  const recent = openRecent(folder);
  for (const file of ["/a", "/b", "/a"]) recent.add(file);
  expect(recent.opened()).toEqual(["/a", "/b"]);
  recent.forget("/a");
  expect([recent.opened(), recent.isForgotten("/a")]).toEqual([["/b"], true]);
  const again = openRecent(folder);
  again.add("/a");
  expect([again.opened(), again.isForgotten("/a")]).toEqual([["/a", "/b"], false]);
  expect(JSON.parse(readFileSync(path.join(folder, "recent.json"), "utf8"))).toEqual({ opened: ["/a", "/b"], forgotten: [] });
});
