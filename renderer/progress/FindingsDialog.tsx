/** What has come in for one piece of evidence, the way to record more, and how far its outcome is now. */
import { useEffect } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import type { EvidenceId } from "../../shared/model/records.ts";
import { asksProgress } from "../../shared/model/kinds.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { FindingRow } from "./FindingRow.tsx";
import { HowFar } from "./HowFar.tsx";
import { RecordFinding } from "./RecordFinding.tsx";
import "./progress.css";

const words = PROGRESS_WORDS;

interface Props {
  readonly evidence: EvidenceId;
  readonly onClose: () => void;
}

export function FindingsDialog({ evidence: id, onClose }: Props) {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const row = workshop.evidence.get(id);
  const stone = row && workshop.stones.get(row.outcome);
  // Somebody has undone the row itself.
  const gone = stone === undefined;
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  if (!row || !stone) return null;
  const findings = inOrder(workshop.findings).filter((finding) => finding.evidence === id);
  return (
    <Dialog heading={words.heading} size="wide" onClose={onClose}>
      <div>
        <p className="muted">{words.about(workshop.options.get(row.type)?.label ?? row.type, stone.text)}</p>
        {row.form.trim() !== "" && (
          <p className="finding-form" dir="auto">
            {row.form}
          </p>
        )}
      </div>
      {findings.length > 0 && (
        <ul className="findings" aria-label={words.list}>
          {findings.map((finding, at) => (
            <FindingRow key={finding.id} finding={finding} number={at + 1} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {!readOnly && <RecordFinding evidence={id} first={findings.length === 0} />}
      {asksProgress(stone) && <HowFar stone={stone} readOnly={readOnly} />}
      <DialogButtons>
        {/* Takes no focus on the way: words that are recorded when the form is left would move it from under the hand. */}
        <Button weight="main" label={WORDS.common.done} preventFocusOnPress onPress={onClose} />
      </DialogButtons>
    </Dialog>
  );
}
