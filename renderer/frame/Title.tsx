/** The workshop's title: a press turns it into a field; Enter keeps it, Escape leaves it as it was. */
import { useState } from "react";
import { Button, Input, TextField } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { TITLE_LIMIT } from "../../shared/model/fields.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import { change } from "../state/actions.ts";
import { afterPress } from "../state/after-press.ts";
import { keepWords } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { withTip } from "../ui/Button.tsx";

const words = WORDS.topBar;

/** The title while it can be written on. */
export const TITLE_ID = "workshop-title";

export function Title() {
  const title = useReplica(({ open }) => (open ? infoOf(open.workshop).title : ""));
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const [draft, setDraft] = useState<string | null>(null);
  if (readOnly)
    return (
      <h1 className="title title-fixed" dir="auto">
        {title}
      </h1>
    );
  if (draft === null) {
    return (
      <h1 className="title">
        {withTip(
          <Button id={TITLE_ID} className="title-button" onPress={() => setDraft(title)}>
            <span dir="auto">{title}</span>
          </Button>,
          words.titleTip,
        )}
      </h1>
    );
  }
  const keep = (): void => {
    const text = draft.trim();
    setDraft(null);
    if (text === "" || text === title) return;
    void change({ do: "info.edit", patch: { title: text } }).then((refused) => refused && keepWords([text]));
  };
  return (
    <TextField
      className="title-field"
      aria-label={words.title}
      value={draft}
      onChange={setDraft}
      maxLength={TITLE_LIMIT}
      autoFocus
      onBlur={() => afterPress(keep)}
    >
      <Input
        dir="auto"
        className="field-input"
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") keep();
          if (event.key === "Escape") {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
    </TextField>
  );
}
