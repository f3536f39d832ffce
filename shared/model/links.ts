/** Which stones may be linked. Source: interchange format, `links`. */
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

/** "“Planning meetings for what…”": a stone's text, short enough to stand inside a sentence. */
export function quoted(text: string, length = 40): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = [...line];
  return characters.length <= length ? `“${line}”` : `“${characters.slice(0, length - 1).join("").trimEnd()}…”`;
}

/**
 * Whether a link `from` → `to` may be added beside `links`.
 * @returns ok, or a sentence that says which rule stands in the way and what would fit.
 */
export function mayLink(from: Stone, to: Stone, links: ReadonlyMap<string, Pick<Link, "from" | "to">>): Result<null> {
  if (from.id === to.id) return fail("invalid", `${quoted(from.text)} can't lead to itself. Choose another stone.`);
  const allowed = LEADS_TO[from.kind];
  if (!allowed.includes(to.kind)) {
    const fits =
      allowed.length === 0
        ? "The change that stays is the far bank: nothing comes after it."
        : `${capital(A_KIND[from.kind])} leads to ${allowed.map((kind) => A_KIND[kind]).join(" or ")}.`;
    return fail("invalid", `${quoted(from.text)} can't lead to ${quoted(to.text)}, which is ${A_KIND[to.kind]}. ${fits}`);
  }
  if (links.has(linkKey(from.id, to.id))) {
    return fail("invalid", `${quoted(from.text)} already leads to ${quoted(to.text)}.`);
  }
  if (reaches(to.id, from.id, links)) {
    return fail(
      "invalid",
      `${quoted(to.text)} already leads back to ${quoted(from.text)}, so this link would make a circle. A path goes one way.`,
    );
  }
  return ok(null);
}

/** Whether following `links` forward from `start` arrives at `goal`. */
export function reaches(start: string, goal: string, links: ReadonlyMap<string, Pick<Link, "from" | "to">>): boolean {
  const next = new Map<string, string[]>();
  for (const link of links.values()) {
    const list = next.get(link.from);
    if (list) list.push(link.to);
    else next.set(link.from, [link.to]);
  }
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return false;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
