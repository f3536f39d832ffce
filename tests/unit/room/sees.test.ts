import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRoomEar, type RoomEar } from "../../../electron/ipc/room-ear.ts";
import { follow, opened as adopted, type OpenWorkshop } from "../../../renderer/state/replica.ts";
import { changeFor } from "../../../shared/changes/change.ts";
import { apply, diffBetween, put, reverse, type Diff, type Put } from "../../../shared/model/diff.ts";
import { EVENTS, type Changed, type EventName, type EventPayloads, type Opened, type Snapshot } from "../../../shared/ipc/contract.ts";
import { ROOM_GETS } from "../../../shared/ipc/for-room.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { LISTS, type ListName } from "../../../shared/model/lists.ts";
import type { ItemId, Stone, StoneId } from "../../../shared/model/records.ts";
import { inOrder, NOTHING, type Workshop } from "../../../shared/model/workshop.ts";
import { shownRound } from "../../../shared/pathway/choosing.ts";
import { lookedAt, partWalk } from "../../../shared/pathway/look.ts";
import { partTitle } from "../../../shared/pathway/part-title.ts";
import { PART_CUTS } from "../../../shared/pathway/parts.ts";
import { walkOf } from "../../../shared/pathway/walk.ts";
import { roundSheetOf } from "../../../shared/room/round-sheet.ts";
import { seenInRoom } from "../../../shared/room/sees.ts";
import { NOTHING_RULED } from "../../../shared/settings/policy.ts";
import { SETTINGS_AT_FIRST } from "../../../shared/settings/settings.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { sceneOfLook } from "../../../shared/scene/look.ts";
import { UNDIRECTED, type Direction } from "../../../shared/room/direction.ts";
import { choices, documents, intentFor, read } from "../arbitraries.ts";
import { allMarked, COUNT, isMarked, marked, oneOfEach, SECRET, withSecrets } from "./marked.ts";

type Shows = Direction["shows"];
const BOARD = UNDIRECTED.shows;

/** A main process with a workshop, and the room's window that follows it. */
class Session {
  workshop: Workshop;
  seq = 0;
  readonly isOpen = true;
  readonly ear: RoomEar;
  /** Everything that was said to the room. */
  readonly said: unknown[] = [];
  room: OpenWorkshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
    this.ear = makeRoomEar(this, (name, payload) => this.tell(name, payload));
    const current = this.ear.current();
    if (!current) throw new Error("nothing is open");
    this.said.push(current);
    this.room = adopted(current);
  }

  current(): Opened {
    const file = { path: SECRET, name: "ours", readOnly: false, why: SECRET, savedAt: SECRET, savedSeq: 0, isExample: false };
    return { seq: this.seq, workshop: toSnapshot(this.workshop), file, undo: { undo: SECRET, redo: SECRET } };
  }

  tell<N extends EventName>(name: N, payload: EventPayloads[N]): void {
    const heard = this.ear.hear(name, payload);
    if (heard === undefined) return;
    this.said.push(heard);
    const next =
      name === "workshop.opened" ? adopted(heard as Opened) : name === "workshop.changed" ? follow(this.room, heard as Changed) : this.room;
    if (!next) throw new Error("a number is missing");
    this.room = next;
  }

  commit(diff: Diff): void {
    this.workshop = apply(this.workshop, diff);
    const seq = ++this.seq;
    this.tell("workshop.changed", { seq, diff, label: SECRET, origin: "do", undo: { undo: SECRET, redo: null } });
  }
}

const NONE: Snapshot = toSnapshot(NOTHING);

/** What the room should know, said once more by hand: every other list is empty there. */
function expected(workshop: Workshop, shows: Shows): Snapshot {
  const round = shows.what === "round" ? workshop.rounds.get(shows.id) : undefined;
  const shown = new Set<string>(shows.what === "stone" || shows.what === "walk" ? [shows.id] : round?.votes.map(({ stone }) => stone));
  const isTold = (id: StoneId): boolean => {
    const stone = workshop.stones.get(id);
    return stone !== undefined && (!stone.parked || shown.has(id));
  };
  return {
    ...NONE,
    info: inOrder(workshop.info).map(({ title, rank }) => {
      return { title, project: "", organisation: "", place: "", date: "", about: "", rank };
    }),
    stones: inOrder(workshop.stones)
      .filter(({ id }) => isTold(id))
      .map(({ id, kind, strand, text, group, progress, parked, x, y, picture, found, rank }) => {
        return {
          id,
          kind,
          strand,
          text,
          reportText: "",
          group,
          progress,
          note: "",
          parked,
          x,
          y,
          ...(picture && { picture }),
          ...(found && { found }),
          rank,
        };
      }),
    pictures: inOrder(workshop.pictures).filter(({ sha256 }) =>
      [...workshop.stones.values()].some(({ id, picture }) => isTold(id) && picture?.sha256 === sha256),
    ),
    links: inOrder(workshop.links)
      .filter(({ from, to }) => isTold(from) && isTold(to))
      .map(({ from, to, rank }) => ({ from, to, why: "", rank })),
    said: inOrder(workshop.said)
      .filter(({ id }) => shows.what === "said" && shows.id === id)
      .map(({ id, said, did, notPossible, next, rank }) => ({ id, said, did, notPossible, next, date: "", stones: [], rank })),
    rounds: inOrder(workshop.rounds).map((one) =>
      one.revealed ? one : { ...one, votes: one.votes.map(({ stone, counts }) => ({ stone, counts: counts.map(() => 0) })) },
    ),
  };
}

