/** Over the window while something is dragged across it: what comes of dropping it. */
import { ListPlus } from "lucide-react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { useReplica } from "../state/replica.ts";
import { useCollecting } from "./collecting.ts";
import "./collecting.css";

const words = COLLECTING_WORDS.drop;

export function DropHint() {
  const over = useCollecting((now) => now.over);
  const takes = useReplica(({ open }) => open !== null && !open.file.readOnly);
  if (!over || !takes) return null;
  return (
    <div className="drop-hint" aria-hidden>
      <div className="drop-hint-card">
        <ListPlus size={48} strokeWidth={1.5} />
        <p className="drop-hint-words">{words.here}</p>
        <p>{words.hereHelp}</p>
      </div>
    </div>
  );
}
