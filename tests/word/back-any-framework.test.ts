/** Whatever is edited in a framework document outside the plan: the proposal is exactly those edits, through all of its tables. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWord, type ReadParagraph, type WordDocument } from "../../electron/import/word/document.ts";
import { propose, whatWeWrite } from "../../electron/import/word/index.ts";
import { recordAnchor } from "../../shared/changes/anchor.ts";
import { infoOf, inOrder, reportTextOf, stonesOnPath } from "../../shared/model/workshop.ts";
import { bytesOf, workshopNamed } from "./documents.ts";
import { taken } from "./edited.ts";

const workshop = workshopNamed("example");
const written = await whatWeWrite(workshop);
const document = readWord(await bytesOf("example framework"), "framework.docx");

/** A text that stands once where it belongs, and which item an edit of it is. */
interface Place {
  readonly id: string;
  readonly text: string;
  readonly paragraph: ReadParagraph;
  readonly after: (now: typeof workshop) => string;
}

const paragraphs = document.blocks.flatMap((block) =>
  block.kind === "paragraph" ? [block] : [...new Set(block.rows.flat())].flatMap((cell) => cell.paragraphs),
);
const placeOf = (id: string, record: string, text: string, after: Place["after"]): Place => {
  const paragraph = paragraphs.find((one) => one.text.trim() === text.trim() && one.anchors.some((anchor) => anchor.record === record));
  if (!paragraph) throw new Error(`nothing says ${text}`);
  return { id, text: text.trim(), paragraph, after };
};
const all: readonly Place[] = [
  placeOf("info title", recordAnchor("info", "title"), infoOf(workshop).title, (now) => infoOf(now).title),
  ...stonesOnPath(workshop).map((stone) =>
    placeOf(`stone ${stone.id}`, recordAnchor("stones", stone.id), reportTextOf(stone), (now) =>
      reportTextOf(now.stones.get(stone.id) ?? stone),
    ),
  ),
  ...inOrder(workshop.benefits).map(({ id, text }) =>
    placeOf(`benefit ${id}`, recordAnchor("benefits", id), text, (now) => now.benefits.get(id)?.text ?? ""),
  ),
  ...inOrder(workshop.feedback).map(({ id, question }) =>
    placeOf(`feedback ${id}`, recordAnchor("feedback", id, "question"), question, (now) => now.feedback.get(id)?.question ?? ""),
  ),
  ...inOrder(workshop.options).map(({ code, label }) =>
    placeOf(`options ${code}`, recordAnchor("options", code), label, (now) => now.options.get(code)?.label ?? ""),
  ),
];

const edited = (edits: ReadonlyMap<ReadParagraph, string>, bare: boolean): WordDocument => {
  const cells = new Map<unknown, unknown>();
  const paragraph = (one: ReadParagraph): ReadParagraph => ({
    ...one,
    text: edits.get(one) ?? one.text,
    spans: edits.has(one) ? [{ text: edits.get(one) ?? "", bold: false, italic: false }] : one.spans,
    anchors: bare ? [] : one.anchors,
  });
  const cellOf = <C extends { readonly paragraphs: readonly ReadParagraph[] }>(cell: C): C => {
    const known = (cells.get(cell) as C | undefined) ?? { ...cell, paragraphs: cell.paragraphs.map(paragraph) };
    cells.set(cell, known);
    return known;
  };
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === "paragraph" ? paragraph(block) : { ...block, rows: block.rows.map((row) => row.map(cellOf)) },
    ),
  };
};

// Words that are none of the workshop's, so that a new text is a new text.
const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,8}$/);

test("any texts of the framework document", () => {
  fc.assert(
    fc.property(fc.subarray([...all]), word, fc.boolean(), (places, added, bare) => {
      const { items, notUnderstood } = propose(
        workshop,
        edited(new Map(places.map(({ paragraph, text }) => [paragraph, `${text} ${added}`])), bare),
        written,
        "framework.docx",
      );
      expect(items.map(({ id, what }) => `${what} ${id.replace(/ on the path$/, "")}`).sort()).toEqual(
        places.map(({ id }) => `changed ${id}`).sort(),
      );
      expect(notUnderstood).toEqual([]);
      const after = taken(workshop, items);
      expect(places.map((place) => place.after(after))).toEqual(places.map(({ text }) => `${text} ${added}`));
    }),
    { numRuns: 100 },
  );
});
