/** The totals of a round, question by question: for whoever has counted already, and to correct what was counted. */
import { useMemo } from "react";
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import type { FormAnswer, FormQuestion } from "../../shared/model/records.ts";
import { choicesOf, withTotal } from "../../shared/results/counting.ts";
import { numberIn } from "../../shared/results/reading.ts";
import { answerWords } from "../../shared/results/sentences.ts";
import { questionText } from "../../shared/results/views.ts";
import { fail } from "../../shared/base/result.ts";
import { Counter, onLeaving } from "../counting/Counter.tsx";
import { useTally } from "../counting/use-tally.ts";
import { editLatest } from "../state/rows.ts";
import { CommittedField } from "../ui/Field.tsx";
import { LinesField } from "../ui/Lines.tsx";
import type { RoundProps } from "./RoundCounting.tsx";

export function Totals({ form, round, readOnly }: RoundProps) {
  /** Keeps what a question's total becomes, given what it is by then. */
  const keep = (question: FormQuestion, total: (now: FormAnswer | undefined) => Omit<FormAnswer, "question"> | null) =>
    editLatest("results", round.id, ({ answers }) => ({
      answers: withTotal(form, { answers }, question.id, total(answers.find((one) => one.question === question.id))),
    }));
  return (
    <ol className="totals">
      {form.questions.map((question, at) => {
        const answer = round.answers.find((one) => one.question === question.id);
        const text = questionText(question);
        return (
          <li key={question.id}>
            <p className="sheet-question-text" dir="auto">
              {at + 1}. {text}
            </p>
            {choicesOf(question) > 0 ? (
              <CountTotals question={question} counts={answer?.counts} readOnly={readOnly} keep={keep} />
            ) : question.answers === "number" ? (
              <NumberTotal question={question} value={answer?.number} readOnly={readOnly} keep={keep} />
            ) : (
              <LinesField
                label={words.totals(text)}
                values={answer?.words ?? []}
                readOnly={readOnly}
                add={words.addWords}
                onChange={(all) => keep(question, () => ({ words: [...all] }))}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface TotalProps {
  readonly question: FormQuestion;
  readonly readOnly: boolean;
  readonly keep: (
    question: FormQuestion,
    total: (now: FormAnswer | undefined) => Omit<FormAnswer, "question"> | null,
  ) => ReturnType<typeof editLatest>;
}

function CountTotals({ question, counts: now, readOnly, keep }: TotalProps & { readonly counts: readonly number[] | undefined }) {
  const answers = answerWords(question.answers);
  const numbers = answers.map((_, at) => now?.[at] ?? 0).join(" ");
  const kept = useMemo(() => Object.fromEntries(numbers.split(" ").map((n, at) => [String(at), Number(n)])), [numbers]);
  const { counts, count, commit } = useTally(kept, (changed) =>
    keep(question, (before) => ({ counts: answers.map((_, at) => changed[at] ?? before?.counts?.[at] ?? 0) })),
  );
  return (
    <div className="counts" role="group" aria-label={words.totals(questionText(question))} {...onLeaving(commit)}>
      {answers.map((answer, at) => (
        <Counter key={answer} label={answer} value={counts[at] ?? 0} readOnly={readOnly} onChange={(n) => count(String(at), n)} />
      ))}
    </div>
  );
}

function NumberTotal({ question, value, readOnly, keep }: TotalProps & { readonly value: number | undefined }) {
  return (
    <CommittedField
      label={words.numberInAll}
      value={value === undefined ? "" : String(value)}
      oneLine
      tone="field-number"
      isReadOnly={readOnly}
      onCommit={async (text) => {
        const number = numberIn(text);
        if (number === null && text.trim() !== "") return fail("invalid", words.notANumber).error;
        return keep(question, () => (number === null ? null : { number }));
      }}
    />
  );
}
