/** T1 to T4 hold the workshop's own words, each in its place. Headings verbatim from SCIE's guidance. */
import { expect, test } from "vitest";
import { FRAMEWORK_KEYS, type Stone } from "../../shared/model/records.ts";
import { frameworkText, inOrder, reportTextOf, type Workshop } from "../../shared/model/workshop.ts";
import { documentOf, workshopNamed, type Name } from "./documents.ts";
import { columnsOf, isTable, T1, T2, T3, T4 } from "./four-tables.ts";
import type { ReadCell, ReadDocument, ReadTable } from "./reader.ts";

function tableWith(document: ReadDocument, headings: readonly string[]): ReadTable {
  const found = document.tables.filter((table) => isTable(table, headings));
  expect(found, headings.join(" | ")).toHaveLength(1);
  return found[0] as ReadTable;
}
const rowsOf = (table: ReadTable): readonly (readonly ReadCell[])[] => table.grid.slice(1);
const at = (row: readonly ReadCell[] | undefined, column: number): ReadCell => row?.[column] ?? { text: "", content: [], width: 0 };

/** Outcomes on the path by their words; the expected order is written out here, apart from the writer's. */
const outcomes = (workshop: Workshop): readonly Stone[] =>
  [...workshop.stones.values()].filter((stone) => stone.kind === "outcome" && !stone.parked);

test("the tables stand in the order of the guidance", async () => {
  const document = await documentOf("example framework");
  const order = document.tables.map((table) => columnsOf(table).join("|"));
  const places = [T1, T2, T3, T4].map((headings) => order.indexOf(headings.join("|")));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the plan document holds T3 alone, on a landscape page", async () => {
  const document = await documentOf("example plan");
  expect(document.tables.map(columnsOf)).toEqual([T3]);
  expect(document.sections.map((section) => section.landscape)).toEqual([true]);
});

test("T1 has its three rows with the organisation's text, and the sub-headings inside the cell", async () => {
  const workshop = workshopNamed("example");
  const rows = rowsOf(tableWith(await documentOf("example framework"), T1));
  expect(rows.map((row) => at(row, 0).text)).toEqual([
    "Introduction and definitions",
    "Equity, diversity and inclusion (EDI)",
    "Using the framework",
  ]);
  expect(
    at(rows[2], 1)
      .content.filter((one) => one.level > 0)
      .map((one) => one.text),
  ).toEqual(["Pathways to impact", "Assessing outcomes"]);
  const keys = [FRAMEWORK_KEYS.slice(0, 6), FRAMEWORK_KEYS.slice(6, 7), FRAMEWORK_KEYS.slice(7)];
  const said = (text: string): string =>
    text
      .replace(/[*_\\]|^\s*(?:[-+]|\d+[.)])\s+/gm, "")
      .replace(/\s+/g, " ")
      .trim();
  keys.forEach((list, row) => {
    const cell = said(at(rows[row], 1).text);
    let place = -1;
    for (const key of list) {
      const next = cell.indexOf(said(frameworkText(workshop, key)), place + 1);
      expect(next, key).toBeGreaterThan(place);
      place = next;
    }
  });
});

test("T2 follows the list that the team has agreed", async () => {
  for (const name of ["example framework", "nasty framework"] as const) {
    const workshop = workshopNamed(name);
    const rows = rowsOf(tableWith(await documentOf(name), T2));
    expect(rows).toHaveLength(workshop.options.size);
    inOrder(workshop.options).forEach((option, row) => {
      expect(at(rows[row], 0).text).toBe(shown(option.label));
      expect(at(rows[row], 1).content.map((one) => one.text)).toEqual(option.ways.map(shown));
      expect(at(rows[row], 2).content.map((one) => one.text)).toEqual(option.examples.map(shown));
    });
  }
});

