/** The tables of the pathway and of the change that stays, edited and brought back. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { apply } from "../../shared/model/diff.ts";
import { linkKey, type Workshop } from "../../shared/model/workshop.ts";
import { cell, NOTHING, short } from "./back-small.ts";
import { NOW, PICTURE } from "./documents.ts";
import { editXml, rowWith, taken, withoutBookmarks } from "./edited.ts";
import { workshopOf } from "./workshops.ts";

const path = (): Workshop =>
  workshopOf({
    stones: [
      { id: "a", kind: "activity", strand: "project", text: "We meet every month" },
      { id: "b", kind: "activity", strand: "coproduction", text: "We visit other centres" },
      { id: "o", kind: "outcome", strand: "project", text: "A plan is there" },
      { id: "p", kind: "outcome", strand: "coproduction", text: "On the board", reportText: "People decide on the plan" },
      { id: "i", kind: "impact", strand: "project", text: "There is a day centre" },
      { id: "c", kind: "change", strand: "project", text: "Asking first is how things are done" },
    ],
    links: [
      { from: "a", to: "o", why: "a plan needs talk" },
      { from: "a", to: "p", why: "" },
      { from: "b", to: "p", why: "because people see more" },
      { from: "o", to: "i", why: "" },
      { from: "p", to: "i", why: "it is theirs" },
      { from: "i", to: "c", why: "it lasts" },
    ],
  });

const document = (workshop = path()) => wordDocument(workshop, "framework", { now: NOW, picture: PICTURE });
const proposed = async (edit: (xml: string) => string, bare = false) => {
  const bytes = editXml(await document(), edit);
  return proposeFromWord(path(), bare ? withoutBookmarks(bytes) : bytes, "x.docx");
};
/** The XML from a heading on, changed. */
const under = (xml: string, heading: string, edit: (part: string) => string): string => {
  const at = xml.lastIndexOf(`>${heading}<`);
  return xml.slice(0, at) + edit(xml.slice(at));
};

test.for([false, true])("untouched; without our bookmarks: %s", async (bare) => {
  const bytes = await document();
  expect(await proposeFromWord(path(), bare ? withoutBookmarks(bytes) : bytes, "x.docx")).toEqual(NOTHING);
});

test.for([false, true])("words, strands and reasons; without our bookmarks: %s", async (bare) => {
  const { items, notUnderstood } = await proposed(
    (xml) =>
      under(xml, "Activities", (part) => part.replace("We meet every month", "We meet twice a month"))
        .replace(rowWith(xml, "it is theirs"), (row) => row.replace("People decide on the plan", "People decide on the whole plan"))
        .replace("Because: a plan needs talk", "Because: a plan needs a lot of talk")
        .replace("Because people see more", "Because people see what works")
        .replace(rowWith(xml, ">A plan is there<"), (row) => row.replace(">The project<", ">Co-production<")),
    bare,
  );
  expect(short({ items, notUnderstood })).toEqual([
    ["changed", "A plan is there", "Strand: The project → Co-production"],
    ["changed", "People decide on the plan", "Outcome: People decide on the plan → People decide on the whole plan"],
    ["changed", "We meet every month", "Activity: We meet every month → We meet twice a month"],
    ["changed", "“We meet every month” leads to “A plan is there”", "Because: a plan needs talk → a plan needs a lot of talk"],
    [
      "changed",
      "“We visit other centres” leads to “People decide on the plan”",
      "Because: because people see more → because people see what works",
    ],
  ]);
  expect(notUnderstood).toEqual([]);
  const after = taken(path(), items);
  expect(after.stones.get("p")).toMatchObject({ text: "On the board", reportText: "People decide on the whole plan" });
  expect(after.stones.get("a")).toMatchObject({ text: "We meet twice a month", reportText: "" });
  expect(after.links.get(linkKey("a", "o"))?.why).toBe("a plan needs a lot of talk");
  expect(after.links.get(linkKey("b", "p"))?.why).toBe("because people see what works");
});

