/** A pick-list in a cell of a table: a plain button until it is opened, since a table shows dozens of them while it scrolls. */
import { ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { ListBox, Popover } from "react-aria-components";
import { optionItem, type PickOption } from "./Pick.tsx";
import "./pick.css";

interface Props<V extends string> {
  /** What the cell is, for those who listen; the chosen words are said after it. */
  readonly label: string;
  readonly options: readonly PickOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled: boolean;
}

export function CellPick<V extends string>({ label, options, value, onChange, isDisabled }: Props<V>) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="pick pick-cell">
      <button
        ref={button}
        type="button"
        className="pick-button"
        aria-label={`${label}: ${chosen?.label ?? ""}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.altKey && event.key === "ArrowDown" && setOpen(true)}
      >
        {chosen?.sign}
        <span className="pick-value" dir="auto">
          {chosen?.label}
        </span>
        <ChevronDown aria-hidden size="1.15em" />
      </button>
      {open && (
        <Popover
          className="popover pick-popover"
          aria-label={label}
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          offset={4}
          placement="bottom start"
        >
          <ListBox
            className="list"
            aria-label={label}
            autoFocus
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[value]}
            onSelectionChange={(keys) => {
              const [key] = keys === "all" ? [] : [...keys];
              setOpen(false);
              if (key !== undefined && key !== value) onChange(String(key) as V);
            }}
          >
            {options.map(optionItem)}
          </ListBox>
        </Popover>
      )}
    </div>
  );
}
