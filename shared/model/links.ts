/** Which stones may be linked. Source: interchange format, `links`. */
import { groupBy } from "../group-by.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Kind, Link, Stone } from "./records.ts";
import { linkKey } from "./workshop.ts";

/** For each kind, the kinds that it may lead to. */
export const LEADS_TO: { readonly [K in Kind]: readonly Kind[] } = {
  activity: ["activity", "outcome"],
  outcome: ["outcome", "impact"],
  impact: ["change"],
  change: [],
};

const A_KIND: { readonly [K in Kind]: string } = {
  activity: "an activity",
  outcome: "an outcome",
  impact: "an impact",
  change: "a change that stays",
};

/** "“Planning meetings for what…”": a stone's text, short enough to stand inside a sentence; a word is cut only where it is very long. */
export function quoted(text: string, length = 40): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = [...line];
  if (characters.length <= length) return `“${line}”`;
  const end = characters.slice(0, length).lastIndexOf(" ");
  return `“${characters.slice(0, end > length / 2 ? end : length - 1).join("").trimEnd()}…”`;
}

/** Whether a stone may lead to another by what the two are; see `mayLink` for what the links around them add. */
export function mayLead(from: Stone, to: Stone): Result<null> {
  if (from.id === to.id) return fail("invalid", `${quoted(from.text)} can't lead to itself. Choose another stone.`);
  const allowed = LEADS_TO[from.kind];
  if (allowed.includes(to.kind)) return ok(null);
  const fits =
    allowed.length === 0
      ? "The change that stays is the far bank: nothing comes after it."
      : `${capital(A_KIND[from.kind])} leads to ${allowed.map((kind) => A_KIND[kind]).join(" or ")}.`;
  return fail("invalid", `${quoted(from.text)} can't lead to ${quoted(to.text)}, which is ${A_KIND[to.kind]}. ${fits}`);
}

/**
 * Whether a link `from` → `to` may be added beside `links`.
 * @returns ok, or a sentence that says which rule stands in the way and what would fit.
 */
export function mayLink(from: Stone, to: Stone, links: ReadonlyMap<string, Pick<Link, "from" | "to">>): Result<null> {
  const lead = mayLead(from, to);
  if (!lead.ok) return lead;
  if (links.has(linkKey(from.id, to.id))) {
    return fail("invalid", `${quoted(from.text)} already leads to ${quoted(to.text)}.`);
  }
  // Links never lead back to an earlier kind, so a circle lies within one kind.
  if (from.kind === to.kind && reaches(to.id, from.id, links)) {
    return fail(
      "invalid",
      `${quoted(to.text)} already leads back to ${quoted(from.text)}, so this link would make a circle. A path goes one way.`,
    );
  }
  return ok(null);
}

/** Whether following `links` forward from `start` arrives at `goal`. */
export function reaches(start: string, goal: string, links: ReadonlyMap<string, Pick<Link, "from" | "to">>): boolean {
  const leaving = leavingOf(links);
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const link of leaving.get(id) ?? []) waiting.push(link.to);
  }
  return false;
}

type Ends = Pick<Link, "from" | "to">;
const known = new WeakMap<object, { readonly size: number; readonly leaving: ReadonlyMap<string, readonly Ends[]> }>();

/**
 * The links by the stone they leave; worked out once for each list, since a pick-list asks about every stone. A key
 * names both ends, so a list that is still being made differs from what it was by its size.
 */
function leavingOf(links: ReadonlyMap<string, Ends>): ReadonlyMap<string, readonly Ends[]> {
  const before = known.get(links);
  if (before?.size === links.size) return before.leaving;
  const leaving = groupBy(links.values(), (link) => link.from as string);
  known.set(links, { size: links.size, leaving });
  return leaving;
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

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
