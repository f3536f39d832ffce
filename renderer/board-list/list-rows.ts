/** The rows of the list by their keys, and where the focus goes on when one of them leaves. Pure. */
import type { StoneId } from "../../shared/model/records.ts";
import type { ListedKind, ListedLink } from "../../shared/pathway/in-words.ts";

/** The key of a link's row, which stands under one of its two stones. */
export const rowKeyOf = (stone: StoneId, { link }: ListedLink): string => `${stone}: ${link.from} > ${link.to}`;

/**
 * The rows that the focus may go on to when a row leaves, the nearest first.
 * @param open keys of the headings that are unfolded.
 * @param key the row that has the focus: a stone, or a link.
 * @param leaving the stones that leave; none where it is a link.
 */
export function goOnFrom(
  list: readonly ListedKind[],
  open: ReadonlySet<unknown>,
  key: unknown,
  leaving: readonly StoneId[],
): readonly string[] {
  for (const { id, comesFrom, leadsTo } of list.flatMap(({ stones }) => stones)) {
    const links = [...comesFrom, ...leadsTo].map((one) => rowKeyOf(id, one));
    const at = links.findIndex((one) => one === key);
    // Another link of the same stone, else the stone.
    if (at !== -1) return [...links.slice(at + 1), ...links.slice(0, at).toReversed(), id];
  }
  const rows: readonly string[] = list.flatMap(({ id, stones }) => [id, ...(open.has(id) ? stones.map((one) => one.id) : [])]);
  const at = rows.findIndex((one) => one === key);
  const gone = new Set<string>(leaving);
  const stays = (one: string): boolean => !gone.has(one);
  const heading = (one: string): boolean => list.some(({ id }) => id === one);
  // The next stone of the same kind, else the one before it, or its heading.
  const after = rows.slice(at + 1);
  const end = after.findIndex(heading);
  return [...after.slice(0, end === -1 ? undefined : end), ...rows.slice(0, at).toReversed(), ...after].filter(stays);
}