/** A workshop with all that is private marked, and two rounds of choosing. */
function started(document: unknown): Workshop {
  const workshop = read(document);
  const votes = [...workshop.stones.values()].map(({ id }) => ({ stone: id, counts: [1, 2, 0] }));
  const round = { question: "What now?", way: "cards" as const, rank: 1 };
  return allMarked({
    ...workshop,
    asides: new Map([["q", { id: "q" as ItemId, gap: "no-voice", stone: "", reason: "Not now", rank: 1 }]]),
    rounds: new Map([
      ["hidden", { ...round, id: "hidden" as ItemId, revealed: false, votes }],
      ["shown", { ...round, id: "shown" as ItemId, revealed: true, votes, question: "What first?", rank: 2 }],
    ]),
  });
}

const markedPut = <L extends ListName>(one: Put<L>): Put => put(one.list, marked(one.list, one.record));

const showing = fc.array(
  fc.record({ what: fc.constantFrom("board", "stone", "walk", "part", "round", "said", "same", "same", "same"), n: fc.nat() }),
  {
    maxLength: 25,
  },
);

function showsOf(workshop: Workshop, what: string, n: number, now: Shows): Shows {
  const stones = [...workshop.stones.keys()];
  const id = stones[n % stones.length] ?? "none";
  switch (what) {
    case "stone":
      return { what, id, page: 0 };
    case "walk":
      return { what, id, from: "impact", page: 0 };
    case "part":
      return { what, part: { cut: "outcome", id, within: null }, page: 0 };
    case "said":
      return { what, id: [...workshop.said.keys()][n % workshop.said.size] ?? "none", page: 0 };
    case "round":
      return { what, id: n % 2 === 0 ? "hidden" : "shown", order: "most", page: 0 };
    default:
      return what === "board" ? BOARD : now;
  }
}

test("whatever is done and shown, the room that follows has what a room that opens late gets: what is marked for it", () => {
  fc.assert(
    fc.property(documents, choices, showing, (document, all, turns) => {
      const session = new Session(started(document));
      const begin = session.workshop;
      let shows = BOARD;
      const agrees = (): void => {
        expect(toSnapshot(session.room.workshop)).toEqual(expected(session.workshop, shows));
        expect(session.room.seq).toBe(session.seq);
      };
      const backwards: Diff[] = [];
      agrees();
      for (const [i, choice] of all.entries()) {
        const turn = turns[i];
        if (turn) {
          const next = showsOf(session.workshop, turn.what, turn.n, shows);
          session.ear.shows(shows, next);
          session.ear.shows((shows = next));
          agrees();
        }
        const changed = changeFor(session.workshop, intentFor(session.workshop, choice));
        if (!changed.ok) continue;
        const { diff } = changed.value;
        const secret: Diff = { ...diff, put: diff.put.map(markedPut) };
        backwards.unshift(reverse(session.workshop, secret));
        session.commit(secret);
        agrees();
      }
      // And back again, as undo does it.
      for (const diff of backwards) session.commit(diff);
      agrees();
      expect(toSnapshot(session.workshop)).toEqual(toSnapshot(begin));
      expect(isMarked(toSnapshot(session.workshop))).toBe(true);
      expect(isMarked(session.said)).toBe(false);
      expect(new Session(session.workshop).room.workshop).toEqual(new Session(begin).room.workshop);
    }),
  );
});

