/** Whatever other programs do to a document without changing what its reader sees: coming back, it changes nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { readWord } from "../../electron/import/word/document.ts";
import { propose, proposeFromWord, whatWeWrite } from "../../electron/import/word/index.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { readInterchange } from "../../shared/interchange/interchange.ts";
import { documents } from "../unit/arbitraries.ts";
import { NOTHING, plan, short, small } from "./back-small.ts";
import { bytesOf, NOW, PICTURE, workshopNamed, type Name } from "./documents.ts";
import { editXml } from "./edited.ts";
import { PACKINGS, partsOf, turned, TURNS } from "./turned.ts";
import { zipped } from "./zipped.ts";

/** The kinds of documents that come back. */
const KINDS = ["framework", "plan", "template"] as const;
const written = await whatWeWrite(workshopNamed("example"));

describe("each alone changes nothing", () => {
  test.for(Object.keys(TURNS))("%s", async (name) => {
    for (const kind of KINDS) {
      const bytes = await bytesOf(`example ${kind}` as Name);
      const after = turned(bytes, [name]);
      expect(Buffer.from(after).equals(turned(bytes, []))).toBe(false);
      expect(propose(workshopNamed("example"), readWord(after, "x.docx"), written, "x.docx"), kind).toEqual(NOTHING);
    }
  });

  test.for(Object.keys(PACKINGS))("packed: %s", async (packing) => {
    const bytes = await bytesOf("example plan");
    expect(propose(workshopNamed("example"), readWord(turned(bytes, [], packing), "x.docx"), written, "x.docx")).toEqual(NOTHING);
  });
});

/** Those that undo one another, or that nobody could do together. */
const ONE_OF: readonly (readonly string[])[] = [
  ["another prefix", "no prefix"],
  ["UTF-16", "UTF-16, the other way round", "a mark at the start"],
  [
    "numbered names",
    "names with spaces and letters",
    "names in capitals",
    "another folder",
    "old parts left behind",
    "targets from the root",
  ],
  ["another main part", "old parts left behind", "targets from the root"],
  ["no list of types", "no way to the document"],
];
const together = fc
  .subarray(Object.keys(TURNS))
  .map((names) =>
    ONE_OF.reduce<readonly string[]>(
      (left, group) => left.filter((one) => !group.includes(one) || left.find((other) => group.includes(other)) === one),
      names,
    ),
  );

