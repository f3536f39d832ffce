/**
 * The outcomes assessment plan: every outcome of the path and, row by row, what would show that it is there. Only the
 * rows in view are drawn, so that a plan of any length opens and scrolls at once.
 */
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { ArrowLeft, ClipboardPaste } from "lucide-react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type FocusEvent } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import type { Evidence, Stone, StoneId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { plannedOutcomes, type PlannedOutcome } from "../../shared/pathway/reading-order.ts";
import { change, newEvidence } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Filters } from "./Filters.tsx";
import { keyOfEvidence, linesOf, rowCount, type Line } from "./lines.ts";
import { PasteTable } from "./PasteTable.tsx";
import { PlanLine } from "./PlanLine.tsx";
import { EVERYTHING, sift, type Filter } from "./sift.ts";
import { gridOfClipboard, isForRows, type Grid } from "./table-text.ts";
import { useCells } from "./use-cells.ts";
import "./plan.css";

const words = WORDS.plan;
/** About how tall a line is, in px at the usual size of words, until it has been drawn and measured. */
const HEIGHTS: { readonly [K in Line["kind"]]: number } = { strand: 66, evidence: 250, add: 76 };
/** The table's head stays in view above what is scrolled to. */
const HEAD_PX = 64;

export function Plan() {
  const workshop = useWorkshop();
  const outcomes = useMemo(() => plannedOutcomes(workshop), [workshop]);
  return outcomes.length === 0 ? <EmptyPlan /> : <FullPlan outcomes={outcomes} />;
}

