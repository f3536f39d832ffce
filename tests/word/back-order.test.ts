/** Rows that stand in another order in the document. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { isReordered, movesTo } from "../../electron/import/word/order.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { apply } from "../../shared/model/diff.ts";
import { inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { NOTHING } from "./back-small.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

const lists = (): Workshop =>
  workshopOf({
    stones: [
      { id: "o", kind: "outcome", strand: "project", text: "A plan is there" },
      { id: "p", kind: "outcome", strand: "project", text: "A garden is there" },
    ],
    options: [
      { code: "v", label: "Voices", ways: ["Talks"] },
      { code: "n", label: "Numbers", ways: ["Counts"] },
      { code: "d", label: "Drawings", ways: ["Pens"] },
    ],
    evidence: ["First sign", "Second sign", "Third sign"].map((form, n) => ({ id: `e${n}`, outcome: "o", type: "v", form })),
    examples: ["One", "Two", "Three"].map((outcome, n) => ({
      id: `x${n}`,
      group: "All",
      outcome: `Example ${outcome}`,
      evidence: [
        { type: "v", form: ["A"] },
        { type: "n", form: ["B"] },
      ],
    })),
    benefits: ["Bread", "Butter", "Jam"].map((text, n) => ({ id: `b${n}`, who: "staff", text })),
    feedback: ["Was it good?", "Was it long?", "Was it loud?"].map((question, n) => ({ id: `q${n}`, question })),
  });
const document = (workshop = lists()) =>
  wordDocument(workshop, "framework", { now: NOW, picture: PICTURE, options: { repeatOutcome: true } });

const swap = (xml: string, one: string, other: string): string => {
  const [first, second] = xml.indexOf(one) < xml.indexOf(other) ? [one, other] : [other, one];
  const [a, b] = [xml.indexOf(first), xml.indexOf(second)];
  return xml.slice(0, a) + second + xml.slice(a + first.length, b) + first + xml.slice(b + second.length);
};
const swapRows = (xml: string, one: string, other: string): string => swap(xml, rowWith(xml, one), rowWith(xml, other));
const bullet = (xml: string, text: string): string =>
  xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)?.find((one) => one.includes(`>${text}<`)) ?? "";

const reordered = (xml: string): string => {
  const rows = swapRows(swapRows(swapRows(xml, "Counts", "Pens"), "First sign", "Third sign"), "Was it good?", "Was it long?");
  return swap(rows, bullet(rows, "Bread"), bullet(rows, "Jam"));
};

test("the order of types, evidence, benefits and questions", async () => {
  const { items, notUnderstood } = await proposeFromWord(lists(), editXml(await document(), reordered), "x.docx");
  expect(items.map(({ where, take }) => [where, take])).toEqual([
    ["The order of the types of evidence", true],
    ["The order of the evidence in the plan", true],
    ["The order of the benefits", true],
    ["The order of the questions", true],
  ]);
  expect(items[0]?.parts).toEqual([{ label: "“Numbers”", before: "Place 2", after: "Place 3" }]);
  expect(notUnderstood).toEqual([]);
  const after = taken(lists(), items);
  expect(inOrder(after.options).map(({ code }) => code)).toEqual(["v", "d", "n"]);
  expect(inOrder(after.evidence).map(({ id }) => id)).toEqual(["e2", "e1", "e0"]);
  expect(inOrder(after.benefits).map(({ id }) => id)).toEqual(["b2", "b1", "b0"]);
  expect(inOrder(after.feedback).map(({ id }) => id)).toEqual(["q1", "q0", "q2"]);
});

test("the order of examples; that of their own evidence, and that of outcomes, is listed", async () => {
  const edited = editXml(await document(), (xml) => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)?.filter((row) => row.includes("Example ")) ?? [];
    const [one = "", two = "", three = "", four = "", five = "", six = ""] = rows;
    return swapRows(xml.replace(rows.join(""), [five, six, one, two, four, three].join("")), ">A garden is there<", ">A plan is there<");
  });
  const { items, notUnderstood } = await proposeFromWord(lists(), edited, "x.docx");
  expect(items.map(({ where, take }) => [where, take])).toEqual([["The order of the real-life examples", true]]);
  expect(inOrder(taken(lists(), items).examples).map(({ id }) => id)).toEqual(["x2", "x0", "x1"]);
  expect(notUnderstood).toEqual([
    { where: "Outcomes", text: "The rows stand in another order in the document. Here their order comes from the board." },
    {
      where: "Real-life examples",
      text: "The evidence for “Example Two” stands in another order in the document. It stays as it is here.",
    },
  ]);
});

test("where nothing says what the order was, it is asked about", async () => {
  const { items } = await proposeFromWord(lists(), withoutBookmarks(editXml(await document(), reordered)), "x.docx");
  expect(items.map(({ take }) => take)).toEqual([false, false, false, false]);
});

test("an order that the workshop has changed since stays; where both have, it is asked about", async () => {
  const bytes = await document();
  const later = changeFor(lists(), { do: "item.move", list: "options", key: "d", before: "v" });
  if (!later.ok) throw new Error(later.error.message);
  const now = apply(lists(), later.value.diff);
  expect(await proposeFromWord(now, bytes, "x.docx")).toEqual(NOTHING);
  const { items } = await proposeFromWord(
    now,
    editXml(bytes, (xml) => swapRows(xml, "Talks", "Counts")),
    "x.docx",
  );
  expect(items).toMatchObject([{ where: "The order of the types of evidence", take: false }]);
});

test("any order is reached, with as few moves as there can be", () => {
  const sizes = fc.integer({ min: 0, max: 9 }).chain((size) => {
    const all = Array.from({ length: size }, (_, at) => at);
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: size, maxLength: size }));
  });
  fc.assert(
    fc.property(sizes, ([now, then]) => {
      const moves = movesTo(now, then);
      const list = [...now];
      for (const { record, before } of moves) {
        list.splice(list.indexOf(record), 1);
        list.splice(before === null ? list.length : list.indexOf(before), 0, record);
      }
      expect(list).toEqual(then);
      expect(moves.length === 0).toBe(!isReordered(now, then));
      // Every run that goes up could stay, so no such run may be longer than what did.
      const longest = (from: number, at: number): number =>
        Math.max(0, ...then.slice(at).map((one, on) => (one > from ? 1 + longest(one, at + on + 1) : 0)));
      expect(moves.length).toBe(now.length - longest(-1, 0));
    }),
  );
});
