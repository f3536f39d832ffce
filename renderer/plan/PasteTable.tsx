/** A table from Word or Excel as rows of evidence: which column is what, what comes of it, and what was not understood. */
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { EXISTING_TERMS } from "../../shared/guidance/terms.ts";
import { quoted } from "../../shared/base/wording.ts";
import type { EvidenceId, Option, OptionCode, Stone, StoneId } from "../../shared/model/records.ts";
import { newId } from "../state/actions.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { longDayOf } from "../ui/dates.ts";
import { MakingLine } from "../ui/Making.tsx";
import { Pick } from "../ui/Pick.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { filledRows } from "../../shared/pasting/sheets.ts";
import { OpenedSheet, OpenTable, type OpenedTable } from "../collecting/OpenTable.tsx";
import { givenOnce, Meanings, TableField } from "../collecting/TableForm.tsx";
import { FIELDS, pastedRowsOf, understand, type Field, type Known, type Pasted, type Understood } from "./paste-rows.ts";
import type { TextGrid } from "../../shared/pasting/cells.ts";

const words = WORDS.pasteTable;
/** More rows than these say nothing new about how the table was understood. */
const PREVIEWED = 20;

interface Props {
  /** No rows where nothing is pasted yet. */
  readonly grid: TextGrid;
  readonly into: StoneId;
  readonly outcomes: readonly Stone[];
  readonly types: readonly Option[];
  readonly onClose: () => void;
  /** These rows are about to be added. */
  readonly onAdd: (ids: readonly EvidenceId[]) => void;
}

export function PasteTable({ grid: pasted, into: first, outcomes, types, onClose, onAdd }: Props) {
  const known: Known = { types, outcomes };
  const [grid, setGrid] = useState(pasted);
  const [understood, setUnderstood] = useState(() => understand(pasted, known));
  const [into, setInto] = useState(first);
  const [otherwise, setOtherwise] = useState<OptionCode | undefined>(types[0]?.code);
  const [opened, setOpened] = useState<OpenedTable | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = (next: TextGrid): void => {
    setGrid(next);
    setUnderstood(understand(next, known));
    setError(null);
  };
  const takeSheet = (next: OpenedTable): void => {
    const sheet = next.sheets[next.sheet];
    setOpened(next);
    take(sheet ? filledRows(sheet) : []);
  };
  const again = (): void => {
    setOpened(null);
    take([]);
  };
  const result: Pasted = otherwise === undefined ? { rows: [], unclear: [] } : pastedRowsOf(grid, understood, known, into, otherwise);

  const add = async (): Promise<void> => {
    const rows = result.rows.map((row) => ({ id: newId<EvidenceId>(), ...row }));
    onAdd(rows.map(({ id }) => id));
    const refused = await addRows("evidence", rows, words.added(rows.length));
    if (refused) return setError(refused.message);
    onClose();
  };

  return (
    <Dialog heading={words.heading} size="wide" onClose={onClose}>
      {grid.length === 0 && !opened ? (
        <>
          <TableField label={words.label} help={words.help} placeholder={words.placeholder} rows={4} autoFocus onPasted={take} />
          <OpenTable onOpened={takeSheet} onText={take} />
        </>
      ) : (
        <>
          {opened && <OpenedSheet opened={opened} onOpened={takeSheet} />}
          <div className="paste-table-choices">
            <Pick
              label={words.into}
              options={outcomes.map(({ id, text }) => ({ value: id, label: text }))}
              value={into}
              onChange={setInto}
            />
            <Pick
              label={words.otherwise}
              options={types.map(({ code, label }) => ({ value: code, label }))}
              value={otherwise ?? null}
              onChange={setOtherwise}
            />
          </div>
          {understood.fields.includes("outcome") && <p className="muted small">{words.intoHelp}</p>}
          <Columns grid={grid} understood={understood} onChange={setUnderstood} />
          <Unclear grid={grid} understood={understood} pasted={result} />
          <Preview pasted={result} outcomes={outcomes} types={types} />
        </>
      )}
      <Trouble>{error}</Trouble>
      <DialogButtons>
        {grid.length > 0 && (
          <Button weight="main" label={words.add(result.rows.length)} isDisabled={result.rows.length === 0} onPress={() => void add()} />
        )}
        {grid.length > 0 && <Button label={words.again} onPress={again} />}
        <Button label={WORDS.common.cancel} onPress={onClose} />
        <MakingLine />
      </DialogButtons>
    </Dialog>
  );
}

