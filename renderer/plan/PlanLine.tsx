/** One line of the plan, as a body of the table's own, so that its height can be measured. */
import { memo } from "react";
import { STRAND_TERMS } from "../../shared/guidance/terms.ts";
import type { EvidenceId, Option, Stone } from "../../shared/model/records.ts";
import { StrandSign } from "../ui/Sign.tsx";
import { AddRow } from "./AddRow.tsx";
import { EvidenceRow } from "./EvidenceRow.tsx";
import { sameLine, type Line, type LineFound } from "./lines.ts";

interface Props {
  readonly line: Line;
  readonly index: number;
  readonly measure: (element: Element | null) => void;
  readonly types: readonly Option[];
  readonly readOnly: boolean;
  readonly onAdd: (stone: Stone) => void;
  readonly onCameIn: (row: EvidenceId) => void;
  /** What somebody looks for was found in it. */
  readonly found: LineFound | undefined;
  /** It is what they have gone to. */
  readonly here: boolean;
}

export const PlanLine = memo(
  function PlanLine({ line, index, measure, types, readOnly, onAdd, onCameIn, found, here }: Props) {
    const body = { ref: measure, "data-index": index, "data-key": line.key, "data-found": here ? "here" : found && "also" };
    switch (line.kind) {
      case "strand":
        return (
          <tbody {...body} className="plan-strand" data-strand={line.strand}>
            <tr aria-rowindex={line.row}>
              <th colSpan={5} scope="rowgroup">
                <span>
                  <StrandSign strand={line.strand} />
                  {STRAND_TERMS[line.strand].label}
                </span>
              </th>
            </tr>
          </tbody>
        );
      case "evidence": {
        const { stone, evidence, number, cameIn, first, last, row } = line;
        return (
          <tbody {...body} className={`plan-line${first ? " plan-first" : ""}${last ? " plan-last" : ""}`} data-strand={stone.strand}>
            <EvidenceRow
              stone={stone}
              first={first}
              row={evidence}
              number={number}
              cameIn={cameIn}
              at={row}
              types={types}
              readOnly={readOnly}
              onCameIn={onCameIn}
              found={found}
            />
          </tbody>
        );
      }
      case "add": {
        const { stone, first, row } = line;
        return (
          <tbody {...body} className={`plan-line plan-last${first ? " plan-first" : ""}`} data-strand={stone.strand}>
            <AddRow stone={stone} first={first} at={row} readOnly={readOnly} onAdd={onAdd} found={found} />
          </tbody>
        );
      }
    }
  },
  (before, now) => sameLine(before.line, now.line) && PROPS.every((name) => before[name] === now[name]),
);

const PROPS = ["index", "measure", "types", "readOnly", "onAdd", "onCameIn", "found", "here"] as const;
