/** Which part of the plan is shown, and the way back to all of it. */
import { Eye, Search } from "lucide-react";
import { memo } from "react";
import { Input, SearchField } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { EXISTING_TERMS } from "../../shared/guidance/terms.ts";
import { EXISTING, type Existing, type Option, type OptionCode } from "../../shared/model/records.ts";
import { EVERYTHING, showsAll, type PlanCameIn, type PlanFilter, type PlanGap } from "../state/plan-filter.ts";
import { Button } from "../ui/Button.tsx";
import { Pick, type PickOption } from "../ui/Pick.tsx";

const words = WORDS.planTable;
/** Stands for "all" in a pick-list; no code is as long. */
const ALL = "all".padEnd(300, " ");

interface Props {
  readonly filter: PlanFilter;
  readonly types: readonly Option[];
  /** How many outcomes are shown, and how many there are; and the same for rows. */
  readonly shown: number;
  readonly of: number;
  readonly rows: number;
  readonly ofRows: number;
  readonly onChange: (filter: PlanFilter) => void;
}

export const Filters = memo(function Filters({ filter, types, shown, of, rows, ofRows, onChange }: Props) {
  return (
    <section className="plan-filters" aria-label={words.filters}>
      <SearchField
        className="plan-find"
        aria-label={words.find}
        value={filter.words}
        onChange={(text) => onChange({ ...filter, words: text })}
      >
        <Search aria-hidden size={20} />
        <Input dir="auto" className="field-input" placeholder={words.find} />
      </SearchField>
      <Part<OptionCode>
        label={words.type}
        all={words.allTypes}
        options={types.map(({ code, label }) => ({ value: code, label }))}
        value={filter.type}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <Part<Existing>
        label={words.existing}
        all={words.allExisting}
        options={EXISTING.map((value) => ({ value, label: EXISTING_TERMS[value].label }))}
        value={filter.existing}
        onChange={(existing) => onChange({ ...filter, existing })}
      />
      <Part<PlanGap>
        label={words.gap}
        all={words.allGaps}
        options={[
          { value: "no-evidence", label: words.noEvidence },
          { value: "no-voice", label: words.noVoice, help: words.noVoiceHelp },
        ]}
        value={filter.gap}
        onChange={(gap) => onChange({ ...filter, gap })}
      />
      <Part<PlanCameIn>
        label={PROGRESS_WORDS.filter}
        all={PROGRESS_WORDS.all}
        options={[
          { value: "found", label: PROGRESS_WORDS.found },
          { value: "open", label: PROGRESS_WORDS.open },
        ]}
        value={filter.cameIn}
        onChange={(cameIn) => onChange({ ...filter, cameIn })}
      />
      <div className={showsAll(filter) ? "" : "plan-part-shown"}>
        {/* There from the start, so that what comes into it is said. */}
        <p role="status">{!showsAll(filter) && (shown === 0 ? words.noneShown : words.shown(shown, of, rows, ofRows))}</p>
        {!showsAll(filter) && <Button icon={Eye} label={words.showAll} onPress={() => onChange(EVERYTHING)} />}
      </div>
    </section>
  );
});

interface PartProps<V extends string> {
  readonly label: string;
  readonly all: string;
  readonly options: readonly PickOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V | null) => void;
}

function Part<V extends string>({ label, all, options, value, onChange }: PartProps<V>) {
  return (
    <div className="plan-part">
      <Pick<string>
        label={label}
        labelHidden
        options={[{ value: ALL, label: all }, ...options]}
        value={value ?? ALL}
        onChange={(chosen) => onChange(chosen === ALL ? null : (chosen as V))}
      />
    </div>
  );
}
