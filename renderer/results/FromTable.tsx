/** The answers of an online form, out of a table: which column answers which question, what each value means, and what would be counted. */
import { FileSpreadsheet } from "lucide-react";
import { useMemo, useState, type ClipboardEvent } from "react";
import { CAME_BACK_WORDS } from "../../shared/guidance/came-back-words.ts";
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import type { FormAnswer, FormQuestion, ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { gridOfText } from "../../shared/pasting/cells.ts";
import { filledRows, firstSheet } from "../../shared/pasting/sheets.ts";
import { choicesOf, roundWithWords, sameRound } from "../../shared/results/counting.ts";
import { plainCell } from "../../shared/results/reading.ts";
import { answerWords } from "../../shared/results/sentences.ts";
import { matchedColumns, takenTable, valuesIn, type AnswerTable, type SaidValues } from "../../shared/results/tables.ts";
import { questionText, roundName } from "../../shared/results/views.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { readFile, WORKBOOK_TYPES } from "../collecting/read-file.ts";
import { gridOfClipboard } from "../collecting/table-text.ts";
import { OpenedSheet, type OpenedTable } from "../plan/OpenTable.tsx";
import { bridge } from "../state/bridge.ts";
import { refuse, say } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { WritingField } from "../ui/Field.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { Pick } from "../ui/Pick.tsx";
import { countTable, wasTaken } from "./counting-state.ts";
import type { RoundProps } from "./RoundCounting.tsx";

const words = CAME_BACK_WORDS.table;
const LEFT_OUT = "none";
const FILE_TYPES: readonly string[] = [".csv", ".tsv", "text/csv", ...WORKBOOK_TYPES];
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
  const open = async (file: File): Promise<void> => {
    const found = await readFile(file);
    if (!found.ok) return setProblem(found.error.message);
    if (found.value.what === "photo") return setProblem(SHEET_WORDS.refused.notExcel(file.name));
    if (found.value.what === "list") return take(gridOfText(found.value.text));
    const read = await bridge.call("import.sheets", { name: file.name, bytes: found.value.bytes });
    if (!read.ok) return setProblem(read.error.message);
    if (read.value) takeSheet({ sheets: read.value, sheet: firstSheet(read.value) });
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
          <PasteAnswers onPasted={take} />
          <div>
            <ChooseFile
              icon={FileSpreadsheet}
              label={words.choose}
              tip={words.chooseTip}
              types={FILE_TYPES}
              onFile={(file) => void open(file)}
            />
          </div>
        </>
      )}
    </div>
  );
}

function PasteAnswers({ onPasted }: { readonly onPasted: (table: AnswerTable) => void }) {
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    onPasted(gridOfClipboard(event.clipboardData));
  };
  return (
    <div {...{ onPaste: paste }}>
      <WritingField
        label={words.paste}
        help={words.pasteHelp}
        placeholder={words.placeholder}
        value=""
        rows={3}
        // Dropped or dictated text comes this way.
        onChange={(text) => onPasted(gridOfText(text))}
      />
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
    setChosen((now) => now.map((one, at) => (at === column ? question : one === question ? null : one)));
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
      <section className="paste-columns" aria-label={words.columns}>
        <h4>{words.columns}</h4>
        <ol>
          {found.map(({ heading, personal }, column) => (
            <li key={column}>
              <Pick
                label={heading || words.column(column + 1)}
                options={[
                  ...form.questions.map((question) => ({ value: question.id as string, label: questionText(question) })),
                  { value: LEFT_OUT, label: words.leftOut },
                ]}
                value={chosen[column] ?? LEFT_OUT}
                onChange={(value) => choose(column, value === LEFT_OUT ? null : (value as ItemId))}
              />
              {personal && !chosen[column] && <p className="muted small">{words.personal}</p>}
            </li>
          ))}
        </ol>
      </section>
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
  const options = [
    ...answerWords(question.answers).map((label, at) => ({ value: String(at), label })),
    { value: LEFT_OUT, label: words.notCounted },
  ];
  return (
    <section className="paste-columns" aria-label={words.values(text)}>
      <h4 dir="auto">{words.values(text)}</h4>
      <ol>
        {values.slice(0, MOST_VALUES).map(({ value, times, answer }) => (
          <li key={plainCell(value)}>
            <Pick
              label={words.times(value, times)}
              options={options}
              value={answer === null ? LEFT_OUT : String(answer)}
              onChange={(next) => onSay(value, next === LEFT_OUT ? null : Number(next))}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
