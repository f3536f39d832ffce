/** What was said lately, in the same words: for whoever did not hear or read it in time. */
import { WORDS } from "../../shared/guidance/interface.ts";
import { HEARD_WORDS as words } from "../../shared/guidance/menu-words.ts";
import { desk } from "../state/desk.ts";
import { useNotices } from "../state/notices.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

export function HeardDialog() {
  const heard = useNotices((now) => now.heard);
  return (
    <Dialog heading={words.heading} onClose={() => desk.ask(null)}>
      <p className="muted">{words.lead}</p>
      {heard.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className="heard">
          {heard.toReversed().map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ol>
      )}
      <DialogButtons>
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
