/** One piece of evidence: its type, its form and the ways to collect it; on a line below, whether it is there already, who does it and when. */
import { CalendarDays, Trash2, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { EXISTING_TERMS } from "../../shared/guidance/terms.ts";
import { EXISTING, type Evidence, type Option } from "../../shared/model/records.ts";
import { change, removeEvidence, tryChange } from "../state/actions.ts";
import { Button } from "../ui/Button.tsx";
import { Committed } from "../ui/Field.tsx";
import { Pick } from "../ui/Pick.tsx";
import { Ways } from "./Ways.tsx";

const PRACTICE = [
  ["who", UserRound],
  ["when", CalendarDays],
] as const;

interface Props {
  /** The outcome's cell, in the first row of its outcome. */
  readonly name: ReactNode;
  readonly row: Evidence;
  /** Its place among the rows of its outcome, from 1. */
  readonly number: number;
  /** The outcome's words: every field of the table says what it belongs to. */
  readonly outcome: string;
  readonly types: readonly Option[];
  readonly readOnly: boolean;
}

/** The id of a row's form field on the page. */
export const formId = (evidence: string): string => `form-${evidence}`;

export function EvidenceRow({ name: nameCell, row, number, outcome, types, readOnly }: Props) {
  const edit = (patch: Partial<Omit<Evidence, "id" | "rank">>) =>
    ({ do: "item.edit", list: "evidence", key: row.id, patch: patch as object }) as const;
  const name = (column: keyof typeof PLAN_COLUMNS): string => WORDS.plan.cell(PLAN_COLUMNS[column].label, number, outcome);
  const type = types.find((one) => one.code === row.type);
  return (
    <>
      <tr className="plan-row">
        {nameCell}
        <td>
          <Pick
            label={name("type")}
            labelHidden
            placeholder={WORDS.plan.chooseType}
            options={types.map((one) => ({ value: one.code, label: one.label }))}
            value={row.type}
            isDisabled={readOnly}
            onChange={(code) => void change(edit({ type: code }))}
            tone="cell"
          />
        </td>
        <td>
          <Committed
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
        <td>
          <Ways
            label={name("ways")}
            value={row.ways}
            known={type?.ways ?? []}
            readOnly={readOnly}
            onChange={(ways) => void change(edit({ ways: [...ways] }))}
          />
        </td>
        <td className="plan-remove">
          {!readOnly && (
            <Button
              icon={Trash2}
              iconOnly
              weight="quiet"
              label={WORDS.plan.cell(WORDS.plan.remove, number, outcome)}
              tip={WORDS.plan.remove}
              onPress={() => void removeEvidence(row.id)}
            />
          )}
        </td>
      </tr>
      <tr className="plan-row-more">
        <td>
          <Pick
            label={name("existing")}
            labelHidden
            options={EXISTING.map((value) => ({ value, label: EXISTING_TERMS[value].label, help: EXISTING_TERMS[value].definition }))}
            value={row.existing}
            isDisabled={readOnly}
            onChange={(existing) => void change(edit({ existing }))}
            tone="cell"
          />
        </td>
        {PRACTICE.map(([field, Icon]) => (
          <td key={field}>
            <div className="plan-practice">
              <Icon aria-hidden size={18} />
              <Committed
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
          </td>
        ))}
        <td />
      </tr>
    </>
  );
}
