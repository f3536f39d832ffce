/**
 * The path as a list: the same stones, the same choice and the same actions as on the picture, for those who
 * would rather read, or whose screen reader sees no canvas.
 */
import {
  ChevronRight,
  EllipsisVertical,
  Hourglass,
  Layers,
  MoveLeft,
  MoveRight,
  PenLine,
  Presentation,
  Search,
  Trash2,
} from "lucide-react";
import { createContext, Fragment, useContext, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import {
  Button as PlainButton,
  Collection,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
  type Key,
  type Selection,
} from "react-aria-components";
import { capital } from "../../shared/base/wording.ts";
import { BOARD_LIST_WORDS } from "../../shared/guidance/board-list-words.ts";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { LOOK_WORDS } from "../../shared/guidance/look-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { KINDS, type StoneId } from "../../shared/model/records.ts";
import type { FindHit } from "../../shared/pathway/find.ts";
import { whyFound } from "../../shared/pathway/find-said.ts";
import { foldable } from "../../shared/pathway/fold.ts";
import { listOf, notesOn, sayStone, type ListedKind, type ListedLink, type ListedStone } from "../../shared/pathway/in-words.ts";
import type { Found } from "../finding/finding.ts";
import { Marked } from "../finding/Marked.tsx";
import { inOneLine, partTitle } from "../../shared/pathway/part-title.ts";
import { showInRoom } from "../state/direct.ts";
import { parkStones, removeStones, unlink } from "../state/actions.ts";
import { board } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { toggleFold } from "../state/fold.ts";
import { useLooked } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { PictureView } from "../ui/PictureView.tsx";
import { KindSign, StrandSign } from "../ui/Sign.tsx";
import { goOnFrom, rowKeyOf } from "./list-rows.ts";
import "./board-list.css";

const words = BOARD_LIST_WORDS;
const ROW = ".board-row";

interface Props {
  /** Ids of what stands out on the picture; null where nothing does. */
  readonly lit: ReadonlySet<string> | null;
  /** What somebody looks for, and where it was found; null while nobody does. */
  readonly found: Found | null;
}

export function BoardList({ lit, found }: Props) {
  const workshop = useWorkshop();
  const selection = useDesk((now) => now.selection);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const looked = useLooked();
  const { part } = looked;
  const label = part ? LOOK_WORDS.list(words.label, inOneLine(partTitle(workshop, part))) : words.label;
  const list = useMemo(() => listOf(workshop, looked), [workshop, looked]);
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set(KINDS));
  const root = useRef<HTMLDivElement>(null);
  // Only the rows in view are drawn: a long path has hundreds.
  const [layout] = useState(() => new ListLayout<object>({ estimatedRowHeight: 52 }));

  const rows = useMemo(() => list.flatMap(({ stones }) => stones), [list]);
  /** The row of each link. */
  const links = useMemo(
    () =>
      new Map<Key, ListedLink>(
        rows.flatMap(({ id, comesFrom, leadsTo }) => [...comesFrom, ...leadsTo].map((one) => [rowKeyOf(id, one), one])),
      ),
    [rows],
  );
  // Headings and links are there to be read and to lead on; what is chosen is always a stone.
  const notChosen = useMemo(() => [...KINDS, ...links.keys()], [links]);

  /** Rows that the focus may go on to once the one that has it is gone; the nearest first. */
  const goOn = useRef<readonly Key[]>([]);
  useEffect(() => {
    const near = goOn.current;
    goOn.current = [];
    const focused = document.activeElement;
    // Somebody may have gone elsewhere meanwhile.
    if (focused !== document.body && !root.current?.contains(focused)) return;
    near
      .map((key) => root.current?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(String(key))}"]`))
      .find((row) => row)
      ?.focus();
  }, [list]);

  // What was found under a heading that is folded unfolds it.
  const foundKind = found?.hit && !found.hit.stone.parked ? found.hit.stone.kind : null;
  useEffect(() => {
    if (foundKind) setOpen((now) => (now.has(foundKind) ? now : new Set([...now, foundKind])));
  }, [foundKind, selection]);
  const marks = useMemo((): ListMarks => {
    const hits = new Map<string, FindHit>(found?.hits.map((hit) => [hit.stone.id, hit]));
    return { lit, hits, sought: found?.sought ?? [] };
  }, [lit, found]);

  // What was chosen on the picture comes into view.
  useEffect(() => {
    const [only] = selection;
    const tree = root.current?.querySelector(".board-tree");
    const row = only === undefined || !tree || tree.contains(document.activeElement) ? null : layout.getLayoutInfo(only);
    if (!row || !tree) return;
    const { y, maxY } = row.rect;
    if (y < tree.scrollTop || maxY > tree.scrollTop + tree.clientHeight) tree.scrollTo({ top: y - tree.clientHeight / 3 });
  }, [selection, layout, open]);

  const choose = (keys: Selection): void => {
    const chosen = keys === "all" ? rows.map(({ stone }) => stone.id) : ([...keys] as StoneId[]);
    // On the way over a heading or a link the choice stays; Escape ends it.
    if (chosen.length === 0) return;
    desk.select(chosen);
    board.current?.reveal(chosen);
  };
  const act = (key: Key): void => {
    if (list.some(({ id }) => id === key))
      setOpen(open.has(key) ? new Set([...open].filter((one) => one !== key)) : new Set([...open, key]));
    else openStone(links.get(key)?.other.id ?? (key as StoneId));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return desk.select([]);
    const target = event.target as Element;
    const key = target.closest<HTMLElement>(ROW)?.dataset["key"];
    if ((event.key !== "Delete" && event.key !== "Backspace") || readOnly || key === undefined || target.closest("button")) return;
    event.preventDefault();
    remove(key);
  };
  /** The row that has the focus says what goes: only the link, or the chosen stones; a heading never goes. */
  const remove = (key: Key): void => {
    const { link } = links.get(key) ?? {};
    if (!link && (selection.length === 0 || !rows.some(({ id }) => id === key))) return;
    goOn.current = goOnFrom(list, open, key, link ? [] : selection);
    void (link ? unlink(link.from, link.to) : removeStones(selection));
  };

  return (
    <div ref={root} role="presentation" className="board-list" onKeyDown={press}>
      <Marks value={marks}>
        <Virtualizer layout={layout}>
          <Tree
            aria-label={label}
            className="board-tree"
            items={list}
            selectionMode="multiple"
            selectionBehavior="replace"
            selectedKeys={selection}
            onSelectionChange={choose}
            disabledKeys={notChosen}
            disabledBehavior="selection"
            escapeKeyBehavior="none"
            expandedKeys={open}
            onExpandedChange={setOpen}
            onAction={act}
            dependencies={[readOnly]}
            renderEmptyState={() => <p className="muted">{words.empty}</p>}
          >
            {(one) => <KindItem id={one.id} one={one} readOnly={readOnly} />}
          </Tree>
        </Virtualizer>
      </Marks>
    </div>
  );
}

