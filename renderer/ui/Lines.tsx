/** A short list of texts that is written in place: change a line, empty it to remove it, type below to add the next. */
import { ArrowDown, ArrowUp, EllipsisVertical, ListPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { AppError } from "../../shared/result.ts";
import { Button } from "./Button.tsx";
import { Committed, Writing } from "./Field.tsx";
import { lineKeys } from "./line-keys.ts";
import { Menu } from "./Menu.tsx";
import { linesOf, moved } from "./lines.ts";
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

export function Lines({ label, values, readOnly, add, offered, onChange }: Props) {
  const left = offered?.values.filter((value) => !values.includes(value)) ?? [];
  return (
    <div className="lines" role="group" aria-label={label}>
      {values.length > 0 && (
        <ul>
          {values.map((value, at) => (
            // The place is the line's own name: a line has no other.
            <li key={at} className="line">
              <Committed
                label={words.item(label, at + 1)}
                labelHidden
                value={value}
                oneLine
                tone="field-cell"
                isReadOnly={readOnly}
                onCommit={(text) => onChange(values.flatMap((one, nth) => (nth === at ? linesOf(text) : [one])))}
              />
              {!readOnly && <LineMenu values={values} at={at} onChange={onChange} />}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="line">
          <AddLines label={`${add}: ${label}`} placeholder={add} onAdd={(more) => onChange([...values, ...more])} />
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

function LineMenu({ values, at, onChange }: Pick<Props, "values" | "onChange"> & { readonly at: number }) {
  const to = (place: number) => () => void onChange(moved(values, at, place));
  return (
    <Menu
      label={words.more(values[at] ?? "")}
      groups={[
        {
          entries: [
            ...(at > 0 ? [{ id: "up", label: words.up, icon: ArrowUp, run: to(at - 1) }] : []),
            ...(at < values.length - 1 ? [{ id: "down", label: words.down, icon: ArrowDown, run: to(at + 1) }] : []),
            { id: "remove", label: words.remove, icon: Trash2, run: () => void onChange(values.filter((_, nth) => nth !== at)) },
          ],
        },
      ]}
    >
      <Button icon={EllipsisVertical} iconOnly weight="quiet" label={words.more(values[at] ?? "")} tip={WORDS.common.more} />
    </Menu>
  );
}

interface AddProps {
  readonly label: string;
  readonly placeholder: string;
  /** Takes the lines; gives the reason where they can't be kept, and they stay to be mended. */
  readonly onAdd: (lines: readonly string[]) => Promise<AppError | null>;
}

/** A field whose lines are added by Enter, or on leaving it. */
export function AddLines({ label, placeholder, onAdd }: AddProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const lines = linesOf(text);
    if (lines.length === 0) return;
    setText("");
    const refused = await onAdd(lines);
    if (refused) setText(text);
    setError(refused?.message ?? null);
  };
  return (
    <Writing
      label={label}
      labelHidden
      placeholder={placeholder}
      value={text}
      error={error}
      tone="field-cell"
      onChange={setText}
      onBlur={() => void add()}
      onKeyDown={lineKeys(text, add, () => {
        setText("");
        setError(null);
      })}
    />
  );
}
