/** The rows of the list by their keys: headings, stones and links, and where the focus goes on when one of them leaves. Pure. */
import { KINDS, STRANDS, type Kind, type StoneId, type Strand } from "../../shared/model/records.ts";
import type { ListedKind, ListedLink, ListedStone } from "../../shared/pathway/in-words.ts";

/** The key of a link's row, which stands under one of its two stones. */
export const rowKeyOf = (stone: StoneId, { link }: ListedLink): string => `${stone}: ${link.from} > ${link.to}`;

/** The stones of one strand below the heading of their kind; `id` is the key of the heading of their own. */
export interface ListedStrand {
  readonly id: string;
  readonly kind: Kind;
  readonly strand: Strand;
  readonly stones: readonly ListedStone[];
}

const strandKey = (kind: Kind, strand: Strand): string => `${kind} ${strand}`;

/** The keys of all headings that there can be. */
export const HEADINGS: readonly string[] = KINDS.flatMap((kind) => [kind, ...STRANDS.map((strand) => strandKey(kind, strand))]);

/** The strands that have stones of this kind, in their order. */
export const strandsOf = ({ id: kind, stones }: ListedKind): readonly ListedStrand[] =>
  STRANDS.map((strand) => ({
    id: strandKey(kind, strand),
    kind,
    strand,
    stones: stones.filter(({ stone }) => stone.strand === strand),
  })).filter((one) => one.stones.length > 0);

/** What stands in a row. */
export type ListRow =
  | { readonly is: "kind"; readonly key: string; readonly kind: Kind; readonly strand: Strand }
  | { readonly is: "strand"; readonly key: string; readonly kind: Kind; readonly strand: Strand }
  | { readonly is: "stone"; readonly key: string; readonly row: ListedStone }
  | { readonly is: "link"; readonly key: string; readonly row: ListedStone; readonly one: ListedLink };

/**
 * All rows from top to bottom.
 * @param open keys of what is unfolded; without it, everything is.
 */
export function rowsOf(list: readonly ListedKind[], open?: ReadonlySet<unknown>): readonly ListRow[] {
  const shows = (key: string): boolean => !open || open.has(key);
  const linksOf = (row: ListedStone): readonly ListRow[] =>
    [...row.comesFrom, ...row.leadsTo].map((one) => ({ is: "link", key: rowKeyOf(row.id, one), row, one }));
  return list.flatMap((kind): readonly ListRow[] => {
    const strands = strandsOf(kind);
    return [
      { is: "kind", key: kind.id, kind: kind.id, strand: strands[0]?.strand ?? STRANDS[0] },
      ...(shows(kind.id) ? strands : []).flatMap((strand): readonly ListRow[] => [
        { is: "strand", key: strand.id, kind: kind.id, strand: strand.strand },
        ...(shows(strand.id) ? strand.stones : []).flatMap((row): readonly ListRow[] => [
          { is: "stone", key: row.id, row },
          ...(shows(row.id) ? linksOf(row) : []),
        ]),
      ]),
    ];
  });
}

export const isHeading = (row: ListRow): boolean => row.is === "kind" || row.is === "strand";

/** The heading after a row, or before it; undefined where there is none. */
export function headingFrom(rows: readonly ListRow[], key: unknown, step: 1 | -1): ListRow | undefined {
  const at = rows.findIndex((row) => row.key === key);
  return step === 1 ? rows.slice(at + 1).find(isHeading) : rows.slice(0, Math.max(at, 0)).findLast(isHeading);
}

/**
 * The rows that the focus may go on to when a row has gone, the nearest first.
 * @param rows all rows as they were. @param key the row that had the focus.
 */
export function goOnFrom(rows: readonly ListRow[], key: unknown): readonly string[] {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return [];
  const keys = (some: readonly ListRow[]): readonly string[] => some.map((one) => one.key);
  if (row.is === "link") {
    // Another link of the same stone, else the stone.
    const links = rows.filter((one) => one.is === "link" && one.row.id === row.row.id);
    const own = links.indexOf(row);
    return keys([...links.slice(own + 1), ...links.slice(0, own).toReversed()]).concat(row.row.id);
  }
  // The next stone below the same heading, else the one before it, or its heading; never a link, which says what goes with another stone.
  const after = rows.slice(at + 1).filter((one) => one.is !== "link");
  const before = rows
    .slice(0, at)
    .filter((one) => one.is !== "link")
    .toReversed();
  const end = after.findIndex(isHeading);
  return keys([...after.slice(0, end === -1 ? undefined : end), ...before, ...after]);
}
