/** In the panel of an outcome: its evidence, what has come in for each piece, and the way to record more. */
import { Inbox } from "lucide-react";
import { useCallback, useState } from "react";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import type { EvidenceId, Stone } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { findingsByRow } from "../../shared/pathway/progress.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { longDayOf } from "../ui/dates.ts";
import { FindingsDialog } from "./FindingsDialog.tsx";
import "./progress.css";

const words = PROGRESS_WORDS;

export function CameIn({ stone, readOnly }: { readonly stone: Stone; readonly readOnly: boolean }) {
  const workshop = useWorkshop();
  const [open, setOpen] = useState<EvidenceId | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const rows = inOrder(workshop.evidence).filter((row) => row.outcome === stone.id);
  const findings = findingsByRow(workshop);
  if (rows.length === 0) return null;
  return (
    <section className="came-in" aria-label={words.cameIn}>
      <ul className="came-in-rows">
        {rows.map((row, at) => (
          <li key={row.id}>
            <p>
              <strong>{workshop.options.get(row.type)?.label ?? row.type}</strong>
              {row.form.trim() !== "" && (
                <span className="came-in-form" dir="auto">
                  {row.form}
                </span>
              )}
            </p>
            <ul className="came-in-list" aria-label={words.count(findings.get(row.id)?.length ?? 0)}>
              {(findings.get(row.id) ?? []).map((finding) => (
                <li key={finding.id}>
                  {finding.date !== "" && <span className="muted small">{longDayOf(finding.date)}</span>}
                  <span dir="auto">{finding.text}</span>
                </li>
              ))}
            </ul>
            {!readOnly && (
              <Button
                icon={Inbox}
                weight="quiet"
                label={words.record}
                name={words.recordFor(at + 1, stone.text)}
                onPress={() => setOpen(row.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {open !== null && <FindingsDialog evidence={open} onClose={close} />}
    </section>
  );
}
