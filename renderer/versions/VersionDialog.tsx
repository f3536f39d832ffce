/** Asks for a version's name, or whether one should go for good. */
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Version } from "../../shared/model/version.ts";
import { TITLE_LIMIT } from "../../shared/model/fields.ts";
import type { AppError } from "../../shared/base/result.ts";
import { desk } from "../state/desk.ts";
import { DRAFT, dropDraft, useDraft } from "../state/drafts.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { WritingField } from "../ui/Field.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { keep, versionName, remove, rename, useVersions } from "./versions.ts";

const words = WORDS.versions;
const close = (): void => desk.ask(null);

export function VersionDialog() {
  const question = useVersions((known) => known.question);
  switch (question.what) {
    case "keep":
      return <Naming heading={words.keepHeading} help={words.keepHelp} done={words.keepNow} version={null} onName={keep} />;
    case "rename":
      return (
        <Naming
          heading={words.renameHeading}
          help={words.renameHelp}
          done={words.renameNow}
          version={question.version}
          onName={(name) => rename(question.version, name)}
        />
      );
    case "remove":
      return <Removing version={question.version} />;
  }
}

interface NamingProps {
  readonly heading: string;
  readonly help: string;
  readonly done: string;
  /** The one that has a name so far; null for a new one. */
  readonly version: Version | null;
  readonly onName: (name: string) => Promise<AppError | null>;
}

function Naming({ heading, help, done, version, onName }: NamingProps) {
  const draft = DRAFT.version(version);
  const [text, setText] = useDraft(draft, version?.name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = async (): Promise<void> => {
    setBusy(true);
    const refused = await onName(text);
    setBusy(false);
    if (refused) return setError(refused.message);
    dropDraft(draft);
    close();
  };
  const cancel = (): void => {
    dropDraft(draft);
    close();
  };
  return (
    <Dialog heading={heading} onClose={close}>
      <WritingField
        label={words.name}
        help={help}
        placeholder={words.namePlaceholder}
        value={text}
        error={error}
        maxLength={TITLE_LIMIT}
        autoFocus
        onChange={(next) => {
          setText(next.replaceAll("\n", " "));
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void finish();
        }}
      />
      <DialogButtons>
        <Button weight="main" label={done} isDisabled={busy} onPress={() => void finish()} />
        <Button label={WORDS.common.cancel} onPress={cancel} />
      </DialogButtons>
    </Dialog>
  );
}

function Removing({ version }: { readonly version: Version }) {
  const [error, setError] = useState<string | null>(null);
  const finish = async (): Promise<void> => {
    const refused = await remove(version);
    if (refused) return setError(refused.message);
    close();
    // The row that had the focus is gone.
    focusWhenThere("version-list");
  };
  return (
    <Dialog heading={words.removeHeading} onClose={close}>
      <p>{words.removeHelp(versionName(version))}</p>
      <Trouble>{error}</Trouble>
      <DialogButtons>
        <Button weight="main" label={words.removeNow} onPress={() => void finish()} />
        <Button label={WORDS.common.cancel} onPress={close} />
      </DialogButtons>
    </Dialog>
  );
}
