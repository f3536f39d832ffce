/** Asks for the passphrase of a file that somebody handed over. */
import { useState } from "react";
import { HAND_OVER_WORDS } from "../../shared/guidance/hand-over-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { SecretField } from "../ui/SecretField.tsx";
import { forgetLocked, openLocked, useLockedFile } from "./hand-over.ts";
import "./hand-over.css";

const words = HAND_OVER_WORDS.opening;

export function LockedDialog() {
  const asked = useLockedFile((now) => now.asked);
  return asked && <Asking key={asked.n} name={asked.name} />;
}

function Asking({ name }: { readonly name: string }) {
  const folder = useReplica(({ app }) => app?.folder ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    if (busy || passphrase === "") return;
    setBusy(true);
    setError(null);
    setError(await openLocked(passphrase));
    setBusy(false);
  };
  return (
    <Dialog heading={words.heading} onClose={forgetLocked}>
      <p>{words.lead(inQuotes(name))}</p>
      <SecretField
        label={words.label}
        value={passphrase}
        error={error}
        autoFocus
        onChange={(text) => {
          setPassphrase(text);
          setError(null);
        }}
        onEnter={() => void open()}
      />
      <p className="muted small">{words.becomes(folder)}</p>
      <DialogButtons>
        <Button weight="main" label={words.open} isDisabled={busy || passphrase === ""} onPress={() => void open()} />
        <Button label={WORDS.common.cancel} onPress={forgetLocked} />
        <p role="status" className="hand-over-stage">
          {busy && words.busy}
        </p>
      </DialogButtons>
    </Dialog>
  );
}
