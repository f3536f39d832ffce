/** The impact report as it will be, section by section: each paragraph can be worded anew, and what is missing is said to the team alone. */
import { FileText } from "lucide-react";
import { useMemo } from "react";
import { REPORT_TAB_WORDS as words } from "../../shared/guidance/report-words.ts";
import { reportOf } from "../../shared/report/document.ts";
import type { ReportBlock, ReportSection, ReportTable } from "../../shared/report/parts.ts";
import { chartOf } from "../../shared/charts/chart.ts";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { ChartPicture } from "../results/ChartPicture.tsx";
import { save } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { ReportTextRow } from "./ReportTextRow.tsx";
import "./report.css";

const WAYS = [
  ["pdf", "report-pdf"],
  ["page", "report-page"],
  ["slides", "report-slides"],
] as const;

export function ReportTab() {
  const workshop = useWorkshop();
  const hidesSmall = useReplica(({ app }) => app?.settings.hidesSmall ?? false);
  const { sections } = useMemo(() => reportOf(workshop, { hidesSmall }), [workshop, hidesSmall]);
  return (
    <div className="report">
      <p className="muted">{words.intro}</p>
      <div className="report-save" role="group" aria-label={words.save}>
        <Button weight="main" icon={FileText} label={words.formats.word} onPress={() => desk.word("report")} />
        {WAYS.map(([way, product]) => (
          <Button key={way} label={words.formats[way]} onPress={() => void save(product)} />
        ))}
      </div>
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </div>
  );
}

/** A section without anything to tell or to say stays away. */
function Section({ section: { heading, under, blocks, missing } }: { readonly section: ReportSection }) {
  if (blocks.length === 0 && missing.length === 0) return null;
  return (
    <section className="report-section" aria-label={heading}>
      <h3 dir="auto">{heading}</h3>
      {under !== "" && <p className="muted small">{under}</p>}
      {missing.length > 0 && (
        <div className="report-missing small">
          <p>
            <strong>{words.missing}</strong>
          </p>
          {missing.map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
        </div>
      )}
      {blocks.map((block, at) => (
        <Block key={block.is === "text" ? `${block.part} ${block.stone}` : at} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.is) {
    case "text":
      return <ReportTextRow text={block} />;
    case "heading":
      return block.level === 2 ? <h4 dir="auto">{block.text}</h4> : <h5 dir="auto">{block.text}</h5>;
    case "state":
      return <p className="report-state">{block.words}</p>;
    case "chart":
      return chartOf(block.view) ? (
        <figure className="report-chart">
          <ChartPicture view={block.view} />
          <figcaption className="muted small" dir="auto">
            {block.caption}
          </figcaption>
        </figure>
      ) : null;
    case "table":
      return <Table table={block} />;
    case "benefits":
      return <p className="muted small">{words.elsewhere(DOCUMENT_WORDS.benefits.heading)}</p>;
    case "feedback":
      return <p className="muted small">{words.elsewhere(DOCUMENT_WORDS.feedback.heading)}</p>;
    case "plan":
      return <p className="muted small">{words.plan}</p>;
  }
}

function Table({ table: { caption, head, rows } }: { readonly table: ReportTable }) {
  return (
    <div className="report-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption dir="auto">{caption}</caption>
        <thead>
          <tr>
            {head.map((heading) => (
              <th key={heading} scope="col" dir="auto">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" dir="auto">
                    {cell}
                  </th>
                ) : (
                  <td key={column} dir="auto">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
