/** One piece of evidence: its type, its form and the ways to collect it; on a line below, whether it is there already, who does it and when, and what has come in. */
import { CalendarDays, Inbox, Trash2, UserRound } from "lucide-react";
import { memo, type PointerEvent } from "react";
import { longDayOf } from "../ui/dates.ts";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { EXISTING_TERMS } from "../../shared/guidance/terms.ts";
import { EXISTING, type Evidence, type EvidenceId, type Option, type Stone } from "../../shared/model/records.ts";
import type { FindField } from "../../shared/pathway/find.ts";
import { DayField } from "../progress/DayField.tsx";
import { change, removeEvidence, tryChange } from "../state/actions.ts";
import { CellButton } from "../ui/CellButton.tsx";
import { CellPick } from "../ui/CellPick.tsx";
import { CommittedField } from "../ui/Field.tsx";
import type { LineFound } from "./lines.ts";
import { Name } from "./Name.tsx";
import { Ways } from "./Ways.tsx";

const PRACTICE = [
  ["who", UserRound, "form"],
  ["when", CalendarDays, "ways"],
] as const;
const EXISTING_OPTIONS = EXISTING.map((value) => ({ value, label: EXISTING_TERMS[value].label, help: EXISTING_TERMS[value].definition }));

interface Props {
  readonly stone: Stone;
  /** The first row of its outcome: it has the outcome's name; those below repeat it quietly. */
  readonly first: boolean;
  readonly row: Evidence;
  /** Its place among the rows of its outcome, from 1. */
  readonly number: number;
  /** How much has come in for it. */
  readonly cameIn: number;
  /** Its first row in the table, from 1. */
  readonly at: number;
  readonly types: readonly Option[];
  readonly readOnly: boolean;
  /** Shows what has come in for a row. */
  readonly onCameIn: (row: EvidenceId) => void;
  /** What somebody looks for was found in it. */
  readonly found: LineFound | undefined;
}

/** The id of a row's form field on the page. */
export const formId = (evidence: string): string => `form-${evidence}`;

/** To the field beside what was pressed. */
function toDueField(event: PointerEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.parentElement?.querySelector<HTMLElement>(".plan-due input")?.focus();
}

export const EvidenceRow = memo(function EvidenceRow(props: Props) {
  const { stone, first, row, number, cameIn, at, types, readOnly, onCameIn, found } = props;
  const edit = (patch: Partial<Omit<Evidence, "id" | "rank">>) =>
    ({ do: "item.edit", list: "evidence", key: row.id, patch: patch as object }) as const;
  const name = (column: keyof typeof PLAN_COLUMNS): string => WORDS.plan.cell(PLAN_COLUMNS[column].label, number, stone.text);
  /** A field's own words can't be marked: its cell is. */
  const isFound = (field: FindField): true | undefined => found?.fields.has(field) || undefined;
  const type = types.find((one) => one.code === row.type);
  return (
    <>
      <tr className="plan-row" aria-rowindex={at}>
        <Name stone={stone} first={first} rows={2} readOnly={readOnly} sought={found?.outcome ? found.sought : null} />
        <td data-column="type" data-found={isFound("type")}>
          <CellPick
            label={name("type")}
            options={types.map((one) => ({ value: one.code, label: one.label }))}
            value={row.type}
            isDisabled={readOnly}
            onChange={(code) => void change(edit({ type: code }))}
          />
        </td>
        <td data-column="form" data-found={isFound("form")}>
          <CommittedField
            label={name("form")}
            labelHidden
            placeholder={PLAN_COLUMNS.form.help}
            value={row.form}
            id={formId(row.id)}
            rows={2}
            tone="field-cell"
            isReadOnly={readOnly}
            onCommit={(form) => tryChange(edit({ form }))}
          />
        </td>
        <td data-column="ways">
          <Ways
            label={name("ways")}
            value={row.ways}
            known={type?.ways ?? []}
            readOnly={readOnly}
            sought={found?.fields.has("ways") ? found.sought : null}
            onChange={(ways) => change(edit({ ways: [...ways] }))}
          />
        </td>
        <td data-column="more" className="plan-remove">
          {!readOnly && (
            <CellButton
              className="button button-quiet button-icon"
              label={WORDS.plan.cell(WORDS.plan.remove, number, stone.text)}
              tip={WORDS.plan.remove}
              onPress={() => void removeEvidence(row.id)}
            >
              <Trash2 aria-hidden size="1.25em" strokeWidth={2.25} />
            </CellButton>
          )}
        </td>
      </tr>
      <tr className="plan-row-more" aria-rowindex={at + 1}>
        <td data-column="type" data-found={isFound("existing")}>
          <CellPick
            label={name("existing")}
            options={EXISTING_OPTIONS}
            value={row.existing}
            isDisabled={readOnly}
            onChange={(existing) => void change(edit({ existing }))}
          />
        </td>
        {PRACTICE.map(([field, Icon, column]) => (
          <td key={field} data-column={column} data-found={isFound(field)}>
            <div className="plan-practice">
              <Icon aria-hidden size={18} />
              <CommittedField
                label={name(field)}
                labelHidden
                placeholder={PLAN_COLUMNS[field].label}
                value={row[field]}
                oneLine
                tone="field-cell"
                isReadOnly={readOnly}
                onCommit={(text) => tryChange(edit({ [field]: text.trim() }))}
              />
            </div>
            {field === "when" && (
              <>
                {row.due && (
                  // In short, so that more rows are in view; the field comes with the focus in this cell, and by a press on this.
                  <span className="plan-due-said small muted" aria-hidden onPointerDown={toDueField}>
                    {DUE_WORDS.on(longDayOf(row.due))}
                  </span>
                )}
                <div className="plan-due">
                  {/* The field's own name says of what; this is there to be seen. */}
                  <span aria-hidden className="small muted">
                    {DUE_WORDS.field}
                  </span>
                  <DayField
                    label={WORDS.plan.cell(DUE_WORDS.field, number, stone.text)}
                    labelHidden
                    value={row.due ?? ""}
                    isReadOnly={readOnly}
                    onCommit={(due) => void change(edit({ due }))}
                  />
                </div>
              </>
            )}
          </td>
        ))}
        <td data-column="more" className="plan-remove" data-found={isFound("cameIn")}>
          {(!readOnly || cameIn > 0) && (
            <CellButton
              className={`button button-quiet button-icon came-in-button${cameIn > 0 ? " came-in-some" : ""}`}
              label={`${WORDS.plan.cell(PROGRESS_WORDS.cameIn, number, stone.text)}: ${PROGRESS_WORDS.count(cameIn)}`}
              tip={readOnly ? PROGRESS_WORDS.cameIn : PROGRESS_WORDS.record}
              onPress={() => onCameIn(row.id)}
            >
              <Inbox aria-hidden size="1.25em" strokeWidth={2.25} />
              {cameIn > 0 && <span className="came-in-count">{cameIn}</span>}
            </CellButton>
          )}
        </td>
      </tr>
    </>
  );
});
