/** A day, in the way of this computer; it may stay empty. Kept when the person leaves it: while a year is typed, it is many. */
import { useEffect, useId, useRef, useState } from "react";
import { longDay } from "../ui/dates.ts";

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
  const commit = (): void => {
    if (draft !== value) onCommit(draft);
  };
  // Computers put day and month in different orders; in words they can't be taken for each other.
  const said = [draft === "" ? "" : longDay(draft), help ?? ""].filter(Boolean).join(". ");
  const latest = useRef(commit);
  latest.current = commit;
  // A field that goes away keeps its day.
  useEffect(() => () => latest.current(), []);
  return (
    <div className="field day-field">
      {!labelHidden && <label htmlFor={id} className="field-label">{label}</label>}
      <input
        id={id}
        type="date"
        className="field-input"
        max="9999-12-31"
        value={draft}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={commit}
        {...(labelHidden && { "aria-label": label })}
        {...(said && { "aria-describedby": `${id}help` })}
      />
      {said && <p id={`${id}help`} className="field-help">{said}</p>}
    </div>
  );
}
