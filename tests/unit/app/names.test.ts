import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commandIn, fileIn, looksOnly, ownArguments } from "../../../electron/app/arguments.ts";
import { fileName, freePath, nameAside, withEnding } from "../../../electron/files/names.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "names-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (name: string) => Buffer.byteLength(name);
const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
const wales = `\u{1F3F4}${[..."gbwls"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("")}\u{E007F}`;

test.each([
  ["Our day centre, first meeting", "Our day centre, first meeting"],
  ['What / who: "us"?', "What who us"],
  ["  ...  ", "Workshop"],
  ["", "Workshop"],
  ["..\\..\\secret", "secret"],
  ["Café 🌱", "Café 🌱"],
  // Signs that hide, turn or end something go; what joins the parts of one letter stays.
  ["a\u0000b\u202Etxt", "a b txt"],
  ["\u2067inv\u00ADoice\u2069 \uFEFF1\u061C", "invoice 1"],
  ["Garden\u2028bed\u0085two", "Garden bed two"],
  [`The ${family} of ${wales}`, `The ${family} of ${wales}`],
  ["می\u200Cخواهم", "می\u200Cخواهم"],
  ["Cafe\u0301 a\u00ADn\u0303o", "Café año"],
  ["a\uD83Cb", "a\uFFFDb"],
])("the title %j becomes the file name %j", (title, name) => {
  expect(fileName(title)).toBe(name);
});

test.each([
  ["CON", "CON_"],
  ["Aux. meeting", "Aux_. meeting"],
  ["Con. group 2026", "Con_. group 2026"],
  ["NUL.txt", "NUL_.txt"],
  ["COM¹", "COM¹_"],
  ["CONIN$", "CONIN$_"],
  ["conout$ .notes", "conout$_ .notes"],
  ["lpt9", "lpt9_"],
  ["Lpt³ . a", "Lpt³_ . a"],
  ["con.txt", "con_.txt"],
  [" prn. . ", "prn_"],
  ["..nul", "nul_"],
  ["\u202Eaux", "aux_"],
  ["a\u00ADux", "aux_"],
  ["Contact", "Contact"],
  ["Com 1", "Com 1"],
  ["Aux amis", "Aux amis"],
])("no device of Windows: the title %j becomes the file name %j", (title, name) => {
  expect(fileName(title)).toBe(name);
});

/** The same rule, read from the documentation once more: what stands before the first dot, without its spaces. */
const isDevice = (name: string): boolean =>
  /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])$/.test((name.split(".")[0] ?? "").trimEnd().toUpperCase());

const lettersOf = (text: string) =>
  Array.from(new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text), (one) => one.segment);

const title = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(family, wales, "é", "e\u0301", "ก็", "한", "નિ", "x", " ", "."), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom("con", "AUX", "nul", "COM", "lpt", "1", "¹", ".", " ", "$", "in", "\u202E", "_"), maxLength: 6 }),
);

test("every title gives a name that every system takes, in whole letters and in at most 150 bytes", () => {
  fc.assert(
    fc.property(title, fc.constantFrom("", ".stones", " 2.stones", " – Evidence plan.docx"), (text, tail) => {
      const name = fileName(text, tail);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Bidi_Control}]+$/u);
      expect(name.isWellFormed() && bytes(name) <= 150 && !/^[. ]|[. ]$/.test(name)).toBe(true);
      expect(name.endsWith(tail) && !isDevice(name)).toBe(true);
      expect(name).toBe(name.normalize("NFC"));
    }),
    { numRuns: 1000 },
  );
});

test("a title that is too long is cut between two letters as people see them", () => {
  fc.assert(
    fc.property(fc.constantFrom(family, wales, "\u{1F1EC}\u{1F1E7}", "é", "ก็", "한", "નિ", "x"), fc.nat(8), (letter, before) => {
      const name = fileName("x".repeat(before) + letter.repeat(150), " 2.stones");
      const kept = name.slice(before, -" 2.stones".length);
      expect(new Set(lettersOf(kept))).toEqual(new Set([letter]));
      // No letter less than there is room for.
      expect(bytes(name) + bytes(letter)).toBeGreaterThan(150);
    }),
  );
});

test("one letter under hundreds of marks still gives a name", () => {
  const name = fileName(`a${"\u0330\u0319".repeat(200)}`, ".stones");
  expect(bytes(name)).toBeLessThanOrEqual(150);
  expect(name.startsWith("a\u0330")).toBe(true);
});

describe("a free path", () => {
  const put = (...names: string[]) => {
    for (const name of names) writeFileSync(path.join(folder, name), "");
  };
  const free = (text: string) => path.relative(folder, freePath(folder, text, ".stones"));

  test("counts on from what is there, and a folder that is not there holds nothing", () => {
    put("Garden.stones", "Garden 2.stones");
    expect(free("Garden")).toBe("Garden 3.stones");
    expect(freePath(path.join(folder, "new"), "Garden", ".stones")).toBe(path.join(folder, "new", "Garden.stones"));
  });

  test("is free on systems, too, that tell neither capitals nor ways of writing an accent apart", () => {
    put("GARDEN.Stones", "Cafe\u0301.stones", "CAFÉ 2.stones", "straße.stones");
    expect([free("Garden"), free("café"), free("STRASSE")]).toEqual(["Garden 2.stones", "café 3.stones", "STRASSE 2.stones"]);
  });

  test("is found after the 2,000th, and the number is inside the 150 bytes", () => {
    const long = "한".repeat(80);
    put(...Array.from({ length: 2000 }, (_, i) => fileName(long, `${i === 0 ? "" : ` ${i + 1}`}.stones`)));
    expect(readdirSync(folder)).toHaveLength(2000);
    const name = free(long);
    expect(name).toMatch(/^한+ 2001\.stones$/);
    expect(bytes(name)).toBeLessThanOrEqual(150);
  });

  test.skipIf(process.platform === "win32")("is none that a link takes which leads nowhere", () => {
    symlinkSync(path.join(folder, "gone"), path.join(folder, "Garden.stones"));
    expect(free("Garden")).toBe("Garden 2.stones");
  });

  test("for what is set aside is no longer than any other, however long the name was", () => {
    const now = new Date("2026-11-22T10:42:00Z");
    const aside = (name: string) => path.relative(folder, nameAside(path.join(folder, name), now));
    put("x (damaged, 2026-11-22 10.42).json");
    expect(aside("x.json")).toBe("x (damaged, 2026-11-22 10.42, 2).json");
    const long = aside(`${"é".repeat(120)}.stones`);
    expect(long).toMatch(/^é+ \(damaged, 2026-11-22 10\.42\)\.stones$/);
    expect(bytes(long)).toBeLessThanOrEqual(150);
  });
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
  expect(fileIn(["Day centre to hand over.stones.age"], "/home/me")).toBe(path.resolve("/home/me/Day centre to hand over.stones.age"));
  expect(looksOnly(["electron", ".", "--look", "a.stones"])).toBe(true);
  expect(looksOnly(["electron", ".", "a.stones"])).toBe(false);
  expect(fileIn(["--flag", "A.Stones"], "/home/me")).toBe(path.resolve("/home/me/A.Stones"));
  expect(fileIn(["letter.docx"], "/")).toBeNull();
});
