/**
 * A stack of paper, sheet by sheet. By keys: a number for the answer of the question in focus, which brings the next question; Enter for
 * the next sheet; Backspace takes an answer back, and on a question without one goes to the question before. By presses as well.
 */
import { Check, Eraser } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import type { FormQuestion, ItemId } from "../../shared/model/records.ts";
import { choicesOf, isBlankSheet, type AnsweredSheet, type GivenAnswer } from "../../shared/results/counting.ts";
import { numberIn } from "../../shared/results/reading.ts";
import { answerWords } from "../../shared/results/sentences.ts";
import { questionText } from "../../shared/results/views.ts";
import { settles } from "../state/unsettled.ts";
import { aloud } from "../state/notices.ts";
import { Button } from "../ui/Button.tsx";
import { WritingField } from "../ui/Field.tsx";
import { answerSheet, clearSheet, countSheet, useCounting } from "./counting-state.ts";
import type { RoundProps } from "./RoundCounting.tsx";

/** What can have the focus for a question: its chosen answer, else its first, or its field. */
const ENTRY = "input:checked, input[type=radio], textarea";

export function SheetBySheet({ form: { questions }, round }: Omit<RoundProps, "readOnly">) {
  const sheet = useCounting((now) => now.sheet);
  const nth = useCounting((now) => now.nth);
  const [trouble, setTrouble] = useState<string | null>(null);
  const all = useRef<HTMLDivElement>(null);

  // Words on a sheet that is not counted yet are told to whoever closes the workshop.
  useEffect(() => settles({ commit: () => Promise.resolve(), words: () => wordsOn(useCounting.getState().sheet) }), []);

  const entry = (question: ItemId): HTMLElement | null => {
    const row = all.current?.querySelector(`[data-question="${CSS.escape(question)}"]`);
    return row?.querySelector<HTMLElement>("input:checked") ?? row?.querySelector<HTMLElement>(ENTRY) ?? null;
  };
  const goTo = (at: number): void => {
    const question = questions[Math.max(0, Math.min(questions.length - 1, at))];
    if (question) entry(question.id)?.focus();
  };
  const finish = async (): Promise<void> => {
    const { sheet } = useCounting.getState();
    const unread = all.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (unread) return unread.focus();
    if (isBlankSheet(sheet)) {
      setTrouble(words.blank);
      return aloud(words.blank);
    }
    begin();
    // What is refused stays in hand.
    if (await countSheet(round.id, sheet)) useCounting.setState({ sheet });
  };
  /** A fresh sheet, from its first question on. */
  const begin = (): void => {
    // The next key may come before the next frame.
    flushSync(() => {
      setTrouble(null);
      clearSheet();
    });
    goTo(0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const id = target.closest<HTMLElement>("[data-question]")?.dataset["question"];
    const at = questions.findIndex((one) => one.id === id);
    const question = questions[at];
    if (!question) return;
    const writes = target instanceof HTMLTextAreaElement;
    const take = (run: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    if (key === "Enter" && !event.shiftKey) return take(() => void finish());
    if (key === "ArrowDown" && (!writes || question.answers === "number")) return take(() => goTo(at + 1));
    if (key === "ArrowUp" && (!writes || question.answers === "number")) return take(() => goTo(at - 1));
    if (writes) {
      if (key === "Backspace" && target.value === "" && at > 0) take(() => goTo(at - 1));
      return;
    }
    if (key === "Backspace") return take(() => (sheet[question.id] ? answerSheet(question.id, null) : goTo(at - 1)));
    const choice = Number(key) - 1;
    if (/^[1-9]$/.test(key) && choice < choicesOf(question)) {
      take(() => {
        answerSheet(question.id, { choice });
        setTrouble(null);
        // The group that comes next is read with its name; at the last one the answer itself is. At once: the next key may follow at once.
        if (at + 1 < questions.length) goTo(at + 1);
      });
    }
  };

  return (
    <div className="sheet-by-sheet">
      <p className="muted small">{words.keys}</p>
      <h4>{words.sheet(round.sheets + 1)}</h4>
      {/* The keys are those of the fields and answers inside. */}
      <div ref={all} className="sheet-questions" role="presentation" {...{ onKeyDownCapture: onKeyDown }}>
        {questions.map((question, at) => (
          <OneQuestion key={`${nth} ${question.id}`} question={question} nth={at + 1} answer={sheet[question.id]} />
        ))}
      </div>
      {trouble && <p className="round-over">{trouble}</p>}
      <div className="sheet-actions-row">
        <Button weight="main" icon={Check} label={words.next} onPress={() => void finish()} />
        {Object.keys(sheet).length > 0 && <Button icon={Eraser} label={words.clear} onPress={begin} />}
      </div>
    </div>
  );
}

function wordsOn(sheet: AnsweredSheet): string | null {
  const written = Object.values(sheet).flatMap((answer) =>
    answer && "words" in answer && answer.words.trim() !== "" ? [answer.words] : [],
  );
  return written.length === 0 ? null : written.join("\n");
}

interface QuestionProps {
  readonly question: FormQuestion;
  readonly nth: number;
  readonly answer: GivenAnswer | undefined;
}

function OneQuestion({ question, nth, answer }: QuestionProps) {
  const text = `${nth}. ${questionText(question)}`;
  if (choicesOf(question) > 0) {
    return (
      <RadioGroup
        className="sheet-question"
        data-question={question.id}
        orientation="horizontal"
        value={answer && "choice" in answer ? String(answer.choice) : null}
        onChange={(chosen) => answerSheet(question.id, { choice: Number(chosen) })}
      >
        <Label className="sheet-question-text" dir="auto">
          {text}
        </Label>
        <div className="choice-row">
          {answerWords(question.answers).map((word, at) => (
            <Radio key={word} value={String(at)} className="choice-option">
              <span className="sheet-key">{at + 1}</span>
              <span>{word}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    );
  }
  return (
    <div className="sheet-question" data-question={question.id}>
      {question.answers === "number" ? (
        <NumberOn question={question} text={text} answer={answer} />
      ) : (
        <WordsOn question={question} text={text} answer={answer} />
      )}
    </div>
  );
}

interface FieldProps {
  readonly question: FormQuestion;
  readonly text: string;
  readonly answer: GivenAnswer | undefined;
}

/** What is written may be no number yet; only a number is an answer. */
function NumberOn({ question, text, answer }: FieldProps) {
  const [draft, setDraft] = useState(() => (answer && "number" in answer ? String(answer.number) : ""));
  return (
    <WritingField
      label={text}
      placeholder={words.numberOn}
      value={draft}
      error={draft.trim() !== "" && numberIn(draft) === null ? words.notANumber : null}
      tone="field-number"
      onChange={(next) => {
        setDraft(next);
        const number = numberIn(next);
        answerSheet(question.id, number === null ? null : { number });
      }}
    />
  );
}

const WordsOn = ({ question, text, answer }: FieldProps) => (
  <WritingField
    label={text}
    placeholder={words.wordsOn}
    value={answer && "words" in answer ? answer.words : ""}
    onChange={(next) => answerSheet(question.id, next === "" ? null : { words: next })}
  />
);
