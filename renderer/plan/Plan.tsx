/** The outcomes assessment plan: every outcome of the path and, row by row, what would show that it is there. */
import { ArrowLeft, CalendarClock, ClipboardPaste, Search } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent } from "react";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { FIND_WORDS } from "../../shared/guidance/find-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Evidence, EvidenceId, StoneId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { findingsByRow, progressSummary } from "../../shared/pathway/progress.ts";
import { plannedOutcomes, type PlannedOutcome } from "../../shared/pathway/reading-order.ts";
import { openFind } from "../finding/finding.ts";
import { TimelineButton } from "../progress/TimelineDialog.tsx";
import { FindingsDialog } from "../progress/FindingsDialog.tsx";
import { desk, useDesk, type Desk } from "../state/desk.ts";
import { EVERYTHING, type PlanFilter } from "../state/plan-filter.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { HowMany } from "../ui/HowMany.tsx";
import { PLACE_TERMS, TermButton } from "../ui/TermButton.tsx";
import { Filters } from "./Filters.tsx";
import { planLines } from "./lines.ts";
import { PasteTable } from "./PasteTable.tsx";
import { PlanTable } from "./PlanTable.tsx";
import { countRows, sift } from "./sift.ts";
import type { TextGrid } from "../../shared/pasting/cells.ts";
import { gridOfClipboard, isForRows } from "../collecting/table-text.ts";
import "./plan.css";

const words = WORDS.plan;

export function Plan() {
  const workshop = useWorkshop();
  const outcomes = useMemo(() => plannedOutcomes(workshop), [workshop]);
  return outcomes.length === 0 ? <EmptyPlan /> : <FullPlan outcomes={outcomes} />;
}

function FullPlan({ outcomes }: { readonly outcomes: readonly PlannedOutcome[] }) {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const filter = useDesk((now) => now.filter);
  const planned = useDesk((now) => now.planned);
  const [pasting, setPasting] = useState<{ readonly grid: TextGrid; readonly into: StoneId } | null>(null);
  /** The row whose findings are shown. */
  const [cameIn, setCameIn] = useState<EvidenceId | null>(null);
  const closeCameIn = useCallback(() => setCameIn(null), []);
  // The table begins once what scrolls it is there.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const kept = useRef(new Set<string>());
  const lastIn = useRef<StoneId>(undefined);
  const types = useMemo(() => inOrder(workshop.options), [workshop.options]);

  const shown = useMemo(() => sift(workshop, outcomes, filter, kept.current), [workshop, outcomes, filter]);
  const lines = useMemo(() => {
    const numbers = new Map<Evidence, number>(outcomes.flatMap(({ evidence }) => evidence.map((row, at) => [row, at + 1] as const)));
    const findings = findingsByRow(workshop);
    return planLines(
      shown,
      (row) => numbers.get(row) ?? 0,
      ({ id }) => findings.get(id)?.length ?? 0,
      readOnly,
    );
  }, [workshop, outcomes, shown, readOnly]);
  const progress = useMemo(() => progressSummary(workshop), [workshop]);

  const setFilter = useCallback((next: PlanFilter): void => {
    kept.current = new Set();
    desk.sift(next);
  }, []);
  const keep = useCallback((id: string) => void kept.current.add(id), []);
  const isIn = useCallback((stone: StoneId): void => {
    lastIn.current = stone;
  }, []);

  // Somebody asked for an outcome or a row that the filter hides.
  const hidden = planned !== null && !shown.some((outcome) => isPlanned(outcome, planned));
  useEffect(() => {
    if (!hidden) return;
    if (outcomes.some((outcome) => isPlanned(outcome, planned))) setFilter(EVERYTHING);
    else desk.inView();
  }, [hidden, outcomes, planned, setFilter]);

  const paste = (event: ClipboardEvent): void => {
    const { currentTarget, target, clipboardData } = event;
    if (readOnly || !currentTarget.contains(target as Node) || !isForRows(clipboardData)) return;
    event.preventDefault();
    openPaste(gridOfClipboard(clipboardData));
  };
  const openPaste = (grid: TextGrid): void => {
    const into = shown.find(({ stone }) => stone.id === lastIn.current) ?? shown[0] ?? outcomes[0];
    if (into) setPasting({ grid, into: into.stone.id });
  };
  const withEvidence = outcomes.filter(({ evidence }) => evidence.length > 0).length;

  return (
    <div className="plan" data-term={PLACE_TERMS.plan} ref={setPlace} {...{ onPaste: paste }}>
      <header className="plan-head">
        <div>
          <h2>{words.heading}</h2>
          <p className="muted">
            {withEvidence < outcomes.length && words.intro} {words.summary(withEvidence, outcomes.length)}. {progress}{" "}
            <HowMany n={withEvidence} of={outcomes.length} />
          </p>
        </div>
        <div className="plan-head-actions">
          <TermButton term={PLACE_TERMS.plan} />
          <TimelineButton />
          <Button icon={CalendarClock} weight="quiet" label={DUE_WORDS.open} tip={DUE_WORDS.openTip} onPress={() => desk.ask("due")} />
          <Button icon={Search} iconOnly weight="quiet" label={FIND_WORDS.name} tip={FIND_WORDS.tip} onPress={openFind} />
          {!readOnly && (
            <Button icon={ClipboardPaste} label={WORDS.pasteTable.open} tip={WORDS.pasteTable.openTip} onPress={() => openPaste([])} />
          )}
        </div>
      </header>
      <Filters
        filter={filter}
        types={types}
        shown={shown.length}
        of={outcomes.length}
        rows={countRows(shown)}
        ofRows={countRows(outcomes)}
        onChange={setFilter}
      />
      <p id="plan-keys" className="only-spoken">
        {WORDS.planTable.keys}
      </p>
      {place && (
        <PlanTable
          lines={lines}
          types={types}
          readOnly={readOnly}
          place={place}
          planned={planned}
          onAdd={keep}
          onCameIn={setCameIn}
          onIn={isIn}
        />
      )}
      {cameIn !== null && <FindingsDialog evidence={cameIn} onClose={closeCameIn} />}
      {pasting && (
        <PasteTable
          grid={pasting.grid}
          into={pasting.into}
          outcomes={outcomes.map(({ stone }) => stone)}
          types={types}
          onClose={() => setPasting(null)}
          onAdd={(ids) => ids.forEach(keep)}
        />
      )}
    </div>
  );
}

/** Whether an outcome is the one that somebody asked for, with the row that they asked for. */
const isPlanned = ({ stone, evidence }: PlannedOutcome, planned: NonNullable<Desk["planned"]>): boolean =>
  stone.id === planned.stone && (planned.row === null || evidence.some(({ id }) => id === planned.row));

/** Before there is an outcome: what the plan is made of, and the way there. */
export function EmptyPlan() {
  return (
    <div className="plan plan-empty">
      <h2>{words.emptyHeading}</h2>
      <p>{words.empty}</p>
      <Button weight="main" icon={ArrowLeft} label={words.emptyAction} onPress={() => desk.go("pathway")} />
    </div>
  );
}
