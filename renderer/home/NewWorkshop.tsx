/** A new workshop: asks one thing, its title. */
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { TITLE_LIMIT } from "../../shared/model/fields.ts";
import { createWorkshop } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { Writing } from "../ui/Field.tsx";

const words = WORDS.newWorkshop;

export function NewWorkshop() {
  const [title, setTitle] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    if (title.trim() === "") return setError(words.titleNeeded);
    setBusy(true);
    if (await createWorkshop(title)) desk.ask(null);
    setBusy(false);
  };
  return (
    <Dialog heading={words.heading} onClose={() => desk.ask(null)}>
      <Writing
        label={words.title}
        help={words.titleHelp}
        placeholder={words.titlePlaceholder}
        value={title}
        error={error}
        maxLength={TITLE_LIMIT}
        tone="field-title"
        autoFocus
        onChange={(text) => {
          setTitle(text.replaceAll("\n", " "));
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void start();
        }}
      />
      <DialogButtons>
        <Button weight="main" label={words.start} onPress={() => void start()} isDisabled={busy} />
        <Button label={WORDS.common.cancel} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
