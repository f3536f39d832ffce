import fc from "fast-check";
import { expect, it } from "vitest";
import { apply, diffBetween, DiffSchema, isEmpty, reverse, squash, type Diff } from "../../shared/model/diff.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { choices, comparable, documents, read, walk } from "./arbitraries.ts";

const walks = fc.tuple(documents, choices).map(([document, all]) => walk(read(document), all));

it("any sequence of intents, undone step by step, is the start", () => {
  fc.assert(
    fc.property(walks, ({ done, end }) => {
      let workshop = end;
      for (const { before, diff } of done.toReversed()) {
        workshop = apply(workshop, reverse(before, diff));
        expect(comparable(workshop)).toEqual(comparable(before));
      }
    }),
  );
});

it("reversing twice is the change again", () => {
  fc.assert(
    fc.property(walks, ({ done }) => {
      for (const { before, diff } of done) {
        const after = apply(before, diff);
        const again = reverse(after, reverse(before, diff));
        expect(comparable(apply(before, again))).toEqual(comparable(after));
      }
    }),
  );
});

it("squashed changes do what they do one after another", () => {
  fc.assert(
    fc.property(walks, ({ done, end }) => {
      const [first] = done;
      if (!first) return;
      expect(comparable(apply(first.before, squash(done.map(({ diff }) => diff))))).toEqual(comparable(end));
    }),
  );
});

it("the difference between two workshops leads from one to the other, and to nowhere from itself", () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const [from, to] = [read(one), read(other)];
      expect(comparable(apply(from, diffBetween(from, to)))).toEqual(comparable(to));
      expect(isEmpty(diffBetween(from, from))).toBe(true);
      expect(isEmpty(diffBetween(from, read(one)))).toBe(true);
    }),
  );
});

it("every change survives JSON and its schema", () => {
  fc.assert(
    fc.property(walks, ({ done }) => {
      for (const { diff } of done) expect(DiffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
    }),
  );
});

it("shares the lists that a change does not touch", () => {
  const before = emptyWorkshop("T");
  const info = [...before.info.values()][0];
  const diff = { put: [{ list: "info", record: { ...info, title: "U" } }], remove: [] } as unknown as Diff;
  const after = apply(before, diff);
  expect(after.options).toBe(before.options);
  expect(after.info).not.toBe(before.info);
  expect([...before.info.values()][0]?.title).toBe("T");
});