test("the path, its walks and its rounds look in the room as they do on the board", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const workshop = started(document);
      const rounds = [...workshop.rounds.values()].map((round) => ({
        round,
        shows: { what: "round", id: round.id, order: "most", page: 0 } as const,
      }));
      const room = seenInRoom(workshop, [BOARD]);
      expect(sceneOf(room)).toEqual(sceneOf(workshop));
      for (const from of ["impact", "activity"] as const) expect(walkOf(room, from)).toEqual(walkOf(workshop, from));
      for (const cut of PART_CUTS) {
        const walk = partWalk(workshop, cut);
        expect(partWalk(room, cut)).toEqual(walk);
        for (const part of walk.slice(0, 1)) {
          expect(partTitle(room, part)).toEqual(partTitle(workshop, part));
          expect(sceneOfLook(lookedAt(room, { part }))).toEqual(sceneOfLook(lookedAt(workshop, { part })));
        }
      }
      for (const { round, shows } of rounds) {
        const told = seenInRoom(workshop, [shows]);
        const sheet = (here: Workshop) =>
          roundSheetOf(shownRound(here, here.rounds.get(round.id)!, shows.order), { width: 1280, height: 720 });
        expect(sheet(told)).toEqual(sheet(workshop));
      }
    }),
  );
});

test("what nobody has marked for the room is in no message to it, whatever the list", () => {
  const workshop = oneOfEach();
  const session = new Session(workshop);
  const all = diffBetween(NOTHING, workshop);
  session.commit({ put: [], remove: LISTS.flatMap((list) => [...workshop[list].keys()].map((key) => ({ list, key }))) });
  session.commit(all);
  session.tell("workshop.opened", session.current());
  expect(session.said).toHaveLength(4);
  // The marks are there to be found: every list but those that are for the room as a whole.
  expect(withSecrets(workshop)).toEqual(PARTLY);
  expect(isMarked(session.said)).toBe(false);
  expect(toSnapshot(session.room.workshop)).toEqual(expected(workshop, BOARD));
  const named = session.said.flatMap((one) => ("diff" in (one as object) ? [(one as Changed).diff] : []));
  expect(new Set(named.flatMap(({ put: puts, remove }) => [...puts, ...remove]).map(({ list }) => list))).toEqual(
    new Set(["info", "stones", "links", "rounds", "pictures"]),
  );
});

/** A picture that a stone shows in the room is for it as it is. */
const PARTLY = LISTS.filter((list) => list !== "pictures");

test.each(PARTLY)("and were %s let through as they are, that would be found", (list) => {
  const session = new Session(oneOfEach());
  const leak = { ...toSnapshot(session.room.workshop), [list]: toSnapshot(session.workshop)[list] };
  expect(isMarked(leak)).toBe(true);
});

test("of the group's own pictures the room is told those of the stones that it is told", () => {
  const [seen, waits] = ["5e".repeat(32), "7a".repeat(32)] as const;
  const bytes = (sha256: string, rank: number) => ({ sha256, type: "image/png" as const, data: "AAAA", rank });
  const [a, o] = ["a", "o"].map((id) => STONES.stones.get(id)) as [Stone, Stone];
  const workshop: Workshop = {
    ...STONES,
    stones: new Map([
      ["a", { ...a, picture: { sha256: seen, alt: "Us" } }],
      ["o", { ...o, parked: true, picture: { sha256: waits, alt: "Them" } }],
    ]),
    pictures: new Map([
      [seen, bytes(seen, 1)],
      [waits, bytes(waits, 2)],
    ]),
  };
  expect([...seenInRoom(workshop, [BOARD]).pictures.keys()]).toEqual([seen]);
  expect([...seenInRoom(workshop, [{ what: "stone", id: "o" as StoneId, page: 0 }]).pictures.keys()]).toEqual([seen, waits]);
});

const STONES = read({
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "A" },
  stones: [
    { id: "a", kind: "activity", strand: "project", text: "On the path" },
    { id: "o", kind: "outcome", strand: "project", text: "Not for now" },
  ],
  links: [{ from: "a", to: "o", why: "" }],
});

function parked(workshop: Workshop, isParked: boolean): Diff {
  const stone = workshop.stones.get("o")!;
  return { put: [put("stones", { ...stone, parked: isParked })], remove: [] };
}
const last = (session: Session): Changed["diff"] => (session.said.at(-1) as Changed).diff;
const keys = (session: Session, list: ListName): readonly string[] => [...session.room.workshop[list].keys()];

test("a stone that is put aside goes from the room with its links, and comes back with them", () => {
  const session = new Session(STONES);
  const [link] = keys(session, "links") as [string];
  session.commit(parked(STONES, true));
  expect(last(session)).toEqual({
    put: [],
    remove: expect.arrayContaining([
      { list: "stones", key: "o" },
      { list: "links", key: link },
    ]),
  });
  expect(keys(session, "stones")).toEqual(["a"]);
  // What is written on it there is not for the room, and still has its number.
  session.commit({ put: [put("stones", { ...session.workshop.stones.get("o")!, text: SECRET })], remove: [] });
  expect(last(session)).toEqual({ put: [], remove: [] });
  session.commit(parked(STONES, false));
  expect(last(session).put.map((one) => one.list)).toEqual(["stones", "links"]);
  expect([keys(session, "stones"), keys(session, "links")]).toEqual([["a", "o"], [link]]);
});