test.for<Name>(["example plan", "example framework", "large plan", "nasty plan", "example plan with appendix", "example framework on A3"])(
  "T3 of %s lists every outcome with its evidence",
  async (name) => {
    const workshop = workshopNamed(name);
    const rows = rowsOf(tableWith(await documentOf(name), T3));
    const expected = outcomes(workshop).map((stone) => ({
      outcome: shown(reportTextOf(stone)),
      evidence: inOrder(workshop.evidence).filter((row) => row.outcome === stone.id),
    }));
    const spans = [...new Set(rows.map((row) => at(row, 0)))];
    expect(spans.map((cell) => cell.content[0]?.text).sort()).toEqual(expected.map((one) => one.outcome).sort());
    for (const { outcome, evidence } of expected) {
      const cell = spans.find((one) => one.content[0]?.text === outcome);
      const own = rows.filter((row) => at(row, 0) === cell);
      expect(own).toHaveLength(Math.max(1, evidence.length));
      evidence.forEach((row, place) => {
        expect(at(own[place], 1).text).toBe(shown(workshop.options.get(row.type)?.label ?? row.type));
        expect(at(own[place], 2).content[0]?.text).toBe(row.form.trim() === "" ? "Not written yet." : shown(row.form));
        const ways = row.ways.length > 0 ? row.ways.map(shown) : ["Not chosen yet."];
        expect(
          at(own[place], 3)
            .content.slice(0, ways.length)
            .map((one) => one.text),
        ).toEqual(ways);
      });
    }
  },
);

test("T3 keeps the outcomes of one group together", async () => {
  const rows = rowsOf(tableWith(await documentOf("large plan"), T3));
  const groups = [...new Set(rows.map((row) => at(row, 0)))].map(
    (cell) => cell.content.find((one) => one.text.startsWith("Group: "))?.text,
  );
  const changes = groups.filter((group, place) => group !== groups[place - 1]);
  expect(changes).toHaveLength(new Set(groups).size);
});

test("T3 says what is collected already, by whom and when, and what has come in, within its four columns", async () => {
  const { workshopOf } = await import("./workshops.ts");
  const { wordDocument } = await import("../../electron/export/word/index.ts");
  const { readWord } = await import("./reader.ts");
  const workshop = workshopOf({
    stones: [
      {
        id: "o",
        kind: "outcome",
        strand: "coproduction",
        text: "Stone words",
        reportText: "Report words",
        progress: "started",
        note: "SECRET",
      },
      { id: "p", kind: "outcome", strand: "project", text: "PARKED", parked: true },
      { id: "q", kind: "outcome", strand: "project", text: "No evidence so far" },
    ],
    evidence: [
      { id: "e", outcome: "o", type: "voices", form: "Form", ways: ["Surveys"], existing: "adapt", who: "The group", when: "In June" },
      { id: "p", outcome: "p", type: "voices", form: "PARKED" },
    ],
    findings: [{ id: "f", evidence: "e", date: "2026-05-01", text: "It works" }],
  });
  const document = readWord(await wordDocument(workshop, "plan", { now: new Date(0) }));
  const rows = rowsOf(tableWith(document, T3)).map((row) => row.map((cell) => cell.text));
  expect(rows).toEqual([
    ["No evidence so far\nThe project", "No evidence planned yet.", "Not written yet.", "Not chosen yet."],
    [
      "Report words\nCo-production\nProgress: Under way",
      "People's voices",
      "Form\nEvidence that has come in\n1 May 2026: It works",
      "Surveys\nAdapt what we have\nWho: The group\nWhen: In June",
    ],
  ]);
  expect([...document.parts.values()].join("")).not.toMatch(/SECRET|PARKED|Stone words/);
});

test("T3 begins with how far we are, in words, where that is recorded; without it nothing stands before it", async () => {
  const { workshopOf } = await import("./workshops.ts");
  const { wordDocument } = await import("../../electron/export/word/index.ts");
  const { readWord } = await import("./reader.ts");
  const before = async (progress: string, text: string) => {
    const stones = [
      { id: "o", kind: "outcome", strand: "project", text: "A", progress },
      { id: "q", kind: "outcome", strand: "project", text: "B" },
    ];
    const workshop = workshopOf({
      stones,
      evidence: [
        { id: "e", outcome: "o", type: "voices" },
        { id: "f", outcome: "q", type: "voices" },
      ],
      findings: [{ id: "g", evidence: "e", text }],
    });
    const document = readWord(await wordDocument(workshop, "plan", { now: new Date(0) }));
    const texts = document.paragraphs.map((one) => one.text);
    const heading = texts.indexOf("How we will know");
    return texts.slice(
      heading + 1,
      texts.findIndex((one) => one.startsWith("Every outcome on our path")),
    );
  };
  expect(await before("none", "")).toEqual([]);
  expect(await before("started", "")).toEqual(["1 of 2 outcomes under way, none achieved yet."]);
  expect(await before("achieved", "Good")).toEqual(["1 of 2 outcomes achieved. Something has come in for 1 of 2 pieces of evidence."]);
});

