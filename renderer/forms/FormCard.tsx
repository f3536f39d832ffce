/** One form: its title, what stands above its questions, and the questions in their order. */
import { FileText } from "lucide-react";
import { formNumbers } from "../../shared/forms/code.ts";
import { blankQuestion, withQuestions } from "../../shared/forms/take.ts";
import { FORM_WORDS, FORMS_WORDS } from "../../shared/guidance/forms-words.ts";
import type { EvidenceForm, FormQuestion } from "../../shared/model/records.ts";
import { desk } from "../state/desk.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { editLatest, editRow, moveRow, tryRemoveRow } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { listLines } from "../ui/lines.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import { FormQuestionRow } from "./FormQuestionRow.tsx";

const words = FORMS_WORDS.form;

/** The id of the field with the title of a form. */
export const formTitleId = (form: string): string => `form-title-${form}`;

interface Props {
  readonly form: EvidenceForm;
  /** Its place among the forms, from 0. */
  readonly at: number;
  readonly keys: readonly string[];
  readonly readOnly: boolean;
}

export function FormCard({ form, at, keys, readOnly }: Props) {
  const { id, title, about, own, questions } = form;
  const { forms, results } = useWorkshop();
  const code = FORM_WORDS.form(formNumbers(forms.values()).get(id) ?? 0);
  const name = title.trim() === "" ? FORM_WORDS.untitled : title;
  const rounds = [...results.values()].filter((result) => result.form === id).length;
  const addId = `add-question-${id}`;

  const remove = async (): Promise<void> => {
    const refused = await tryRemoveRow("forms", id, rounds > 0 ? words.withRounds(name, rounds) : words.removed(name));
    if (refused) return refuse(refused);
    const next = keys[at + 1] ?? keys[at - 1];
    if (next !== undefined) focusOn(formTitleId(next));
  };
  const add = (texts: readonly string[]) => {
    const like: FormQuestion["answers"] = questions.at(-1)?.answers ?? "yes-partly-no";
    return editLatest("forms", id, (now) => ({
      questions: [
        ...withQuestions(
          now.questions,
          texts.map((text) => blankQuestion(text, like)),
        ),
      ],
    }));
  };

  return (
    <section className="card form-card" aria-label={name}>
      <div className="card-head">
        <CommittedField
          id={formTitleId(id)}
          label={words.title(code)}
          placeholder={words.titleHint}
          value={title}
          oneLine
          tone="field-title"
          isReadOnly={readOnly}
          onCommit={(text) => editRow("forms", id, { title: text.trim() })}
        />
        {!readOnly && (
          <RowMenu name={name} at={at} of={keys.length} onMove={(by) => moveRow("forms", keys, id, by, name)} onRemove={remove} />
        )}
      </div>
      <CommittedField
        label={words.about}
        value={about}
        rows={2}
        hints
        isReadOnly={readOnly}
        onCommit={(text) => editRow("forms", id, { about: text.trim() })}
      />
      <Check
        isSelected={own}
        isDisabled={readOnly}
        onChange={(has) => void editRow("forms", id, { own: has }).then((refused) => refused && refuse(refused))}
      >
        {words.own}
        <span className="preview-help">{words.ownHelp}</span>
      </Check>
      {rounds > 0 && <p className="muted">{words.rounds(rounds)}</p>}
      {questions.length > 0 && (
        <ol className="form-questions">
          {questions.map((question, nth) => (
            <FormQuestionRow
              key={question.id}
              form={form}
              question={question}
              number={nth + 1}
              of={questions.length}
              next={addId}
              readOnly={readOnly}
            />
          ))}
        </ol>
      )}
      {questions.length === 0 && <p className="muted">{FORM_WORDS.noQuestions}</p>}
      {!readOnly && (
        <AddLine
          id={addId}
          label={`${FORMS_WORDS.question.add}: ${name}`}
          placeholder={FORMS_WORDS.question.addHint}
          onAdd={(text) => add(listLines(text))}
        />
      )}
      <div className="forms-row">
        <Button icon={FileText} label={words.save} name={words.saveNamed(name)} onPress={() => desk.wordForm(id)} />
      </div>
    </section>
  );
}
