/** What an edited document says differently, beside what the workshop says: row by row, each with a tick. */
import { useDeferredValue, useMemo, useState } from "react";
import {
  PROPOSED_TABLES,
  type Proposal,
  type ProposedComment,
  type ProposedItem,
  type ProposedTable,
} from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { groupBy } from "../../shared/base/group-by.ts";
import { Comment } from "./Comment.tsx";
import { Item } from "./Item.tsx";
import { takeTicked, tick, useBrought } from "./bring-back.ts";
import "./back-from-word.css";
import { number } from "../../shared/guidance/locale.ts";

const words = WORDS.back;
const NONE: readonly ProposedItem[] = [];
const NO_COMMENTS: readonly ProposedComment[] = [];
/** More than a window holds: they are there at once, and the others come while people read. */
const FIRST = 20;

export function BackFromWord() {
  const document = useBrought((brought) => brought.document);
  const ticked = useBrought((brought) => brought.ticked);
  const kept = useBrought((brought) => brought.kept);
  const comments = document?.proposal.comments ?? NO_COMMENTS;
  const beside = useMemo(() => groupBy(comments, ({ item }) => item), [comments]);
  const items = document?.proposal.items ?? NONE;
  const shown = useDeferredValue(items, items.slice(0, FIRST));
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!document) return null;
  const { name, proposal } = document;
  const { notUnderstood } = proposal;
  const chosen = items.filter(({ id }) => ticked.has(id));
  const keeping = comments.flatMap((comment) => {
    const use = kept.get(comment.id);
    return use ? [{ comment, use }] : [];
  });
  const aside = comments.length > 0 ? [words.comments.intro] : [];
  const loose = beside.get(null) ?? NO_COMMENTS;
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblem(await takeTicked(chosen, keeping));
    setBusy(false);
  };
  return (
    <Dialog heading={words.heading} size="full" onClose={() => desk.ask(null)}>
      {items.length === 0 ? (
        <p>{comments.length > 0 ? [words.comments.nothingElse(name), ...aside].join(" ") : words.nothing(name)}</p>
      ) : (
        <div className="back-head">
          <p className="muted">{[words.intro(name), ...aside].join(" ")}</p>
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
            beside={beside}
            loose={loose.filter((comment) => comment.table === table)}
          />
        ))}
        <Elsewhere comments={loose.filter(({ table }) => table === null)} />
        <NotUnderstood found={notUnderstood} />
      </div>
      <Trouble>{problem}</Trouble>
      <DialogButtons>
        {items.length + comments.length === 0 ? (
          <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
        ) : (
          <>
            <Button
              weight="main"
              label={keeping.length === 0 ? words.take(chosen.length) : words.takeWith(chosen.length, keeping.length)}
              isDisabled={readOnly || busy || chosen.length + keeping.length === 0}
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
  beside,
  loose,
}: {
  readonly table: ProposedTable;
  readonly items: readonly ProposedItem[];
  readonly count: number;
  /** The comments of each item. */
  readonly beside: ReadonlyMap<string | null, readonly ProposedComment[]>;
  /** Comments on rows that say the same on both sides. */
  readonly loose: readonly ProposedComment[];
}) {
  if (items.length + loose.length === 0) return null;
  const comments = loose.length + items.reduce((sum, { id }) => sum + (beside.get(id)?.length ?? 0), 0);
  const sums = [...(count > 0 ? [words.group(count)] : []), ...(comments > 0 ? [words.comments.group(comments)] : [])];
  return (
    <section className="back-group">
      <h3>
        {words.tables[table]} <span className="muted small">{sums.join(", ")}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} comments={beside.get(item.id) ?? NO_COMMENTS} />
        ))}
        {loose.map((comment) => (
          <li key={comment.id} className="back-item back-left">
            <Comment comment={comment} withPlace />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Comments outside of the tables that can be read back. */
function Elsewhere({ comments }: { readonly comments: readonly ProposedComment[] }) {
  if (comments.length === 0) return null;
  return (
    <section className="back-group">
      <h3>
        {words.comments.elsewhere} <span className="muted small">{number(comments.length)}</span>
      </h3>
      <ul>
        {comments.map((comment) => (
          <li key={comment.id} className="back-item back-left">
            <Comment comment={comment} withPlace />
          </li>
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
