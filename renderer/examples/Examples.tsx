/** Real-life examples (table T4): groups of outcomes, their outcomes, and the evidence that showed each. */
import { Plus } from "lucide-react";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Example, ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { gathered } from "../../shared/pathway/reading-order.ts";
import { newId, tryChange } from "../state/actions.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { listLines } from "../ui/lines.ts";
import "../ui/sheet.css";
import { ExampleRows, outcomeId } from "./ExampleRows.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import "./examples.css";

const words = WORDS.examples;
const { columns } = DOCUMENT_WORDS.examples;

export function Examples() {
  const { examples } = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const groups = [...gathered(inOrder(examples), (example) => example.group.trim())];
  const names = groups.map(([name]) => name);
  const suggested = words.groups.filter((name) => !names.includes(name));
  return (
    <div className="sheet">
      <header className="sheet-head">
        <h2>{words.heading}</h2>
        <p className="muted">{words.intro}</p>
      </header>
      {groups.length === 0 ? (
        <div className="examples-empty">
          <h3>{words.empty}</h3>
          {!readOnly && <p>{words.emptyHelp}</p>}
        </div>
      ) : (
        <table className="sheet-table examples-table" aria-label={words.heading}>
          <thead>
            <tr>
              <th scope="col">{columns.outcome}</th>
              <th scope="col">{columns.type}</th>
              <th scope="col">{columns.form}</th>
              <th scope="col">{columns.ways}</th>
              <th scope="col">
                <span className="only-spoken">{WORDS.common.more}</span>
              </th>
            </tr>
          </thead>
          {groups.map(([name, own]) => (
            <Group key={own[0]?.id ?? name} name={name} examples={own} names={names} readOnly={readOnly} />
          ))}
        </table>
      )}
      {!readOnly && (
        <div className="sheet-add">
          <h3>{words.addGroup}</h3>
          <AddLine label={words.addGroup} placeholder={words.addGroupPlaceholder} onAdd={(text) => addExample(listLines(text)[0] ?? "")} />
          {suggested.length > 0 && (
            <div className="examples-suggested">
              {suggested.map((name) => (
                <Button key={name} icon={Plus} label={name} name={words.addTo(name)} onPress={() => void addExample(name)} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Adds an example without words yet, and goes to where they are written. */
async function addExample(group: string) {
  const item = { id: newId<ItemId>(), group, outcome: "", evidence: [] };
  const refused = await tryChange({ do: "item.add", list: "examples", item, before: null });
  if (!refused) focusWhenThere(outcomeId(item.id));
  return refused;
}

interface GroupProps {
  /** "" for examples that are in no group. */
  readonly name: string;
  readonly examples: readonly Example[];
  readonly names: readonly string[];
  readonly readOnly: boolean;
}

function Group({ name, examples, names, readOnly }: GroupProps) {
  const shown = name === "" ? words.noGroup : name;
  const keys = examples.map((example) => example.id);
  return (
    <>
      <tbody className="examples-group">
        <tr>
          <th colSpan={5} scope="rowgroup">
            <CommittedField
              label={words.group(shown)}
              labelHidden
              placeholder={words.noGroup}
              value={name}
              oneLine
              tone="field-cell field-title"
              isReadOnly={readOnly}
              onCommit={(to) => tryChange({ do: "examples.regroup", from: name, to: to.trim() })}
            />
          </th>
        </tr>
      </tbody>
      {examples.map((example, at) => (
        <ExampleRows
          key={example.id}
          example={example}
          number={at + 1}
          group={shown}
          keys={keys}
          otherGroups={names.filter((one) => one !== name && one !== "")}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <tbody>
          <tr>
            <td colSpan={5} className="examples-add">
              <Button icon={Plus} weight="quiet" label={words.add} name={words.addTo(shown)} onPress={() => void addExample(name)} />
            </td>
          </tr>
        </tbody>
      )}
    </>
  );
}
