/** One of a few: all choices stand beside each other, the chosen one is marked by more than its colour. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import "./choice.css";

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly sign?: ReactNode;
}

interface Props<V extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
  /** Choices that need room stand in two columns. */
  readonly columns?: 2;
}

export function Choice<V extends string>({ label, labelHidden, options, value, onChange, isDisabled = false, columns }: Props<V>) {
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(next) => onChange(next as V)}
      isDisabled={isDisabled}
      orientation="horizontal"
      {...(labelHidden && { "aria-label": label })}
    >
      {!labelHidden && <Label className="field-label">{label}</Label>}
      <div className={`choice-row${columns ? " choice-columns" : ""}`}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice-option">
            {option.sign}
            <span>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
