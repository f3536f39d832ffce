/** A day, in the way of this computer; it may stay empty. Kept when the person leaves it, once it is whole: while a year is typed, it is many. */
import { useEffect, useId, useRef, useState } from "react";
import { afterPress } from "../state/after-press.ts";
import { longDayOf } from "../ui/dates.ts";
import { FieldFrame } from "../ui/FieldFrame.tsx";

/** People write years with two figures. */
const inThisCentury = (day: string): string => day.replace(/^00(?=\d\d-)/, "20");

interface Props {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly help?: string;
  /** Like 2026-05-01, or "". */
  readonly value: string;
  readonly isReadOnly?: boolean;
  readonly onCommit: (day: string) => void;
}

export function DayField({ label, labelHidden, help, value, isReadOnly = false, onCommit }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  // While only a part of a day is typed, the field's value is empty, as it is where somebody has emptied it.
  const isPart = useRef(false);
  const commit = (): void => {
    const day = isPart.current ? value : inThisCentury(draft);
    isPart.current = false;
    setDraft(day);
    if (day !== value) onCommit(day);
  };
  // Computers put day and month in different orders; in words they can't be taken for each other.
  const said = [draft === "" ? "" : longDayOf(draft), help ?? ""].filter(Boolean).join(". ");
  const latest = useRef(commit);
  latest.current = commit;
  // A field that goes away keeps its day.
  useEffect(() => () => latest.current(), []);
  return (
    <FieldFrame id={id} className="day-field" label={label} labelHidden={labelHidden} help={said}>
      {(told) => (
        <input
          {...told}
          type="date"
          className="field-input"
          max="9999-12-31"
          value={draft}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => {
            isPart.current = currentTarget.validity.badInput;
            setDraft(currentTarget.value);
          }}
          onBlur={() => afterPress(() => latest.current())}
        />
      )}
    </FieldFrame>
  );
}
