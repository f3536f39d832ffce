/** How far an outcome is: a circle that is empty, half full or full; what nobody had planned: a diamond. Always beside their words. */
import { FOUND_TERMS, PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import { FOUND, PROGRESS, type FoundOnTheWay, type Progress } from "../../shared/model/records.ts";
import { FOUND_SIGNS, ICON_SIZE, PROGRESS_SIGNS } from "../../shared/shape/icons.ts";
import "./progress.css";

const Drawn = ({ sign }: { readonly sign: string }) => (
  <svg className="progress-sign" viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} width="18" height="18" fill="currentColor" aria-hidden>
    <path d={sign} />
  </svg>
);

export const ProgressSign = ({ progress }: { readonly progress: Progress }) => <Drawn sign={PROGRESS_SIGNS[progress]} />;

/** Sign and word of what nobody had planned. */
export function FoundWord({ found }: { readonly found: Exclude<FoundOnTheWay, "no"> }) {
  return (
    <span className="progress-word">
      <Drawn sign={FOUND_SIGNS[found]} />
      {FOUND_TERMS[found].label}
    </span>
  );
}

/** What there is to choose from of how a stone came onto the path. */
export const FOUND_OPTIONS = FOUND.map((value) => ({
  value,
  label: FOUND_TERMS[value].label,
  help: FOUND_TERMS[value].definition,
  ...(value !== "no" && { sign: <Drawn sign={FOUND_SIGNS[value]} /> }),
}));

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
