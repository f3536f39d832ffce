/** A short list of texts that is written in place: change a line, empty it to remove it, type below to add the next. */
import { ListPlus } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { AppError } from "../../shared/base/result.ts";
import { AddLine } from "./AddLine.tsx";
import { Button } from "./Button.tsx";
import { CommittedField } from "./Field.tsx";
import { listLines, withMoved } from "./lines.ts";
import { Menu } from "./Menu.tsx";
import { RowMenu } from "./RowMenu.tsx";
import "./lines.css";

const words = WORDS.rows;

interface Props {
  /** What the list is, and what it belongs to. */
  readonly label: string;
  readonly values: readonly string[];
  readonly readOnly: boolean;
  /** What stands in the empty field below. */
  readonly add: string;
  /** Texts that can be chosen instead of typed. */
  readonly offered?: { readonly label: string; readonly values: readonly string[] };
  readonly onChange: (values: readonly string[]) => Promise<AppError | null>;
}

export function LinesField({ label, values, readOnly, add, offered, onChange }: Props) {
  const left = offered?.values.filter((value) => !values.includes(value)) ?? [];
  return (
    <div className="lines" role="group" aria-label={label}>
      {values.length > 0 && (
        <ul>
          {values.map((value, at) => (
            // The place is the line's own name: a line has no other.
            <li key={at} className="line">
              <CommittedField
                label={words.item(label, at + 1)}
                labelHidden
                value={value}
                oneLine
                tone="field-cell"
                isReadOnly={readOnly}
                onCommit={(text) => onChange(values.flatMap((one, nth) => (nth === at ? listLines(text) : [one])))}
              />
              {!readOnly && (
                <RowMenu
                  name={value}
                  at={at}
                  of={values.length}
                  onMove={(by) => onChange(withMoved(values, at, at + by))}
                  onRemove={() => onChange(values.filter((_, nth) => nth !== at))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="line">
          <AddLine inCell label={`${add}: ${label}`} placeholder={add} onAdd={(text) => onChange([...values, ...listLines(text)])} />
          {offered && left.length > 0 && (
            <Menu
              label={offered.label}
              groups={[{ entries: left.map((value) => ({ id: value, label: value, run: () => void onChange([...values, value]) })) }]}
            >
              <Button icon={ListPlus} iconOnly weight="quiet" label={`${offered.label}: ${label}`} tip={offered.label} />
            </Menu>
          )}
        </div>
      )}
    </div>
  );
}