/** Chooses a stone and goes on to its words in the panel. */
function openStone(id: StoneId): void {
  desk.select([id]);
  desk.panel(true);
  board.current?.reveal([id]);
  // The panel follows the choice.
  const wait = (left: number): void => {
    const field = document.querySelector<HTMLElement>(`.side[data-of="${CSS.escape(id)}"] textarea`);
    if (field) field.focus();
    else if (left > 0) requestAnimationFrame(() => wait(left - 1));
  };
  wait(30);
}

function KindItem({
  id,
  one: { id: kind, stones },
  readOnly,
}: {
  readonly id: string;
  readonly one: ListedKind;
  readonly readOnly: boolean;
}) {
  const { column, plural } = KIND_TERMS[kind];
  return (
    <TreeItem id={id} textValue={`${column}, ${plural}: ${stones.length}`} className="board-row board-row-kind" hasChildItems>
      <TreeItemContent>
        <Chevron />
        <KindSign kind={kind} />
        <span className="board-row-words">
          {column}
          <span className="board-row-count">{stones.length}</span>
        </span>
      </TreeItemContent>
      <Collection items={stones} dependencies={[readOnly]}>
        {(row) => <StoneItem id={row.id} row={row} readOnly={readOnly} />}
      </Collection>
    </TreeItem>
  );
}

