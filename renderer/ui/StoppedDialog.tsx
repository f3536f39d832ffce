/** What stands in place of a dialog that did not even come up, and of the panel beside the board. */
import { RotateCcw } from "lucide-react";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button } from "./Button.tsx";
import { Dialog, DialogButtons } from "./Dialog.tsx";
import { Stopped, useFaultHelp } from "./Fault.tsx";
import { Panel } from "./Panel.tsx";

const words = FAULT_WORDS.part;

/** In the panel beside the board. */
export const StoppedPanel = ({ again, onClose }: { readonly again: () => void; readonly onClose: () => void }) => (
  <Panel label={words.heading} head={<span />} onClose={onClose}>
    <Stopped again={again} />
  </Panel>
);

/** In place of a dialog that did not even come up. */
export function StoppedDialog({ again, onClose }: { readonly again: () => void; readonly onClose: () => void }) {
  const help = useFaultHelp();
  return (
    <Dialog heading={words.heading} onClose={onClose}>
      <p role="alert">{help}</p>
      <DialogButtons>
        <Button weight="main" icon={RotateCcw} label={words.again} onPress={again} />
        <Button label={WORDS.common.close} onPress={onClose} />
      </DialogButtons>
    </Dialog>
  );
}
