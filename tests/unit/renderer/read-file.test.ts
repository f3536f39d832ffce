/** Files that people drop: known by their bytes, and refused in words where they are something else. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { photoType, readFile } from "../../../renderer/collecting/read-file.ts";
import { textOfListFile } from "../../../shared/pasting/list-file.ts";
import { pastedList } from "../../../shared/pasting/pasted-list.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (one) => one.charCodeAt(0));
const textIn = (data: Uint8Array, name = "list.txt") => {
  const found = textOfListFile(data, name);
  return found.ok ? found.value : null;
};
const stonesIn = (text: string, name: string) => pastedList(textIn(bytes(text), name) ?? "").stones.map((stone) => stone.text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((one) => {
      const [low, high] = [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8];
      return little ? [low, high] : [high, low];
    }),
  );

describe("a list", () => {
  test("is read in UTF-8, with and without its mark, in UTF-16 and as older Windows programs write", () => {
    const words = "Café\nA plan – for all";
    expect(textIn(new TextEncoder().encode(words))).toBe(words);
    expect(textIn(new TextEncoder().encode(`\uFEFF${words}`))).toBe(words);
    expect(textIn(utf16(words, true))).toBe(words);
    expect(textIn(utf16(words, false))).toBe(words);
    expect(textIn(bytes("Caf\xE9\nA plan \x96 for all"))).toBe(words);
    // Without a mark only plain letters can be told.
    expect(textIn(utf16("We meet\nWe cook", true).subarray(2))).toBe("We meet\nWe cook");
  });

  test.each<readonly [string, string, readonly string[]]>([
    [
      "commas",
      'Stone,Strand\n"A plan, with dates",project\nWe meet,x\r\n"Say ""hello""\nto all",y\n',
      ["A plan, with dates", "We meet", 'Say "hello" to all'],
    ],
    ["semicolons", "A plan, with dates;x\nWe meet;y", ["A plan, with dates", "We meet"]],
    ["bars", "No|Activity\n1|We meet\n2|We cook", ["We meet", "We cook"]],
    ["Excel's own line", "sep=;\r\nWe meet;x\r\nWe cook;y", ["We meet", "We cook"]],
    ["Excel's own line between quotation marks", '"SEP=;"\r\nWe meet;x\r\nWe cook;y', ["We meet", "We cook"]],
    ["blanks beside the commas", '"We meet, and eat", "x"\n"We cook" ,"y"', ["We meet, and eat", "We cook"]],
    ["cells that say what each row is", "Kind;Words\nOutcome;A plan\nActivity;We meet", ["A plan", "We meet"]],
    ["commas of sentences", "We meet\nWe cook, and eat", ["We meet", "We cook, and eat"]],
    ["commas of sentences in every line", "We meet, weekly\nWe cook, and eat", ["We meet, weekly", "We cook, and eat"]],
    ["a quotation mark that is one", 'A 5" pipe,x\nWe meet,y', ['A 5" pipe', "We meet"]],
    ["a first column of codes", "Code,Activity\nAC-01,We meet\nAC-02,We cook", ["We meet", "We cook"]],
    ["rows that are shorter", "We meet,x,May\nWe cook\nWe sing,y,June\n", ["We meet", "We cook", "We sing"]],
    ["quoted cells that need none", '"1","We meet"\n"2","We cook"', ["We meet", "We cook"]],
  ])("of a table with %s", (_, text, stones) => expect(stonesIn(text, "a.CSV")).toEqual(stones));

  test("with tabs is a table by its name, or by what it holds", () => {
    for (const name of ["a.tsv", "a.txt"])
      expect(stonesIn('1\t"We visit\ntwo gardens"\tMay\n2\tWe cook\t', name)).toEqual(["We visit two gardens", "We cook"]);
    expect(stonesIn("We cook, and eat", "a.txt")).toEqual(["We cook, and eat"]);
  });

  test("whatever the bytes are, the answer is a text without control characters or a sentence", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom("a.txt", "a.csv"), (data, name) => {
        const found = textOfListFile(data, name);
        if (found.ok) expect(found.value).toMatch(/\S/);
        else expect(found.error.message).toMatch(/^“a\.(txt|csv)” is .*\.$/);
      }),
    );
  });
});

test("a photo is known by how it begins", () => {
  const png = readFileSync(new URL("../../../resources/icons/icon.png", import.meta.url));
  expect(photoType(png)).toBe("image/png");
  expect(photoType(bytes("\xFF\xD8\xFF\xE0\0\x10JFIF"))).toBe("image/jpeg");
  expect(photoType(bytes("RIFF\x24\0\0\0WEBPVP8 "))).toBe("image/webp");
  expect(photoType(bytes("\0\0\0\x18ftypheic\0\0\0\0"))).toBe("other");
  expect(photoType(bytes("GIF89a"))).toBe("other");
  for (const text of ["", "RIFF", "We meet", "BM is our town", "\xFF\xD8"]) expect(photoType(bytes(text))).toBeNull();
});

test.each<readonly [string, Uint8Array<ArrayBuffer>, RegExp | object]>([
  ["list.txt", bytes("We meet"), { what: "list", text: "We meet" }],
  ["wall.txt", bytes("\x89PNG\r\n\x1A\nand so on"), { what: "photo", type: "image/png" }],
  ["none.txt", bytes(""), /^“none\.txt” is empty\.$/],
  ["blank.txt", bytes(" \n\n"), /is empty/],
  ["wall.heic", bytes("\0\0\0\x18ftypheic\0\0\0\0"), /Save the photo as JPEG or PNG/],
  ["list.docx", bytes("PK\x03\x04more"), /is a Word document\. Open it, copy the list/],
  ["list.rtf.doc", bytes("{\\rtf1 more"), /is a Word document/],
  ["list.txt", bytes("{\\rtf1\\ansi We meet}"), /is a Word document/],
  ["chat.html", bytes("<!DOCTYPE html>\n<html><body>We meet"), /is a web page\. Open it, copy the list/],
  ["list.htm", bytes("\n<HTML lang='en'>"), /is a web page/],
  ["ours.stones", bytes("SQLite format 3\0\x10\0\x01\x01\0"), /is a workshop/],
  ["song.mp3", bytes("ID3\x03\0\0\0\0"), /is neither a text nor a photo/],
  ["long.txt", new Uint8Array(1_000_001).fill(65), /too large for a list: there is room for 1 MB/],
])("%s", async (name, content, expected) => {
  const found = await readFile(new File([content], name));
  if (expected instanceof RegExp) expect(found).toMatchObject({ ok: false, error: { message: expect.stringMatching(expected) } });
  else expect(found).toEqual({ ok: true, value: expected });
});

test("a photo that is too large, and a file that has gone, are refused in words", async () => {
  const huge = { name: "wall.jpg", size: 50_000_001, slice: () => new Blob([bytes("\xFF\xD8\xFF")]) } as unknown as File;
  expect(await readFile(huge)).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/too large for a photo: there is room for 50 MB/) },
  });
  const gone = {
    name: "list.txt",
    size: 5,
    slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotFoundError")) }),
  } as unknown as File;
  expect(await readFile(gone)).toMatchObject({ ok: false, error: { message: "“list.txt” can't be read. Is its drive still there?" } });
});

test("a workbook is known by its name and its first bytes; what is in it, others read", async () => {
  const zip = [0x50, 0x4b, 3, 4, 9];
  for (const name of ["list.xlsx", "LIST.XLS", "a.xlsm", "a.ods"]) {
    expect(await readFile(new File([new Uint8Array(zip)], name))).toEqual({
      ok: true,
      value: { what: "workbook", bytes: new Uint8Array(zip) },
    });
  }
  expect(await readFile(new File(["We cook"], "words.xlsx"))).toEqual({ ok: true, value: { what: "list", text: "We cook" } });
  expect(
    await readFile(new File([new Uint8Array(20_000_001).fill(0x50, 0, 1).fill(0x4b, 1, 2).fill(3, 2, 3).fill(4, 3, 4)], "large.xlsx")),
  ).toMatchObject({
    ok: false,
    error: { message: "“large.xlsx” is too large for a list: there is room for 20 MB." },
  });
});
