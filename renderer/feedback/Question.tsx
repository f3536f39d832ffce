/** One question: its words, the counted answers, and what people said. */
import { X } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FEEDBACK_WORDS } from "../../shared/guidance/plan-words.ts";
import type { Feedback } from "../../shared/model/records.ts";
import { editLatest, editRow, moveRow, removeRow } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import { Answers } from "./Answers.tsx";

const words = WORDS.feedback;

interface Props {
  readonly question: Feedback;
  /** Its place among the questions, from 1. */
  readonly number: number;
  readonly together: readonly string[];
  /** The id of the field that has the focus once the question is gone. */
  readonly next: string;
  readonly readOnly: boolean;
}

export function Question({ question, number, together, next, readOnly }: Props) {
  return (
    <li className="card question-card">
      <div className="card-head">
        <CommittedField
          label={words.questionNumber(number)}
          labelHidden
          placeholder={words.placeholder}
          value={question.question}
          oneLine
          required
          tone="field-cell field-title"
          isReadOnly={readOnly}
          onCommit={(text) => editRow("feedback", question.id, { question: text.trim() })}
        />
        {!readOnly && (
          <RowMenu
            name={question.question}
            at={number - 1}
            of={together.length}
            onMove={(by) => moveRow("feedback", together, question.id, by, question.question)}
            onRemove={() => removeRow("feedback", question.id).then(() => focusOn(next))}
          />
        )}
      </div>
      <div className="question-parts">
        <Answers question={question} readOnly={readOnly} />
        <Comments question={question} readOnly={readOnly} />
      </div>
    </li>
  );
}

function Comments({ question: { id, question, comments }, readOnly }: Pick<Props, "question" | "readOnly">) {
  const edit = (change: (comments: readonly string[]) => readonly string[]) =>
    editLatest("feedback", id, (row) => ({ comments: change(row.comments) }));
  const addId = `add-comment-${id}`;
  return (
    <section className="comments" aria-label={`${FEEDBACK_WORDS.comments}: ${question}`}>
      <h3>
        {FEEDBACK_WORDS.comments} <span className="muted small">{FEEDBACK_WORDS.commentsHelp}</span>
      </h3>
      {comments.length > 0 && (
        <ul className="rows">
          {comments.map((comment, at) => (
            <li key={at}>
              <CommittedField
                label={words.comment(at + 1, question)}
                labelHidden
                value={comment}
                required
                tone="field-cell"
                isReadOnly={readOnly}
                onCommit={(text) => edit((all) => all.map((one, i) => (i === at ? text.trim() : one)))}
              />
              {!readOnly && (
                <Button
                  icon={X}
                  iconOnly
                  weight="quiet"
                  label={words.removeComment(at + 1, question)}
                  tip={WORDS.rows.remove}
                  onPress={() => {
                    void edit((all) => all.filter((_, i) => i !== at));
                    focusOn(addId);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <AddLine
          id={addId}
          label={`${words.addComment}: ${question}`}
          placeholder={words.commentPlaceholder}
          onAdd={(text) => edit((all) => [...all, text])}
        />
      )}
    </section>
  );
}
