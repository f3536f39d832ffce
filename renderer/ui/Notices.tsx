/**
 * The sentence that floats in for a moment, with a way back where there is one. It is also said once to those who listen.
 * What can't be drawn takes only itself down.
 */
import { Copy, X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
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
  const { notice, left } = useNotices();
  useEffect(() => {
    if (!notice || notice.stays) return;
    const end = setTimeout(closeNotice, SHOWN_MS);
    return () => clearTimeout(end);
  }, [notice]);
  return (
    <div className="notices" role="status" aria-live="polite">
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
    </div>
  );
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
