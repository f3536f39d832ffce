import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLogoFile, readTemplateFile } from "../../../electron/app/word-files.ts";
import { openWordSettings } from "../../../electron/app/word-settings.ts";
import { WORD_DEFAULTS } from "../../../shared/settings/word-options.ts";
import { councilTemplate } from "../../word/council.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stones-word-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a file beside the folder of the settings. */
function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(mkdtempSync(path.join(folder, "chosen-")), name);
  writeFileSync(file, bytes);
  return file;
}

const PNG = readFileSync(new URL("../../../resources/icons/icon.png", import.meta.url));

test("begin as most people want them", () => {
  expect(openWordSettings(folder).state()).toEqual({ options: WORD_DEFAULTS, logo: null, template: null });
  expect(openWordSettings(folder).request()).toEqual({ options: WORD_DEFAULTS, logo: null, styles: null });
});

test("are kept for the next start: options, logo and styles", () => {
  const settings = openWordSettings(folder);
  settings.change({ paper: "A3", parts: ["plan"] });
  settings.take({ logo: readLogoFile(put("ours.png", PNG)) });
  settings.take({ template: readTemplateFile(put("ours.dotx", councilTemplate())) });
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

test("a file that can't serve is refused", () => {
  expect(() => readLogoFile(put("letter.png", "Dear all,"))).toThrow("“letter.png” is not a picture");
  expect(() => readTemplateFile(put("letter.docx", "Dear all,"))).toThrow("“letter.docx” is not a Word document");
});

test("a broken file of settings is as good as none", () => {
  writeFileSync(path.join(folder, "word.json"), `{"options": {"parts": []}}`);
  expect(openWordSettings(folder).state().options).toEqual(WORD_DEFAULTS);
});
