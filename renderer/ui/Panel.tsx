/** What every panel beside the board has: a head with a way to close it, a body that scrolls, a foot that stays. */
import { X } from "lucide-react";
import { useLayoutEffect, useRef, type KeyboardEventHandler, type ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { pathToFocus } from "../state/board-handle.ts";
import { Button } from "./Button.tsx";
import { TermButton } from "./TermButton.tsx";
import { knowsWhere } from "./focus-on.ts";

interface PanelProps {
  readonly label: string;
  /** The id of the stone it is about. */
  readonly of?: string;
  /** The word of the path that it is about: a quiet button says what it means, and so does F1 in the panel. */
  readonly term?: string;
  /** What stands at the top, beside the button that closes. */
  readonly head: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  /** The id of what opened it, where that gets the focus back. */
  readonly returnTo?: string;
  readonly children: ReactNode;
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
}

export function Panel({
  label,
  of,
  term,
  head,
  closeLabel = WORDS.common.close,
  onClose,
  onKeyDown,
  returnTo,
  children,
  foot,
}: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  // A panel that goes takes the focus with it. What comes in its place may take it; else it goes back, or to the path.
  useLayoutEffect(() => {
    const element = panel.current as HTMLElement;
    knowsWhere(element, () => (element.isConnected ? null : (document.getElementById(returnTo ?? "") ?? pathToFocus())));
  }, [returnTo]);
  return (
    <aside className="side" aria-label={label} data-of={of} data-term={term} ref={panel} {...(onKeyDown && { onKeyDown })}>
      <div className="side-head">
        {head}
        {term !== undefined && <TermButton term={term} />}
        <Button icon={X} iconOnly weight="quiet" label={closeLabel} onPress={onClose} />
      </div>
      <div className="side-body">{children}</div>
      {foot && <div className="side-foot">{foot}</div>}
    </aside>
  );
}
