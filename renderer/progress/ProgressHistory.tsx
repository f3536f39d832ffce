/** The entries of an outcome's history: the newest with its reason and day to write, those before it behind one press. */
import { Trash2 } from "lucide-react";
import { STORY_WORDS } from "../../shared/guidance/story-words.ts";
import { PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import type { ProgressEntry } from "../../shared/model/records.ts";
import { say } from "../state/notices.ts";
import { editRow, tryRemoveRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { More } from "../ui/More.tsx";
import { DayField } from "./DayField.tsx";
import { ProgressWord } from "./ProgressSign.tsx";

const words = STORY_WORDS;

interface Props {
  readonly entry: ProgressEntry;
  /** Its place in the history, from 1. */
  readonly nth: number;
  readonly readOnly: boolean;
}

export function NewestEntry({ entry, nth, readOnly }: Props) {
  return (
    <div className="entry entry-newest" role="group" aria-label={words.entry(nth, PROGRESS_TERMS[entry.state].label)}>
      <CommittedField
        label={words.why[entry.state]}
        placeholder={words.whyHelp}
        value={entry.why}
        isReadOnly={readOnly}
        onCommit={(why) => editRow("progress", entry.id, { why: why.trim() })}
      />
      <div className="entry-when">
        <DayField label={words.since} value={entry.date} isReadOnly={readOnly} onCommit={(date) => void redate(entry, date)} />
        {!readOnly && <RemoveEntry entry={entry} nth={nth} />}
      </div>
    </div>
  );
}

export function EarlierEntries({ entries, readOnly }: { readonly entries: readonly ProgressEntry[]; readonly readOnly: boolean }) {
  return (
    <More label={words.earlier(entries.length)}>
      <ol className="entries" aria-label={words.history} reversed>
        {entries
          .map((entry, at) => ({ entry, nth: at + 1 }))
          .reverse()
          .map(({ entry, nth }) => (
            <li key={entry.id} className="entry">
              <ProgressWord progress={entry.state} />
              <CommittedField
                label={words.whyOf(nth)}
                labelHidden
                placeholder={words.why[entry.state]}
                value={entry.why}
                isReadOnly={readOnly}
                onCommit={(why) => editRow("progress", entry.id, { why: why.trim() })}
              />
              <div className="entry-when">
                <DayField
                  label={words.dayOf(nth)}
                  labelHidden
                  value={entry.date}
                  isReadOnly={readOnly}
                  onCommit={(date) => void redate(entry, date)}
                />
                {!readOnly && <RemoveEntry entry={entry} nth={nth} />}
              </div>
            </li>
          ))}
      </ol>
    </More>
  );
}

async function redate(entry: ProgressEntry, date: string): Promise<void> {
  const refused = await editRow("progress", entry.id, { date });
  if (refused) say(refused.message);
}

function RemoveEntry({ entry, nth }: Pick<Props, "entry" | "nth">) {
  const remove = async (): Promise<void> => {
    const refused = await tryRemoveRow("progress", entry.id, words.removed);
    if (refused) say(refused.message);
  };
  return <Button icon={Trash2} iconOnly weight="quiet" label={words.removeOf(nth)} tip={words.remove} onPress={() => void remove()} />;
}
