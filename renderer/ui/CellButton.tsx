/**
 * A button in a cell of a table or a row of a list: the browser's own, since these show dozens of them while they scroll. A row that
 * can be pressed itself would take a press on the button for its own, and fold or be chosen: it hears nothing of these.
 */
import { useEffect, useRef, useState, type ReactNode, type RefObject, type SyntheticEvent } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components";
import { keyName } from "./keys.ts";
import "./button.css";

/** The keys that press a button. */
const PRESSES: readonly string[] = ["Enter", " "];
const ownAlone = (event: SyntheticEvent): void => event.stopPropagation();
/** The pause before a tip comes up under the pointer. */
const TIP_MS = 500;

interface Props {
  readonly className: string;
  /** Its name for those who listen, where its words are none. */
  readonly label?: string;
  /** What it does, for the pointer and the keyboard alike. */
  readonly tip?: string;
  /** Whether the menu that it opens is open. */
  readonly menuOpen?: boolean;
  readonly onPress: () => void;
  readonly ref?: RefObject<HTMLButtonElement | null>;
  readonly children: ReactNode;
}

export function CellButton({ className, label, tip, menuOpen, onPress, ref, children }: Props) {
  const [tipped, setTipped] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
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
        {...(menuOpen !== undefined && { "aria-haspopup": "menu", "aria-expanded": menuOpen })}
        onPointerDown={ownAlone}
        onMouseDown={ownAlone}
        onDoubleClick={ownAlone}
        onClick={(event) => {
          event.stopPropagation();
          hide();
          onPress();
        }}
        onPointerEnter={({ pointerType }) => pointerType === "mouse" && show(TIP_MS)}
        onPointerLeave={hide}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && show(0)}
        onBlur={hide}
        onKeyDown={(event) => {
          if (event.key === "Escape") hide();
          if (PRESSES.includes(keyName(event))) event.stopPropagation();
          if (event.key !== "ArrowDown" || menuOpen === undefined) return;
          event.preventDefault();
          hide();
          onPress();
        }}
      >
        {children}
      </button>
      {tipped && tip !== undefined && (
        // A tip without the trigger that the library has for it takes its state from here.
        <TooltipTriggerStateContext.Provider value={{ isOpen: true, shouldSkipAnimation: false, open: () => {}, close: hide }}>
          <Tooltip className="tooltip" triggerRef={button} offset={8}>
            {tip}
          </Tooltip>
        </TooltipTriggerStateContext.Provider>
      )}
    </>
  );
}
