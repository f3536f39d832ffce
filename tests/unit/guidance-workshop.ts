/** A workshop in memory from a few stones and links, in their order. */
import type { z } from "zod";
import type { LinkFields, StoneFields } from "../../shared/model/records.ts";
import { linkKey, NOTHING, type Workshop } from "../../shared/model/workshop.ts";

export interface Drawn {
  readonly stones: readonly z.infer<typeof StoneFields>[];
  readonly links: readonly z.infer<typeof LinkFields>[];
}

export const workshopFrom = ({ stones, links }: Drawn): Workshop => ({
  ...NOTHING,
  stones: new Map(stones.map((stone, rank) => [stone.id, { ...stone, rank }])),
  links: new Map(links.map((link, rank) => [linkKey(link.from, link.to), { ...link, rank }])),
});
