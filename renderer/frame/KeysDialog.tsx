/** All keys that do something, by where they do it. */
import { keyGroups, keyInWords } from "../../shared/commands/keys.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KEY_WORDS as words } from "../../shared/guidance/menu-words.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { isMac } from "../ui/keys.ts";

export function KeysDialog() {
  const mac = isMac();
  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <p className="muted">{words.lead}</p>
      {keyGroups(mac).map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <dl className="key-list">
            {lines.map(({ does, keys }) => (
              <div key={does}>
                <dt>{keys.map((key) => keyInWords(key, mac)).join(words.or)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <DialogButtons>
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
