/** Which stones may be linked. Source: interchange format, `links`. */
import { groupBy } from "../base/group-by.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { KIND } from "../model/kinds.ts";
import type { Link, Stone } from "../model/records.ts";
import { linkKey } from "../model/workshop.ts";
import { quoted } from "../base/wording.ts";
import { LINK_WORDS } from "../guidance/path-words.ts";

/** Whether a stone may lead to another by what the two are; see `checkLink` for what the links around them add. */
export function mayLead(from: Stone, to: Stone): Result<null> {
  if (fits(from, to)) return ok(null);
  if (from.id === to.id) return fail("invalid", LINK_WORDS.toItself(quoted(from.text)));
  return fail("invalid", LINK_WORDS.unfit(quoted(from.text), quoted(to.text), from.kind, to.kind, KIND[from.kind].leadsTo));
}

const fits = (from: Stone, to: Stone): boolean => from.id !== to.id && KIND[from.kind].leadsTo.includes(to.kind);

/** Links never lead back to an earlier kind, so a circle lies within one kind. */
const closesCircle = (from: Stone, to: Stone, links: ReadonlyMap<string, Ends>): boolean =>
  from.kind === to.kind && reaches(to.id, from.id, links);

/** Whether a link `from` → `to` may be added beside `links`; `checkLink` says why not. */
export const mayLink = (from: Stone, to: Stone, links: ReadonlyMap<string, Ends>): boolean =>
  fits(from, to) && !links.has(linkKey(from.id, to.id)) && !closesCircle(from, to, links);

/**
 * Whether a link `from` → `to` may be added beside `links`.
 * @returns ok, or a sentence that says which rule stands in the way and what would fit.
 */
export function checkLink(from: Stone, to: Stone, links: ReadonlyMap<string, Ends>): Result<null> {
  if (mayLink(from, to, links)) return ok(null);
  if (!fits(from, to)) return mayLead(from, to);
  return fail(
    "invalid",
    links.has(linkKey(from.id, to.id))
      ? LINK_WORDS.twice(quoted(from.text), quoted(to.text))
      : LINK_WORDS.circle(quoted(from.text), quoted(to.text)),
  );
}

/**
 * The stones among `others` that a stone may be linked `to` (or `from`), in their order: what `mayLink` says of each,
 * by one walk along the links instead of one for each stone.
 */
export function linkable(
  stone: Stone,
  direction: "to" | "from",
  others: readonly Stone[],
  links: ReadonlyMap<string, Ends>,
): readonly Stone[] {
  const circle = new Set(direction === "to" ? along(stone.id, arrivingOf(links), "from") : along(stone.id, leavingOf(links), "to"));
  return others.filter((other) => {
    const [from, to] = direction === "to" ? [stone, other] : [other, stone];
    return fits(from, to) && !links.has(linkKey(from.id, to.id)) && !(from.kind === to.kind && circle.has(other.id));
  });
}

type Ends = Pick<Link, "from" | "to">;
type LinksByStone = ReadonlyMap<string, readonly Ends[]>;

/** Whether following `links` forward from `start` arrives at `goal`. */
export function reaches(start: string, goal: string, links: ReadonlyMap<string, Ends>): boolean {
  for (const id of along(start, leavingOf(links), "to")) if (id === goal) return true;
  return false;
}

/** The stones on the way from `start`, itself first, each once. */
function* along(start: string, by: LinksByStone, end: "from" | "to"): Generator<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    yield id;
    for (const link of by.get(id) ?? []) waiting.push(link[end]);
  }
}

/** The links by the stone they leave, or arrive at. */
const leavingOf = groupedBy("from");
const arrivingOf = groupedBy("to");

/**
 * Grouped once for each list, since a hand that draws a link asks about every stone. A key names both ends, so a list that
 * is still being made differs from what it was by its size.
 */
function groupedBy(end: "from" | "to"): (links: ReadonlyMap<string, Ends>) => LinksByStone {
  const known = new WeakMap<object, { readonly size: number; readonly groups: LinksByStone }>();
  return (links) => {
    const before = known.get(links);
    if (before?.size === links.size) return before.groups;
    const groups = groupBy(links.values(), (link) => link[end] as string);
    known.set(links, { size: links.size, groups });
    return groups;
  };
}

/**
 * A circle among `links`, as the links that make it in their order along it, or null. One walk over all of
 * them: an import brings thousands at once.
 */
export function findCircle<L extends Pick<Link, "from" | "to">>(links: Iterable<L>): readonly L[] | null {
  const leaving = groupBy(links, (link) => link.from as string);
  const finished = new Set<string>();
  for (const start of leaving.keys()) {
    // The walk from `start`: the stones it stands on, the link that led to each, and where it goes on.
    const trail: { readonly stone: string; readonly by: L | null; next: number }[] = [{ stone: start, by: null, next: 0 }];
    const standing = new Set<string>([start]);
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      const link = finished.has(here.stone) ? undefined : leaving.get(here.stone)?.[here.next++];
      if (!link) {
        finished.add(here.stone);
        standing.delete(here.stone);
        trail.pop();
      } else if (standing.has(link.to)) {
        const entry = trail.findIndex((step) => step.stone === link.to);
        return [...trail.slice(entry + 1).map((step) => step.by as L), link];
      } else if (!finished.has(link.to)) {
        standing.add(link.to);
        trail.push({ stone: link.to, by: link, next: 0 });
      }
    }
  }
  return null;
}
