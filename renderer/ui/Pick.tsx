/** A pick-list: one of many, in a list that opens. */
import { Check, ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import "./pick.css";

export interface PickOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** One line that explains the choice. */
  readonly help?: string;
  readonly sign?: ReactNode;
}

interface Props<V extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly options: readonly PickOption<V>[];
  /** Null shows the placeholder; a list that only starts something stays there. */
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  readonly tone?: "cell";
}

export function Pick<V extends string>({ label, labelHidden, placeholder, options, value, onChange, isDisabled = false, tone }: Props<V>) {
  const [open, setOpen] = useState(false);
  // A list that only starts something may be as long as the path; it is made when somebody looks at it.
  const listed = value === null && !open ? [] : options;
  return (
    <Select
      allowsEmptyCollection
      onOpenChange={setOpen}
      className={`pick${tone ? ` pick-${tone}` : ""}`}
      value={value}
      onChange={(key) => key !== null && onChange(String(key) as V)}
      isDisabled={isDisabled}
      {...(placeholder !== undefined && { placeholder })}
      {...(labelHidden && { "aria-label": label })}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <Button className="pick-button">
        <SelectValue className="pick-value">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden size="1.15em" />
      </Button>
      <Popover className="popover pick-popover" offset={4}>
        <ListBox className="list">{listed.map(optionItem)}</ListBox>
      </Popover>
    </Select>
  );
}

/** A choice as it stands in an open list. */
export const optionItem = <V extends string>({ value, label, help, sign }: PickOption<V>) => (
  <ListBoxItem key={value} id={value} textValue={label} className="list-item">
    {({ isSelected }) => (
      <>
        {sign}
        <span className="list-words" dir="auto">
          {label}
          {help && <span className="list-help">{help}</span>}
        </span>
        {isSelected && <Check aria-hidden size="1.15em" strokeWidth={2.5} />}
      </>
    )}
  </ListBoxItem>
);
