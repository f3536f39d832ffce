/** The worksheet: questions about the evidence that is collected today, a card for each kind of it. */
import { Plus } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { WORKSHEET_WORDS } from "../../shared/guidance/plan-words.ts";
import type { ItemId, WorksheetRow } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { newId } from "../state/actions.ts";
import { refuse } from "../state/notices.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows, editRow, moveRow, removeRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn, focusWhenThere } from "../ui/focus-on.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import "../ui/place.css";
import "./worksheet.css";

const words = WORDS.worksheet;
const QUESTIONS = ["what", "how", "accessible", "improve", "keep"] as const;
const ADD_ID = "add-worksheet-row";
const firstFieldOf = (row: string): string => `worksheet-${row}`;

export function Worksheet() {
  const rows = inOrder(useWorkshop().worksheet);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const add = async (): Promise<void> => {
    const row = { id: newId<ItemId>(), what: "", how: "", accessible: "", improve: "", keep: "" };
    const error = await addRows("worksheet", [row]);
    if (error) return refuse(error);
    focusWhenThere(firstFieldOf(row.id));
  };
  return (
    <div className="place">
      <header className="place-head">
        <h2>{WORKSHEET_WORDS.heading}</h2>
        <p className="muted">
          {WORKSHEET_WORDS.intro} {words.advice}
        </p>
      </header>
      {rows.length === 0 && <p className="worksheet-empty">{words.empty}</p>}
      <ol className="worksheet">
        {rows.map((row, at) => (
          <Card key={row.id} row={row} number={at + 1} together={rows.map(({ id }) => id)} readOnly={readOnly} />
        ))}
      </ol>
      {!readOnly && (
        <Button id={ADD_ID} icon={Plus} weight={rows.length === 0 ? "main" : "plain"} label={words.add} onPress={() => void add()} />
      )}
    </div>
  );
}

interface CardProps {
  readonly row: WorksheetRow;
  readonly number: number;
  readonly together: readonly string[];
  readonly readOnly: boolean;
}

function Card({ row, number, together, readOnly }: CardProps) {
  const name = row.what.trim() || words.number(number);
  return (
    <li className="card">
      <div className="card-head">
        <h3>{words.number(number)}</h3>
        {!readOnly && (
          <RowMenu
            name={name}
            at={number - 1}
            of={together.length}
            onMove={(by) => moveRow("worksheet", together, row.id, by, name)}
            onRemove={() => removeRow("worksheet", row.id).then(() => focusOn(ADD_ID))}
          />
        )}
      </div>
      <div className="worksheet-fields">
        {QUESTIONS.map((question) => {
          const { label, help, placeholder } = WORKSHEET_WORDS.columns[question];
          return (
            <div key={question} className="worksheet-field">
              {/* The field's own name says which card it belongs to; the heading is there to be seen. */}
              <p aria-hidden className="worksheet-label">
                {label}
              </p>
              <p aria-hidden className="muted small">
                {help}
              </p>
              <CommittedField
                label={`${words.field(label, number)}. ${help}`}
                labelHidden
                placeholder={placeholder}
                value={row[question]}
                rows={2}
                isReadOnly={readOnly}
                {...(question === "what" && { id: firstFieldOf(row.id) })}
                onCommit={(text) => editRow("worksheet", row.id, { [question]: text })}
              />
            </div>
          );
        })}
      </div>
    </li>
  );
}
