/** One question of a form: its words, how it is answered, what it asks for, and its place. Alt and an arrow key move it. */
import { ArrowDown, ArrowUp, Link2, Trash2 } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { questionHint } from "../../shared/forms/hints.ts";
import { hasAnswers, movedQuestion } from "../../shared/forms/take.ts";
import { FORMS_WORDS } from "../../shared/guidance/forms-words.ts";
import { ANSWERS, type EvidenceForm, type FormQuestion } from "../../shared/model/records.ts";
import type { AppError } from "../../shared/base/result.ts";
import { sayWithUndo } from "../state/actions.ts";
import { aloud, refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { editLatest } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { Pick } from "../ui/Pick.tsx";
import { TiesDialog } from "./TiesDialog.tsx";

const words = FORMS_WORDS.question;

interface Props {
  readonly form: EvidenceForm;
  readonly question: FormQuestion;
  /** Its place on the form, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  /** The id of the field that has the focus once the question is gone. */
  readonly next: string;
  readonly readOnly: boolean;
}

export function FormQuestionRow({ form, question, number, of, next, readOnly }: Props) {
  const { id, text, answers, evidence } = question;
  const { results } = useWorkshop();
  const [tying, setTying] = useState(false);
  const isAnswered = hasAnswers(results.values(), form.id, id);
  const hint = questionHint(text);

  const editAll = (change: (all: readonly FormQuestion[]) => readonly FormQuestion[]): Promise<AppError | null> =>
    editLatest("forms", form.id, (now) => ({ questions: [...change(now.questions)] }));
  const edit = (patch: Partial<FormQuestion>): Promise<AppError | null> =>
    editAll((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const move = async (by: -1 | 1): Promise<void> => {
    const [to, focused] = [number + by, document.activeElement];
    if (to < 1 || to > of) return;
    const refused = await editAll((all) => movedQuestion(all, id, by));
    if (refused) return refuse(refused);
    aloud(words.moved(to, of));
    // A row that changes its place on the page loses the focus; a button that can do no more gives it to the field.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && focused.isConnected && !focused.matches(":disabled")) focused.focus();
      else focusOn(fieldId);
    });
  };
  const remove = async (): Promise<void> => {
    const refused = await editAll((all) => all.filter((one) => one.id !== id));
    if (refused) return refuse(refused);
    sayWithUndo(isAnswered ? words.removedAnswers : words.removed);
    focusOn(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || readOnly || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    void move(event.key === "ArrowUp" ? -1 : 1);
  };
  const fieldId = `question-${form.id}-${id}`;

  return (
    <li className="form-question" {...{ onKeyDown }}>
      <CommittedField
        id={fieldId}
        label={words.label(number)}
        value={text}
        rows={1}
        help={hint ?? undefined}
        isReadOnly={readOnly}
        onCommit={(said) => edit({ text: said.trim() })}
      />
      <div className="form-question-parts">
        <div className="form-question-way">
          <Pick
            label={words.answers(number)}
            labelHidden
            options={ANSWERS.map((value) => ({ value, label: words.ways[value] }))}
            value={answers}
            onChange={(way) => void edit({ answers: way }).then((refused) => refused && refuse(refused))}
            isDisabled={readOnly || isAnswered}
          />
          {isAnswered && <p className="muted small">{words.kept}</p>}
        </div>
        <Button
          icon={Link2}
          label={words.ties(evidence.length)}
          name={words.tiesNamed(number, evidence.length)}
          isDisabled={readOnly}
          onPress={() => setTying(true)}
        />
        {!readOnly && (
          <div className="form-question-keys">
            <Button
              icon={ArrowUp}
              iconOnly
              weight="quiet"
              label={words.up(number)}
              tip={words.upTip}
              isDisabled={number === 1}
              onPress={() => void move(-1)}
            />
            <Button
              icon={ArrowDown}
              iconOnly
              weight="quiet"
              label={words.down(number)}
              tip={words.downTip}
              isDisabled={number === of}
              onPress={() => void move(1)}
            />
            <Button icon={Trash2} iconOnly weight="quiet" label={words.remove(number)} onPress={() => void remove()} />
          </div>
        )}
      </div>
      {tying && (
        <TiesDialog number={number} chosen={evidence} onChange={(rows) => edit({ evidence: rows })} onClose={() => setTying(false)} />
      )}
    </li>
  );
}
