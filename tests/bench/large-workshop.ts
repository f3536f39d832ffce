/** Workshops of any size for measuring: stones in columns as wide as a screen is to its height, links from column to column. */
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import type { Kind, Link, Stone, StoneId } from "../../shared/model/records.ts";
import { linkKey, type Workshop } from "../../shared/model/workshop.ts";
import { seeded } from "../../shared/base/random.ts";

/** Distance from stone to stone, in px at zoom 1. */
const PITCH = { x: 340, y: 150 } as const;
const SCREEN = 16 / 9;

const WORDS: { readonly [K in Kind]: readonly string[] } = {
  activity: [
    "Planning meetings for what the centre offers",
    "Meet the neighbourhood, ask what it hopes for",
    "The group helps run the neighbourhood meetings",
    "Visit two other centres together",
  ],
  outcome: [
    "People who will come decide on the plan",
    "A detailed plan of what there is to do each day",
    "The neighbourhood has had its say",
  ],
  impact: ["There is a day centre for people with learning disabilities", "It is what people want, and more people are glad to come"],
  change: ["Taking part is how things are done here"],
};

/**
 * @param count how many stones, and as many links (where that many fit)
 * @returns the same workshop for the same count
 */
export function largeWorkshop(count: number): Workshop {
  const next = seeded(`${count} stones`);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const columns = Math.max(3, Math.round(Math.sqrt((count * SCREEN * PITCH.y) / PITCH.x)));
  const rows = Math.ceil(count / columns);
  const kindOf = (column: number): Kind => (column >= columns - 1 ? "impact" : column >= columns * 0.6 ? "outcome" : "activity");

  const stones = Array.from({ length: count }, (_, i): Stone => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    const kind = kindOf(column);
    return {
      id: `s${i}` as StoneId,
      kind,
      strand: row < rows / 2 ? "project" : "coproduction",
      text: pick(WORDS[kind]),
      reportText: "",
      group: "",
      progress: "none",
      note: "",
      parked: false,
      x: Math.round(column * PITCH.x + 24 * (next() - 0.5)),
      y: Math.round(row * PITCH.y + 16 * (next() - 0.5)),
      rank: i,
    };
  });

  const links = new Map<string, Link>();
  const before = stones.filter((stone) => stone.kind !== "impact");
  for (let attempt = 0; links.size < count && attempt < 20 * count; attempt++) {
    const i = attempt % before.length;
    const far = attempt >= before.length && next() < 0.3 ? 2 : 1;
    const column = Math.min(columns - 1, Math.floor(i / rows) + far);
    const row = Math.min(rows - 1, Math.max(0, (i % rows) + Math.round(4 * (next() - 0.5))));
    const [from, to] = [stones[i], stones[column * rows + row]];
    if (!from || !to || !mayLead(from.kind, to.kind)) continue;
    links.set(linkKey(from.id, to.id), { from: from.id, to: to.id, why: "", rank: links.size });
  }
  return { ...emptyWorkshop(`${count} stones`), stones: new Map(stones.map((stone) => [stone.id, stone])), links };
}

const mayLead = (from: Kind, to: Kind): boolean =>
  from === "activity" ? to === "activity" || to === "outcome" : from === "outcome" && (to === "outcome" || to === "impact");
