/**
 * The path as a list: the same stones, the same choice and the same actions as on the picture, for those who
 * would rather read, or whose screen reader sees no canvas.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { ListLayout, Tree, Virtualizer, type Key, type Selection } from "react-aria-components";
import { BOARD_LIST_WORDS } from "../../shared/guidance/board-list-words.ts";
import { LOOK_WORDS } from "../../shared/guidance/look-words.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { FindHit } from "../../shared/pathway/find.ts";
import { listOf } from "../../shared/pathway/in-words.ts";
import { inOneLine, partTitle } from "../../shared/pathway/part-title.ts";
import type { Found } from "../finding/finding.ts";
import { board } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useLooked } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { openStone } from "../stone/open-stone.ts";
import { KindItem, RowMarks, type ListMarks } from "./BoardRows.tsx";
import { HEADINGS, isHeading, rowsOf } from "./list-rows.ts";
import { useGoingOn } from "./use-going-on.ts";
import { useListKeys } from "./use-list-keys.ts";
import "./board-list.css";

const words = BOARD_LIST_WORDS;
const KEYS = "board-list-keys";

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
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set(HEADINGS));
  const root = useRef<HTMLDivElement>(null);
  // Only the rows in view are drawn: a long path has hundreds.
  const [layout] = useState(() => new ListLayout<object>({ estimatedRowHeight: 52 }));

  const rows = useMemo(() => rowsOf(list), [list]);
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  // Headings and links are there to be read and to lead on; what is chosen is always a stone.
  const notChosen = useMemo(() => rows.filter((row) => row.is !== "stone").map(({ key }) => key), [rows]);

  const focus = useGoingOn(root, rows);
  /** Only the rows in view are drawn: another one has to be scrolled to first. */
  const goTo = (key: string, frames = 30): void => {
    const tree = root.current?.querySelector(".board-tree");
    const row = tree?.querySelector<HTMLElement>(`[role=row][data-key="${CSS.escape(key)}"]`);
    if (row) return row.focus();
    const place = layout.getLayoutInfo(key);
    if (place && tree) tree.scrollTo({ top: place.rect.y });
    if (frames > 0) requestAnimationFrame(() => goTo(key, frames - 1));
  };
  const { handlers, ask } = useListKeys({ rows: byKey, seen: () => rowsOf(list, open), readOnly, goTo });

  // What was found under a heading that is folded unfolds it.
  const foundStone = found?.hit && !found.hit.stone.parked ? found.hit.stone : null;
  useEffect(() => {
    if (foundStone) setOpen((now) => new Set([...now, foundStone.kind, `${foundStone.kind} ${foundStone.strand}`]));
  }, [foundStone, selection]);
  const marks = useMemo((): ListMarks => {
    const hits = new Map<string, FindHit>(found?.hits.map((hit) => [hit.stone.id, hit]));
    return { lit, hits, sought: found?.sought ?? [], readOnly, onMore: ask };
  }, [lit, found, readOnly, ask]);

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
    const chosen = keys === "all" ? rows.flatMap((row) => (row.is === "stone" ? row.row.id : [])) : ([...keys] as StoneId[]);
    // On the way over a heading or a link the choice stays; Escape ends it.
    if (chosen.length === 0) return;
    desk.select(chosen);
    board.current?.reveal(chosen);
  };
  const act = (key: Key): void => {
    const row = byKey.get(String(key));
    if (!row) return;
    if (row.is === "stone") openStone(row.row.id);
    else if (row.is === "link") openStone(row.one.other.id);
    else if (isHeading(row)) setOpen(open.has(key) ? new Set([...open].filter((one) => one !== key)) : new Set([...open, key]));
  };

  return (
    <div ref={root} role="presentation" className="board-list" {...handlers} {...focus}>
      <RowMarks value={marks}>
        <Virtualizer layout={layout}>
          <Tree
            aria-label={label}
            aria-describedby={KEYS}
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
            renderEmptyState={() => <p className="muted">{words.empty}</p>}
          >
            {(one) => <KindItem id={one.id} one={one} />}
          </Tree>
        </Virtualizer>
      </RowMarks>
      <p id={KEYS} className="board-list-keys small muted">
        {words.keys}
      </p>
    </div>
  );
}
