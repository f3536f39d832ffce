/** A field for a passphrase: what is written in it is not shown, not kept for a window that stops, and nobody's memory but the person's. */
import { useEffect, useId, useRef } from "react";
import { FieldFrame } from "./FieldFrame.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  /** Why it will not do; the field then has the focus. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** A new one is chosen, and none that is known. */
  readonly isNew?: boolean;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

export function SecretField({ label, value, help, error, autoFocus, isNew, onChange, onEnter }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error) field.current?.focus();
  }, [error]);
  return (
    <FieldFrame id={id} label={label} help={help} error={error}>
      {(told) => (
        <input
          {...told}
          ref={field}
          type="password"
          dir="auto"
          className="field-input"
          value={value}
          autoFocus={autoFocus}
          autoComplete={isNew ? "new-password" : "off"}
          spellCheck={false}
          maxLength={1000}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
    </FieldFrame>
  );
}
