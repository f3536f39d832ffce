/** What follows the impacts: what stays, benefits, how working together went, what was said and done, what comes next, the appendices. Pure. */
import { REPORT_WORDS as words } from "../guidance/report-words.ts";
import { BANK_KINDS } from "../model/kinds.ts";
import { inOrder, linksOnPath, type Workshop } from "../model/workshop.ts";
import { gathered, stonesOfKind } from "../pathway/reading-order.ts";
import { resultTable } from "../charts/chart.ts";
import { allViews, formTitle, resultDay, type ShownAs } from "../results/views.ts";
import { reportName, type OutcomeFacts } from "./outcomes.ts";
import { reportText, type ReportBlock, type ReportSection, type ReportTable } from "./parts.ts";

const MOST_NEXT = 8;

export function closingSections(workshop: Workshop, all: readonly OutcomeFacts[], as: ShownAs): readonly ReportSection[] {
  const benefits = inOrder(workshop.benefits).some(({ text }) => text.trim() !== "");
  return [
    staysSection(workshop),
    section("benefits", benefits ? [{ is: "benefits" }] : [], words.missing.benefits),
    togetherSection(workshop),
    saidSection(workshop),
    nextSection(workshop, all),
    section("numbers", numbers(workshop, as)),
    section("plan", all.length === 0 ? [] : [{ is: "plan" }]),
  ];
}

const section = (id: keyof typeof words.headings, blocks: readonly ReportBlock[], missing?: string): ReportSection => ({
  id,
  heading: words.headings[id],
  under: "",
  blocks,
  missing: blocks.length === 0 && missing !== undefined ? [missing] : [],
});

function staysSection(workshop: Workshop): ReportSection {
  const back = gathered(linksOnPath(workshop), ({ to }) => to);
  const stones = BANK_KINDS.flatMap((kind) => stonesOfKind(workshop, kind)).map((stone) => ({
    name: reportName(stone),
    reasons: (back.get(stone.id) ?? []).map(({ why }) => why.trim()).filter((why) => why !== ""),
  }));
  const lines = stones.map(({ name, reasons }) => words.stays.from(name, reasons));
  return section(
    "stays",
    reportText(workshop, { part: "report-stays", facts: stones, lines: lines.length > 0 ? [words.stays.lead, ...lines] : [] }),
    words.missing.stays,
  );
}

function togetherSection(workshop: Workshop): ReportSection {
  const asked = inOrder(workshop.feedback)
    .map(({ question, yes, partly, no }) => ({ question: question.trim().replace(/\s+/gu, " "), yes, all: yes + partly + no }))
    .filter(({ question, all }) => question !== "" && all > 0);
  const byPart = asked.toSorted((a, b) => b.yes / b.all - a.yes / a.all);
  const [most, least] = [byPart[0], byPart.at(-1)];
  const { together } = words;
  const lines =
    !most || !least
      ? []
      : [
          together.asked(asked.length, Math.max(...asked.map(({ all }) => all))),
          ...(most === least || most.yes / most.all === least.yes / least.all
            ? [together.one(most.question, most.yes, most.all)]
            : [together.most(most.question, most.yes, most.all), together.least(least.question, least.yes, least.all)]),
        ];
  return section(
    "together",
    lines.length === 0
      ? []
      : [...reportText(workshop, { part: "report-together", facts: asked, lines: [lines.join(" ")] }), { is: "feedback" }],
    words.missing.together,
  );
}

/** A row that somebody has written something in. */
const saidRows = (workshop: Workshop) =>
  inOrder(workshop.said)
    .map(({ said, did, notPossible, next }) => ({ said: said.trim(), did: did.trim(), notPossible: notPossible.trim(), next: next.trim() }))
    .filter(({ said, did, notPossible, next }) => said + did + notPossible + next !== "");

function saidSection(workshop: Workshop): ReportSection {
  const { columns, notPossible: no, open, nothing, lead } = words.said;
  const rows = saidRows(workshop).filter(({ said }) => said !== "");
  const unanswered = rows.filter(({ did, notPossible, next }) => did + notPossible + next === "").length;
  const table: ReportTable = {
    is: "table",
    caption: lead,
    head: [columns.said, columns.did, columns.next],
    shares: [30, 40, 30],
    rows: rows.map(({ said, did, notPossible, next }) => {
      const done = [did, notPossible === "" ? "" : no + notPossible].filter(Boolean).join("\n");
      return [said, done || (next === "" ? open : nothing), next || nothing];
    }),
  };
  const made = section("said", rows.length === 0 ? [] : [table], words.missing.said);
  return unanswered === 0 ? made : { ...made, missing: [...made.missing, words.missing.open(unanswered)] };
}

function nextSection(workshop: Workshop, all: readonly OutcomeFacts[]): ReportSection {
  const { next } = words;
  const rows = saidRows(workshop)
    .filter(({ said, next: then }) => said === "" && then !== "")
    .map(({ next: then }) => then);
  const underWay = all
    .filter(({ stone }) => stone.progress === "started")
    .map(({ name, evidence, findings }) => {
      const came = new Set(findings.map((finding) => finding.evidence));
      const due = evidence
        .filter(({ id, due: day = "" }) => day !== "" && !came.has(id))
        .map(({ due: day = "" }) => day)
        .toSorted()[0];
      return { name, due: due ?? "" };
    });
  const left = underWay.length - MOST_NEXT;
  const label = rows.length === 0 && underWay.length > 0 ? next.goOn : "";
  const lines = [
    ...underWay.slice(0, MOST_NEXT).map(({ name, due }) => (label === "" ? next.underWay : next.named)(name, resultDay(due))),
    ...(left > 0 ? [next.more(left)] : []),
    ...rows,
  ];
  return section(
    "next",
    reportText(workshop, { part: "report-next", look: "items", label, facts: [underWay, rows], lines }),
    words.missing.next,
  );
}

/** The numbers behind the pictures, question by question. */
function numbers(workshop: Workshop, as: ShownAs): readonly ReportBlock[] {
  return allViews(workshop, as)
    .filter(({ answers }) => answers !== "words")
    .map((view): ReportTable => {
      const { head, rows } = resultTable(view);
      const form = workshop.forms.get(view.form);
      const rest = Math.round(60 / Math.max(1, head.length - 1));
      return {
        is: "table",
        caption: words.numbers.caption(view.text, form ? formTitle(form) : ""),
        head,
        shares: head.map((_, at) => (at === 0 ? 100 - rest * (head.length - 1) : rest)),
        rows,
      };
    });
}
