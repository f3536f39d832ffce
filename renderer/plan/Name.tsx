/** The first cell of each row of the plan: its outcome and how far it is, whole in the first row, and again in short in those below. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { asksProgress, foundOf } from "../../shared/model/kinds.ts";
import type { Stone } from "../../shared/model/records.ts";
import { setProgress } from "../progress/HowFar.tsx";
import { FoundWord, PROGRESS_OPTIONS, ProgressWord } from "../progress/ProgressSign.tsx";
import { Marked } from "../finding/Marked.tsx";
import { desk } from "../state/desk.ts";
import { CellButton } from "../ui/CellButton.tsx";
import { CellPick } from "../ui/CellPick.tsx";

interface Props {
  readonly stone: Stone;
  readonly first: boolean;
  readonly rows: number;
  readonly readOnly: boolean;
  /** Folded words to mark in it; null where none are. */
  readonly sought: readonly string[] | null;
}

export function Name({ stone, first, rows, readOnly, sought }: Props) {
  const found = foundOf(stone);
  return (
    <th scope="row" rowSpan={rows} className="plan-name" data-column="outcome">
      {first ? (
        <CellButton className="plan-name-button" tip={WORDS.plan.showOnPath} onPress={() => desk.showStone(stone.id)}>
          <span dir="auto">
            <Marked text={stone.text} sought={sought} />
          </span>
        </CellButton>
      ) : (
        <p className="plan-name-again muted small" dir="auto">
          {stone.text}
        </p>
      )}
      {first && stone.group && (
        <p className="muted small" dir="auto">
          <Marked text={stone.group} sought={sought} />
        </p>
      )}
      {first && found && (
        <p className="small">
          <FoundWord found={found} />
        </p>
      )}
      {first && asksProgress(stone) && (
        <div className="plan-progress">
          {readOnly ? (
            <ProgressWord progress={stone.progress} />
          ) : (
            <CellPick
              label={PROGRESS_WORDS.howFarWith(stone.text)}
              options={PROGRESS_OPTIONS}
              value={stone.progress}
              isDisabled={false}
              onChange={(progress) => void setProgress(stone, progress).then(() => desk.askHowFar(stone.id))}
            />
          )}
        </div>
      )}
    </th>
  );
}
