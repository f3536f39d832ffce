/** Records one thing that came in: its day, which is today at first, and its words. Words are never lost. */
import { Plus } from "lucide-react";
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { FINDING_WORDS } from "../../shared/guidance/plan-words.ts";
import type { EvidenceId, ItemId } from "../../shared/model/records.ts";
import { newId } from "../state/actions.ts";
import { say } from "../state/notices.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { today } from "../ui/dates.ts";
import { Writing } from "../ui/Field.tsx";
import { DayField } from "./DayField.tsx";

const words = PROGRESS_WORDS;

/** The id of the field for the words on the page. */
export const NEW_FINDING = "new-finding";

interface Props {
  readonly evidence: EvidenceId;
  /** Nothing has come in before. */
  readonly first: boolean;
}

/** Enter records, Shift and Enter begins a new line; so does leaving the form. Escape takes back what was typed. */
export function RecordFinding({ evidence, first }: Props) {
  const [text, setText] = useState("");
  const [date, setDate] = useState(() => today());
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const adding = useRef(false);

  const add = async (): Promise<void> => {
    const found = text.trim();
    if (found === "" || adding.current) return;
    adding.current = true;
    const refused = await addRows("findings", [{ id: newId<ItemId>(), evidence, date, text: found }]);
    adding.current = false;
    setError(refused?.message ?? null);
    if (refused) return;
    // What has been typed meanwhile stays.
    setText((now) => (now === text ? "" : now));
    say(words.added);
  };
  const latest = useRef(add);
  latest.current = add;
  // A form that goes away keeps its words.
  useEffect(() => () => void latest.current(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void add();
    } else if (event.key === "Escape" && text !== "") {
      event.stopPropagation();
      setText("");
      setError(null);
    }
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // A window that loses the focus takes it from the field as well; nobody has left the form then.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) void add();
  };
  return (
    <div className="finding-new" role="group" aria-label={words.record} {...{ onBlur }}>
      <Writing
        fieldRef={field}
        id={NEW_FINDING}
        label={first ? words.first : words.next}
        help={FINDING_WORDS.text.help}
        placeholder={FINDING_WORDS.text.placeholder}
        value={text}
        autoFocus
        error={error}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="finding-when">
        <DayField label={words.day} help={words.dayHelp} value={date} onCommit={setDate} />
        <Button
          icon={Plus}
          label={words.add}
          isDisabled={text.trim() === ""}
          onPress={() => {
            void add();
            field.current?.focus();
          }}
        />
      </div>
    </div>
  );
}
