/** Files that people drop: known by their bytes, and refused in words where they are something else. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listIn, photoType, readFile } from "../../../renderer/collecting/read-file.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (one) => one.charCodeAt(0));
const textIn = (data: Uint8Array, name = "list.txt") => {
  const found = listIn(data, name);
  return found.ok && found.value.what === "list" ? found.value.text : null;
};
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
  });

  test("of a table is its first column, whatever parts the cells", () => {
    expect(textIn(bytes('Stone,Strand\n"A plan, with dates",project\nWe meet,x\r\n"Say ""hello""\nto all",y\n'), "a.csv")).toBe(
      'Stone\nA plan, with dates\nWe meet\nSay "hello" to all',
    );
    expect(textIn(bytes("A plan, with dates;x\nWe meet;y"), "a.CSV")).toBe("A plan, with dates\nWe meet");
    expect(textIn(bytes("We meet\nWe cook, and eat"), "a.csv")).toBe("We meet\nWe cook, and eat");
    expect(textIn(bytes('A 5" pipe,x\nWe meet,y'), "a.csv")).toBe('A 5" pipe\nWe meet');
    expect(textIn(bytes("We cook, and eat"), "a.txt")).toBe("We cook, and eat");
  });

  test("whatever the bytes are, the answer is a text without control characters or a sentence", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom("a.txt", "a.csv"), (data, name) => {
        const found = listIn(data, name);
        if (found.ok) expect(found.value).toMatchObject({ what: "list", text: expect.stringMatching(/\S/) });
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
