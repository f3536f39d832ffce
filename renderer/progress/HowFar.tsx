/** How far an outcome is, since when and why, with all that was said of it before. */
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { STORY_WORDS } from "../../shared/guidance/story-words.ts";
import { progressEntries } from "../../shared/model/how-far.ts";
import type { Progress, Stone } from "../../shared/model/records.ts";
import { asksHowFar, progressOfOutcomes } from "../../shared/pathway/progress.ts";
import { change } from "../state/actions.ts";
import { useWorkshop } from "../state/replica.ts";
import { Choice } from "../ui/Choice.tsx";
import { EarlierEntries, NewestEntry } from "./ProgressHistory.tsx";
import { PROGRESS_OPTIONS } from "./ProgressSign.tsx";
import "./progress.css";

interface Props {
  readonly stone: Stone;
  readonly readOnly: boolean;
  /** The choice stands elsewhere. */
  readonly chosen?: boolean;
}

/** The progress of an outcome, to choose; asked for where something has come in for all its evidence. */
export function HowFar({ stone, readOnly, chosen = false }: Props) {
  const workshop = useWorkshop();
  const own = progressOfOutcomes(workshop).find((one) => one.stone.id === stone.id);
  const entries = progressEntries(workshop, stone.id);
  const newest = entries.at(-1);
  // A reason that stands there is not asked for again; who has just changed it is asked kindly.
  const [changed, setChanged] = useState(chosen);
  return (
    <div className="how-far">
      <Choice
        label={WORDS.stone.progress}
        options={PROGRESS_OPTIONS}
        value={stone.progress}
        isDisabled={readOnly}
        onChange={(progress) => {
          setChanged(true);
          void setProgress(stone, progress);
        }}
      />
      {/* There from the start, so that what comes into it is said. */}
      <p role="status" className="how-far-question">
        {own && asksHowFar(own) ? PROGRESS_WORDS.question : changed && newest && newest.why === "" ? STORY_WORDS.asked : ""}
      </p>
      {newest && <NewestEntry key={newest.id} entry={newest} nth={entries.length} readOnly={readOnly} />}
      {entries.length > 1 && <EarlierEntries entries={entries.slice(0, -1)} readOnly={readOnly} />}
    </div>
  );
}

/** Says how far an outcome is: today, until somebody says another day. */
export const setProgress = (stone: Stone, progress: Progress): Promise<unknown> =>
  change({ do: "stone.edit", id: stone.id, patch: { progress } });
