/** One type of evidence: its name, its ways, its examples, and what can be done with it. */
import { ArrowRight, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Option } from "../../shared/model/records.ts";
import { reportTextOf } from "../../shared/model/workshop.ts";
import type { Uses } from "../../shared/pathway/uses.ts";
import type { AppError } from "../../shared/base/result.ts";
import { tryChange } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { moveRow, tryRemoveRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { LinesField } from "../ui/Lines.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";

const words = WORDS.evidence;
/** As many as a person can look through; where these are mended, the next ones show. */
const MOST_WAYS = 6;

interface Props {
  readonly type: Option;
  /** All types in their order. */
  readonly codes: readonly string[];
  readonly uses: Uses;
  readonly readOnly: boolean;
}

export function TypeRow({ type, codes, uses, readOnly }: Props) {
  const { code, label } = type;
  /** Why it stays, where somebody wanted to remove it. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const edit = (patch: Partial<Omit<Option, "code" | "rank">>): Promise<AppError | null> =>
    tryChange({ do: "item.edit", list: "options", key: code, patch: patch as object });
  const remove = async (): Promise<void> => setRefusal((await tryRemoveRow("options", code, words.removed))?.message ?? null);
  return (
    <tbody className="sheet-card" data-type={code}>
      <tr>
        <th scope="row">
          <div className="sheet-name">
            <CommittedField
              label={words.type(label)}
              labelHidden
              value={label}
              oneLine
              required
              tone="field-cell field-title"
              isReadOnly={readOnly}
              onCommit={(text) => edit({ label: text.trim() })}
            />
            {!readOnly && (
              <RowMenu
                name={label}
                at={codes.indexOf(code)}
                of={codes.length}
                onMove={(by) => moveRow("options", codes, code, by, label)}
                onRemove={remove}
              />
            )}
          </div>
          <p className="muted small">{words.used(uses.count)}</p>
        </th>
        <td>
          <LinesField
            label={words.ways(label)}
            values={type.ways}
            readOnly={readOnly}
            add={words.addWay}
            onChange={(ways) => edit({ ways: [...ways] })}
          />
        </td>
        <td>
          <LinesField
            label={words.examples(label)}
            values={type.examples}
            readOnly={readOnly}
            add={words.addExample}
            onChange={(examples) => edit({ examples: [...examples] })}
          />
        </td>
      </tr>
      {refusal !== null && uses.count > 0 && (
        <tr>
          <td colSpan={3}>
            <UsedIn refusal={refusal} uses={uses} onClose={() => setRefusal(null)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Why a type of evidence stays, and the way to what uses it. */
function UsedIn({ refusal, uses, onClose }: { readonly refusal: string; readonly uses: Uses; readonly onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  // Newer engines give a promise for it, which React would call as what ends the effect.
  useEffect(() => void box.current?.scrollIntoView({ block: "nearest" }), [refusal]);
  const ways = [
    ...uses.outcomes.map((stone) => ({ id: stone.id as string, label: words.inPlan(reportTextOf(stone)), go: () => desk.plan(stone.id) })),
    ...uses.examples.map(({ id, outcome }) => ({
      id: id as string,
      label: words.inExamples(outcome.trim() === "" ? words.unnamed : outcome),
      go: () => desk.go("examples"),
    })),
  ];
  return (
    <div className="used-in" role="alert" ref={box}>
      <div>
        <p>{refusal}</p>
        <ul>
          {ways.slice(0, MOST_WAYS).map(({ id, label, go }) => (
            <li key={id}>
              <Button icon={ArrowRight} weight="quiet" label={label} onPress={go} />
            </li>
          ))}
          {ways.length > MOST_WAYS && (
            <li>
              <p className="muted">{words.more(ways.length - MOST_WAYS)}</p>
            </li>
          )}
        </ul>
      </div>
      <Button icon={X} iconOnly weight="quiet" label={WORDS.common.close} onPress={onClose} />
    </div>
  );
}