function FullPlan({ outcomes }: { readonly outcomes: readonly PlannedOutcome[] }) {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const planned = useDesk((now) => now.planned);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [pasting, setPasting] = useState<{ readonly grid: Grid; readonly into: StoneId } | null>(null);
  const kept = useRef(new Set<string>());
  const lastIn = useRef<StoneId>(undefined);
  const types = inOrder(workshop.options);

  const shown = useMemo(() => sift(workshop, outcomes, filter, kept.current), [workshop, outcomes, filter]);
  const lines = useMemo(() => {
    const numbers = new Map<Evidence, number>(outcomes.flatMap(({ evidence }) => evidence.map((row, at) => [row, at + 1] as const)));
    return linesOf(shown, (row) => numbers.get(row) ?? 0, readOnly);
  }, [outcomes, shown, readOnly]);

  const { place, table, virtual, ready, show, held } = useLines(lines);
  const cells = useCells(lines, readOnly, show);
  const latest = useRef({ lines, go: cells.go });
  latest.current = { lines, go: cells.go };

  // The form of a new row has the focus as soon as the row is there.
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    const line = awaited.current === undefined ? -1 : lines.findIndex(({ key }) => key === awaited.current);
    if (line === -1 || !table.current) return;
    awaited.current = undefined;
    latest.current.go(table.current, { line, sub: 0, column: "form" }, "down");
  }, [lines, table]);

  const firstType = types[0]?.code;
  const add = useCallback(async (stone: Stone): Promise<void> => {
    if (!firstType) return;
    const item = newEvidence(stone.id, firstType);
    kept.current.add(item.id);
    awaited.current = keyOfEvidence(item.id);
    await change({ do: "item.add", list: "evidence", item, before: null });
  }, [firstType]);

  // Come from a stone: its outcome is brought into view.
  useEffect(() => {
    if (planned === null || !ready) return;
    const line = latest.current.lines.findIndex((one) => one.kind !== "strand" && one.stone.id === planned);
    if (line !== -1) virtual.scrollToIndex(line, { align: "start" });
  }, [planned, virtual, ready]);

  const paste = (event: ClipboardEvent): void => {
    const { currentTarget, target, clipboardData } = event;
    if (readOnly || !currentTarget.contains(target as Node) || !isForRows(clipboardData)) return;
    event.preventDefault();
    openPaste(gridOfClipboard(clipboardData));
  };
  const openPaste = (grid: Grid): void => {
    const into = shown.find(({ stone }) => stone.id === lastIn.current) ?? shown[0] ?? outcomes[0];
    if (into) setPasting({ grid, into: into.stone.id });
  };
  const withEvidence = outcomes.filter(({ evidence }) => evidence.length > 0).length;
  const focus = (event: FocusEvent): void => {
    held.current = event.target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    const line = lines.find(({ key }) => key === held.current);
    if (line && line.kind !== "strand") lastIn.current = line.stone.id;
  };

  return (
    <div className="plan" ref={place} {...{ onPaste: paste }}>
      <header className="plan-head">
        <div>
          <h2>{words.heading}</h2>
          <p className="muted">
            {words.intro} {words.summary(withEvidence, outcomes.length)}.
          </p>
        </div>
        {!readOnly && (
          <Button icon={ClipboardPaste} label={WORDS.pasteTable.open} tip={WORDS.pasteTable.openTip} onPress={() => openPaste([])} />
        )}
      </header>
      <Filters
        filter={filter}
        types={types}
        shown={shown.length}
        of={outcomes.length}
        onChange={(next) => {
          kept.current = new Set();
          setFilter(next);
        }}
      />
      <p id="plan-keys" className="only-spoken">{WORDS.planTable.keys}</p>
      <table
        className="plan-table"
        ref={table}
        aria-label={words.heading}
        aria-describedby="plan-keys"
        aria-rowcount={rowCount(lines)}
        {...{ onKeyDownCapture: cells.onKeyDownCapture, onFocus: focus }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{PLAN_COLUMNS.outcome.label}</th>
            <th scope="col">{PLAN_COLUMNS.type.label}</th>
            <th scope="col">{PLAN_COLUMNS.form.label}</th>
            <th scope="col">{PLAN_COLUMNS.ways.label}</th>
            <th scope="col">
              <span className="only-spoken">{WORDS.common.more}</span>
            </th>
          </tr>
        </thead>
        {virtual.getVirtualItems().flatMap((item, at, items) => {
          const line = lines[item.index];
          const before = item.start - (items[at - 1]?.end ?? virtual.options.scrollMargin);
          return [
            before > 0 && <Gap key={`before ${item.key}`} height={before} />,
            line && (
              <PlanLine
                key={item.key}
                line={line}
                index={item.index}
                measure={virtual.measureElement}
                types={types}
                readOnly={readOnly}
                onAdd={add}
              />
            ),
          ];
        })}
        <Gap height={virtual.getTotalSize() - ((virtual.getVirtualItems().at(-1)?.end ?? 0) - virtual.options.scrollMargin)} />
      </table>
      {pasting && (
        <PasteTable
          grid={pasting.grid}
          into={pasting.into}
          outcomes={outcomes.map(({ stone }) => stone)}
          types={types}
          onClose={() => setPasting(null)}
          onAdd={(ids) => {
            for (const id of ids) kept.current.add(id);
          }}
        />
      )}
    </div>
  );
}

/** The room of lines that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden>
      <tr className="plan-gap" style={{ height: Math.max(0, height) }} />
    </tbody>
  );
}

/** Which lines are drawn: those in view, some around them, and the one that holds the focus. `ready` once their place is known. */
function useLines(lines: readonly Line[]) {
  const place = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const held = useRef<string>(undefined);
  const [above, setAbove] = useState(0);

  // Where the first line begins: what stands above it may grow and shrink.
  useLayoutEffect(() => {
    const [scroller, head] = [place.current, table.current?.tHead];
    if (!scroller || !head) return;
    const measure = (): void => setAbove((table.current?.offsetTop ?? 0) + head.offsetHeight);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(head);
    for (const child of scroller.children) if (child !== table.current) watcher.observe(child);
    return () => watcher.disconnect();
  }, []);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? "evidence"],
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: above,
    scrollPaddingStart: HEAD_PX,
    overscan: 4,
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range);
      const at = held.current === undefined ? -1 : lines.findIndex(({ key }) => key === held.current);
      return at === -1 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b);
    },
  });
  const show = (line: number): void => virtual.scrollToIndex(line, { align: "auto" });
  return { place, table, virtual, ready: above > 0, show, held };
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
