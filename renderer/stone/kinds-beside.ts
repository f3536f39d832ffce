/** What a new stone beside another may be, by what may lead to what. Pure. */
import { KIND } from "../../shared/model/kinds.ts";
import { KINDS, type Kind } from "../../shared/model/records.ts";

/** The kinds that may lead to this one, or that it may lead to. */
export const kindsBeside = (side: "before" | "after", kind: Kind): readonly Kind[] =>
  side === "after" ? KIND[kind].leadsTo : KINDS.filter((other) => KIND[other].leadsTo.includes(kind));

/** The one that is meant as a rule: the nearest other kind; its own where there is no other. */
export function usualKindBeside(side: "before" | "after", kind: Kind): Kind {
  const others = kindsBeside(side, kind).filter((other) => other !== kind);
  return (side === "before" ? others.at(-1) : others[0]) ?? kind;
}
