/** All keys that do something, by where they do it; found by what they do, or by their names. */
import { useState } from "react";
import { keyGroups, keyInWords, keysFound } from "../../shared/commands/keys.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KEY_WORDS as words } from "../../shared/guidance/menu-words.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { isMac } from "../ui/keys.ts";

export function KeysDialog() {
  const mac = isMac();
  const [sought, setSought] = useState("");
  const said = (key: string): string => keyInWords(key, mac);
  const groups = keysFound(keyGroups(mac), sought, said);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <p className="muted">{words.lead}</p>
      <SearchField label={words.search} value={sought} onChange={setSought} />
      <p role="status" className={count === 0 ? "muted" : "only-spoken"}>
        {count === 0 ? words.none : sought.trim() !== "" && words.found(count)}
      </p>
      {groups.map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <dl className="key-list">
            {lines.map(({ does, keys }) => (
              <div key={`${does} ${keys.join(" ")}`}>
                <dt>{keys.map(said).join(words.or)}</dt>
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
