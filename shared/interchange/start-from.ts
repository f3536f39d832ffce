/** A new workshop with the stones of a template on its board. */
import type { Template } from "../guidance/templates.ts";
import { FORMAT, FORMAT_VERSION, readInterchange } from "./interchange.ts";
import type { Workshop } from "../model/workshop.ts";
import { WorkshopError } from "../base/result.ts";

/**
 * @param newId gives an id that no stone has: two workshops from one template share none.
 * @throws WorkshopError "invalid" where the title is empty or too long.
 */
export function startFrom({ stones }: Template, title: string, newId: () => string): Workshop {
  const ids = new Map(stones.map(({ id }) => [id, newId()]));
  const read = readInterchange({
    format: FORMAT,
    version: FORMAT_VERSION,
    workshop: { title },
    stones: stones.map(({ id, kind, strand, text }) => ({ id: ids.get(id), kind, strand, text, x: null, y: null })),
    links: stones.flatMap(({ id, leadsTo }) => leadsTo.map((to) => ({ from: ids.get(id), to: ids.get(to) }))),
  });
  if (!read.ok) throw new WorkshopError(read.error.code, read.error.message);
  return read.value;
}
