/** The team's own list of evidence (table T2): its types, how each can be collected, and examples. */
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { OptionCode } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { usesOf } from "../../shared/pathway/uses.ts";
import { newId } from "../state/actions.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { listLines } from "../ui/lines.ts";
import "../ui/sheet.css";
import { TypeRow } from "./TypeRow.tsx";
import "./evidence.css";

const words = WORDS.evidence;
const { columns } = DOCUMENT_WORDS.options;

export function EvidenceList() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const types = inOrder(workshop.options);
  const codes = types.map((type) => type.code);
  const add = (labels: readonly string[]) =>
    addRows(
      "options",
      labels.map((label) => ({ code: newId<OptionCode>(), label, ways: [], examples: [] })),
    );
  return (
    <div className="sheet">
      <header className="sheet-head">
        <h2>{words.heading}</h2>
        <p className="muted">{words.intro}</p>
      </header>
      <table className="sheet-table evidence-table" aria-label={words.heading}>
        <thead>
          <tr>
            <th scope="col">{columns.type}</th>
            <th scope="col">{columns.ways}</th>
            <th scope="col">{columns.examples}</th>
          </tr>
        </thead>
        {types.map((type) => (
          <TypeRow key={type.code} type={type} codes={codes} uses={usesOf(workshop, type.code)} readOnly={readOnly} />
        ))}
      </table>
      {!readOnly && (
        <div className="sheet-add">
          <h3>{words.add}</h3>
          <AddLine label={words.add} placeholder={words.addPlaceholder} onAdd={(text) => add(listLines(text))} />
          <p className="field-help">{WORDS.rows.addHelp}</p>
        </div>
      )}
    </div>
  );
}
