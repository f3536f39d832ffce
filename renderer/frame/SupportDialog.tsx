/** The details for support: exactly what would be copied, to read first. Nothing is sent. */
import { Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

const words = FAULT_WORDS.support;

export function SupportDialog() {
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    void bridge.call("app.support").then((details) => setText(details.ok ? details.value.text : details.error.message));
  }, []);
  const copy = async (): Promise<void> => setCopied((await bridge.call("app.copySupport")).ok);
  return (
    <Dialog heading={words.name} size="wide" onClose={() => desk.ask(null)}>
      <p>{words.help}</p>
      {/* A text that scrolls can be scrolled with the keys, too. */}
      <pre className="support-details" role="region" aria-label={words.label} tabIndex={0}>
        {text ?? words.loading}
      </pre>
      <DialogButtons>
        <Button weight="main" icon={Copy} label={words.copy} isDisabled={text === null} onPress={() => void copy()} />
        <Button label={WORDS.common.close} onPress={() => desk.ask(null)} />
        <p role="status" className="support-copied">
          {copied && words.copied}
        </p>
      </DialogButtons>
    </Dialog>
  );
}
