/** A document that somebody opens in LibreOffice and saves as .docx: nothing of it is lost. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bytesOf, documentOf, type Name } from "./documents.ts";
import { converted, NO_OFFICE } from "./office.ts";
import { readWord, type ReadDocument } from "./reader.ts";

const TRIED: readonly Name[] = ["example framework", "example plan repeated", "example template", "nasty framework"];

let folder = "";
const fileOf = (name: string): string => `${name.replaceAll(" ", "-")}.docx`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stones-office-"));
  if (NO_OFFICE) return;
  for (const name of TRIED) await writeFile(path.join(folder, fileOf(name)), await bytesOf(name));
  await converted(
    TRIED.map((name) => path.join(folder, fileOf(name))),
    "docx:MS Word 2007 XML",
    folder,
  );
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every text in its place; white space at the ends of a paragraph is the office's own business. */
const textsOf = (document: ReadDocument): readonly string[] =>
  document.paragraphs
    .filter((one) => !one.endsSection || one.text !== "")
    .map((one) => tidy(one.text))
    .filter((text) => text !== "");
const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
const gridsOf = (document: ReadDocument): readonly unknown[] =>
  document.tables.map((table) => table.grid.map((row) => row.map((cell) => tidy(cell.text))));

test.for(TRIED)("%s", async (name, { skip }) => {
  skip(NO_OFFICE !== "", NO_OFFICE);
  const [ours, theirs] = [await documentOf(name), readWord(await readFile(path.join(folder, "out", fileOf(name))))];
  expect(gridsOf(theirs)).toEqual(gridsOf(ours));
  expect(textsOf(theirs)).toEqual(textsOf(ours));
  expect(theirs.headings.map((one) => `${one.level} ${one.text}`)).toEqual(ours.headings.map((one) => `${one.level} ${one.text}`));
  expect(theirs.tables.map((table) => table.headerRows)).toEqual(ours.tables.map(() => 1));
  expect(theirs.paragraphs.flatMap((one) => one.pictures).map((one) => one.alt)).toEqual(
    ours.paragraphs.flatMap((one) => one.pictures).map((one) => one.alt),
  );
  expect(theirs.sections.map((one) => one.landscape)).toEqual(ours.sections.map((one) => one.landscape));
  expect(theirs.properties["dc:title"]).toBe(ours.properties["dc:title"]);
});
