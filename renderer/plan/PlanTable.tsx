/** The plan's table. Only the lines in view are drawn, so that a plan of any length opens and scrolls at once. */
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import type { EvidenceId, Option, Stone, StoneId } from "../../shared/model/records.ts";
import { useFound, type Found } from "../finding/finding.ts";
import { change, newEvidence } from "../state/actions.ts";
import { desk, type Desk } from "../state/desk.ts";
import { foundInLines, keyOfEvidence, lineOfHit, rowCount, type Line } from "./lines.ts";
import { PlanLine } from "./PlanLine.tsx";
import { useCells } from "./use-cells.ts";

/** About how tall a line is, in px at the usual size of words, until it has been drawn and measured. */
const HEIGHTS: { readonly [K in Line["kind"]]: number } = { strand: 50, evidence: 170, add: 66 };
/** The table's head stays in view above what is scrolled to. */
const HEAD_PX = 64;
/** Lines drawn beyond those in view, so that Tab and the arrows find the next one. */
const BEYOND = 3;

interface Props {
  readonly lines: readonly Line[];
  readonly types: readonly Option[];
  readonly readOnly: boolean;
  /** What scrolls. */
  readonly place: HTMLElement;
  /** What to bring into view. */
  readonly planned: Desk["planned"];
  /** A row is about to be added. */
  readonly onAdd: (id: string) => void;
  /** Shows what has come in for a row. */
  readonly onCameIn: (row: EvidenceId) => void;
  /** Somebody is at a line of this outcome. */
  readonly onIn: (stone: StoneId) => void;
}

export function PlanTable({ lines, types, readOnly, place, planned, onAdd, onCameIn, onIn }: Props) {
  const { table, virtual, ready, show, held } = useLines(lines, place);
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
  const add = useCallback(
    async (stone: Stone): Promise<void> => {
      if (!firstType) return;
      const item = newEvidence(stone.id, firstType);
      onAdd(item.id);
      awaited.current = keyOfEvidence(item.id);
      await change({ do: "item.add", list: "evidence", item, before: null });
    },
    [firstType, onAdd],
  );

  // Come from a stone: its outcome is brought into view. A row that is in view already stays where it is.
  const plannedLine = planned === null ? -1 : lines.findIndex((line) => isAt(line, planned));
  const plannedRow = planned !== null && planned.row !== null;
  useEffect(() => {
    if (plannedLine === -1 || !ready) return;
    virtual.scrollToIndex(plannedLine, { align: plannedRow ? "auto" : "start" });
    desk.inView();
  }, [plannedLine, plannedRow, virtual, ready]);

  const focus = (event: FocusEvent): void => {
    held.current = event.target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    const line = lines.find(({ key }) => key === held.current);
    if (line && line.kind !== "strand") onIn(line.stone.id);
  };

  const found = useFound();
  const { hits, sought } = found ?? NOTHING_FOUND;
  const foundIn = useMemo(() => foundInLines(lines, hits, sought), [lines, hits, sought]);
  const here = lineOfHit(lines, found?.hit ?? null);

  const drawn = virtual.getVirtualItems();
  return (
    <table
      className="plan-table"
      ref={table}
      aria-label={WORDS.plan.heading}
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
      {drawn.flatMap((item, at) => {
        const line = lines[item.index];
        const before = item.start - (drawn[at - 1]?.end ?? virtual.options.scrollMargin);
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
              onCameIn={onCameIn}
              found={foundIn.get(line.key)}
              here={line.key === here}
            />
          ),
        ];
      })}
      <Gap height={virtual.getTotalSize() - ((drawn.at(-1)?.end ?? 0) - virtual.options.scrollMargin)} />
    </table>
  );
}

const NOTHING_FOUND: Pick<Found, "hits" | "sought"> = { hits: [], sought: [] };

/** Whether a line is the row that is asked for, or the first one of the outcome. */
const isAt = (line: Line, { stone, row }: NonNullable<Desk["planned"]>): boolean =>
  line.kind !== "strand" && line.stone.id === stone && (row === null || (line.kind === "evidence" && line.evidence.id === row));

/** The room of lines that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tbody aria-hidden>
      <tr className="plan-gap" style={{ height: Math.max(0, height) }} />
    </tbody>
  );
}

/** Which lines are drawn: those in view, some around them, and the one that holds the focus. `ready` once their place is known. */
function useLines(lines: readonly Line[], place: HTMLElement) {
  const table = useRef<HTMLTableElement>(null);
  const held = useRef<string>(undefined);
  const [above, setAbove] = useState(0);

  // Where the first line begins: what stands above it may grow and shrink.
  useLayoutEffect(() => {
    const head = table.current?.tHead;
    if (!head) return;
    const measure = (): void => setAbove((table.current?.offsetTop ?? 0) + head.offsetHeight);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(head);
    for (const child of place.children) if (child !== table.current) watcher.observe(child);
    return () => watcher.disconnect();
  }, [place]);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => place,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? "evidence"],
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: above,
    scrollPaddingStart: HEAD_PX,
    overscan: BEYOND,
    rangeExtractor: (range: Range) => {
      const seen = defaultRangeExtractor(range);
      const at = held.current === undefined ? -1 : lines.findIndex(({ key }) => key === held.current);
      return at === -1 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b);
    },
  });
  const show = (line: number): void => virtual.scrollToIndex(line, { align: "auto" });
  return { table, virtual, ready: above > 0, show, held };
}
