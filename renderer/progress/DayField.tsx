/** A day, in the way of this computer; it may stay empty. Kept when the person leaves it: while a year is typed, it is many. */
import { useEffect, useId, useRef, useState } from "react";

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
        {...(help && { "aria-describedby": `${id}help` })}
      />
      {help && <p id={`${id}help`} className="field-help">{help}</p>}
    </div>
  );
}