interface ColumnsProps {
  readonly grid: TextGrid;
  readonly understood: Understood;
  readonly onChange: (understood: Understood) => void;
}

function Columns({ grid, understood: { heading, fields }, onChange }: ColumnsProps) {
  return (
    <Meanings<Field>
      heading={words.columns}
      level="h3"
      things={fields.map((value, column) => ({
        key: column,
        name: nameOf(grid, heading, column),
        value,
        sample: grid[heading ? 1 : 0]?.[column],
      }))}
      options={FIELDS.map((value) => ({ value, label: PLAN_COLUMNS[value].label }))}
      leftOut={words.leaveOut}
      onChoose={(column, field) => onChange({ heading, fields: givenOnce(fields, column, field) })}
    >
      <Check isSelected={heading} onChange={(next) => onChange({ heading: next, fields })}>
        {words.headings}
      </Check>
    </Meanings>
  );
}

/** A column by its heading, or by its number. */
const nameOf = (grid: TextGrid, heading: boolean, column: number): string => (heading && grid[0]?.[column]) || words.column(column + 1);

function Preview({ pasted: { rows }, outcomes, types }: { readonly pasted: Pasted } & Pick<Props, "outcomes" | "types">) {
  return (
    // It scrolls, so the keyboard must be able to get to it.
    <section className="paste-rows" aria-label={words.preview(rows.length)} {...{ tabIndex: 0 }}>
      <h3>{words.preview(rows.length)}</h3>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {(["outcome", "type", "form", "ways"] as const).map((column) => (
                <th key={column} scope="col">
                  {PLAN_COLUMNS[column].label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, PREVIEWED).map((row, at) => (
              <tr key={at}>
                <td dir="auto">{outcomes.find(({ id }) => id === row.outcome)?.text}</td>
                <td>{types.find(({ code }) => code === row.type)?.label}</td>
                <td dir="auto">
                  {row.form}
                  <p className="muted small">
                    {[
                      row.existing === "unknown" ? "" : EXISTING_TERMS[row.existing].label,
                      row.who,
                      row.when,
                      row.due ? DUE_WORDS.on(longDayOf(row.due)) : "",
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </td>
                <td dir="auto">{row.ways.join("; ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > PREVIEWED && <p className="muted">{words.more(rows.length - PREVIEWED)}</p>}
    </section>
  );
}

const UNCLEAR = { type: words.unclearType, outcome: words.unclearOutcome, existing: words.unclearExisting, due: words.unclearDue } as const;

function Unclear({
  grid,
  understood: { heading, fields },
  pasted: { unclear },
}: Omit<ColumnsProps, "onChange"> & { readonly pasted: Pasted }) {
  const leftOut = fields.flatMap((field, column) => (field === null ? [quoted(nameOf(grid, heading, column))] : []));
  if (unclear.length === 0 && leftOut.length === 0) return null;
  return (
    <section className="paste-unclear" aria-label={words.unclear}>
      <h3>{words.unclear}</h3>
      <ul>
        {unclear.map(({ what, text, rows }) => (
          <li key={`${what} ${text}`}>{UNCLEAR[what](text, rows.join(", "))}</li>
        ))}
        {leftOut.length > 0 && <li>{words.leftOut(leftOut.join(", "))}</li>}
      </ul>
    </section>
  );
}