test("a stone that waits is told while it is on the room's screen: alone, or to be chosen from", () => {
  const round = {
    id: "r" as ItemId,
    question: "?",
    way: "dots" as const,
    revealed: false,
    rank: 1,
    votes: [{ stone: "o" as StoneId, counts: [0] }],
  };
  const session = new Session(apply({ ...STONES, rounds: new Map([["r", round]]) }, parked(STONES, true)));
  for (const shows of [
    { what: "stone", id: "o", page: 0 },
    { what: "round", id: "r", order: "most", page: 0 },
  ] as const) {
    expect(keys(session, "stones")).toEqual(["a"]);
    session.ear.shows(BOARD, shows);
    expect(session.room.workshop.stones.get("o")?.text).toBe("Not for now");
    expect(keys(session, "links")).toHaveLength(1);
    const said = session.said.length;
    session.ear.shows(shows);
    expect(session.said).toHaveLength(said);
    session.ear.shows(BOARD);
  }
  // One that is put aside while it is shown stays on the screen.
  session.commit(parked(session.workshop, false));
  session.ear.shows({ what: "stone", id: "o", page: 0 });
  session.commit(parked(session.workshop, true));
  expect(session.room.workshop.stones.get("o")).toMatchObject({ text: "Not for now", parked: true });
});

test("the counts of a round that is hidden again go from the room", () => {
  const hidden = {
    id: "r" as ItemId,
    question: "?",
    way: "dots" as const,
    revealed: false,
    rank: 1,
    votes: [{ stone: "o" as StoneId, counts: [COUNT] }],
  };
  const session = new Session({ ...STONES, rounds: new Map([["r", hidden]]) });
  const counted = (): unknown => session.room.workshop.rounds.get("r")?.votes;
  expect(counted()).toEqual([{ stone: "o", counts: [0] }]);
  session.commit({ put: [put("rounds", { ...hidden, revealed: true })], remove: [] });
  expect(counted()).toEqual([{ stone: "o", counts: [COUNT] }]);
  session.commit({ put: [put("rounds", hidden)], remove: [] });
  expect(counted()).toEqual([{ stone: "o", counts: [0] }]);
});

test("of the other events the room hears those that say what it shows, and nothing of the rest", () => {
  const { ear } = new Session(STONES);
  const heard = EVENTS.filter((name) => !name.startsWith("workshop.")).filter(
    (name) => ear.hear(name, { theme: "dark" } as never) !== undefined,
  );
  expect(heard).toEqual(["room.view", "room.direction", "room.pointing", "app.settings"]);
  expect(ear.hear("workshop.closed", null)).toBeNull();
  expect(ear.hear("workshop.notSaved", { code: "not-saved", message: SECRET })).toBeUndefined();
  expect(ear.hear("export.making", { name: SECRET })).toBeUndefined();
  const view = { x: 0, y: 0, width: 1, height: 1, selected: [] };
  expect(ear.hear("room.view", view)).toBe(view);
  const settings = {
    theme: "dark",
    textSize: 2,
    guide: true,
    breakEvery: 45,
    boardAs: "both",
    emptyFifth: "left",
    roomDepth: 10,
    roomLetters: true,
    backups: false,
    plainHints: false,
    hidesSmall: false,
    calm: false,
    firstSteps: false,
  } as const;
  expect(ear.hear("app.settings", settings)).toEqual({ ...SETTINGS_AT_FIRST, theme: "dark", emptyFifth: "left" });
});

test("of the laptop the room learns the colours, and neither folder nor version", () => {
  const settings = {
    theme: "dark",
    textSize: 2,
    guide: true,
    breakEvery: 45,
    boardAs: "both",
    emptyFifth: "left",
    roomDepth: 10,
    roomLetters: true,
    backups: false,
    plainHints: false,
    hidesSmall: false,
    calm: false,
    firstSteps: false,
  } as const;
  const state = {
    role: "room",
    version: SECRET,
    settings,
    folder: SECRET,
    open: true,
    roomOpen: true,
    roomShape: 1.6,
    back: { kept: SECRET, after: "crash", plain: false },
    locked: { n: 1, name: SECRET },
    ruled: { ...NOTHING_RULED, settings: ["theme"], jsonAllowed: false },
    notKept: SECRET,
  } as const;
  const told = ROOM_GETS["app.state"]?.(state);
  expect(told).toMatchObject({ role: "room", open: true, roomOpen: true, settings: { theme: "dark", textSize: 1, emptyFifth: "left" } });
  expect(isMarked(told)).toBe(false);
});
