/** Deletes a workshop for good, in two steps: what goes and what can't be reached, then the question itself. Then what has become of it. */
import { Trash2 } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { FINISH_WORDS as words } from "../../shared/guidance/finish-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import type { CallOutput, FinishedWith } from "../../shared/ipc/contract.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { deleteForGood, lookWhatGoes, useFinish } from "./finish.ts";
import "./finish.css";

type Deleted = CallOutput<"finish.delete">;
const close = (): void => desk.ask(null);

export function FinishDialog() {
  // What it is about stays the same, also when the workshop has closed.
  const [card] = useState(() => useFinish.getState().card);
  const [title] = useState(() => {
    const { open } = useReplica.getState();
    return inQuotes(card?.title ?? (open ? infoOf(open.workshop).title : ""));
  });
  const [files, setFiles] = useState<FinishedWith["files"] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [step, setStep] = useState<"look" | "sure" | "busy">("look");
  const deleted = useFinish((now) => now.deleted);

  useEffect(() => {
    if (useFinish.getState().deleted) return;
    void lookWhatGoes(card).then((found) => (found.ok ? setFiles(found.value.files) : setError(found.error.message)));
  }, [card]);
  const go = (agreed: FinishedWith["files"]): void => {
    setStep("busy");
    void deleteForGood(
      card,
      agreed.map((one) => one.path),
    );
  };

  if (deleted) return <Afterwards {...deleted} />;
  if (files === null) {
    return (
      <Dialog heading={words.heading} size="wide" onClose={close}>
        {error === null ? <p role="status">{words.looking}</p> : <Trouble>{error}</Trouble>}
        <DialogButtons>
          <Button label={WORDS.common.cancel} onPress={close} />
        </DialogButtons>
      </Dialog>
    );
  }
  if (step !== "look") {
    return (
      <Dialog heading={words.sure(title, files.length)} onClose={close}>
        <p>{words.sureHelp}</p>
        <DialogButtons>
          {/* The careful answer has the focus. */}
          <Button label={words.back} autoFocus isDisabled={step === "busy"} onPress={() => setStep("look")} />
          <Button icon={Trash2} label={words.delete} isDisabled={step === "busy"} onPress={() => go(files)} />
          <p role="status">{step === "busy" && words.busy}</p>
        </DialogButtons>
      </Dialog>
    );
  }
  return (
    <Dialog heading={words.heading} size="wide" onClose={close}>
      <p>{words.lead(title)}</p>
      <Trouble>{error}</Trouble>
      <Paths label={words.files(files.length)}>
        {/* They are deleted from the last to the first: the workshop itself goes last, and is named first. */}
        {files.toReversed().map(({ path, kind }) => (
          <li key={path}>
            <span dir="auto">{path}</span> <span className="muted small">{words.kinds[kind]}</span>
          </li>
        ))}
      </Paths>
      <p>{words.alsoGoes}</p>
      <section className="finish-stays">
        <h3>{words.stays.heading}</h3>
        <ul>
          <li>{words.stays.documents}</li>
          <li>{words.stays.mails}</li>
          <li>{words.stays.disk}</li>
        </ul>
      </section>
      <DialogButtons>
        <Button weight="main" label={words.next} onPress={() => setStep("sure")} />
        <Button label={WORDS.common.cancel} onPress={close} />
      </DialogButtons>
    </Dialog>
  );
}

function Afterwards({ gone, left }: Deleted) {
  const { done } = words;
  return (
    <Dialog heading={done.heading} onClose={close}>
      <p role="status">
        {done.gone(gone)} {left.length === 0 && done.forgotten}
      </p>
      {left.length > 0 && (
        <Paths label={done.left(left.length)}>
          {left.map(({ path, why }) => (
            <li key={path}>
              <span dir="auto">{path}</span> <span className="muted small">{why}</span>
            </li>
          ))}
        </Paths>
      )}
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} autoFocus onPress={close} />
      </DialogButtons>
    </Dialog>
  );
}

/** A list of paths that can be scrolled with the keys, too. */
function Paths({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className="field-label">{label}</p>
      <div className="finish-paths" role="region" aria-label={label} tabIndex={0}>
        <ul>{children}</ul>
      </div>
    </div>
  );
}
