/** Paths as rooms make them: many activities, some outcomes, few impacts, links across the strands, words as people say them. */
import { seeded } from "../../shared/base/random.ts";
import { PROGRESS, type Strand } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { workshopOf, type Sketch } from "./scene-make.ts";

const WHO = [
  "People who come on Fridays",
  "Night staff",
  "The town team",
  "Carers",
  "Neighbours",
  "Young people",
  "Two of us",
  "Our partners",
];
const WHAT = [
  "meet once a month",
  "find out how easy the new bus is",
  "tell the kitchen what they would like to eat",
  "choose the name of the house",
  "know whom to ask about money",
  "plan a day out before the summer",
  "feel at home in the library",
  "say more openly what worries them",
];
const TAIL = ["", "", ", in words that everybody knows", ", with tea and a break", " for two weeks"];

/**
 * @param count of stones, ten or more. @param seed the same number gives the same path.
 * @param share of the stones that belong to the project's strand.
 */
export function roomPath(count: number, seed: number, share = 0.5): Workshop {
  const next = seeded(`room ${seed}`);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const words = (): string => `${pick(WHO)} ${pick(WHAT)}${pick(TAIL)}`;
  const strand = (): Strand => (next() < share ? "project" : "coproduction");
  const inTurn = (at: number): Strand => (at % 2 === 0 ? "project" : "coproduction");
  const changes = count >= 60 ? 3 : 2;
  const impacts = Math.max(2, Math.round(count * 0.045));
  const outcomes = Math.round(count * 0.25);
  const list = (many: number, make: (at: number) => Sketch): readonly Sketch[] => Array.from({ length: many }, (_, at) => make(at));
  const stones = [
    ...list(impacts, (at) => ({ id: `i${at}`, kind: "impact", strand: inTurn(at), text: words() })),
    ...list(changes, (at) => ({ id: `c${at}`, kind: "change", strand: inTurn(at), text: words() })),
    ...list(outcomes, (at) => ({ id: `o${at}`, kind: "outcome", strand: strand(), text: words(), progress: pick(PROGRESS) })),
    ...list(count - impacts - changes - outcomes, (at) => ({ id: `a${at}`, kind: "activity", strand: strand(), text: words() })),
  ];
  const links = stones.flatMap(({ id, kind }): (readonly [string, string])[] => {
    if (kind === "change") return [[`i${Number(id.slice(1)) % impacts}`, id]];
    if (kind === "outcome") return [[id, `i${below(impacts)}`]];
    if (kind !== "activity") return [];
    const to = new Set([below(outcomes), ...(next() < 0.2 ? [below(outcomes)] : [])]);
    return [...to].map((at) => [id, `o${at}`] as const);
  });
  return workshopOf(stones, links);
}