function StoneItem({ id, row, readOnly }: { readonly id: string; readonly row: ListedStone; readonly readOnly: boolean }) {
  const { stone, leadsTo, comesFrom } = row;
  const linked = leadsTo.length + comesFrom.length > 0;
  return (
    <TreeItem id={id} textValue={sayStone(row)} className="board-row" hasChildItems={linked}>
      <TreeItemContent>
        {linked ? <Chevron /> : <span className="board-row-chevron" />}
        <Said row={row} />
        <More row={row} readOnly={readOnly} />
      </TreeItemContent>
      {comesFrom.map((one) => (
        <LinkItem
          key={rowKeyOf(stone.id, one)}
          id={rowKeyOf(stone.id, one)}
          sign={<MoveLeft aria-hidden size="1.1em" />}
          said={words.comesFrom(one.other.text)}
          why={one.link.why}
        />
      ))}
      {leadsTo.map((one) => (
        <LinkItem
          key={rowKeyOf(stone.id, one)}
          id={rowKeyOf(stone.id, one)}
          sign={<MoveRight aria-hidden size="1.1em" />}
          said={words.leadsTo(one.other.text)}
          why={one.link.why}
        />
      ))}
    </TreeItem>
  );
}

interface ListMarks {
  /** What stands out on the picture: the rest is quiet here too. */
  readonly lit: ReadonlySet<string> | null;
  /** What is found, by its stone, and the words that are looked for. */
  readonly hits: ReadonlyMap<string, FindHit>;
  readonly sought: readonly string[];
}
const Marks = createContext<ListMarks>({ lit: null, hits: new Map(), sought: [] });

function Said({ row }: { readonly row: ListedStone }) {
  const { lit, hits, sought } = useContext(Marks);
  const hit = hits.get(row.id);
  const notes = notesOn(row);
  return (
    <span className="board-row-said" data-quiet={(lit !== null && !lit.has(row.id)) || undefined}>
      <StrandSign strand={row.stone.strand} />
      {row.stone.picture && (
        <span className="board-row-picture">
          <PictureView picture={row.stone.picture} alt={row.stone.picture.alt} />
        </span>
      )}
      <span className="board-row-words" dir="auto">
        <Marked text={row.stone.text} sought={hit ? sought : null} />
        <span className="board-row-notes">
          {notes.map((note, at) => (
            <Fragment key={note}>
              {at > 0 && " · "}
              <span>{note}</span>
            </Fragment>
          ))}
        </span>
        {hit && <Why notes={whyFound(hit.parts).filter((why) => !notes.includes(why))} sought={sought} />}
      </span>
    </span>
  );
}

/** Why a stone was found, where its own words don't show it. */
function Why({ notes, sought }: { readonly notes: readonly string[]; readonly sought: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <span className="board-row-notes board-row-why">
      <Search aria-hidden size="1em" strokeWidth={2.5} />
      <Marked text={capital(notes.join(" · "))} sought={sought} />
    </span>
  );
}

function LinkItem({ id, sign, said, why }: { readonly id: string; readonly sign: ReactNode; readonly said: string; readonly why: string }) {
  const because = why.trim() && words.because(why.trim());
  return (
    <TreeItem id={id} textValue={because ? `${said}, ${because}` : said} className="board-row board-row-link">
      <TreeItemContent>
        {sign}
        <span className="board-row-words">
          {said}
          {because && (
            <span className="board-row-notes" dir="auto">
              {because}
            </span>
          )}
        </span>
      </TreeItemContent>
    </TreeItem>
  );
}

const Chevron = () => (
  <PlainButton slot="chevron" className="board-row-chevron">
    <ChevronRight aria-hidden size="1.15em" strokeWidth={2.5} />
  </PlainButton>
);

function More({ row: { stone, under }, readOnly }: { readonly row: ListedStone; readonly readOnly: boolean }) {
  const { id, text } = stone;
  const canFold = foldable(useWorkshop()).includes(id);
  return (
    <Menu
      label={words.more(text)}
      groups={[
        {
          entries: [
            { id: "open", label: words.open, icon: PenLine, run: () => openStone(id) },
            { id: "show", label: ROOM_WORDS.show, icon: Presentation, run: () => showInRoom(id) },
            ...(canFold
              ? [{ id: "fold", label: under ? FOLD_WORDS.unfold : FOLD_WORDS.fold, icon: Layers, run: () => toggleFold(id) }]
              : []),
          ],
        },
        ...(readOnly
          ? []
          : [
              {
                entries: [
                  { id: "park", label: WORDS.board.park, icon: Hourglass, run: () => void parkStones([id], true) },
                  { id: "remove", label: WORDS.board.remove, icon: Trash2, run: () => void removeStones([id]) },
                ],
              },
            ]),
      ]}
    >
      <Button icon={EllipsisVertical} iconOnly weight="quiet" label={words.more(text)} tip={WORDS.common.more} />
    </Menu>
  );
}
