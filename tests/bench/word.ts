/** Word: the plan with many rows of evidence, beside the docx library alone making the same table. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType, WidthType } from "docx";
import { wordDocument } from "../../electron/export/word/index.ts";
import { BLANK_STONE, type Evidence, type EvidenceId, type OptionCode, type Stone, type StoneId } from "../../shared/model/records.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { figure, median, printTable } from "./report.ts";

const ROWS = [10, 100, 1000] as const;
const ROWS_OF_ONE = 4;
const RUNS = 5;
const FORM = "What people say about the plan in the first three months, and why it would show that they decide";

export async function measureWord(): Promise<void> {
  const table = [["", ...ROWS.map((rows) => `${rows} rows`)]];
  const [ours, alone]: [number[], number[]] = [[], []];
  for (const rows of ROWS) {
    const workshop = planOf(rows);
    // Turn by turn, after one of each to warm up.
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run <= RUNS; run++) {
      const one = await timed(() => wordDocument(workshop, "plan", { now: new Date(0) }));
      const other = await timed(() => Packer.toBuffer(plainDocument(workshop)));
      if (run === 0) continue;
      times[0].push(one);
      times[1].push(other);
    }
    ours.push(median(times[0]));
    alone.push(median(times[1]));
  }
  table.push(["the docx library alone", ...alone.map(figure)], ["the plan as a Word document", ...ours.map(figure)]);
  table.push(["  to the library", ...ours.map((time, i) => `${figure(time / alone[i]!)} ×`)]);
  printTable(`Word, the plan with its rows of evidence; ms, medians of ${RUNS}`, table, [
    "Wanted: at most 1.3 times the library's own time.",
  ]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Outcomes with four rows of evidence each. */
function planOf(rows: number): Workshop {
  const outcomes = Array.from({ length: Math.ceil(rows / ROWS_OF_ONE) }, (_, n): Stone => ({
    id: `outcome ${n}` as StoneId,
    kind: "outcome",
    strand: n % 2 === 0 ? "project" : "coproduction",
    text: `People decide on part ${n} of the plan`,
    ...BLANK_STONE,
    rank: n,
  }));
  const evidence = Array.from({ length: rows }, (_, n): Evidence => ({
    id: `evidence ${n}` as EvidenceId,
    outcome: outcomes[Math.floor(n / ROWS_OF_ONE)]!.id,
    type: "voices" as OptionCode,
    form: FORM,
    ways: ["Surveys", "Group discussion"],
    existing: "unknown",
    who: "",
    when: "",
    rank: n,
  }));
  return {
    ...emptyWorkshop("A plan"),
    stones: new Map(outcomes.map((stone) => [stone.id, stone])),
    evidence: new Map(evidence.map((one) => [one.id, one])),
  };
}

/** The same table with nothing around it: an outcome spans its rows, the head repeats. */
function plainDocument(workshop: Workshop): Document {
  const widths = [3000, 2400, 5000, 3000];
  const cell = (texts: readonly string[], column: number, merge?: "restart" | "continue") =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      children: texts.map((text) => new Paragraph(text)),
      ...(merge ? { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    });
  const head = ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"];
  const rows = [...workshop.evidence.values()].map((one, n) => {
    const first = n % ROWS_OF_ONE === 0;
    const outcome = first ? [workshop.stones.get(one.outcome)!.text] : [""];
    return new TableRow({
      cantSplit: true,
      children: [cell(outcome, 0, first ? "restart" : "continue"), cell(["People's voices"], 1), cell([one.form], 2), cell(one.ways, 3)],
    });
  });
  const header = new TableRow({ tableHeader: true, children: head.map((text, column) => cell([text], column)) });
  return new Document({ sections: [{ children: [new Table({ columnWidths: widths, rows: [header, ...rows] })] }] });
}
