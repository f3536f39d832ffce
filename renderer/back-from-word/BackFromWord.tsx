/** What an edited document says differently, beside what the workshop says: row by row, each with a tick. */
import { useState } from "react";
import { PROPOSED_TABLES, type Proposal, type ProposedItem, type ProposedTable } from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { After, Before } from "./Difference.tsx";
import { takeTicked, tick, toggle, useBrought } from "./bring-back.ts";
import "./back-from-word.css";

const words = WORDS.back;

export function BackFromWord() {
  const document = useBrought((brought) => brought.document);
  const ticked = useBrought((brought) => brought.ticked);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!document) return null;
  const { name, proposal } = document;
  const { items, notUnderstood } = proposal;
  const chosen = items.filter(({ id }) => ticked.has(id));
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblem(await takeTicked(chosen));
    setBusy(false);
  };
  return (
    <Dialog heading={words.heading} size="full" onClose={() => desk.ask(null)}>
      {items.length === 0 ? (
        <p>{words.nothing(name)}</p>
      ) : (
        <div className="back-head">
          <p className="muted">{words.intro(name)}</p>
          <div className="dialog-buttons">
            <Button weight="quiet" label={words.all} onPress={() => tick(items)} />
            <Button weight="quiet" label={words.none} onPress={() => tick([])} />
          </div>
        </div>
      )}
      <div className="back-lists">
        {PROPOSED_TABLES.map((table) => (
          <Group key={table} table={table} items={items.filter((item) => item.table === table)} ticked={ticked} />
        ))}
        <NotUnderstood found={notUnderstood} />
      </div>
      {problem && <p className="field-error" role="alert">{problem}</p>}
      <DialogButtons>
        {items.length === 0 ? (
          <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
        ) : (
          <>
            <Button weight="main" label={words.take(chosen.length)} isDisabled={readOnly || busy || chosen.length === 0} onPress={() => void take()} />
            <Button label={WORDS.common.cancel} onPress={() => desk.ask(null)} />
          </>
        )}
      </DialogButtons>
    </Dialog>
  );
}

function Group({ table, items, ticked }: { readonly table: ProposedTable; readonly items: readonly ProposedItem[]; readonly ticked: ReadonlySet<string> }) {
  if (items.length === 0) return null;
  return (
    <section className="back-group">
      <h3>
        {words.tables[table]} <span className="muted small">{words.group(items.length)}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} isTicked={ticked.has(item.id)} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, isTicked }: { readonly item: ProposedItem; readonly isTicked: boolean }) {
  return (
    <li className={`back-item${isTicked ? "" : " back-left"}`}>
      <Check isSelected={isTicked} onChange={(on) => toggle(item.id, on)}>
        <span className={`back-what back-${item.what}`}>{words.what[item.what]}</span> {item.where}
      </Check>
      {item.remark && <p className="back-remark small">{item.remark}</p>}
      <table className="back-parts">
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {item.parts.map((part, at) => (
            <tr key={at}>
              <th scope="row">{part.label}</th>
              <td><Before part={part} /></td>
              <td><After part={part} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  );
}

function NotUnderstood({ found }: { readonly found: Proposal["notUnderstood"] }) {
  if (found.length === 0) return null;
  return (
    <section className="back-group">
      <h3>
        {words.notUnderstood} <span className="muted small">{found.length.toLocaleString("en-GB")}</span>
      </h3>
      <p className="muted small">{words.notUnderstoodHelp}</p>
      <dl className="back-rest">
        {found.map(({ where, text }, at) => (
          <div key={at}>
            <dt className="muted small">{where}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
