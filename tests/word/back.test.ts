/** A document that nobody has touched changes nothing, and one that can't be read is refused. */
import { Document, Packer, Paragraph } from "docx";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import type { Stone } from "../../shared/model/records.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { NOTHING, plan, small } from "./back-small.ts";
import { NAMES, VARIANTS, bytesOf, workshopNamed } from "./documents.ts";
import { editXml, withoutBookmarks } from "./edited.ts";
import { NO_OFFICE, throughOffice } from "./office.ts";
import { workshopOf } from "./workshops.ts";

/** The one that some of the documents under test are made for. */
const ORGANISATION = VARIANTS["of a council"].options.organisation;

describe("a document that nobody has touched changes nothing", () => {
  // A report in which nothing has come in has none either.
  // The list for later, easy read, forms, what was said and what is due have none of the guidance's tables, and are for reading.
  test.for(NAMES.filter((name) => !/ (?:later|easy-read|forms|said|due)|^empty report$/.test(name)))("%s", async (name) => {
    expect(await proposeFromWord(workshopNamed(name), await bytesOf(name), "x.docx", ORGANISATION)).toEqual(NOTHING);
  });

  test.for(["example framework", "nasty framework"] as const)("%s, without our bookmarks", async (name) => {
    expect(await proposeFromWord(workshopNamed(name), withoutBookmarks(await bytesOf(name)), "x.docx")).toEqual(NOTHING);
  });

  describe("saved by LibreOffice", () => {
    const names = ["example framework", "nasty framework", "large plan"] as const;
    let saved: readonly Uint8Array[] = [];
    beforeAll(async () => {
      if (!NO_OFFICE) saved = await throughOffice(await Promise.all(names.map(bytesOf)));
    }, 180_000);

    test.for(names)("%s", { timeout: 180_000 }, async (name, { skip }) => {
      skip(NO_OFFICE !== "", NO_OFFICE);
      expect(await proposeFromWord(workshopNamed(name), saved[names.indexOf(name)] as Uint8Array, "x.docx")).toEqual(NOTHING);
    });
  });
});

test("the numbers of an older document are no words of somebody's, and a changed one neither", async () => {
  const before = workshopOf({
    stones: [
      { id: "o", kind: "outcome", strand: "project", text: "A", progress: "started" },
      { id: "q", kind: "outcome", strand: "project", text: "B", progress: "achieved" },
    ],
    evidence: [{ id: "e", outcome: "o", type: "voices" }],
    findings: [{ id: "f", evidence: "e", date: "2026-05-01", text: "Good" }],
  });
  const bytes = await plan(before);
  expect(await proposeFromWord(before, bytes, "x.docx")).toEqual(NOTHING);
  const q = before.stones.get("q") as Stone;
  const after = { ...before, stones: new Map(before.stones).set("q", { ...q, progress: "none" }), findings: new Map() };
  for (const document of [bytes, editXml(bytes, (xml) => xml.replace("1 of 2 outcomes achieved", "All 2 outcomes achieved"))]) {
    expect((await proposeFromWord(after, document, "x.docx")).notUnderstood).toEqual([]);
  }
  const { notUnderstood } = await proposeFromWord(
    before,
    editXml(bytes, (xml) => xml.replace("1 under way.", "1 under way. Let us talk.")),
    "x.docx",
  );
  expect(notUnderstood.map(({ text }) => text)).toEqual([expect.stringContaining("Let us talk.")]);
});

describe("files that can't be read are refused in a sentence", () => {
  const refusal = async (bytes: Uint8Array, workshop = small()): Promise<string> => {
    try {
      await proposeFromWord(workshop, bytes, "letter.docx");
      return "";
    } catch (error) {
      if (!(error instanceof WorkshopError)) throw error;
      return error.message;
    }
  };
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const bomb = (): Uint8Array => zipSync({ "word/document.xml": new Uint8Array(200 * 1024 * 1024) });

  test.for<readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["a text", () => strToU8("Dear all,"), /“letter\.docx” is not a Word document/],
    ["nothing", () => new Uint8Array(), /is not a Word document/],
    ["a password", () => locked, /protected by a password/],
    ["the old format", () => locked.subarray(0, 600), /old format/],
    ["a damaged package", async () => (await plan()).slice(0, 3000), /is damaged/],
    ["damaged XML", async () => editXml(await plan(), (xml) => xml.slice(0, 5000)), /is damaged/],
    ["another package", () => zipSync({ "a.txt": strToU8("a") }), /is not a Word document/],
    ["a bomb", bomb, /too large/],
    [
      "entities of its own",
      async () => editXml(await plan(), (xml) => xml.replace("?>", '?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')),
      /is damaged/,
    ],
    ["another workshop", async () => bytesOf("example plan"), /was made from another workshop/],
    [
      "no table of ours",
      async () => Packer.pack(new Document({ sections: [{ children: [new Paragraph("A letter")] }] }), "uint8array"),
      /none of the tables/,
    ],
  ])("%s", async ([, bytes, sentence]) => {
    expect(await refusal(await bytes())).toMatch(sentence);
  });
});
