/** What the presenter's keys do to the room's screen. Pure: the main process carries it out for both windows. */
import type { Direction, RoomStep } from "./direction.ts";
import type { Round, SaidRow, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { RoundOrder } from "../pathway/choosing.ts";
import { cutOf, partWalk, samePart, type PartName } from "../pathway/look.ts";
import { saidRows } from "../pathway/you-said.ts";
import { walkOf } from "../pathway/walk.ts";
import type { QuestionView } from "../results/views.ts";
import { shownResult } from "./result-sheet.ts";

type Shows = Direction["shows"];
type ShownSaid = Extract<Shows, { what: "said" }>;
type ShownPart = Extract<Shows, { what: "part" }>;
const BOARD: Shows = { what: "board" };

/** How many pages something needs on the room's screen as large as it is now. */
export interface Pages {
  stone(id: StoneId, walks: boolean): number;
  round(round: Round, order: RoundOrder): number;
  result(view: QuestionView): number;
  said(row: SaidRow): number;
}

/** How many pages what is shown has. */
export function pagesShown(shows: Shows, workshop: Workshop, pages: Pages): number {
  switch (shows.what) {
    case "board":
    case "part":
      return 1;
    case "stone":
    case "walk":
      return pages.stone(shows.id as StoneId, shows.what === "walk");
    case "round": {
      const round = workshop.rounds.get(shows.id);
      return round ? pages.round(round, shows.order) : 1;
    }
    case "result": {
      const view = shownResult(workshop, shows);
      return view ? pages.result(view) : 1;
    }
    case "said": {
      const row = workshop.said.get(shows.id);
      return row ? pages.said(row) : 1;
    }
  }
}

/** The direction after a step. */
export function stepped(direction: Direction, step: RoomStep, workshop: Workshop, pages: Pages): Direction {
  if (step === "blank") return { ...direction, blank: !direction.blank };
  // A dark screen comes back with what it showed, whichever key brings it back.
  if (direction.blank) return { ...direction, blank: false };
  if (step === "back") return { ...direction, shows: BOARD };
  return { ...direction, shows: turned(direction.shows, step, workshop, pages) };
}

function turned(shows: Shows, step: Exclude<RoomStep, "blank" | "back">, workshop: Workshop, pages: Pages): Shows {
  if (shows.what === "board") return shows;
  if (shows.what === "part") return turnedPart(shows, step, workshop);
  const walks = shows.what === "walk";
  const last = pagesShown(shows, workshop, pages) - 1;
  // A screen that has grown may have fewer pages by now.
  const page = Math.min(shows.page, last);
  if (step === "next" && page < last) return { ...shows, page: page + 1 };
  if (step === "previous" && page > 0) return { ...shows, page: page - 1 };
  if (shows.what === "said") return turnedSaid({ ...shows, page }, step, workshop, pages);
  if (!walks) return { ...shows, page: step === "first" ? 0 : step === "last" ? last : page };

  const walk = walkOf(workshop, shows.from);
  const at = walk.indexOf(shows.id as StoneId);
  const to = step === "first" ? 0 : step === "last" ? walk.length - 1 : step === "next" ? at + 1 : at - 1;
  const id = walk[to];
  if (id === undefined) return { ...shows, page };
  return { ...shows, id, page: step === "previous" ? pages.stone(id, true) - 1 : 0 };
}

/** On to the next row that says something. */
function turnedSaid(shows: ShownSaid, step: Exclude<RoomStep, "blank" | "back">, workshop: Workshop, pages: Pages): Shows {
  const rows = saidRows(workshop);
  const at = rows.findIndex(({ id }) => id === shows.id);
  const row = rows[step === "first" ? 0 : step === "last" ? rows.length - 1 : step === "next" ? at + 1 : at - 1];
  return row ? { ...shows, id: row.id, page: step === "previous" ? pages.said(row) - 1 : 0 } : shows;
}

function turnedPart(shows: ShownPart, step: Exclude<RoomStep, "blank" | "back">, workshop: Workshop): Shows {
  const walk = partWalk(workshop, cutOf(shows.part));
  const at = walk.findIndex((one) => samePart(one, shows.part));
  const part = walk[step === "first" ? 0 : step === "last" ? walk.length - 1 : step === "next" ? at + 1 : at - 1];
  return part ? { ...shows, part } : shows;
}

/**
 * The direction after a change of the workshop. Where the stone in view has gone, a walk goes on to the next stone
 * that is still there, and a walk by parts to the next part; a stone shown alone gives way to the board, and so do a round, a picture of
 * results and a row of what was said. A
 * round that is revealed or hidden begins at its first page.
 */
export function kept(direction: Direction, before: Workshop, after: Workshop): Direction {
  const { shows } = direction;
  if (shows.what === "stone") return after.stones.has(shows.id) ? direction : { ...direction, shows: BOARD };
  if (shows.what === "result") return shownResult(after, shows) ? direction : { ...direction, shows: BOARD };
  if (shows.what === "said") return after.said.has(shows.id) ? direction : { ...direction, shows: BOARD };
  if (shows.what === "round") {
    const round = after.rounds.get(shows.id);
    if (!round) return { ...direction, shows: BOARD };
    return round.revealed === before.rounds.get(shows.id)?.revealed ? direction : { ...direction, shows: { ...shows, page: 0 } };
  }
  if (shows.what === "part") {
    const cut = cutOf(shows.part);
    const part = keptPart(shows.part, partWalk(before, cut), partWalk(after, cut));
    if (part && samePart(part, shows.part)) return direction;
    return { ...direction, shows: part ? { ...shows, part } : BOARD };
  }
  if (shows.what !== "walk") return direction;
  const now = new Set(walkOf(after, shows.from));
  if (now.has(shows.id as StoneId)) return direction;
  const walk = walkOf(before, shows.from);
  const at = walk.indexOf(shows.id as StoneId);
  const next = walk.slice(at + 1).find((id) => now.has(id)) ?? walk.slice(0, Math.max(0, at)).findLast((id) => now.has(id));
  return { ...direction, shows: next === undefined ? BOARD : { ...shows, id: next, page: 0 } };
}

/**
 * Where a walk by parts goes on: at the same part; where that has become large, at its first smaller one, and where it has become
 * small again, at all of it; else at the next that is still there, or the last before it.
 */
function keptPart(part: PartName, before: readonly PartName[], after: readonly PartName[]): PartName | undefined {
  const isThere = (one: PartName): boolean => after.some((other) => samePart(one, other));
  if (isThere(part)) return part;
  const { within } = part;
  const split = after.find((one) => one.within?.cut === part.cut && one.within.id === part.id);
  const whole = within && after.find((one) => one.within === null && one.cut === within.cut && one.id === within.id);
  const at = before.findIndex((one) => samePart(one, part));
  return split ?? whole ?? before.slice(at + 1).find(isThere) ?? before.slice(0, Math.max(0, at)).findLast(isThere);
}
