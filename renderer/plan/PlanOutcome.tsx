/** One outcome of the plan: its name beside its rows of evidence, and the way to add one. */
import { Plus } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { EVIDENCE_QUESTION } from "../../shared/guidance/mapping.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { quoted } from "../../shared/model/links.ts";
import type { Option } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import type { PlannedOutcome } from "../../shared/pathway/reading-order.ts";
import { change, newEvidence } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { Button, withTip } from "../ui/Button.tsx";
import { EvidenceRow, formId } from "./EvidenceRow.tsx";

const words = WORDS.plan;

interface Props {
  readonly outcome: PlannedOutcome;
  readonly options: ReadonlyMap<string, Option>;
  readonly readOnly: boolean;
}

export function PlanOutcome({ outcome: { stone, evidence }, options, readOnly }: Props) {
  const types = inOrder(options);
  const [first] = types;
  const add = async (): Promise<void> => {
    if (!first) return;
    const item = newEvidence(stone.id, first.code);
    const error = await change({ do: "item.add", list: "evidence", item, before: null });
    if (!error) requestAnimationFrame(() => document.getElementById(formId(item.id))?.focus());
  };
  return (
    <tbody className={`plan-outcome strand-${stone.strand}`} data-outcome={stone.id}>
      {evidence.length === 0 && (
        <tr>
          <Name stone={stone} rows={readOnly ? 1 : 2} />
          <td colSpan={4} className="plan-none">
            {EVIDENCE_QUESTION} <span className="muted">{words.outcomeEmpty}.</span>
          </td>
        </tr>
      )}
      {evidence.map((row, at) => (
        <EvidenceRow
          key={row.id}
          name={at === 0 && <Name stone={stone} rows={2 * evidence.length + (readOnly ? 0 : 1)} />}
          row={row}
          number={at + 1}
          outcome={stone.text}
          types={types}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <tr>
          <td colSpan={4} className="plan-add">
            <Button icon={Plus} weight="quiet" label={words.add} name={words.addFor(quoted(stone.text))} onPress={() => void add()} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Name({ stone, rows }: { readonly stone: PlannedOutcome["stone"]; readonly rows: number }) {
  return (
    <th scope="rowgroup" rowSpan={rows} className="plan-name">
      {withTip(
        <PlainButton className="plan-name-button" onPress={() => desk.showStone(stone.id)}>
          {stone.text}
        </PlainButton>,
        words.showOnPath,
      )}
      {stone.group && <p className="muted small">{stone.group}</p>}
    </th>
  );
}
