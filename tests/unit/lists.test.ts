import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnchor, recordAnchor, anchorName, anchorOf } from "../../shared/changes/anchor.ts";
import { apply } from "../../shared/model/diff.ts";
import { ANCHORED_LISTS, ITEM_LISTS, LIST, LISTS, rowOf, SHARED_LISTS, type ListName } from "../../shared/model/lists.ts";
import { keysNamed, NAMINGS, removalOf, usesOfKey } from "../../shared/model/references.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { documents, read } from "./arbitraries.ts";
import { oneOfEach } from "./room/marked.ts";

describe("the table of lists", () => {
  test("gives each list in Word the letter that documents out in the world have", () => {
    const letters = { info: "i", stones: "s", evidence: "e", options: "o", framework: "f", examples: "x", benefits: "b", feedback: "q" };
    for (const [list, letter] of Object.entries(letters)) expect(rowOf(list as ListName).anchor).toBe(letter);
    const all = ANCHORED_LISTS.map((list) => LIST[list].anchor);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((letter) => /^[a-z]$/.test(letter))).toBe(true);
  });

  test.each(ANCHORED_LISTS)("anchors of %s are read again", (list) => {
    const name = anchorName(anchorOf(list, ["some id"], "some words"), 2);
    expect(readAnchor(name)?.record).toBe(recordAnchor(list, "some id"));
    expect(readAnchor(name.replace("_ss_", "_ss_z"))).toBeNull();
  });

  test("names only lists and fields that there are", () => {
    for (const list of LISTS) {
      const { fields, key, refers = {}, room = {}, but = {} } = rowOf(list);
      for (const field of [...key, ...[refers, room, but].flatMap((part) => Object.keys(part))])
        expect(Object.keys(fields.shape)).toContain(field);
      for (const { to } of NAMINGS[list]) expect(rowOf(to).key).toHaveLength(1);
    }
    expect(ITEM_LISTS.every((list) => rowOf(list).key.length === 1)).toBe(true);
    expect(LISTS.filter((list) => !(SHARED_LISTS as readonly ListName[]).includes(list))).toEqual([
      "asides",
      "questions",
      "rounds",
      "easy",
    ]);
  });
});

/** What is named in a workshop and not there. */
const dangling = (workshop: Workshop): readonly string[] =>
  LISTS.flatMap((list) =>
    [...workshop[list].values()].flatMap((record) =>
      NAMINGS[list].flatMap((naming) =>
        keysNamed(record, naming).flatMap((key) => (workshop[naming.to].has(key) ? [] : [`${list}.${naming.field}`])),
      ),
    ),
  );

describe("what is removed", () => {
  test.each(LISTS)("of %s takes along what belongs to it, and leaves nothing that names it", (list) => {
    const workshop = oneOfEach();
    expect(dangling(workshop)).toEqual([]);
    const [key] = [...workshop[list].keys()] as [string];
    const users = LISTS.filter((other) => NAMINGS[other].some(({ to, gone }) => to === list && gone === "refuses"));
    expect([...usesOfKey(workshop, list, key).keys()]).toEqual(users);
    const after = apply(workshop, removalOf(workshop, list, [key]));
    expect(after[list].has(key)).toBe(false);
    if (users.length === 0) expect(dangling(after)).toEqual([]);
  });

  test("is no more than that, whatever the workshop", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, n) => {
        const workshop = read(document);
        const stones = [...workshop.stones.keys()];
        const gone = new Set(stones.filter((_, i) => (n >> i) % 2 === 1));
        const { remove, put } = removalOf(workshop, "stones", gone);
        expect(dangling(apply(workshop, { remove, put }))).toEqual([]);
        const evidence = [...workshop.evidence.values()].filter(({ outcome }) => gone.has(outcome)).map(({ id }) => id as string);
        const keysIn = (list: ListName) => remove.filter((one) => one.list === list).map(({ key }) => key);
        expect(new Set(keysIn("stones"))).toEqual(gone);
        expect(keysIn("evidence").sort()).toEqual(evidence.sort());
        expect(keysIn("links")).toHaveLength([...workshop.links.values()].filter(({ from, to }) => gone.has(from) || gone.has(to)).length);
        expect(keysIn("findings")).toHaveLength([...workshop.findings.values()].filter((one) => evidence.includes(one.evidence)).length);
        expect(new Set(remove.map(({ list }) => list))).not.toContain("options");
      }),
    );
  });
});
