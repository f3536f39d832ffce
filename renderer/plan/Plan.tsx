/** The outcomes assessment plan: every outcome of the path and, row by row, what would show that it is there. */
import { ArrowLeft } from "lucide-react";
import { Fragment, useEffect, useRef } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { STRANDS } from "../../shared/model/records.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { PlanOutcome } from "./PlanOutcome.tsx";
import "./plan.css";

const words = WORDS.plan;

export function Plan() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const table = useRef<HTMLTableElement>(null);
  const planned = useDesk((now) => now.planned);
  const outcomes = plannedOutcomes(workshop);

  // Come from a stone: its outcome is brought into view.
  useEffect(() => {
    if (planned === null) return;
    table.current?.querySelector(`[data-outcome="${CSS.escape(planned)}"]`)?.scrollIntoView({ block: "start" });
  }, [planned]);

  if (outcomes.length === 0) return <EmptyPlan />;
  const withEvidence = outcomes.filter(({ evidence }) => evidence.length > 0).length;
  return (
    <div className="plan">
      <header className="plan-head">
        <h2>{words.heading}</h2>
        <p className="muted">
          {words.intro} {words.summary(withEvidence, outcomes.length)}.
        </p>
      </header>
      <table className="plan-table" ref={table} aria-label={words.heading}>
        <thead>
          <tr>
            <th scope="col">{PLAN_COLUMNS.outcome.label}</th>
            <th scope="col">{PLAN_COLUMNS.type.label}</th>
            <th scope="col">{PLAN_COLUMNS.form.label}</th>
            <th scope="col">{PLAN_COLUMNS.ways.label}</th>
            <th scope="col">
              <span className="only-spoken">{WORDS.common.more}</span>
            </th>
          </tr>
        </thead>
        {STRANDS.map((strand) => {
          const own = outcomes.filter(({ stone }) => stone.strand === strand);
          if (own.length === 0) return null;
          return (
            <Fragment key={strand}>
              <tbody className={`plan-strand strand-${strand}`}>
                <tr>
                  <th colSpan={5} scope="rowgroup">
                    <span>
                      <StrandSign strand={strand} />
                      {STRAND_TERMS[strand].label}
                    </span>
                  </th>
                </tr>
              </tbody>
              {own.map((outcome) => (
                <PlanOutcome key={outcome.stone.id} outcome={outcome} options={workshop.options} readOnly={readOnly} />
              ))}
            </Fragment>
          );
        })}
      </table>
    </div>
  );
}

function EmptyPlan() {
  return (
    <div className="plan plan-empty">
      <h2>{words.emptyHeading}</h2>
      <p>{words.empty}</p>
      <Button weight="main" icon={ArrowLeft} label={words.emptyAction} onPress={() => desk.go("pathway")} />
    </div>
  );
}
