/**
 * What the room's window is told of the workshop: everything but what is the facilitator's own. Notes are empty there,
 * questions set aside do not reach it, and neither do the counts of a round of choosing before it is revealed. Pure: the
 * main process puts every message to the room through here.
 */
import { put, type Put } from "../model/diff.ts";
import type { Changed, EventName, EventPayloads, Opened } from "./contract.ts";
import type { RecordOf } from "../model/workshop.ts";

type Stone = RecordOf["stones"];

type Round = RecordOf["rounds"];

const withoutNote = (stone: Stone): Stone => (stone.note === "" ? stone : { ...stone, note: "" });

/** A round before it is revealed: its question and its stones. */
const withoutCounts = (round: Round): Round =>
  round.revealed ? round : { ...round, votes: round.votes.map(({ stone, counts }) => ({ stone, counts: counts.map(() => 0) })) };

/** An opened workshop as the room sees it. */
export const openedForRoom = (opened: Opened): Opened => ({
  ...opened,
  workshop: {
    ...opened.workshop,
    stones: opened.workshop.stones.map(withoutNote),
    asides: [],
    rounds: opened.workshop.rounds.map(withoutCounts),
  },
});

/** A change as the room sees it; its number stays, so that no number is missing there. */
export const changedForRoom = (changed: Changed): Changed => ({
  ...changed,
  diff: {
    put: changed.diff.put.flatMap(putForRoom),
    remove: changed.diff.remove.filter(({ list }) => list !== "asides"),
  },
});

function putForRoom(one: Put): readonly Put[] {
  if (one.list === "stones") return [put("stones", withoutNote(one.record))];
  if (one.list === "asides") return [];
  return one.list === "rounds" ? [put("rounds", withoutCounts(one.record))] : [one];
}

/** Any event as the room may hear it. */
export function forRoom<N extends EventName>(name: N, payload: EventPayloads[N]): EventPayloads[N] {
  if (name === "workshop.opened") return openedForRoom(payload as Opened) as EventPayloads[N];
  return name === "workshop.changed" ? (changedForRoom(payload as Changed) as EventPayloads[N]) : payload;
}
