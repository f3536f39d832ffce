/** One round: its name and day, how many sheets, and the ways to count it. */
import { useMemo } from "react";
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import type { EvidenceForm, FormResult } from "../../shared/model/records.ts";
import { overCounted } from "../../shared/results/counting.ts";
import { questionText, roundName } from "../../shared/results/views.ts";
import { Counter, onLeaving } from "../counting/Counter.tsx";
import { useTally } from "../counting/use-tally.ts";
import { DayField } from "../progress/DayField.tsx";
import { editLatest, removeRow } from "../state/rows.ts";
import { refuse } from "../state/notices.ts";
import { Choice } from "../ui/Choice.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";
import { COUNTING_WAYS, countBy, useCounting } from "./counting-state.ts";
import { FromTable } from "./FromTable.tsx";
import { SheetBySheet } from "./SheetBySheet.tsx";
import { Totals } from "./Totals.tsx";

export const ROUND_NAME_ID = "round-name";

export interface RoundProps {
  readonly form: EvidenceForm;
  readonly round: FormResult;
  readonly readOnly: boolean;
}

export function RoundCounting({ form, round, nth, readOnly }: RoundProps & { readonly nth: number }) {
  const way = useCounting((now) => now.way);
  const name = roundName(round, nth);
  const edit = (patch: Partial<Pick<FormResult, "name" | "date">>) => editLatest("results", round.id, () => patch);
  const over = overCounted(round);
  return (
    <section className="card round-counting" aria-label={words.round(name)}>
      <div className="card-head">
        <div className="round-counting-head">
          <CommittedField
            id={ROUND_NAME_ID}
            label={words.name}
            placeholder={words.namePlaceholder}
            value={round.name}
            oneLine
            isReadOnly={readOnly}
            onCommit={(text) => edit({ name: text.trim() })}
          />
          <DayField
            label={words.day}
            value={round.date}
            isReadOnly={readOnly}
            onCommit={(date) => void edit({ date }).then((refused) => refused && refuse(refused))}
          />
          <SheetCount round={round} readOnly={readOnly} />
        </div>
        {!readOnly && (
          // Rounds stand in the order of their days.
          <RowMenu name={name} at={0} of={1} onMove={() => Promise.resolve()} onRemove={() => removeRow("results", round.id)} />
        )}
      </div>
      {over.length > 0 && (
        <p className="round-over" role="status">
          {words.over(form.questions.filter(({ id }) => over.includes(id)).map(questionText))}
        </p>
      )}
      {readOnly ? (
        <Totals form={form} round={round} readOnly />
      ) : (
        <>
          <Choice
            label={words.way}
            options={COUNTING_WAYS.map((value) => ({ value, label: words.ways[value] }))}
            value={way}
            onChange={countBy}
          />
          {way === "sheets" && <SheetBySheet form={form} round={round} />}
          {way === "totals" && <Totals form={form} round={round} readOnly={false} />}
          {way === "table" && <FromTable form={form} round={round} />}
        </>
      )}
    </section>
  );
}

function SheetCount({ round: { id, sheets }, readOnly }: Pick<RoundProps, "round" | "readOnly">) {
  const kept = useMemo(() => ({ sheets }), [sheets]);
  const { counts, count, commit } = useTally(kept, (changed) => editLatest("results", id, () => changed));
  return (
    <div {...onLeaving(commit)}>
      <Counter label={words.sheets} value={counts.sheets} readOnly={readOnly} onChange={(n) => count("sheets", n)} />
    </div>
  );
}
