import fc from "fast-check";
import { expect, test } from "vitest";
import { follow, opened as adopted, type OpenWorkshop } from "../../../renderer/state/replica.ts";
import { put, reverse } from "../../../shared/model/diff.ts";
import type { Changed, Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import type { ItemId } from "../../../shared/model/records.ts";
import type { RecordOf, Workshop } from "../../../shared/model/workshop.ts";
import { changedForRoom, forRoom, openedForRoom } from "../../../shared/ipc/for-room.ts";
import { choices, documents, read, walk } from "../arbitraries.ts";

const SECRET = "between you and me";
const file: Opened["file"] = { path: "/ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", isExample: false };
const opened = (workshop: Workshop, seq = 0): Opened => ({ seq, workshop: toSnapshot(workshop), file, undo: { undo: null, redo: null } });
const changed = (diff: Changed["diff"], seq: number): Changed => ({
  seq,
  diff,
  label: "",
  origin: "do",
  undo: { undo: null, redo: null },
  savedAt: "",
});

/** A count that no room may hear of before it is revealed. */
const COUNT = 918_273;
const countless = (round: RecordOf["rounds"]) => ({
  ...round,
  votes: round.votes.map(({ stone, counts }) => ({ stone, counts: counts.map(() => 0) })),
});

/** Every note and aside of a workshop gets the secret, and a hidden round the count. */
const withSecrets = (workshop: Workshop): Workshop => ({
  ...workshop,
  stones: new Map([...workshop.stones].map(([key, stone]) => [key, { ...stone, note: SECRET }])),
  asides: new Map([["q", { id: "q" as ItemId, gap: "no-voice", stone: "", reason: SECRET, rank: 1 }]]),
  rounds: new Map([
    [
      "hidden",
      {
        id: "hidden" as ItemId,
        question: "What now?",
        way: "cards",
        revealed: false,
        votes: [...workshop.stones.values()].map(({ id }) => ({ stone: id, counts: [COUNT, COUNT, 0] })),
        rank: 1,
      },
    ],
    ["shown", { id: "shown" as ItemId, question: "What first?", way: "dots", revealed: true, votes: [], rank: 2 }],
  ]),
});

/** What the room has when it follows along, step by step. */
function followed(start: Workshop, diffs: readonly Changed["diff"][]): OpenWorkshop {
  let room = adopted(openedForRoom(opened(start)));
  diffs.forEach((diff, i) => {
    const next = follow(room, changedForRoom(changed(diff, i + 1)));
    if (!next) throw new Error("a number is missing");
    room = next;
  });
  return room;
}

test("whatever is done, the room that follows has what a room that opens late gets: all but what is private", () => {
  fc.assert(
    fc.property(documents, choices, (document, all) => {
      const start = withSecrets(read(document));
      const { done, end } = walk(start, all);
      const diffs = done.map(({ diff }) => diff);
      const room = followed(start, diffs);
      expect(toSnapshot(room.workshop)).toEqual(openedForRoom(opened(end)).workshop);
      const full = toSnapshot(end);
      expect(toSnapshot(room.workshop)).toEqual({
        ...full,
        stones: full.stones.map((stone) => ({ ...stone, note: "" })),
        asides: [],
        rounds: full.rounds.map((round) => (round.revealed ? round : countless(round))),
      });
      // And back again, as undo does it.
      const back = done.toReversed().map(({ before, diff }) => reverse(before, diff));
      expect(toSnapshot(followed(start, [...diffs, ...back]).workshop)).toEqual(openedForRoom(opened(start)).workshop);
    }),
  );
});

test("no message to the room holds a private word", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const workshop = withSecrets(read(document));
      const puts = (["stones", "asides", "rounds"] as const).flatMap((list) =>
        [...workshop[list].values()].map((record) => put(list, record as never)),
      );
      const events = [forRoom("workshop.opened", opened(workshop)), forRoom("workshop.changed", changed({ put: puts, remove: [] }, 1))];
      expect(JSON.stringify(events)).not.toContain(SECRET);
      expect(JSON.stringify(events)).not.toContain(String(COUNT));
      expect(JSON.stringify(events)).toContain("What first?");
    }),
  );
});

test("the counts of a round that is hidden again go from the room", () => {
  const workshop = withSecrets(
    read({
      format: "stepping-stones/workshop",
      version: 1,
      workshop: { title: "A" },
      stones: [{ id: "s", kind: "outcome", strand: "project", text: "A" }],
      links: [],
    }),
  );
  const hidden = workshop.rounds.get("hidden")!;
  const shown = followed(workshop, [{ put: [put("rounds", { ...hidden, revealed: true })], remove: [] }]);
  expect(shown.workshop.rounds.get("hidden")?.votes).toEqual([{ stone: "s", counts: [COUNT, COUNT, 0] }]);
  const again = followed({ ...workshop, rounds: shown.workshop.rounds }, [{ put: [put("rounds", hidden)], remove: [] }]);
  expect(again.workshop.rounds.get("hidden")?.votes).toEqual([{ stone: "s", counts: [0, 0, 0] }]);
});

test("other events pass as they are", () => {
  const view = { x: 0, y: 0, width: 1, height: 1, selected: [] };
  expect(forRoom("room.view", view)).toBe(view);
});
