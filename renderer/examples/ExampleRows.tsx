/** One real-life example: its outcome beside its rows of evidence. */
import { FolderInput, Plus, Trash2 } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import type { Example } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import type { AppError } from "../../shared/base/result.ts";
import { tryChange } from "../state/actions.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { moveRow, tryRemoveRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CellPick } from "../ui/CellPick.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { LinesField } from "../ui/Lines.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";

const words = WORDS.examples;
type Row = Example["evidence"][number];

/** The id of the field with an example's outcome. */
export const outcomeId = (example: string): string => `example-${example}`;

interface Props {
  readonly example: Example;
  /** Its place in its group, from 1. */
  readonly number: number;
  /** The name of its group, as it is shown. */
  readonly group: string;
  /** The examples of its group, in their order. */
  readonly keys: readonly string[];
  readonly otherGroups: readonly string[];
  readonly readOnly: boolean;
}

export function ExampleRows({ example, number, group, keys, otherGroups, readOnly }: Props) {
  const types = inOrder(useWorkshop().options);
  const name = example.outcome.trim() === "" ? words.unnamed : example.outcome;
  const edit = (patch: Partial<Omit<Example, "id" | "rank">>, notice?: string): Promise<AppError | null> =>
    tryChange({ do: "item.edit", list: "examples", key: example.id, patch: patch as object }, notice);
  const editRow = (at: number, patch: Partial<Row>) =>
    edit({ evidence: example.evidence.map((row, nth) => (nth === at ? { ...row, ...patch } : row)) });
  const [first] = types;
  const addEvidence = (): void => {
    if (first) void said(edit({ evidence: [...example.evidence, { type: first.code, form: [], ways: [] }] }));
  };
  const removeEvidence = (at: number): Promise<unknown> =>
    said(edit({ evidence: example.evidence.filter((_, nth) => nth !== at) }, words.removedEvidence));
  const cell = (column: "type" | "form" | "ways", at: number): string => words.cell(PLAN_COLUMNS[column].label, at + 1, name);
  const outcome = (
    <th scope="rowgroup" rowSpan={Math.max(example.evidence.length, 1) + (readOnly ? 0 : 1)}>
      <div className="sheet-name">
        <CommittedField
          id={outcomeId(example.id)}
          label={words.outcome(group, number)}
          labelHidden
          placeholder={words.outcomePlaceholder}
          value={example.outcome}
          rows={2}
          tone="field-cell field-strong"
          isReadOnly={readOnly}
          onCommit={(text) => edit({ outcome: text.trim() })}
        />
        {!readOnly && (
          <RowMenu
            name={name}
            at={number - 1}
            of={keys.length}
            onMove={(by) => moveRow("examples", keys, example.id, by, name)}
            onRemove={() => tryRemoveRow("examples", example.id, words.removed)}
            more={otherGroups.map((to) => ({
              id: `into ${to}`,
              label: words.putInto(to),
              icon: FolderInput,
              run: () => said(edit({ group: to })),
            }))}
          />
        )}
      </div>
    </th>
  );
  return (
    <tbody className="sheet-card">
      {example.evidence.length === 0 && (
        <tr>
          {outcome}
          <td colSpan={4} className="examples-none muted">
            {words.noEvidence}
          </td>
        </tr>
      )}
      {example.evidence.map((row, at) => (
        // A row of evidence has no name of its own but its place.
        <tr key={at}>
          {at === 0 && outcome}
          <td>
            <CellPick
              label={cell("type", at)}
              options={types.map(({ code, label }) => ({ value: code, label }))}
              value={row.type}
              isDisabled={readOnly}
              onChange={(type) => void said(editRow(at, { type }))}
            />
          </td>
          <td>
            <LinesField
              label={cell("form", at)}
              values={row.form}
              readOnly={readOnly}
              add={words.addForm}
              onChange={(form) => editRow(at, { form })}
            />
          </td>
          <td>
            <LinesField
              label={cell("ways", at)}
              values={row.ways}
              readOnly={readOnly}
              add={words.addWay}
              offered={{ label: words.offered, values: types.find(({ code }) => code === row.type)?.ways ?? [] }}
              onChange={(ways) => editRow(at, { ways })}
            />
          </td>
          <td className="sheet-actions">
            {!readOnly && (
              <Button
                icon={Trash2}
                iconOnly
                weight="quiet"
                label={words.cell(words.removeEvidence, at + 1, name)}
                tip={words.removeEvidence}
                onPress={() => void removeEvidence(at)}
              />
            )}
          </td>
        </tr>
      ))}
      {!readOnly && (
        <tr>
          <td colSpan={4} className="examples-add-evidence">
            <Button icon={Plus} weight="quiet" label={words.addEvidence} name={words.addEvidenceFor(name)} onPress={addEvidence} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Says why a change was refused. @returns whether it was made. */
async function said(changed: Promise<AppError | null>): Promise<boolean> {
  const refused = await changed;
  if (refused) refuse(refused);
  return refused === null;
}
