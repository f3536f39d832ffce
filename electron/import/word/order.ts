/** The order of rows back: where they stand in another one, one item that moves them. */
import { orderAnchor, recordAnchor } from "../../../shared/changes/anchor.ts";
import type { ProposedTable } from "../../../shared/changes/proposal.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { quoted } from "../../../shared/base/wording.ts";
import { listedInWord, type Listed } from "../../export/word/order.ts";
import type { ReadingContext } from "./context.ts";

const { remarks, where } = BACK_WORDS;

const TABLE: { readonly [L in keyof Listed]: ProposedTable } = {
  options: "options",
  evidence: "plan",
  examples: "examples",
  benefits: "benefits",
  feedback: "feedback",
};

/** How the records of one list are told apart, named, and kept in groups that no move leaves. */
export interface OrderOf<R> {
  readonly key: (record: R) => string;
  readonly name: (record: R) => string;
  readonly group?: (record: R) => string;
}

/** @param found the records that the document has, in its order; those that it has put into another group left out. */
export function proposeOrder<L extends keyof Listed>(
  list: L,
  found: readonly Listed[L][],
  { key, name, group = () => "" }: OrderOf<Listed[L]>,
  context: ReadingContext,
): void {
  const { record, words } = orderAnchor(
    list,
    found.map((one) => recordAnchor(list, key(one))),
  );
  const before = context.orders.get(record);
  // As it was written: whoever has moved rows since has done so here.
  if (before === words) return;
  const here = new Set(found);
  const now = listedInWord[list](context.workshop).filter((one) => here.has(one));
  const groups = [...new Set(now.map(group))].map((one) => ({
    now: now.filter((record) => group(record) === one),
    wanted: found.filter((record) => group(record) === one),
  }));
  const moves = groups.flatMap(({ now, wanted }) =>
    movesTo(now, wanted).map((move) => ({ ...move, from: now.indexOf(move.record) + 1, to: wanted.indexOf(move.record) + 1 })),
  );
  if (moves.length === 0) return;
  const isCertain = before !== undefined && context.written.anchors.has(`${record} ${before}`);
  context.items.push({
    id: `order ${list}`,
    table: TABLE[list],
    what: "changed",
    where: where.order[list],
    parts: moves.map(({ record, from, to }) => ({
      label: quoted(name(record), 80),
      before: remarks.place(from),
      after: remarks.place(to),
    })),
    take: isCertain,
    remark: isCertain ? "" : before === undefined ? remarks.order : remarks.both,
    steps: moves.map(
      (move) => ({ do: "item.move", list, key: key(move.record), before: move.before === null ? null : key(move.before) }) as const,
    ),
  });
}

/** Whether things that both lists have stand in another order in one than in the other. */
export const isReordered = <R>(now: readonly R[], wanted: readonly R[]): boolean => {
  const [here, there] = [new Set(now), new Set(wanted)];
  const both = now.filter((one) => there.has(one));
  return wanted.filter((one) => here.has(one)).some((one, at) => one !== both[at]);
};

/**
 * The fewest moves that bring `now` into the order of `wanted`, which has the same things, to be done one after the other.
 * Those that stay are a longest run of them that stands in the new order already.
 */
export function movesTo<R>(now: readonly R[], wanted: readonly R[]): readonly { readonly record: R; readonly before: R | null }[] {
  const place = new Map(now.map((record, at) => [record, at]));
  const places = wanted.map((record) => place.get(record) ?? -1);
  const longest: { length: number; last: number }[] = [];
  for (const [at, here] of places.entries()) {
    let best = { length: 1, last: -1 };
    for (let earlier = 0; earlier < at; earlier++) {
      const { length } = longest[earlier] ?? best;
      if ((places[earlier] ?? 0) < here && length + 1 > best.length) best = { length: length + 1, last: earlier };
    }
    longest.push(best);
  }
  const stays = new Set<number>();
  const most = longest.reduce((best, { length }) => Math.max(best, length), 0);
  for (let at = longest.findIndex(({ length }) => length === most); at >= 0; at = longest[at]?.last ?? -1) stays.add(at);
  return [...wanted.keys()]
    .reverse()
    .filter((at) => !stays.has(at))
    .map((at) => ({ record: wanted[at] as R, before: wanted[at + 1] ?? null }));
}
