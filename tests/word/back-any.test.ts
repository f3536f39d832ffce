/** Whatever subset of texts is edited, rows taken away and rows added: the proposal is exactly those edits. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReadCell, type ReadParagraph, readWord, type ReadTable, type WordDocument } from "../../electron/import/word/document.ts";
import { propose, whatWeWrite } from "../../electron/import/word/index.ts";
import type { Evidence, Stone } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { bytesOf, workshopNamed } from "./documents.ts";
import { taken } from "./edited.ts";

const workshop = workshopNamed("example");
const planned = plannedOutcomes(workshop);
/** Each row of the table: its outcome, and its evidence where it has any. */
const rowsOfPlan: readonly { readonly stone: Stone; readonly row: Evidence | null }[] = planned.flatMap(({ stone, evidence }) =>
  (evidence.length === 0 ? [null] : evidence).map((row) => ({ stone, row })),
);

const written = await whatWeWrite(workshop);
const document = readWord(await bytesOf("example plan"), "plan.docx");
const table = document.blocks.find((block): block is ReadTable => block.kind === "table") as ReadTable;

const plainParagraph = (text: string): ReadParagraph => ({
  kind: "paragraph",
  text,
  spans: [{ text, bold: false, italic: false }],
  whole: text,
  style: "",
  heading: 0,
  list: null,
  anchors: [],
  comments: [],
});
const withText = (cell: ReadCell | undefined, edit: (text: string) => string): ReadCell => {
  const [first, ...others] = cell?.paragraphs ?? [];
  return { paragraphs: [{ ...(first ?? plainParagraph("")), text: edit(first?.text ?? "") }, ...others] };
};

/** What a colleague does with one row of the plan. */
interface Edit {
  readonly outcome: string | null;
  readonly form: string | null;
  readonly ways: string | null;
  readonly gone: boolean;
  readonly added: readonly string[];
}

// Words that are none of the workshop's, so that a new text is a new text.
const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,8}$/);
const words = fc.array(word, { minLength: 3, maxLength: 6 }).map((all) => all.join(" "));
const some = (text: fc.Arbitrary<string>) => fc.option(text, { freq: 2 });
const edit: fc.Arbitrary<Edit> = fc.record({
  outcome: some(word),
  form: some(word),
  ways: some(word),
  gone: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  added: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.uniqueArray(words, { minLength: 1, maxLength: 2 }) },
  ),
});
const edits = fc.record({
  rows: fc.tuple(...rowsOfPlan.map(() => edit)),
  outcomes: fc.uniqueArray(words, { maxLength: 2 }),
  bare: fc.boolean(),
});

/** The document after the edits. A word is put behind a text: enough of it stays to know it by. */
function edited({
  rows,
  outcomes,
  bare,
}: {
  readonly rows: readonly Edit[];
  readonly outcomes: readonly string[];
  readonly bare: boolean;
}): WordDocument {
  const [header = [], ...body] = table.rows;
  const heads = new Map<ReadCell, ReadCell>();
  const after = body.flatMap((cells, at) => {
    const { outcome, form, ways, gone, added } = rows[at] as Edit;
    const [head, type, formCell, waysCell] = cells as [ReadCell, ReadCell, ReadCell, ReadCell];
    if (!heads.has(head)) heads.set(head, outcome === null ? head : withText(head, (text) => `${text} ${outcome}`));
    const own = heads.get(head) as ReadCell;
    const hasRow = rowsOfPlan[at]?.row !== null;
    const changed = [
      own,
      type,
      form !== null && hasRow ? withText(formCell, (text) => `${text} ${form}`) : formCell,
      ways !== null && hasRow ? withText(waysCell, (text) => `${text} ${ways}`) : waysCell,
    ];
    const more = added.map((text) => [
      own,
      { paragraphs: [plainParagraph("People's voices")] },
      { paragraphs: [plainParagraph(text)] },
      { paragraphs: [plainParagraph("Surveys")] },
    ]);
    return [...(gone ? [] : [changed]), ...(gone && !hasRow ? [] : more)];
  });
  const fresh = outcomes.map((text) => [text, "", "", ""].map((one) => ({ paragraphs: [plainParagraph(one)] })));
  const grid = [header, ...after, ...fresh];
  return {
    ...document,
    blocks: document.blocks.map((block) => (block === table ? { ...table, rows: bare ? grid.map((row) => bareRow(row)) : grid } : block)),
  };
}

const bared = new WeakMap<ReadCell, ReadCell>();
const bareRow = (row: readonly ReadCell[]): readonly ReadCell[] =>
  row.map((cell) => {
    const known = bared.get(cell) ?? { paragraphs: cell.paragraphs.map((one) => ({ ...one, anchors: [] })) };
    bared.set(cell, known);
    return known;
  });

test("any edits of the plan are proposed, each as what it is, and nothing else", () => {
  fc.assert(
    fc.property(edits, (all) => {
      const { items, notUnderstood } = propose(workshop, edited(all), written, "plan.docx");
      const expected: string[] = [];
      for (const { stone } of planned) {
        const own = rowsOfPlan.map((one, at) => ({ ...one, edit: all.rows[at] as Edit })).filter((one) => one.stone === stone);
        const left = own.filter((one) => !one.edit.gone);
        const more = own.flatMap((one) => (one.edit.gone && one.row === null ? [] : one.edit.added));
        if (left.length + more.length === 0) {
          expected.push(`removed stone ${stone.id}`);
          continue;
        }
        // The outcome's cell spans its rows: the first of them says what becomes of it.
        if (own[0]?.edit.outcome) expected.push(`changed stone ${stone.id}`);
        for (const {
          row,
          edit: { form, ways, gone },
        } of own) {
          if (row === null) continue;
          if (gone) expected.push(`removed evidence ${row.id}`);
          else if (form !== null || ways !== null) expected.push(`changed evidence ${row.id}`);
        }
        expected.push(...more.map((text) => `added ${text}`));
      }
      expected.push(...all.outcomes.map((text) => `added ${text}`));
      const found = items.map(
        ({ what, id, parts }) =>
          `${what} ${what === "added" ? parts.find(({ label }) => label === "Form of evidence" || label === "Outcome")?.after : id}`,
      );
      expect(found.sort()).toEqual(expected.sort());
      expect(notUnderstood).toEqual([]);
      expect(items.every(({ what, take }) => take === (what !== "removed"))).toBe(true);

      // Taking them does what they say.
      const after = taken(
        workshop,
        items.filter(({ take }) => take),
      );
      all.rows.forEach(({ form, ways, gone }, at) => {
        const row = rowsOfPlan[at]?.row;
        if (!row) return;
        const [first = "", ...others] = row.ways;
        expect(after.evidence.get(row.id)).toMatchObject(
          gone
            ? { form: row.form, ways: row.ways }
            : {
                form: form === null ? row.form : `${row.form.trim()} ${form}`,
                ways: ways === null ? row.ways : [`${first} ${ways}`, ...others],
                who: row.who,
                when: row.when,
                existing: row.existing,
              },
        );
      });
      const added = all.rows.flatMap((one, at) => (one.gone && rowsOfPlan[at]?.row === null ? [] : one.added));
      expect(inOrder(after.evidence).map(({ form }) => form)).toEqual(expect.arrayContaining([...added]));
      expect(after.evidence.size).toBe(workshop.evidence.size + added.length);
    }),
    { numRuns: 150 },
  );
});
