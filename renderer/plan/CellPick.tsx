/** A pick-list in a cell: a plain button until it is opened, since a plan shows dozens of them while it scrolls. */
import { Check, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { PickOption } from "../ui/Pick.tsx";
import "../ui/pick.css";

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
      <Button
        ref={button}
        className="pick-button"
        aria-label={`${label}: ${chosen?.label ?? ""}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.altKey && event.key === "ArrowDown") setOpen(true);
          else event.continuePropagation();
        }}
      >
        <span className="pick-value">{chosen?.label}</span>
        <ChevronDown aria-hidden size="1.15em" />
      </Button>
      {open && (
        <Popover className="popover pick-popover" triggerRef={button} isOpen onOpenChange={setOpen} offset={4} placement="bottom start">
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
            {options.map((option) => (
              <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="list-item">
                {({ isSelected }) => (
                  <>
                    <span className="list-words">
                      {option.label}
                      {option.help && <span className="list-help">{option.help}</span>}
                    </span>
                    {isSelected && <Check aria-hidden size="1.15em" strokeWidth={2.5} />}
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      )}
    </div>
  );
}
