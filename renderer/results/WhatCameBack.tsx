/** What came back: a form, its rounds, how they are counted, and below it what was counted. */
import { ArrowRight, Plus } from "lucide-react";
import { useEffect } from "react";
import { Button as PlainButton } from "react-aria-components";
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import { today } from "../../shared/base/today.ts";
import type { EvidenceForm, FormResult } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { formTitle, roundName, roundsOf } from "../../shared/results/views.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { Pick } from "../ui/Pick.tsx";
import "../ui/place.css";
import { addRound, countForm, countRound, useCounting } from "./counting-state.ts";
import { ROUND_NAME_ID, RoundCounting } from "./RoundCounting.tsx";
import { SeenResults } from "./SeenResults.tsx";
import "./results.css";

export function WhatCameBack() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const chosen = useCounting((now) => now.form);
  const open = useCounting((now) => now.round);
  const forms = inOrder(workshop.forms);
  const form = (chosen && workshop.forms.get(chosen)) || forms[0];
  const rounds = form ? roundsOf(workshop, form.id) : [];
  const round = rounds.find(({ id }) => id === open) ?? rounds.at(-1);
  const shown = round?.id;
  // The sheet in hand belongs to the round in view, and to no other that takes its place.
  useEffect(() => {
    if (shown !== undefined && shown !== open) countRound(shown);
  }, [shown, open]);
  if (!form) {
    return (
      <div className="card results-none">
        <p>{words.noForms}</p>
        {!readOnly && <Button icon={ArrowRight} label={words.toForms} onPress={() => desk.afterwards("forms")} />}
      </div>
    );
  }
  return (
    <div className="results">
      {forms.length > 1 && (
        <div className="results-form">
          <Pick
            label={words.form}
            options={forms.map((one) => ({ value: one.id, label: formTitle(one) }))}
            value={form.id}
            onChange={countForm}
          />
        </div>
      )}
      <Rounds form={form} rounds={rounds} open={round} readOnly={readOnly} />
      {round && <RoundCounting key={round.id} form={form} round={round} nth={rounds.indexOf(round) + 1} readOnly={readOnly} />}
      <SeenResults form={form} />
    </div>
  );
}

interface RoundsProps {
  readonly form: EvidenceForm;
  readonly rounds: readonly FormResult[];
  readonly open: FormResult | undefined;
  readonly readOnly: boolean;
}

function Rounds({ form, rounds, open, readOnly }: RoundsProps) {
  const add = async (): Promise<void> => {
    const name = rounds.length === 0 ? words.before : rounds.length === 1 ? words.after : "";
    if ((await addRound(form.id, name, today())) !== null) focusWhenThere(ROUND_NAME_ID);
  };
  return (
    <nav className="results-rounds" aria-label={words.rounds}>
      <h3>{formTitle(form)}</h3>
      {form.questions.length === 0 && <p className="muted">{words.noQuestions}</p>}
      {rounds.length === 0 && <p className="muted">{words.noRounds}</p>}
      <ul>
        {rounds.map((round, at) => {
          const name = roundName(round, at + 1);
          return (
            <li key={round.id}>
              <PlainButton
                className="results-round"
                aria-label={words.roundButton(name, round.sheets)}
                {...(round === open && { "aria-current": "true" as const })}
                onPress={() => countRound(round.id)}
              >
                <span dir="auto">{name}</span>
                <span className="small muted">{words.sheetsOf(round.sheets)}</span>
              </PlainButton>
            </li>
          );
        })}
        {!readOnly && form.questions.length > 0 && (
          <li>
            <Button icon={Plus} weight={rounds.length === 0 ? "main" : "plain"} label={words.addRound} onPress={() => void add()} />
          </li>
        )}
      </ul>
      {rounds.length < 2 && !readOnly && <p className="muted small">{words.addHelp}</p>}
    </nav>
  );
}
