/** What helps where the back row can't read what the room sees of the board, and how large the letters then are. */
import { GATHERING_KINDS, type GatheringKind } from "../model/kinds.ts";
import type { StoneId } from "../model/records.ts";
import { stonesOnPath, type Workshop } from "../model/workshop.ts";
import { foldable } from "../pathway/fold.ts";
import { cutOf, firstPart, lookedAt, type Look, type PartName } from "../pathway/look.ts";
import { KIND_CUTS } from "../pathway/parts.ts";
import { sceneOfLook } from "../scene/look.ts";
import { lettersOn } from "../scene/measures.ts";
import { SMALLEST, type Screen } from "./sheet.ts";

export type Remedy = {
  /** The smallest letters that the room then sees, in parts of its screen's height. */
  readonly letters: number;
} & (
  | { readonly do: "part"; readonly cut: GatheringKind; readonly part: PartName }
  /** Folds what leads to stones of this kind, and of the kinds before it. */
  | { readonly do: "fold"; readonly kind: GatheringKind }
  | { readonly do: "stone"; readonly id: StoneId }
);

/**
 * Those that mean something here, the mildest first: a part that holds what is chosen, folding, one stone alone.
 * @param stage what the board has of the room's screen. @param letters as the room sees them now: what makes none larger does not help.
 */
export function remediesFor(workshop: Workshop, look: Look, chosen: readonly StoneId[], stage: Screen, letters: number): readonly Remedy[] {
  const seen = stonesOnPath(lookedAt(workshop, look).workshop);
  const lettersOf = (other: Look): number => lettersOn(sceneOfLook(lookedAt(workshop, other)), stage.width / stage.height);
  const parts = KIND_CUTS.flatMap((cut): Remedy[] => {
    if (look.part && cutOf(look.part) === cut) return [];
    const ids = chosen.length > 0 ? chosen : seen.filter(({ kind }) => kind === cut).map(({ id }) => id);
    const part = firstPart(workshop, cut, ids);
    return part ? [{ do: "part", cut, part, letters: lettersOf({ ...look, part }) }] : [];
  });
  const folds = GATHERING_KINDS.flatMap((kind, at): Remedy[] => {
    const folded = foldable(workshop, GATHERING_KINDS.slice(0, at + 1));
    const already = folded.every((id) => look.folded?.includes(id));
    return already ? [] : [{ do: "fold", kind, letters: lettersOf({ ...look, folded: [...folded] }) }];
  });
  const [only, ...others] = chosen;
  const stone: Remedy[] = only !== undefined && others.length === 0 ? [{ do: "stone", id: only, letters: SMALLEST }] : [];
  return [...parts, ...folds, ...stone].filter((remedy) => remedy.letters > letters);
}

/** The mildest that is enough; where none is, the one that helps most. */
export const nearestRemedy = (remedies: readonly Remedy[], least: number): Remedy | undefined =>
  remedies.find(({ letters }) => letters >= least) ?? remedies.toSorted((one, other) => other.letters - one.letters)[0];
