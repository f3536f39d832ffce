/** What has come in for one piece of evidence, the way to record more, and how far its outcome is now. */
import { useEffect } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import type { EvidenceId, Stone } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { asksHowFar, progressOfOutcomes } from "../../shared/pathway/progress.ts";
import { change } from "../state/actions.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { FindingRow } from "./FindingRow.tsx";
import { PROGRESS_OPTIONS } from "./ProgressSign.tsx";
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
      <HowFar stone={stone} readOnly={readOnly} />
      <DialogButtons>
        {/* Takes no focus on the way: words that are recorded when the form is left would move it from under the hand. */}
        <Button weight="main" label={WORDS.common.done} preventFocusOnPress onPress={onClose} />
      </DialogButtons>
    </Dialog>
  );
}

/** The progress of an outcome, to choose; asked for where something has come in for all its evidence. */
export function HowFar({ stone, readOnly }: { readonly stone: Stone; readonly readOnly: boolean }) {
  const workshop = useWorkshop();
  const own = progressOfOutcomes(workshop).find((one) => one.stone.id === stone.id);
  return (
    <div className="how-far">
      <Choice
        label={WORDS.stone.progress}
        options={PROGRESS_OPTIONS}
        value={stone.progress}
        isDisabled={readOnly}
        onChange={(progress) => void change({ do: "stone.edit", id: stone.id, patch: { progress } })}
      />
      {/* There from the start, so that what comes into it is said. */}
      <p role="status" className="how-far-question">
        {own && asksHowFar(own) && words.question}
      </p>
    </div>
  );
}