test("T4 has groups that span their outcomes, and outcomes that span their rows", async () => {
  for (const name of ["example framework", "nasty framework"] as const) {
    const workshop = workshopNamed(name);
    const rows = rowsOf(tableWith(await documentOf(name), T4));
    const examples = inOrder(workshop.examples);
    const groups = [...new Set(examples.map((example) => example.group))];
    expect([...new Set(rows.map((row) => at(row, 0)))].map((cell) => cell.text)).toEqual(groups.map(shown));
    const expected = groups.flatMap((group) =>
      examples
        .filter((example) => example.group === group)
        .flatMap((example) =>
          example.evidence.map((row) => [
            shown(group),
            shown(example.outcome),
            shown(workshop.options.get(row.type)?.label ?? ""),
            row.form.map(shown).join("¶"),
            row.ways.map(shown).join("¶"),
          ]),
        ),
    );
    expect(
      rows.map((row) =>
        [0, 1, 2]
          .map((column) => at(row, column).text)
          .concat(
            [3, 4].map((column) =>
              at(row, column)
                .content.map((one) => one.text)
                .join("¶"),
            ),
          ),
      ),
    ).toEqual(expected);
    const outcomesShown = [...new Set(rows.map((row) => at(row, 1)))];
    expect(outcomesShown).toHaveLength(examples.length);
  }
});

test("the pathway's tables say every stone, how far it is, and every link with its reason", async () => {
  for (const name of ["example framework", "nasty framework"] as const) {
    const workshop = workshopNamed(name);
    const document = await documentOf(name);
    const tables = document.tables.filter((table) => columnsOf(table)[1] === "Strand");
    expect(tables.map((table) => columnsOf(table)[0])).toEqual(["Impacts", "Outcomes", "Activities", "Changes that stay"]);
    const words = (id: string): string => shown(reportTextOf(workshop.stones.get(id) as Stone));
    const kinds = ["impact", "outcome", "activity", "change"];
    tables.forEach((table, nth) => {
      const stones = [...workshop.stones.values()].filter((stone) => stone.kind === kinds[nth] && !stone.parked);
      const rows = rowsOf(table);
      expect(rows).toHaveLength(stones.length);
      for (const stone of stones) {
        const row = rows.find((one) => at(one, 0).text === words(stone.id));
        const far =
          stone.kind === "outcome" && stone.progress !== "none"
            ? [stone.progress === "started" ? "Progress: Under way" : "Progress: Achieved"]
            : [];
        const found = stone.found === "good" ? ["Found on the way, and good"] : [];
        expect(at(row, 1).text).toBe([stone.strand === "project" ? "The project" : "Co-production", ...far, ...found].join("\n"));
        const links = inOrder(workshop.links).filter((link) => (nth === 3 ? link.to : link.from) === stone.id);
        const lines = links.flatMap((link) => [words(nth === 3 ? link.from : link.to), ...(link.why.trim() === "" ? [] : [link.why])]);
        const cell = at(row, 2).content.map((one) => one.text);
        expect(cell).toHaveLength(Math.max(1, lines.length));
        lines.forEach((line, place) => expect(cell[place]?.toLowerCase()).toContain(shown(line).toLowerCase()));
      }
    });
  }
});

test("benefits stand under their groups, and feedback with its counts and comments", async () => {
  const workshop = workshopNamed("example");
  const document = await documentOf("example framework");
  const lists = document.blocks.filter((block) => block.kind === "paragraph" && block.list !== null);
  expect(lists.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual(
    ["individuals", "staff", "organisations"].flatMap((who) =>
      inOrder(workshop.benefits)
        .filter((benefit) => benefit.who === who)
        .map((benefit) => benefit.text),
    ),
  );
  const rows = rowsOf(tableWith(document, ["Question", "Yes", "Partly", "No", "Comments"]));
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual(
    inOrder(workshop.feedback).map((one) => [
      one.question,
      String(one.yes),
      String(one.partly),
      String(one.no),
      one.comments.join("\n") || "No comments.",
    ]),
  );
});

/** How a text looks in the document: every line end one \n, no white space at its ends, a sign for what XML can't hold. */
export function shown(text: string): string {
  const lines = text.trim().replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n");
  return [...lines].map((sign) => ("\u0000\u0007\u001b\uFDD0\uFFFE".includes(sign) ? "\uFFFD" : sign)).join("");
}
