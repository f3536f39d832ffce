/** What every panel beside the board has: a head with a way to close it, a body that scrolls, a foot that stays. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button } from "../ui/Button.tsx";

interface PanelProps {
  readonly label: string;
  /** The id of the stone it is about. */
  readonly of?: string;
  /** What stands at the top, beside the button that closes. */
  readonly head: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
}

export function Panel({ label, of, head, closeLabel = WORDS.common.close, onClose, children, foot }: PanelProps) {
  return (
    <aside className="side" aria-label={label} data-of={of}>
      <div className="side-head">
        {head}
        <Button icon={X} iconOnly weight="quiet" label={closeLabel} onPress={onClose} />
      </div>
      <div className="side-body">{children}</div>
      {foot && <div className="side-foot">{foot}</div>}
    </aside>
  );
}
