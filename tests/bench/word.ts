/** Word: the plan with many rows of evidence, beside the docx library alone making the same table; and an impact report of many outcomes. */
import { Resvg } from "@resvg/resvg-js";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType, WidthType } from "docx";
import { wordDocument } from "../../electron/export/word/index.ts";
import { BLANK_STONE, type Evidence, type EvidenceId, type OptionCode, type Stone, type StoneId } from "../../shared/model/records.ts";
import { nameOfBytes } from "../../shared/model/pictures.ts";
import { emptyWorkshop, readInterchange } from "../../shared/interchange/interchange.ts";
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
  await measureReport();
}

/** A report of many outcomes, as a team has them after some years: what came in for each, pictures on most stones, and rounds of forms. */
async function measureReport(): Promise<void> {
  const workshop = reportWorkshop();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const one = await timed(() => wordDocument(workshop, "report", { now: new Date(0) }));
    if (run > 0) times.push(one);
  }
  printTable(
    `Word, an impact report of ${REPORT.outcomes} outcomes, ${REPORT.findings} findings and ${REPORT.pictures} pictures; ms, median of ${RUNS}`,
    [
      ["", "report"],
      ["the report as a Word document", figure(median(times))],
    ],
    ["Wanted: under 3,000."],
  );
}

const REPORT = { outcomes: 40, findings: 200, pictures: 60, charts: 20 } as const;

/** Stones with photos of the group's own, each another one; half of the outcomes are asked for on a form with two rounds. */
function reportWorkshop(): Workshop {
  const photos = Array.from({ length: REPORT.pictures }, (_, n) => photo(n));
  const nth = (count: number) => Array.from({ length: count }, (_, n) => n);
  const picture = (n: number) => ({ sha256: photos[n]!.sha256, alt: `Photo ${n}` });
  const questions = nth(REPORT.charts).map((n) => ({
    id: `q${n}`,
    text: `How much do you decide about part ${n}?`,
    answers: "five-steps",
    evidence: [`e${n * 2}`],
  }));
  const read = readInterchange({
    format: "stepping-stones/workshop",
    version: 2,
    workshop: { title: "A report" },
    pictures: photos,
    stones: [
      ...nth(2).map((n) => ({ id: `i${n}`, kind: "impact", strand: "project", text: `Impact ${n}`, picture: picture(n) })),
      ...nth(REPORT.outcomes).map((n) => ({
        id: `o${n}`,
        kind: "outcome",
        strand: n % 2 === 0 ? "project" : "coproduction",
        text: `People decide on part ${n} of the plan`,
        progress: n % 3 === 0 ? "achieved" : "started",
        picture: picture(n + 2),
      })),
      ...nth(REPORT.pictures - REPORT.outcomes - 2).map((n) => ({
        id: `a${n}`,
        kind: "activity",
        strand: "project",
        text: `We meet for the ${n}th time`,
        picture: picture(n + 2 + REPORT.outcomes),
      })),
    ],
    links: nth(REPORT.outcomes).map((n) => ({ from: `o${n}`, to: `i${n % 2}`, why: "people come to what they chose themselves" })),
    evidence: nth(REPORT.outcomes).map((n) => ({ id: `e${n}`, outcome: `o${n}`, type: "voices", form: FORM, ways: ["Surveys"] })),
    findings: nth(REPORT.findings).map((n) => ({
      id: `f${n}`,
      evidence: `e${n % REPORT.outcomes}`,
      date: `2026-0${(n % 9) + 1}-12`,
      text: FORM,
    })),
    progress: nth(REPORT.outcomes).map((n) => ({
      id: `p${n}`,
      outcome: `o${n}`,
      state: n % 3 === 0 ? "achieved" : "started",
      date: "2026-05-01",
      why: FORM,
    })),
    forms: [{ id: "m", title: "How it went", questions }],
    results: ["Before", "After"].map((name, at) => ({
      id: `r${at}`,
      form: "m",
      name,
      date: `2026-0${at + 3}-01`,
      sheets: 14,
      answers: questions.map(({ id }) => ({ question: id, counts: [1, 2, 4, 4, 3] })),
    })),
  });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** A photo of 800 × 600 px in noise, so that it is as hard to draw as a real one. */
function photo(n: number): { readonly sha256: string; readonly type: "image/png"; readonly data: string } {
  const dots = Array.from(
    { length: 300 },
    (_, at) =>
      `<circle cx="${(at * 97 * (n + 1)) % 800}" cy="${(at * 61) % 600}" r="${20 + (at % 30)}" fill="hsl(${(at * 37 + n * 11) % 360} 60% 60%)"/>`,
  );
  const png = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#ddd"/>${dots.join("")}</svg>`,
  )
    .render()
    .asPng();
  return { sha256: nameOfBytes(png), type: "image/png", data: Buffer.from(png).toString("base64") };
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
