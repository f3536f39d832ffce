/** The panel beside the board: the chosen stone, what was asked for, or the guide. Nothing, where none of them is wanted. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { AddPanel } from "./AddPanel.tsx";
import { Guide } from "./Guide.tsx";
import { LaterPanel } from "./LaterPanel.tsx";
import { SeveralPanel } from "./SeveralPanel.tsx";
import { StonePanel } from "./StonePanel.tsx";

export function Side() {
  const { stones } = useWorkshop();
  const selection = useDesk((now) => now.selection);
  const side = useDesk((now) => now.side);
  const guide = useReplica(({ app, open }) => (app?.settings.guide ?? false) && open?.file.readOnly === false);
  const [first, ...others] = selection;
  const stone = first === undefined ? undefined : stones.get(first);
  if (stone && others.length > 0) return <SeveralPanel ids={selection} />;
  if (stone) return <StonePanel key={stone.id} stone={stone} />;
  if (side === "add") return <AddPanel />;
  if (side === "later") return <LaterPanel />;
  return guide ? <Guide /> : null;
}

interface PanelProps {
  readonly label: string;
  /** What stands at the top, beside the button that closes. */
  readonly head: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
}

export function Panel({ label, head, closeLabel = WORDS.common.close, onClose, children, foot }: PanelProps) {
  return (
    <aside className="side" aria-label={label}>
      <div className="side-head">
        {head}
        <Button icon={X} iconOnly weight="quiet" label={closeLabel} onPress={onClose} />
      </div>
      <div className="side-body">{children}</div>
      {foot && <div className="side-foot">{foot}</div>}
    </aside>
  );
}
