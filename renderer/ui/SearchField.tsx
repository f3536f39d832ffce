/** A field in which somebody looks for something in a dialog; what is found is said below it. */
import { Search } from "lucide-react";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (sought: string) => void;
}

export function SearchField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        <Search aria-hidden size="1.1em" /> {label}
      </label>
      <input
        id={id}
        type="search"
        className="field-input"
        dir="auto"
        autoFocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
