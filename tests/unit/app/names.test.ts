import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commandIn, fileIn, ownArguments } from "../../../electron/app/arguments.ts";
import { fileName, freePath, withEnding } from "../../../electron/files/names.ts";

test.each([
  ["Our day centre, first meeting", "Our day centre, first meeting"],
  ['What / who: "us"?', "What who us"],
  ["  ...  ", "Workshop"],
  ["", "Workshop"],
  ["CON", "Workshop"],
  ["..\\..\\secret", "secret"],
  ["a\u0000b\u202Etxt", "a b txt"],
  ["Café 🌱", "Café 🌱"],
])("the title %j becomes the file name %j", (title, name) => {
  expect(fileName(title)).toBe(name);
});

test("every title gives a name that every system takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
      const name = fileName(title);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
      expect(name.isWellFormed() && name.length <= 80 && !/^[. ]|[. ]$/.test(name)).toBe(true);
    }),
  );
});

test("a free path counts on from what is there", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "names-"));
  for (const name of ["Garden.stones", "Garden 2.stones"]) writeFileSync(path.join(folder, name), "");
  expect(freePath(folder, "Garden", ".stones")).toBe(path.join(folder, "Garden 3.stones"));
  rmSync(folder, { recursive: true });
});

test("an ending is added where it is missing or another", () => {
  expect(["/a/b", "/a/b.docx", "/a/b.DOCX", "/a/b.v2"].map((file) => withEnding(file, ".docx"))).toEqual([
    "/a/b.docx",
    "/a/b.docx",
    "/a/b.DOCX",
    "/a/b.v2.docx",
  ]);
});

test("arguments: a file to open, or a command, after Electron's own", () => {
  const development = ["electron", "--no-sandbox", "--inspect=0", "/checkout", "a.stones"];
  expect(ownArguments(development, false)).toEqual(["a.stones"]);
  expect(ownArguments(["/opt/stepping-stones", "--no-sandbox", "export", "a.stones", "b.docx", "--document", "plan"], true)).toEqual([
    "export",
    "a.stones",
    "b.docx",
    "--document",
    "plan",
  ]);
  expect(ownArguments(["/opt/stepping-stones"], true)).toEqual([]);
  expect(commandIn(["check", "a.stones"])).toEqual(["check", "a.stones"]);
  expect(commandIn(["a.stones"])).toBeNull();
  expect(fileIn(["--flag", "A.Stones"], "/home/me")).toBe(path.resolve("/home/me/A.Stones"));
  expect(fileIn(["letter.docx"], "/")).toBeNull();
});