test("how far an outcome is stands beside its strand, and comes back", async () => {
  const workshop = {
    ...path(),
    stones: new Map([...path().stones].map(([id, stone]) => [id, id === "o" ? { ...stone, progress: "started" as const } : stone])),
  };
  const bytes = await document(workshop);
  expect(await proposeFromWord(workshop, bytes, "x.docx")).toEqual(NOTHING);
  const back = async (edit: (xml: string) => string) => short(await proposeFromWord(workshop, editXml(bytes, edit), "x.docx"));
  const changed = ["changed", "A plan is there", "Progress: Under way → Achieved"];
  // The first is that of the pathway's table; the plan says it too.
  expect(await back((xml) => xml.replace("Progress: Under way", "Progress: Achieved"))).toEqual([changed]);
  expect(await back((xml) => xml.replaceAll("Progress: Under way", "Progress: Achieved"))).toEqual([changed]);
  // A line that is gone, as in documents of before, changes nothing.
  const withoutLine = (row: string): string => row.replace("Progress: Under way", "").replace(">The project<", ">Co-production<");
  expect(await back((xml) => xml.replace(rowWith(xml, "Progress: Under way"), withoutLine))).toEqual([
    ["changed", "A plan is there", "Strand: The project → Co-production"],
  ]);
});

test("words changed in every place of the document are one change", async () => {
  const { items, notUnderstood } = await proposed((xml) => xml.replaceAll("People decide on the plan", "People decide on everything"));
  expect(short({ items, notUnderstood })).toEqual([
    ["changed", "People decide on the plan", "Outcome: People decide on the plan → People decide on everything"],
  ]);
  expect(notUnderstood).toEqual([]);
});

test("words changed differently in the plan and on the path are both shown, and one is ticked", async () => {
  const { items } = await proposed((xml) =>
    under(xml.replace(">A plan is there<", ">A first plan is there<"), "Outcomes assessment plan", (part) =>
      part.replace("A plan is there", "A second plan is there"),
    ),
  );
  expect(short({ items, notUnderstood: [] })).toEqual([
    ["changed?", "A plan is there", "Outcome: A plan is there → A first plan is there"],
    ["changed", "A plan is there", "Outcome: A plan is there → A second plan is there"],
  ]);
  expect(
    taken(
      path(),
      items.filter(({ take }) => take),
    ).stones.get("o")?.text,
  ).toBe("A second plan is there");
});

test("new stones with their links; what says no strand is listed", async () => {
  const { items, notUnderstood } = await proposed((xml) => {
    const last = rowWith(xml, "We visit other centres");
    return xml
      .replace(
        last,
        last +
          `<w:tr>${cell("We ask neighbours")}${cell("Co-production")}${cell("A plan is there", "Because: they live here")}</w:tr><w:tr>${cell("We sing")}${cell("")}${cell("")}</w:tr>`,
      )
      .replace(
        rowWith(
          under(xml, "Changes that stay", (part) => part.replace("Because: it lasts", "Because: it remains")),
          "it remains",
        ).replace("it remains", "it lasts"),
        (row) => `${row}<w:tr>${cell("A group goes on meeting")}${cell("Co-production")}${cell("There is a day centre")}</w:tr>`,
      );
  });
  expect(short({ items, notUnderstood })).toEqual([
    ["added", "A new stone: an activity", "Activity:  → We ask neighbours", "Strand:  → Co-production"],
    ["added", "A new stone: a change that stays", "Change that stays:  → A group goes on meeting", "Strand:  → Co-production"],
    ["added", "“We ask neighbours” leads to “A plan is there”", "Leads to:  → A plan is there", "Because:  → they live here"],
    ["added", "“There is a day centre” leads to “A group goes on meeting”", "Leads to:  → A group goes on meeting"],
  ]);
  expect(notUnderstood).toEqual([
    { where: "Activities", text: "“We sing” is new in the document, but its strand does not stand beside it. Add it on the board." },
  ]);
  const after = taken(path(), items);
  const fresh = [...after.stones.values()].find(({ text }) => text === "We ask neighbours");
  expect(fresh).toMatchObject({ kind: "activity", strand: "coproduction" });
  expect(after.links.get(linkKey(fresh?.id ?? "", "o"))?.why).toBe("they live here");
  // A link brings its stone with it.
  expect(taken(path(), items.slice(3)).links.size).toBe(path().links.size + 1);
});

