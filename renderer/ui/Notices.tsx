/**
 * The sentence that floats in for a moment, with a way back where there is one; it stays while somebody is at it. All that is said to
 * those who listen is said here, once: this is the window's one live region. What can't be drawn takes only itself down.
 */
import { Copy, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { closeNotice, putAway, say, useNotices, type Notice } from "../state/notices.ts";
import { Button } from "./Button.tsx";
import { FaultBoundary, StoppedStrip } from "./Fault.tsx";
import { MakingLine } from "./Making.tsx";
import "./notices.css";

const SHOWN_MS = 9000;
const stopped = (again: () => void): ReactNode => <StoppedStrip className="notice-fault" again={again} />;

/** @param making whether this is the place that tells about a file being made; a dialog may tell it itself. */
export function Notices({ making, children }: { readonly making: boolean; readonly children?: ReactNode }) {
  const { notice, left, spoken } = useNotices();
  const place = useRef<HTMLDivElement>(null);
  const held = useHeld(place, notice);
  useEffect(() => {
    if (!notice || notice.stays || held) return;
    const end = setTimeout(closeNotice, SHOWN_MS);
    return () => clearTimeout(end);
  }, [notice, held]);
  return (
    // A dialog hides all that lies beside it, but not this.
    <div ref={place} className="notices" role="status" aria-live="polite" aria-atomic="false" data-react-aria-top-layer="true">
      <FaultBoundary where="notice beside" renderInstead={stopped}>
        {children}
        {making && <MakingLine />}
      </FaultBoundary>
      {left.map((text) => (
        <LeftWords key={text} text={text} />
      ))}
      {notice && (
        <FaultBoundary key={notice.id} where="notice" renderInstead={stopped}>
          <OneNotice notice={notice} />
        </FaultBoundary>
      )}
      {spoken.map(({ id, text }) => (
        <p key={id} className="only-spoken">
          {text}
        </p>
      ))}
    </div>
  );
}

const HOLDS = ["pointerenter", "pointerleave", "focusin", "focusout"] as const;

/** Whether somebody is at the notices, by the focus or the pointer: they have all the time they want. */
function useHeld(place: RefObject<HTMLElement | null>, notice: Notice | null): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // After the event: what loses the focus has it still while that is told.
    const look = (): void =>
      void requestAnimationFrame(() => setHeld(element.matches(":hover") || element.contains(document.activeElement)));
    for (const name of HOLDS) element.addEventListener(name, look);
    // A notice that goes takes the focus and the pointer with it, and nobody tells.
    look();
    return () => {
      for (const name of HOLDS) element.removeEventListener(name, look);
    };
  }, [place, notice]);
  return held;
}

function OneNotice({ notice: { text, action } }: { readonly notice: Notice }) {
  return (
    <div className="notice">
      <p>{text}</p>
      {action && (
        <Button
          label={action.label}
          weight="quiet"
          onPress={() => {
            closeNotice();
            action.run();
          }}
        />
      )}
      <Button icon={X} iconOnly weight="quiet" label={WORDS.common.close} onPress={closeNotice} />
    </div>
  );
}

/** Words that stand nowhere else: they can be copied, and stay until the person puts them away. */
function LeftWords({ text }: { readonly text: string }) {
  const shown = useRef<HTMLQuoteElement>(null);
  const copy = (): void => {
    if (!shown.current) return;
    getSelection()?.selectAllChildren(shown.current);
    if (!document.execCommand("copy")) return;
    putAway(text);
    say(FAULT_WORDS.back.copied);
  };
  return (
    <div className="notice notice-left">
      <p>{FAULT_WORDS.back.left}</p>
      {/* Long words can be scrolled with the keys, too. */}
      <blockquote ref={shown} className="notice-words" dir="auto" tabIndex={0} aria-label={FAULT_WORDS.back.left}>
        {text}
      </blockquote>
      <Button icon={Copy} label={FAULT_WORDS.back.copy} weight="quiet" onPress={copy} />
      <Button icon={X} iconOnly weight="quiet" label={FAULT_WORDS.back.putAway} onPress={() => putAway(text)} />
    </div>
  );
}
