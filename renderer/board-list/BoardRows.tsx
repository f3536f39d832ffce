/** The rows of the list: a heading for each kind and each strand in it, the stones, and the links of each stone. */
import { ChevronRight, EllipsisVertical, MoveLeft, MoveRight, Plus, Search } from "lucide-react";
import { createContext, Fragment, useContext } from "react";
import { Button as PlainButton, Collection, TreeItem, TreeItemContent } from "react-aria-components";
import { capital } from "../../shared/base/wording.ts";
import { BOARD_LIST_WORDS } from "../../shared/guidance/board-list-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KIND_TERMS, OTHER_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { FindHit } from "../../shared/pathway/find.ts";
import { whyFound } from "../../shared/pathway/find-said.ts";
import { notesOn, sayStone, type ListedKind, type ListedLink, type ListedStone } from "../../shared/pathway/in-words.ts";
import { Marked } from "../finding/Marked.tsx";
import { CellButton } from "../ui/CellButton.tsx";
import { PictureView } from "../ui/PictureView.tsx";
import { KindSign, StrandSign } from "../ui/Sign.tsx";
import { rowKeyOf, strandsOf, type ListedStrand } from "./list-rows.ts";

const words = BOARD_LIST_WORDS;

interface ListMarks {
  /** What stands out on the picture: the rest is quiet here too. */
  readonly lit: ReadonlySet<string> | null;
  /** What is found, by its stone, and the words that are looked for. */
  readonly hits: ReadonlyMap<string, FindHit>;
  readonly sought: readonly string[];
  readonly readOnly: boolean;
  /** Opens the menu of a row, beside its button; of a heading, adds a stone below it. */
  readonly onMore: (key: string) => void;
}
export const RowMarks = createContext<ListMarks>({ lit: null, hits: new Map(), sought: [], readOnly: true, onMore: () => undefined });
export type { ListMarks };

export function KindItem({ id, one }: { readonly id: string; readonly one: ListedKind }) {
  const { id: kind, stones } = one;
  return (
    <TreeItem
      id={id}
      data-term={KIND_TERMS[kind].label}
      textValue={words.kind(kind, stones.length)}
      className="board-row board-row-kind"
      hasChildItems
    >
      <TreeItemContent>
        <Chevron />
        <KindSign kind={kind} />
        <span className="board-row-words">
          {KIND_TERMS[kind].column}
          <span className="board-row-count">{stones.length}</span>
        </span>
      </TreeItemContent>
      <Collection items={strandsOf(one)}>{(strand) => <StrandItem id={strand.id} one={strand} />}</Collection>
    </TreeItem>
  );
}

function StrandItem({ id, one: { kind, strand, stones } }: { readonly id: string; readonly one: ListedStrand }) {
  return (
    <TreeItem
      id={id}
      data-term={STRAND_TERMS[strand].label}
      textValue={words.strand(kind, strand, stones.length)}
      className="board-row board-row-strand"
      hasChildItems
    >
      <TreeItemContent>
        <Chevron />
        <span className="board-row-words">
          {STRAND_TERMS[strand].label}
          <span className="board-row-count">{stones.length}</span>
        </span>
        <AddHere id={id} label={words.addHere(kind, strand)} />
      </TreeItemContent>
      <Collection items={stones}>{(row) => <StoneItem id={row.id} row={row} />}</Collection>
    </TreeItem>
  );
}

function StoneItem({ id, row }: { readonly id: string; readonly row: ListedStone }) {
  const { stone, leadsTo, comesFrom } = row;
  const linked = leadsTo.length + comesFrom.length > 0;
  return (
    <TreeItem id={id} data-term={KIND_TERMS[stone.kind].label} textValue={sayStone(row)} className="board-row" hasChildItems={linked}>
      <TreeItemContent>
        {linked ? <Chevron /> : <span className="board-row-chevron" />}
        <Said row={row} />
        <More id={id} label={words.more(stone.text)} />
      </TreeItemContent>
      {comesFrom.map((one) => (
        <LinkItem key={rowKeyOf(stone.id, one)} id={rowKeyOf(stone.id, one)} of={stone.id} one={one} />
      ))}
      {leadsTo.map((one) => (
        <LinkItem key={rowKeyOf(stone.id, one)} id={rowKeyOf(stone.id, one)} of={stone.id} one={one} />
      ))}
    </TreeItem>
  );
}

function LinkItem({ id, of, one: { link, other } }: { readonly id: string; readonly of: StoneId; readonly one: ListedLink }) {
  const leads = link.from === of;
  const said = leads ? words.leadsTo(other.text) : words.comesFrom(other.text);
  const because = link.why.trim() && words.because(link.why.trim());
  const Sign = leads ? MoveRight : MoveLeft;
  return (
    <TreeItem
      id={id}
      data-term={OTHER_TERMS.link.label}
      textValue={because ? `${said}, ${because}` : said}
      className="board-row board-row-link"
    >
      <TreeItemContent>
        <Sign aria-hidden size="1.1em" />
        <span className="board-row-words">
          {said}
          {because && (
            <span className="board-row-notes" dir="auto">
              {because}
            </span>
          )}
        </span>
        <More id={id} label={WORDS.stoneMenu.row(other.text)} />
      </TreeItemContent>
    </TreeItem>
  );
}

function Said({ row }: { readonly row: ListedStone }) {
  const { lit, hits, sought } = useContext(RowMarks);
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

const Chevron = () => (
  <PlainButton slot="chevron" className="board-row-chevron">
    <ChevronRight aria-hidden size="1.15em" strokeWidth={2.5} />
  </PlainButton>
);

const BUTTON = "button button-quiet button-icon board-row-more";

function More({ id, label }: { readonly id: string; readonly label: string }) {
  const { onMore } = useContext(RowMarks);
  return (
    <CellButton className={BUTTON} label={label} tip={WORDS.common.more} menuOpen={false} onPress={() => onMore(id)}>
      <EllipsisVertical aria-hidden size="1.25em" strokeWidth={2.25} />
    </CellButton>
  );
}

function AddHere({ id, label }: { readonly id: string; readonly label: string }) {
  const { onMore, readOnly } = useContext(RowMarks);
  if (readOnly) return null;
  return (
    <CellButton className={BUTTON} label={label} tip={label} onPress={() => onMore(id)}>
      <Plus aria-hidden size="1.25em" strokeWidth={2.25} />
    </CellButton>
  );
}
