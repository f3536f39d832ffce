/** What an edited document says differently, beside what the workshop says: row by row, each with a tick. */
import { useDeferredValue, useState } from "react";
import { PROPOSED_TABLES, type Proposal, type ProposedItem, type ProposedTable } from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { Item } from "./Item.tsx";
import { takeTicked, tick, useBrought } from "./bring-back.ts";
import "./back-from-word.css";
import { number } from "../../shared/guidance/locale.ts";

const words = WORDS.back;
const NONE: readonly ProposedItem[] = [];
/** More than a window holds: they are there at once, and the others come while people read. */
const FIRST = 20;

export function BackFromWord() {
  const document = useBrought((brought) => brought.document);
  const ticked = useBrought((brought) => brought.ticked);
  const items = document?.proposal.items ?? NONE;
  const shown = useDeferredValue(items, items.slice(0, FIRST));
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!document) return null;
  const { name, proposal } = document;
  const { notUnderstood } = proposal;
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
      {items.length > 0 && (
        // Each table says the same to those who hear it.
        <div className="back-columns muted small" aria-hidden>
          <span>{words.before}</span>
          <span>{words.after}</span>
        </div>
      )}
      <div className="back-lists">
        {PROPOSED_TABLES.map((table) => (
          <Group
            key={table}
            table={table}
            items={shown.filter((item) => item.table === table)}
            count={items.filter((item) => item.table === table).length}
          />
        ))}
        <NotUnderstood found={notUnderstood} />
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <DialogButtons>
        {items.length === 0 ? (
          <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
        ) : (
          <>
            <Button
              weight="main"
              label={words.take(chosen.length)}
              isDisabled={readOnly || busy || chosen.length === 0}
              onPress={() => void take()}
            />
            <Button label={WORDS.common.cancel} onPress={() => desk.ask(null)} />
          </>
        )}
      </DialogButtons>
    </Dialog>
  );
}

function Group({
  table,
  items,
  count,
}: {
  readonly table: ProposedTable;
  readonly items: readonly ProposedItem[];
  readonly count: number;
}) {
  if (items.length === 0) return null;
  return (
    <section className="back-group">
      <h3>
        {words.tables[table]} <span className="muted small">{words.group(count)}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function NotUnderstood({ found }: { readonly found: Proposal["notUnderstood"] }) {
  if (found.length === 0) return null;
  return (
    <section className="back-group">
      <h3>
        {words.notUnderstood} <span className="muted small">{number(found.length)}</span>
      </h3>
      <p className="muted small">{words.notUnderstoodHelp}</p>
      <dl className="back-rest">
        {found.map(({ where, text }, at) => (
          <div key={at}>
            <dt className="muted small">{where}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
