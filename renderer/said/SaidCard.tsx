/** One row of what was said: its four texts, since when, the stones it is about, and the way to the room. */
import { Presentation, X } from "lucide-react";
import { SAID_WORDS } from "../../shared/guidance/said-words.ts";
import type { SaidRow, StoneId } from "../../shared/model/records.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { SAID_PARTS } from "../../shared/room/said-sheet.ts";
import { DayField } from "../progress/DayField.tsx";
import { showSaidInRoom } from "../state/direct.ts";
import { say } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { editLatest, editRow, moveRow, removeRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { Pick } from "../ui/Pick.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";
import { StrandSign } from "../ui/Sign.tsx";

const words = SAID_WORDS;

/** The id of the button that adds a row. */
export const ADD_SAID = "add-said";
export const firstFieldOfSaid = (row: string): string => `said-${row}`;

interface Props {
  readonly row: SaidRow;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly together: readonly string[];
  readonly readOnly: boolean;
}

export function SaidCard({ row, number, together, readOnly }: Props) {
  const name = row.said.trim() || words.number(number);
  const isBlank = SAID_PARTS.every((part) => row[part].trim() === "");
  return (
    <li className="card">
      <div className="card-head">
        <h3>{words.number(number)}</h3>
        <Button
          icon={Presentation}
          iconOnly
          weight="quiet"
          label={words.roomOf(number)}
          tip={words.room}
          isDisabled={isBlank}
          onPress={() => showSaidInRoom(row.id)}
        />
        {!readOnly && (
          <RowMenu
            name={name}
            at={number - 1}
            of={together.length}
            onMove={(by) => moveRow("said", together, row.id, by, name)}
            onRemove={() => removeRow("said", row.id).then(() => focusOn(ADD_SAID))}
          />
        )}
      </div>
      <div className="said-fields">
        {SAID_PARTS.map((part) => (
          <div key={part} className="said-field">
            {/* The field's own name says which row it belongs to; the heading is there to be seen. */}
            <p aria-hidden className="said-label">
              {words.fields[part].label}
            </p>
            <CommittedField
              label={words.field(words.fields[part].label, number)}
              labelHidden
              placeholder={words.fields[part].help}
              value={row[part]}
              rows={2}
              hints
              isReadOnly={readOnly}
              {...(part === "said" && { id: firstFieldOfSaid(row.id) })}
              onCommit={(text) => editRow("said", row.id, { [part]: text.trim() })}
            />
          </div>
        ))}
      </div>
      <div className="said-about">
        <DayField label={words.date} value={row.date} isReadOnly={readOnly} onCommit={(date) => void redate(row, date)} />
        <About row={row} number={number} readOnly={readOnly} />
      </div>
    </li>
  );
}

async function redate(row: SaidRow, date: string): Promise<void> {
  const refused = await editRow("said", row.id, { date });
  if (refused) say(refused.message);
}

/** The stones that a row is about. */
function About({ row, number, readOnly }: Pick<Props, "row" | "number" | "readOnly">) {
  const workshop = useWorkshop();
  const about = row.stones.flatMap((id) => workshop.stones.get(id) ?? []);
  const others = stonesOnPath(workshop).filter(({ id }) => !row.stones.includes(id));
  const change = (stones: (now: readonly StoneId[]) => readonly StoneId[]): void =>
    void editLatest("said", row.id, (now) => ({ stones: [...stones(now.stones)] }));
  if (readOnly && about.length === 0) return null;
  return (
    <div className="said-stones" role="group" aria-label={words.stones}>
      <h4 className="field-label">{words.stones}</h4>
      <ul>
        {about.map((stone) => (
          <li key={stone.id}>
            <StrandSign strand={stone.strand} />
            <span dir="auto">{stone.text}</span>
            {!readOnly && (
              <Button
                icon={X}
                iconOnly
                weight="quiet"
                label={words.dropStone(stone.text)}
                onPress={() => change((now) => now.filter((id) => id !== stone.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && others.length > 0 && (
        <Pick<StoneId>
          label={words.addStoneOf(number)}
          labelHidden
          placeholder={words.addStone}
          options={others.map((stone) => ({ value: stone.id, label: stone.text, sign: <StrandSign strand={stone.strand} /> }))}
          value={null}
          onChange={(id) => change((now) => [...now, id])}
        />
      )}
    </div>
  );
}
