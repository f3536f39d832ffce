/**
 * The path as this window looks at it: what is drawn on the board, listed beside it and told to the room; and how it comes to
 * look at something else.
 */
import { LOOK_WORDS as words } from "../../shared/guidance/look-words.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import {
  firstPart,
  lookedAt,
  lookHolding,
  lookUnfolded,
  nameOf,
  partAfter,
  type Look,
  type Looked,
  type PartName,
} from "../../shared/pathway/look.ts";
import type { PartCut } from "../../shared/pathway/parts.ts";
import { useDesk, type Desk } from "./desk.ts";
import { say } from "./notices.ts";
import { useReplica, useWorkshop, type Replica } from "./replica.ts";

/** Only for components that are shown while a workshop is open. */
export function useLooked(): Looked {
  const look = useDesk((now) => now.look);
  return lookedAt(useWorkshop(), look);
}

export const workshopNow = (): Workshop | undefined => useReplica.getState().open?.workshop;

/** The same, outside of components; null where no workshop is open. */
export function lookedNow(): Looked | null {
  const workshop = workshopNow();
  return workshop ? lookedAt(workshop, useDesk.getState().look) : null;
}

/** Looks at something else; what is chosen and not in it is let go of. */
export function lookTo(look: Look): void {
  const workshop = workshopNow();
  if (!workshop) return;
  const seen = lookedAt(workshop, look).workshop.stones;
  const stays = (id: StoneId): boolean => seen.has(id) || workshop.stones.get(id)?.parked === true;
  useDesk.setState(({ selection }) => ({ look, beyond: [], selection: selection.filter(stays) }));
}

export const showWhole = (): void => lookTo({ ...useDesk.getState().look, part: null });
export const showPart = (part: PartName): void => lookTo({ ...useDesk.getState().look, part });

/** The part of this cut in which something is chosen, else its first. */
export function showParts(cut: PartCut): void {
  const workshop = workshopNow();
  const part = workshop && firstPart(workshop, cut, useDesk.getState().selection);
  if (part) showPart(part);
  else say(words.onePart);
}

/** The part before or after the one in view. From the whole path on to its first part by impact. */
export function stepPart(step: 1 | -1): void {
  const [workshop, { part }] = [workshopNow(), useDesk.getState().look];
  if (!workshop) return;
  if (part === null) return step === 1 ? showParts("impact") : undefined;
  const next = partAfter(workshop, part, step);
  if (next) showPart(next);
}

/** Follows what is chosen and read back, and what becomes of the path, so that nobody looks at a part in which it is not. */
export function followLook(): void {
  useDesk.subscribe((now, before) => {
    if (now.selection !== before.selection || now.told !== before.told) hold(now);
  });
  useReplica.subscribe(keepUp);
}

function hold({ look, selection, told }: Desk): void {
  const workshop = workshopNow();
  if (!workshop) return;
  const next = lookHolding(workshop, look, told ? (told as readonly StoneId[]) : selection);
  if (next !== look) useDesk.setState({ look: next, beyond: [] });
}

function keepUp(now: Replica, before: Replica): void {
  const [workshop, old] = [now.open?.workshop, before.open?.workshop];
  const { look, gone, beyond, selection } = useDesk.getState();
  if (!workshop || !old || workshop === old) return;
  // An undo may have brought the part back.
  if (gone) useDesk.setState({ gone: null });
  const isNew = (id: StoneId): boolean => old.stones.get(id)?.parked !== false;
  const opened = lookUnfolded(
    workshop,
    look,
    stonesOnPath(workshop)
      .map(({ id }) => id)
      .filter((id) => isNew(id) || selection.includes(id)),
  );
  // What comes to the path is seen, and so is what is chosen: neither is laid under another stone.
  if (opened !== look) useDesk.setState({ look: opened });
  if (look.part === null) return;
  const { part } = lookedAt(workshop, look);
  if (!part) {
    const whole: Look = { ...opened, part: null };
    useDesk.setState({ look: whole, gone: whole, beyond: [] });
    return;
  }
  if (part.id !== look.part.id || part.cut !== look.part.cut) {
    const larger: Look = { ...opened, part: nameOf(part, null) };
    useDesk.setState({ look: larger, gone: larger, beyond: [] });
    return;
  }
  const seen = new Set(part.stones.map(({ id }) => id));
  const outside = stonesOnPath(workshop).filter(({ id }) => !seen.has(id));
  // A change can also lead a stone out of the part: one that loses its link, or its group.
  const was = lookedAt(old, look).part?.stones.map(({ id }) => id) ?? [];
  const came = outside.filter(({ id }) => isNew(id) || was.includes(id) || beyond.includes(id)).map(({ id }) => id);
  if (came.length > 0 || beyond.length > 0) useDesk.setState({ beyond: came });
}