test("any of them together change nothing", () => {
  return fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...KINDS),
      together,
      fc.constantFrom(...Object.keys(PACKINGS)),
      fc.nat(),
      async (kind, turns, packing, seed) => {
        const after = turned(await bytesOf(`example ${kind}` as Name), turns, packing, seed);
        expect(propose(workshopNamed("example"), readWord(after, "x.docx"), written, "x.docx")).toEqual(NOTHING);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

test("any workshop's documents, turned inside out", () => {
  return fc.assert(
    fc.asyncProperty(documents, fc.constantFrom(...KINDS), together, fc.nat(), async (document, kind, turns, seed) => {
      const read = readInterchange(document);
      if (!read.ok) throw new Error(read.error.message);
      const bytes = await wordDocument(read.value, kind, { now: NOW, picture: PICTURE });
      // An example without an outcome is known by its bookmarks alone.
      const unnamed = [...read.value.examples.values()].some(({ outcome }) => outcome.trim() === "");
      const possible = turns.filter((turn) => !unnamed || turn !== "bookmarks gone");
      expect(await proposeFromWord(read.value, turned(bytes, possible, "usual", seed), "x.docx")).toEqual(NOTHING);
    }),
    { numRuns: 10 },
  );
}, 240_000);

test("an edit is found through all of them", async () => {
  const edited = editXml(await plan(), (xml) => xml.replace("The minutes of each meeting", "The minutes of all meetings"));
  const all = [
    "runs split",
    "numbers of revisions",
    "the strict form",
    "another prefix",
    "UTF-16",
    "old parts left behind",
    "another order of parts",
  ];
  expect(short(await proposeFromWord(small(), turned(edited, all, "backslashes"), "x.docx"))).toEqual([
    ["changed", "Evidence for “People decide on the plan”", "Form of evidence: The minutes of each meeting → The minutes of all meetings"],
  ]);
});

describe("what can't be read is said as it is", () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readWord(bytes, "x.docx");
      return "";
    } catch (error) {
      if (!(error instanceof WorkshopError)) throw error;
      return error.message;
    }
  };
  const entries = async () => [...partsOf(await plan())].map(([name, content]) => [name, Buffer.from(content)] as const);

  test("a part twice, and different", async () => {
    const all = await entries();
    const [, main] = all.find(([name]) => name === "word/document.xml")!;
    const other = ["WORD/document.xml", Buffer.from(main.toString().replace("Surveys", "Talks"))] as const;
    expect(refusal(zipped([...all, other]))).toMatch(/holds one of its parts twice, and they differ/);
  });

  test("one that is cut off", async () => {
    const bytes = zipped(await entries());
    for (const share of [0.2, 0.5, 0.999]) expect(refusal(bytes.subarray(0, bytes.length * share))).toMatch(/its end is missing/);
  });

  test("one whose middle is missing, or has changed", async () => {
    const bytes = zipped(await entries(), { stored: true });
    const at = Buffer.from(bytes).indexOf("The minutes");
    const changed = Uint8Array.from(bytes);
    changed[at] = 0x21;
    expect(refusal(changed)).toMatch(/is damaged and can't be read/);
    expect(refusal(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 9)]))).toMatch(/is damaged and can't be read/);
  });

  test("one whose directory breaks off, and one that leads to a part that is not there", async () => {
    const all = await entries();
    const broken = Buffer.from(zipped(all));
    const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
    broken[broken.indexOf(signature, broken.indexOf(signature) + 4)] = 0x51;
    expect(refusal(broken)).toMatch(/is damaged and can't be read/);
    for (const part of ["word/styles.xml", "word/numbering.xml"]) {
      expect(refusal(zipped(all.filter(([name]) => name !== part))), part).toMatch(/is damaged and can't be read/);
    }
  });

  test("a document type behind a long remark", async () => {
    const parts = (await entries()).map(([name, content]) =>
      name === "word/document.xml"
        ? ([
            name,
            Buffer.from(content.toString().replace(/\?>/, `?><!--${" ".repeat(9000)}--><!DOCTYPE w:document [<!ENTITY e "e">]>`)),
          ] as const)
        : ([name, content] as const),
    );
    expect(refusal(zipped(parts))).toMatch(/is damaged and can't be read/);
  });

  test("a password of the ZIP file", async () => {
    expect(refusal(zipped(await entries(), { locked: true }))).toMatch(/protected by a password/);
  });

  test("a bomb that says it is small, and one that does not", async () => {
    const bomb = Buffer.alloc(200 * 1024 * 1024);
    const all = (await entries()).filter(([name]) => name !== "word/document.xml");
    const honest = zipped([...all, ["word/document.xml", bomb]]);
    expect(refusal(honest)).toMatch(/too large/);
    const lie = Buffer.from(honest);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bomb.length);
    for (let place = lie.indexOf(size); place >= 0; place = lie.indexOf(size)) lie.writeUInt32LE(1000, place);
    expect(refusal(lie)).toMatch(/is damaged and can't be read/);
  });

  test.for([
    ["a spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"],
    ["a presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"],
  ] as const)("%s", async ([, type]) => {
    const parts = (await entries()).map(([name, content]) =>
      name === "[Content_Types].xml"
        ? ([name, Buffer.from(content.toString().replace(/"[^"]*document\.main\+xml"/, `"${type}"`))] as const)
        : ([name, content] as const),
    );
    expect(refusal(zipped(parts))).toMatch(/is not a Word document \(\.docx\)/);
  });
});
