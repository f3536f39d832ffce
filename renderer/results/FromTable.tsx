/** The answers of an online form, out of a table: which column answers which question, what each value means, and what would be counted. */
import { useMemo, useState } from "react";
import { CAME_BACK_WORDS } from "../../shared/guidance/came-back-words.ts";
import type { FormAnswer, FormQuestion, ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { filledRows } from "../../shared/pasting/sheets.ts";
import { choicesOf, roundWithWords, sameRound } from "../../shared/results/counting.ts";
import { plainCell } from "../../shared/results/reading.ts";
import { answerWords } from "../../shared/results/sentences.ts";
import { matchedColumns, takenTable, valuesIn, type AnswerTable, type SaidValues } from "../../shared/results/tables.ts";
import { questionText, roundName } from "../../shared/results/views.ts";
import { OpenedSheet, OpenTable, type OpenedTable } from "../collecting/OpenTable.tsx";
import { givenOnce, Meanings, TableField } from "../collecting/TableForm.tsx";
import { refuse, say } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { countTable, wasTaken } from "./counting-state.ts";
import type { RoundProps } from "./RoundCounting.tsx";

const words = CAME_BACK_WORDS.table;
/** More different values than these are no answers to choose from. */
const MOST_VALUES = 24;

type Props = Omit<RoundProps, "readOnly">;

export function FromTable({ form, round }: Props) {
  const [table, setTable] = useState<AnswerTable | null>(null);
  const [opened, setOpened] = useState<OpenedTable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = (next: AnswerTable): void => {
    const isTable = next.length > 1;
    setProblem(isTable ? null : words.noTable);
    setTable(isTable ? next : null);
  };
  const takeSheet = (next: OpenedTable): void => {
    const sheet = next.sheets[next.sheet];
    setOpened(next);
    take(sheet ? filledRows(sheet) : []);
  };
  const again = (): void => {
    setOpened(null);
    setTable(null);
    setProblem(null);
  };
  return (
    <div className="from-table">
      <Trouble>{problem}</Trouble>
      {opened && <OpenedSheet opened={opened} onOpened={takeSheet} />}
      {table ? (
        <Matching key={JSON.stringify(table[0])} form={form} round={round} table={table} onDone={again} />
      ) : (
        <>
          <TableField label={words.paste} help={words.pasteHelp} placeholder={words.placeholder} rows={3} onPasted={take} />
          <OpenTable onOpened={takeSheet} onText={take} />
        </>
      )}
    </div>
  );
}

function Matching({ form, round, table, onDone }: Props & { readonly table: AnswerTable; readonly onDone: () => void }) {
  const workshop = useWorkshop();
  const found = useMemo(() => matchedColumns(form, table), [form, table]);
  const [chosen, setChosen] = useState<readonly (ItemId | null)[]>(() => found.map(({ question }) => question));
  const [said, setSaid] = useState<SaidValues>({});
  const [twice, setTwice] = useState<string | null>(null);
  const taken = useMemo(() => takenTable(form, table, chosen, said), [form, table, chosen, said]);
  const { counted, unread, shortened } = taken;

  /** A question is answered by one column: choosing it for another takes it from there. */
  const choose = (column: number, question: ItemId | null): void => {
    setTwice(null);
    setChosen((now) => givenOnce(now, column, question));
  };
  const count = async (): Promise<void> => {
    const rounds = inOrder(workshop.results).filter((one) => one.form === form.id);
    const same = sameRound(rounds, counted) ?? roundWithWords(rounds, counted) ?? (wasTaken(counted) ? round : undefined);
    if (same && twice === null) return setTwice(roundName(same, rounds.indexOf(same) + 1));
    const refused = await countTable(round.id, counted);
    if (refused) return refuse(refused);
    say(words.taken(counted.sheets));
    onDone();
  };
  return (
    <>
      <Meanings<ItemId>
        heading={words.columns}
        level="h4"
        things={found.map(({ heading, personal }, column) => ({
          key: column,
          name: heading || words.column(column + 1),
          value: chosen[column] ?? null,
          note: personal && !chosen[column] ? words.personal : undefined,
        }))}
        options={form.questions.map((question) => ({ value: question.id, label: questionText(question) }))}
        leftOut={words.leftOut}
        onChoose={choose}
      />
      {form.questions.map((question) => {
        const column = chosen.indexOf(question.id);
        return column >= 0 && choicesOf(question) > 0 ? (
          <Values
            key={question.id}
            question={question}
            table={table}
            column={column}
            said={said}
            onSay={(value, answer) => {
              setTwice(null);
              setSaid((now) => ({ ...now, [question.id]: { ...now[question.id], [plainCell(value)]: answer } }));
            }}
          />
        ) : null;
      })}
      <section className="table-preview" aria-label={words.preview}>
        <h4>{words.preview}</h4>
        {counted.sheets === 0 ? <p>{words.nothing}</p> : <p>{words.rows(counted.sheets)}</p>}
        <ul>
          {form.questions.map((question) => {
            const answer = counted.answers.find((one) => one.question === question.id);
            return answer ? <li key={`${question.id} gets`}>{words.gets(questionText(question), inWords(question, answer))}</li> : null;
          })}
          {form.questions.map((question) => {
            const lost = unread.get(question.id) ?? 0;
            return lost > 0 ? <li key={question.id}>{words.unread(lost, questionText(question))}</li> : null;
          })}
          {shortened > 0 && <li>{words.shortened(shortened)}</li>}
        </ul>
      </section>
      {twice !== null && (
        <p className="round-over" role="alert">
          {words.twice(twice)}
        </p>
      )}
      <div className="sheet-actions-row">
        <Button
          weight="main"
          label={twice === null ? words.take(counted.sheets) : words.takeTwice}
          isDisabled={counted.sheets === 0}
          onPress={() => void count()}
        />
        <Button label={words.again} onPress={onDone} />
      </div>
    </>
  );
}

/** What a question would get, part by part. */
function inWords(question: FormQuestion, { counts, number, words: written }: FormAnswer): readonly string[] {
  if (counts) return answerWords(question.answers).map((word, at) => words.answer(word, counts[at] ?? 0));
  return [number === undefined ? words.written(written?.length ?? 0) : words.inAll(number)];
}

interface ValuesProps {
  readonly question: FormQuestion;
  readonly table: AnswerTable;
  readonly column: number;
  readonly said: SaidValues;
  readonly onSay: (value: string, answer: number | null) => void;
}

function Values({ question, table, column, said, onSay }: ValuesProps) {
  const values = valuesIn(table, column, question, said);
  const text = questionText(question);
  const shown = values.slice(0, MOST_VALUES);
  return (
    <Meanings<number>
      heading={words.values(text)}
      level="h4"
      things={shown.map(({ value, times, answer }) => ({ key: plainCell(value), name: words.times(value, times), value: answer }))}
      options={answerWords(question.answers).map((label, at) => ({ value: at, label }))}
      leftOut={words.notCounted}
      onChoose={(at, answer) => onSay(shown[at]?.value ?? "", answer)}
    />
  );
}
