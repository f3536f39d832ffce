/** Stones that a document adds. */
import { normal } from "../../../shared/changes/anchor.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import { KIND } from "../../../shared/model/kinds.ts";
import { BLANK_STONE, type Kind, type Stone, type StoneId } from "../../../shared/model/records.ts";
import type { ReadingContext, NewStone } from "./context.ts";

/** The outcome that another table of the document has added with these words. */
export const newOutcome = (text: string, { newStones }: ReadingContext): NewStone | undefined => newStones.get(normal(text));

/** The step that adds a stone; a text that is too long for one goes into its wording for reports. */
export function addStoneStep(
  kind: Kind,
  text: string,
  fields: Pick<Stone, "strand"> & Partial<Pick<Stone, "group" | "progress" | "found">>,
  context: ReadingContext,
): NewStone {
  const long = text.length > STONE_TEXT_LIMIT;
  const add: NewStone = {
    do: "stones.add",
    stones: [
      {
        // Ids are made from words; those of outcomes, which two tables can add, from their words alone.
        id: context.newId<StoneId>("stones", `${KIND[kind].hasEvidence ? "" : kind}${text}`),
        kind,
        text: long ? `${text.slice(0, STONE_TEXT_LIMIT - 1).trimEnd()}…` : text,
        ...BLANK_STONE,
        reportText: long ? text : "",
        ...fields,
      },
    ],
    links: [],
  };
  if (KIND[kind].hasEvidence) context.newStones.set(normal(text), add);
  return add;
}
