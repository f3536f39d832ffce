/** One text of the report: read as it will stand there, or worded anew. */
import { Check, Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { REPORT_PART_WORDS, REPORT_TAB_WORDS as words } from "../../shared/guidance/report-words.ts";
import { reportLines, type ReportText } from "../../shared/report/parts.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { keepWording } from "../state/wordings.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";

export function ReportTextRow({ text }: { readonly text: ReportText }) {
  const { part, stone, label, own, changed, of, written } = text;
  const about = useWorkshop().stones.get(stone as never)?.text ?? "";
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  /** How many lines its field has room for, by the words that stand there when it comes; null while it is read. */
  const [rows, setRows] = useState<number | null>(null);
  const writing = rows !== null;
  const row = useRef<HTMLDivElement>(null);
  const name = words.field(REPORT_PART_WORDS[part], about);
  /** The words of the rules are nobody's own. */
  const commit = (said: string) => keepWording(stone, part, of, said.trim() === written ? "" : said.trim());
  // The field takes the focus when it comes, and the button that opened it when it goes.
  const wasWriting = useRef(false);
  useEffect(() => {
    if (writing === wasWriting.current) return;
    wasWriting.current = writing;
    row.current?.querySelector<HTMLElement>(writing ? "textarea" : ".report-read button")?.focus();
  }, [writing]);
  return (
    <div ref={row} className="report-text">
      {label !== "" && <p className="report-label">{label}</p>}
      {writing ? (
        <div className="report-writing">
          <CommittedField label={name} help={words.help} value={text.text} rows={rows} onCommit={commit} />
          <Button icon={Check} label={words.done} onPress={() => setRows(null)} />
        </div>
      ) : (
        <div className="report-read">
          <Lines text={text} />
          {!readOnly && (
            <Button icon={Pencil} iconOnly weight="quiet" label={words.edit(name)} onPress={() => setRows(roomFor(text.text))} />
          )}
        </div>
      )}
      {own !== "" && !changed && <p className="report-own small">{words.own}</p>}
      {changed && !readOnly && (
        <div className="report-missing small" role="status">
          <p>{words.changed}</p>
          <p>
            <strong>{words.yours}</strong>
          </p>
          {own.split("\n").map((line, at) => (
            <p key={at} dir="auto">
              {line}
            </p>
          ))}
          <div className="word-row">
            <Button label={words.keep} name={`${words.keep}: ${name}`} onPress={() => void keepWording(stone, part, of, own)} />
            <Button
              weight="quiet"
              label={words.drop}
              name={`${words.drop}: ${name}`}
              onPress={() => void keepWording(stone, part, of, "")}
            />
          </div>
        </div>
      )}
    </div>
  );
}

const LETTERS_IN_LINE = 90;
const MOST_LINES = 12;
/** Room for a text and a little more, in lines. */
const roomFor = (text: string): number => Math.min(MOST_LINES, 2 + text.split("\n").length + Math.floor(text.length / LETTERS_IN_LINE));

function Lines({ text }: { readonly text: ReportText }) {
  const lines = reportLines(text);
  if (text.look === "items")
    return (
      <ul className="report-lines">
        {lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    );
  return (
    <div className={`report-lines report-${text.look}`}>
      {lines.map((line, at) => (
        <p key={at} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}
