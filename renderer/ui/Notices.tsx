/** The sentence that floats in for a moment, with a way back where there is one. It is also said once to those who listen. */
import { X } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { closeNotice, useNotices } from "../state/notices.ts";
import { Button } from "./Button.tsx";
import { MakingLine } from "./Making.tsx";
import "./notices.css";

const SHOWN_MS = 9000;

/** @param making whether this is the place that tells about a file being made; a dialog may tell it itself. */
export function Notices({ making, children }: { readonly making: boolean; readonly children?: ReactNode }) {
  const notice = useNotices((state) => state.notice);
  useEffect(() => {
    if (!notice || notice.stays) return;
    const end = setTimeout(closeNotice, SHOWN_MS);
    return () => clearTimeout(end);
  }, [notice]);
  return (
    <div className="notices" role="status" aria-live="polite">
      {children}
      {making && <MakingLine />}
      {notice && (
        <div className="notice" key={notice.id}>
          <p>{notice.text}</p>
          {notice.action && (
            <Button
              label={notice.action.label}
              weight="quiet"
              onPress={() => {
                closeNotice();
                notice.action?.run();
              }}
            />
          )}
          <Button icon={X} iconOnly weight="quiet" label={WORDS.common.close} onPress={closeNotice} />
        </div>
      )}
    </div>
  );
}
