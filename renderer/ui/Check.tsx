/** A box to tick. */
import { Check as Tick } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import "./check.css";

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function Check({ children, ...rest }: Props) {
  return (
    <Checkbox {...rest} className="check">
      <span className="check-box" aria-hidden>
        <Tick size={20} strokeWidth={3} />
      </span>
      <span className="check-words">{children}</span>
    </Checkbox>
  );
}
