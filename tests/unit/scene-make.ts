/** Workshops for the tests of layout, scene and picture: given stones, random ones, large ones. */
import fc from "fast-check";
import { BLANK_STONE, type Kind, KINDS, type Link, type Stone, type StoneId, type Strand, STRANDS } from "../../shared/model/records.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { INFO_KEY, linkKey, NOTHING, type Workshop } from "../../shared/model/workshop.ts";

export type Sketch = Partial<Omit<Stone, "id">> & { readonly id: string };

export const stoneOf = (sketch: Sketch, rank = 0): Stone =>
  ({
    kind: "activity",
    strand: "project",
    text: "Words",
    ...BLANK_STONE,
    rank,
    ...sketch,
  }) as Stone;

export function workshopOf(stones: readonly Sketch[], links: readonly (readonly [string, string])[] = []): Workshop {
  const records = stones.map(stoneOf);
  return {
    ...NOTHING,
    info: new Map([[INFO_KEY, { title: "Test", project: "", organisation: "", place: "", date: "", about: "", rank: 0 }]]),
    stones: new Map(records.map((stone) => [stone.id as string, stone])),
    links: new Map(links.map(([from, to], rank) => [linkKey(from, to), { from, to, why: "", rank } as Link])),
  };
}

/** Texts as people and clipboards make them: words, very long words, line breaks, other scripts, marks, emoji. */
export const someText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom("people", "a", "decide", "co-production", "and", "I", "neighbourhood", "Ångström", "“quoted”", "1,000"),
      },
      fc.constantFrom("\n", "\n\n", "\t", "\u00a0"),
      fc.constantFrom("👩‍👩‍👧‍👦", "日本語のテキスト", "مرحبا", "e\u0301", "https://example.org/a/very/long/path-with-parts?and=more"),
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(" ").slice(0, 2000).toWellFormed())
  .filter((text) => text.trim() !== "");

/** A workshop with up to `most` stones: some placed (near each other, so that they may overlap), and links that the model allows. */
export function someWorkshop(most: number, placed: "none" | "some" | "all" = "some"): fc.Arbitrary<Workshop> {
  const coordinate = fc.integer({ min: -900, max: 1500 });
  const place = fc.tuple(coordinate, coordinate).map(([x, y]) => ({ x, y }));
  const nowhere = fc.constant({ x: null, y: null });
  return fc
    .record({
      stones: fc.array(
        fc.record({
          kind: fc.constantFrom<Kind>(...KINDS),
          strand: fc.constantFrom<Strand>(...STRANDS),
          text: fc.oneof(fc.constantFrom("Plan", "We meet our neighbours", "People decide on the plan together"), someText),
          at: placed === "none" ? nowhere : placed === "all" ? place : fc.oneof(nowhere, place),
        }),
        { maxLength: most },
      ),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: most * 2 }),
    })
    .map(({ stones, pairs }) => {
      const sketches = stones.map(({ kind, strand, text, at }, i): Sketch => ({ id: `s${i}`, kind, strand, text, ...at }));
      return workshopOf(sketches, allowedLinks(sketches, pairs));
    });
}

/** The pairs that may be links: kinds that fit, and from earlier to later so that no circle arises. */
function allowedLinks(stones: readonly Sketch[], pairs: readonly (readonly [number, number])[]): (readonly [string, string])[] {
  const links = new Map<string, readonly [string, string]>();
  if (stones.length === 0) return [];
  for (const [p, q] of pairs) {
    const [from, to] = [p % stones.length, q % stones.length];
    const [a, b] = [stones[from], stones[to]] as [Sketch, Sketch];
    if (from === to || !KIND[a.kind as Kind].leadsTo.includes(b.kind as Kind) || (a.kind === b.kind && from > to)) continue;
    links.set(`${from} ${to}`, [a.id, b.id]);
  }
  return [...links.values()];
}

/** A large workshop without places, always the same: half activities, many outcomes, few impacts. */
export function largeWorkshop(count: number, links: number): Workshop {
  const kinds: readonly Kind[] = ["activity", "outcome", "activity", "outcome", "activity", "impact", "activity", "outcome"];
  const words = ["We meet", "people decide", "the plan", "every month", "with neighbours", "and carers", "together"];
  const stones = Array.from({ length: count }, (_, i): Sketch => ({
    id: `s${i}`,
    kind: kinds[i % 8] as Kind,
    strand: STRANDS[i % 3 === 0 ? 1 : 0],
    text: Array.from({ length: 2 + ((i * 7) % 6) }, (_unused, w) => words[(i * 3 + w * 5) % 7]).join(" "),
  }));
  const pairs = Array.from({ length: links * 6 }, (_, i) => [(i * 37) % count, (i * 101 + 13) % count] as const);
  return workshopOf(stones, allowedLinks(stones, pairs).slice(0, links));
}

/** The same workshop with every stone's place stored. */
export function storedAt(workshop: Workshop, places: Iterable<{ readonly id: StoneId; readonly x: number; readonly y: number }>): Workshop {
  const stones = new Map(workshop.stones);
  for (const { id, x, y } of places) stones.set(id, { ...(stones.get(id) as Stone), x, y });
  return { ...workshop, stones };
}
