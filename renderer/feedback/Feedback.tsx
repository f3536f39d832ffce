/** Evaluation and feedback: questions about how working together went, with counted answers and what people said. */
import { Plus } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FEEDBACK_QUESTIONS, FEEDBACK_WORDS } from "../../shared/guidance/plan-words.ts";
import type { ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { newId } from "../state/actions.ts";
import { refuse } from "../state/notices.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { listLines } from "../ui/lines.ts";
import { Question } from "./Question.tsx";
import "./feedback.css";

const words = WORDS.feedback;
const ADD_ID = "add-question";

const add = (texts: readonly string[]) =>
  addRows(
    "feedback",
    texts.map((question) => ({ id: newId<ItemId>(), question, yes: 0, partly: 0, no: 0, comments: [] })),
  );

export function FeedbackPlace() {
  const questions = inOrder(useWorkshop().feedback);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const asked = new Set(questions.map(({ question }) => question.trim()));
  const offered = FEEDBACK_QUESTIONS.filter((question) => !asked.has(question));
  return (
    <div className="place">
      <header className="place-head">
        <h2>{FEEDBACK_WORDS.heading}</h2>
        <p className="muted">{FEEDBACK_WORDS.intro}</p>
      </header>
      <ol className="questions">
        {questions.map((question, at) => (
          <Question
            key={question.id}
            question={question}
            number={at + 1}
            together={questions.map(({ id }) => id)}
            next={ADD_ID}
            readOnly={readOnly}
          />
        ))}
      </ol>
      {questions.length === 0 && readOnly && <p>{FEEDBACK_WORDS.empty}</p>}
      {!readOnly && (
        <div className="questions-add">
          <AddLine id={ADD_ID} label={FEEDBACK_WORDS.add} placeholder={words.placeholder} onAdd={(text) => add(listLines(text))} />
          {offered.length > 0 && <Offered questions={offered} heading={questions.length === 0 ? FEEDBACK_WORDS.start : words.others} />}
        </div>
      )}
    </div>
  );
}

function Offered({ questions, heading }: { readonly questions: readonly string[]; readonly heading: string }) {
  const choose = async (chosen: readonly string[]): Promise<void> => {
    const error = await add(chosen);
    if (error) return refuse(error);
    document.getElementById(ADD_ID)?.focus({ preventScroll: true });
  };
  return (
    <section className="offered" aria-label={heading}>
      <h3>{heading}</h3>
      <ul className="offered-list">
        {questions.map((question) => (
          <li key={question}>
            <Button icon={Plus} label={question} name={words.addQuestion(question)} onPress={() => void choose([question])} />
          </li>
        ))}
      </ul>
      {questions.length > 1 && <Button weight="quiet" label={words.addAll} onPress={() => void choose(questions)} />}
    </section>
  );
}
