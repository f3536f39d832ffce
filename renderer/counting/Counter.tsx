/** A number with a large − and + beside it: for counting hands, dots and cards. */
import { Minus, Plus } from "lucide-react";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import { afterPress } from "../state/after-press.ts";
import { MOST } from "./tally.ts";
import "./counting.css";

interface Props {
  /** What is counted; with `name` it is drawn only. */
  readonly label?: ReactNode;
  /** The name for those who listen, where there is no label or a longer one is needed. */
  readonly name?: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly readOnly?: boolean;
  readonly onChange: (n: number) => void;
}

/**
 * Keys that a number field of the library counts with: to nothing, to the most there can be, or by one for each page that a clicker
 * turns. A count that people have made must not go by a slip; Home and End go to the ends of the written number.
 */
const NOT_COUNTING: ReadonlySet<string> = new Set(["Home", "End", "PageUp", "PageDown"]);

const keepCount = (event: KeyboardEvent): void => {
  if (NOT_COUNTING.has(event.key)) event.stopPropagation();
};

export function Counter({ label, name, value, least = 0, most = MOST, readOnly = false, onChange }: Props) {
  return (
    <NumberField
      className="count"
      value={value}
      minValue={least}
      maxValue={most}
      isReadOnly={readOnly}
      // A wheel that turns to scroll must not count.
      isWheelDisabled
      onChange={onChange}
      {...(name !== undefined && { "aria-label": name })}
    >
      {label !== undefined &&
        (name === undefined ? (
          <Label className="count-label">{label}</Label>
        ) : (
          <span className="count-label" aria-hidden>
            {label}
          </span>
        ))}
      <Group className="count-row">
        {!readOnly && (
          <Button slot="decrement" className="count-button">
            <Minus aria-hidden size={24} />
          </Button>
        )}
        <div className="count-keys" onKeyDownCapture={keepCount}>
          <Input className="field-input count-input" />
        </div>
        {!readOnly && (
          <Button slot="increment" className="count-button">
            <Plus aria-hidden size={24} />
          </Button>
        )}
      </Group>
    </NumberField>
  );
}

/** Commits once the focus leaves what holds these counters. */
export const onLeaving = (commit: () => Promise<void>) => ({
  onBlur: (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) afterPress(() => void commit());
  },
});
