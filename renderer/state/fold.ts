/** Folding stones under others in this window, and unfolding them. */
import { FOLD_WORDS as words } from "../../shared/guidance/fold-words.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { GATHERING_KINDS, type GatheringKind } from "../../shared/model/kinds.ts";
import { foldable, type Folded } from "../../shared/pathway/fold.ts";
import { sayUnder } from "../../shared/pathway/in-words.ts";
import { lookedAt, withFolded, type Looked } from "../../shared/pathway/look.ts";
import { onlyChosen, useDesk } from "./desk.ts";
import { lookTo, workshopNow } from "./look.ts";
import { say } from "./notices.ts";

/** All that lies under something, each stone once, in words. */
const sayAll = ({ under }: Looked): string => sayUnder([...new Set([...under.values()].flat())]);

const looksFolded = (workshop: Workshop, folded: Folded): Looked => lookedAt(workshop, withFolded(useDesk.getState().look, folded));

function foldTo(workshop: Workshop, folded: Folded): Looked {
  const looked = looksFolded(workshop, folded);
  lookTo(withFolded(useDesk.getState().look, folded));
  return looked;
}

/** Folds what leads to a stone under it, or unfolds it; without a name, to the one that is chosen. */
export function toggleFold(id: StoneId | undefined = onlyChosen()): void {
  const workshop = workshopNow();
  if (!workshop || id === undefined) return;
  const { look } = useDesk.getState();
  const folded = look.folded ?? [];
  const was = lookedAt(workshop, look).under.get(id);
  if (was) {
    const { stones } = foldTo(
      workshop,
      folded.filter((one) => one !== id),
    ).workshop;
    // Of what lay there, some may lie under each other.
    return say(words.unfolded(sayUnder(was.filter((one) => stones.has(one.id)))));
  }
  const under = looksFolded(workshop, [...folded, id]).under.get(id);
  if (!under) return say(words.nothing);
  foldTo(workshop, [...folded, id]);
  say(words.folded(sayUnder(under), workshop.stones.get(id)?.text ?? ""));
}

/** Folds what leads to all stones of a kind, and of the kinds before it. */
export function foldUnder(kind: GatheringKind): void {
  const workshop = workshopNow();
  if (!workshop) return;
  const folded = foldable(workshop, GATHERING_KINDS.slice(0, GATHERING_KINDS.indexOf(kind) + 1));
  if (looksFolded(workshop, folded).under.size === 0) return say(words.nothing);
  say(words.foldedAll(sayAll(foldTo(workshop, folded))));
}

export function unfoldAll(): void {
  const workshop = workshopNow();
  if (!workshop) return;
  const was = lookedAt(workshop, useDesk.getState().look);
  if (was.under.size === 0) return;
  foldTo(workshop, []);
  say(words.unfolded(sayAll(was)));
}
