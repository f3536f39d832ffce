/** A button in a cell of a table: the browser's own, since a table shows dozens of them while it scrolls. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Tooltip } from "react-aria-components";
import "./button.css";

/** The pause before a tip comes up under the pointer. */
const TIP_MS = 500;

interface Props {
  readonly className: string;
  /** Its name for those who listen, where its words are none. */
  readonly label?: string;
  /** What it does, for the pointer and the keyboard alike. */
  readonly tip?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function CellButton({ className, label, tip, onPress, children }: Props) {
  const [tipped, setTipped] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = (): void => {
    clearTimeout(soon.current);
    setTipped(false);
  };
  const show = (after: number): void => {
    clearTimeout(soon.current);
    if (tip !== undefined) soon.current = setTimeout(() => setTipped(true), after);
  };
  useEffect(() => () => clearTimeout(soon.current), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        {...(label !== undefined && { "aria-label": label })}
        onClick={() => {
          hide();
          onPress();
        }}
        onPointerEnter={({ pointerType }) => pointerType === "mouse" && show(TIP_MS)}
        onPointerLeave={hide}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && show(0)}
        onBlur={hide}
        onKeyDown={({ key }) => key === "Escape" && hide()}
      >
        {children}
      </button>
      {tipped && tip !== undefined && (
        <Tooltip className="tooltip" triggerRef={button} isOpen offset={8}>
          {tip}
        </Tooltip>
      )}
    </>
  );
}
