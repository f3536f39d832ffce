import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWordSettings, readChosen } from "../../../electron/app/word-settings.ts";
import { WORD_DEFAULTS } from "../../../shared/settings/word-options.ts";
import { councilTemplate } from "../../word/council.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-word-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PNG = readFileSync(new URL("../../../resources/icons/icon.png", import.meta.url));

test("begin as most people want them", () => {
  expect(openWordSettings(folder).state()).toEqual({ options: WORD_DEFAULTS, logo: null, template: null });
  expect(openWordSettings(folder).request()).toEqual({ options: WORD_DEFAULTS, logo: null, styles: null });
});

test("are kept for the next start: options, logo and styles", async () => {
  const settings = openWordSettings(folder);
  settings.change({ paper: "A3", parts: ["plan"] });
  await settings.take("logo", "ours.png", PNG);
  await settings.take("template", "ours.dotx", councilTemplate());
  const again = openWordSettings(folder);
  expect(again.state()).toEqual({
    options: { ...WORD_DEFAULTS, paper: "A3", parts: ["plan"] },
    logo: { name: "ours.png", picture: `data:image/png;base64,${PNG.toString("base64")}` },
    template: { name: "ours.dotx" },
  });
  const { logo, styles } = again.request();
  expect(logo).toMatchObject({ type: "png", width: 512, height: 512 });
  expect(styles).toContain("Georgia");
  again.remove("logo");
  again.remove("template");
  expect(openWordSettings(folder).request()).toMatchObject({ logo: null, styles: null });
});

test("a file that can't serve is refused, and what was there stays", async () => {
  const settings = openWordSettings(folder);
  await settings.take("logo", "ours.png", PNG);
  await settings.take("template", "ours.dotx", councilTemplate());
  await expect(settings.take("logo", "letter.png", Buffer.from("Dear all,"))).rejects.toThrow("“letter.png” is not a picture");
  await expect(settings.take("template", "letter.docx", Buffer.from("Dear all,"))).rejects.toThrow("“letter.docx” is not a Word document");
  expect(openWordSettings(folder).state()).toMatchObject({ logo: { name: "ours.png" }, template: { name: "ours.dotx" } });
  expect(readdirSync(folder)).toEqual(["word.json"]);
});

test("a broken file of settings is as good as none", () => {
  writeFileSync(path.join(folder, "word.json"), `{"options": {"parts": []}}`);
  expect(openWordSettings(folder).state().options).toEqual(WORD_DEFAULTS);
});

test("a file that is not there is said so", () => {
  expect(() => readChosen(path.join(folder, "gone.png"))).toThrow("“gone.png” can't be read.");
});