test("an outcome that is new on the path and in the plan is one stone", async () => {
  const { items } = await proposed((xml) =>
    xml
      .replace(
        rowWith(xml, ">A plan is there<"),
        (row) => `${row}<w:tr>${cell("People run it")}${cell("Co-production")}${cell("There is a day centre")}</w:tr>`,
      )
      .replace(
        /(How we will know|Outcomes assessment plan)((?:(?!<\/w:tbl>).)*)<\/w:tbl>(?!.*Outcomes assessment plan)/s,
        `$1$2<w:tr>${cell("People run it", "Co-production")}${cell("People's voices")}${cell("What they say")}${cell("Talks")}</w:tr></w:tbl>`,
      ),
  );
  const after = taken(path(), items);
  expect([...after.stones.values()].filter(({ text }) => text === "People run it")).toHaveLength(1);
  expect(after.evidence.size).toBe(1);
  expect(after.links.size).toBe(path().links.size + 1);
});

test("rows and links that are gone are asked about", async () => {
  const { items } = await proposed((xml) =>
    xml
      .replace(rowWith(xml, "We visit other centres"), "")
      .replace(rowWith(xml, "We meet every month"), (row) => row.replace(/<w:p>(?:(?!<w:p>).)*People decide on the plan.*?<\/w:p>/s, "")),
  );
  expect(short({ items, notUnderstood: [] })).toEqual([
    ["removed?", "We visit other centres", "Activity: We visit other centres → "],
    ["removed?", "“We meet every month” leads to “People decide on the plan”", "Leads to: People decide on the plan → "],
  ]);
  const after = taken(path(), items);
  expect(after.stones.get("b")?.parked).toBe(true);
  expect(after.links.has(linkKey("a", "p"))).toBe(false);
});

test("a link that can't be, and a name that nobody knows, are listed", async () => {
  const { items, notUnderstood } = await proposed((xml) =>
    xml.replace(rowWith(xml, "We visit other centres"), (row) =>
      row.replace(
        /<\/w:p><\/w:tc><\/w:tr>$/,
        "</w:p>" +
          ["There is a day centre", "Something else"].map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("") +
          "</w:tc></w:tr>",
      ),
    ),
  );
  expect(items).toEqual([]);
  expect(notUnderstood.map(({ text }) => text)).toEqual([
    "“We visit other centres” leads to “There is a day centre” in the document. Draw the link on the board, if there should be one.",
    "“We visit other centres” leads to “Something else” in the document. Draw the link on the board, if there should be one.",
  ]);
});

test("what the workshop has changed since is not taken back", async () => {
  const bytes = await document();
  const later = changeFor(path(), {
    do: "several",
    label: "Later",
    intents: [
      { do: "stone.edit", id: "o" as never, patch: { text: "Another plan", strand: "coproduction" } },
      { do: "link.edit", from: "a" as never, to: "o" as never, why: "for another reason" },
      { do: "link.remove", from: "b" as never, to: "p" as never },
      { do: "stones.park", ids: ["p" as never], parked: true },
    ],
  });
  if (!later.ok) throw new Error(later.error.message);
  const { items } = await proposeFromWord(apply(path(), later.value.diff), bytes, "x.docx");
  expect(items.filter(({ take }) => take)).toEqual([]);
  expect(items.every(({ table }) => table === "plan")).toBe(true);
});
