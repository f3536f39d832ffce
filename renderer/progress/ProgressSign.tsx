/** How far an outcome is: a circle that is empty, half full or full, always beside its word. */
import { PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import { PROGRESS, type Progress } from "../../shared/model/records.ts";
import { ICON_SIZE, PROGRESS_SIGNS } from "../../shared/shape/icons.ts";
import "./progress.css";

export function ProgressSign({ progress }: { readonly progress: Progress }) {
  return (
    <svg className="progress-sign" viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} width="18" height="18" fill="currentColor" aria-hidden>
      <path d={PROGRESS_SIGNS[progress]} />
    </svg>
  );
}

/** Sign and word. */
export function ProgressWord({ progress }: { readonly progress: Progress }) {
  return (
    <span className="progress-word">
      <ProgressSign progress={progress} />
      {PROGRESS_TERMS[progress].label}
    </span>
  );
}

/** What there is to choose from, for every list and group of buttons. */
export const PROGRESS_OPTIONS = PROGRESS.map((value) => ({
  value,
  label: PROGRESS_TERMS[value].label,
  help: PROGRESS_TERMS[value].definition,
  sign: <ProgressSign progress={value} />,
}));
