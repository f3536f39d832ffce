/**
 * What each intent does to a workshop. Every rule of the model is here or in `shared/model`: a change that
 * breaks one is refused in a sentence for the person who tried it, and nothing is changed.
 */
import { apply, isEmpty, isNews, put, squash, type Change, type Diff, type Put, type Removal } from "../model/diff.ts";
import { lyingOnOthers, makingWay, mayNeedRoom } from "../layout/give-way.ts";
import { placesOf } from "../layout/places.ts";
import { asCoordinate } from "../model/fields.ts";
import { checkLink } from "../pathway/links.ts";
import { quoted } from "../base/wording.ts";
import { hasEvidence, KIND } from "../model/kinds.ts";
import type { Link, Stone } from "../model/records.ts";
import { removalOf } from "../model/references.ts";
import { frameworkRecord, infoOf, inOrder, linkKey, type Workshop } from "../model/workshop.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Intent, SingleIntent } from "./intent.ts";
import { wrongBytes } from "../model/pictures.ts";
import { withProgressTold } from "./progress-told.ts";
import { addItem, addItems, editItem, makePlace, moveItem, removeItem } from "./items.ts";
import { neat } from "./neat.ts";
import { REFUSAL_WORDS, STEP_WORDS } from "../guidance/change-words.ts";

/**
 * Turns an intent into the diff that carries it out.
 * @param intent already validated against the `Intent` schema.
 * @param today the day on which it is done, as YYYY-MM-DD; "" where nobody knows.
 * @returns the diff and its label, or the sentence that refuses it. An intent that changes nothing gives an empty diff.
 */
export function changeFor(workshop: Workshop, intent: Intent, today = ""): Result<Change> {
  if (intent.do === "several") return changeSeveral(workshop, intent, today);
  const changed = changeBy(workshop, intent);
  if (!changed.ok) return changed;
  const why = intent.do === "stone.edit" ? (intent.why ?? "") : "";
  const told = withProgressTold(workshop, changed.value.diff, { date: today, why });
  return ok({ ...changed.value, diff: withRoomMade(workshop, told, intent) });
}

/**
 * Adds to a change what gives way to stones that it makes larger or brings, so that none covers another unasked. Whoever
 * moves a stone by hand may put it on another one.
 */
function withRoomMade(workshop: Workshop, diff: Diff, intent: SingleIntent): Diff {
  if (intent.do === "stones.move" || !mayNeedRoom(workshop, diff)) return diff;
  const after = apply(workshop, diff);
  const held = new Set(heldBy(intent));
  const aside = new Map<string, Put>(
    makingWay(workshop, after, held).map(({ id, x, y }) => [
      id,
      put("stones", { ...(after.stones.get(id) as Stone), x: asCoordinate(x), y: asCoordinate(y) }),
    ]),
  );
  if (aside.size === 0) return diff;
  const others = diff.put.filter((one) => one.list !== "stones" || !aside.has(one.record.id));
  return { put: [...others, ...aside.values()], remove: diff.remove };
}

/** The stones that a change is about, and which therefore stay where they are or are put. */
function heldBy(intent: SingleIntent): readonly Stone["id"][] {
  switch (intent.do) {
    case "stone.edit":
    case "stone.picture":
      return [intent.id];
    case "stones.add":
      return intent.stones.map(({ id }) => id);
    case "stones.park":
      return intent.ids;
    default:
      return [];
  }
}

function changeBy(workshop: Workshop, intent: SingleIntent): Result<Change> {
  switch (intent.do) {
    case "info.edit":
      return done(STEP_WORDS.info, [put("info", { ...infoOf(workshop), ...intent.patch })], [], workshop);
    case "framework.write": {
      const label = STEP_WORDS.framework;
      if (intent.text !== "") return done(label, [put("framework", frameworkRecord(intent.key, intent.text))], [], workshop);
      const written = workshop.framework.has(intent.key);
      return done(label, [], written ? [{ list: "framework", key: intent.key }] : [], workshop);
    }
    case "stones.add":
      return addStones(workshop, intent);
    case "stone.edit":
      return editStone(workshop, intent.id, intent.patch);
    case "stone.picture":
      return givePicture(workshop, intent);
    case "stones.move":
      return moveStones(workshop, intent);
    case "stone.order":
      return orderStone(workshop, intent);
    case "stones.park":
      return parkStones(workshop, intent);
    case "stones.remove":
      return removeStones(workshop, intent.ids);
    case "link.add":
      return addLink(workshop, intent);
    case "link.edit": {
      const link = workshop.links.get(linkKey(intent.from, intent.to));
      if (!link) return NO_SUCH_LINK;
      return done(STEP_WORDS.why, [put("links", { ...link, why: intent.why })], [], workshop);
    }
    case "link.remove": {
      const key = linkKey(intent.from, intent.to);
      if (!workshop.links.has(key)) return NO_SUCH_LINK;
      return done(STEP_WORDS.unlink, [], [{ list: "links", key }], workshop);
    }
    case "item.add":
      return addItem(workshop, intent);
    case "items.add":
      return addItems(workshop, intent);
    case "item.edit":
      return editItem(workshop, intent);
    case "item.remove":
      return removeItem(workshop, intent);
    case "item.move":
      return moveItem(workshop, intent);
    case "examples.regroup": {
      const group = [...workshop.examples.values()].filter((example) => example.group.trim() === intent.from.trim());
      return done(
        STEP_WORDS.renameGroup,
        group.map((example) => put("examples", { ...example, group: intent.to })),
        [],
        workshop,
      );
    }
  }
}

/** Several intents as one change: each meets what those before it have made. The first refusal refuses them all. */
function changeSeveral(workshop: Workshop, { label, intents }: Extract<Intent, { do: "several" }>, today: string): Result<Change> {
  const diffs: Diff[] = [];
  let now = workshop;
  for (const intent of intents) {
    const changed = changeFor(now, intent, today);
    if (!changed.ok) return changed;
    diffs.push(changed.value.diff);
    now = apply(now, changed.value.diff);
  }
  // What one intent did and another took back is no change.
  const touched = squash(diffs);
  return ok({
    label,
    diff: {
      put: touched.put.filter((one) => isNews(workshop, one)),
      remove: touched.remove.filter(({ list, key }) => workshop[list].has(key)),
    },
  });
}

const NO_SUCH_STONE = fail("not-found", REFUSAL_WORDS.stoneGone);
const NO_SUCH_LINK = fail("not-found", REFUSAL_WORDS.linkGone);

/** A change without the puts that would change nothing. */
function done(label: string, puts: readonly Put[], removals: readonly Removal[], workshop: Workshop): Result<Change> {
  const real = puts.filter((one) => isNews(workshop, one));
  return ok({ label, diff: { put: real, remove: removals } });
}

/** The rank after the last record of a list. */
export function nextRank(list: ReadonlyMap<string, { readonly rank: number }>): number {
  let last: number | undefined;
  for (const { rank } of list.values()) if (last === undefined || rank > last) last = rank;
  return (last ?? 0) + 1;
}

/**
 * Adds to a change the places that the board has chosen for stones without one, so that what people have
 * seen and now work on stays where it is.
 */
function settled(workshop: Workshop, changed: Result<Change>): Result<Change> {
  if (!changed.ok || isEmpty(changed.value.diff)) return changed;
  const { diff, label } = changed.value;
  if (!hasUnplaced(workshop.stones.values()) && !hasUnplaced(diff.put.flatMap((one) => (one.list === "stones" ? [one.record] : [])))) {
    return changed; // by far the most usual, and it spares a copy of the workshop
  }
  const after = apply(workshop, diff);
  const unplaced = [...after.stones.values()].filter(isUnplaced);
  if (unplaced.length === 0) return changed;
  // First the places that people see now: a stone that comes in must not make the others stand elsewhere.
  const seen = placesOf(workshop);
  const standing = unplaced.flatMap((stone) => {
    const before = workshop.stones.get(stone.id);
    const place = before && isUnplaced(before) ? seen.get(stone.id) : undefined;
    return place ? [put("stones", { ...stone, x: place.x, y: place.y })] : [];
  });
  const places = placesOf(apply(after, { put: standing, remove: [] }));
  const placed = unplaced.map((stone) => {
    const place = places.get(stone.id);
    return put("stones", place ? { ...stone, x: asCoordinate(place.x), y: asCoordinate(place.y) } : stone);
  });
  const replaced = new Set(unplaced.map((stone) => stone.id as string));
  const others = diff.put.filter((one) => one.list !== "stones" || !replaced.has(one.record.id));
  return ok({ label, diff: { put: [...others, ...placed], remove: diff.remove } });
}

const isUnplaced = (stone: Stone): boolean => !stone.parked && (stone.x === null || stone.y === null);

function hasUnplaced(stones: Iterable<Stone>): boolean {
  for (const stone of stones) if (isUnplaced(stone)) return true;
  return false;
}

function addStones(workshop: Workshop, intent: Extract<Intent, { do: "stones.add" }>): Result<Change> {
  const puts: Put[] = [];
  const stones = new Map<string, Stone>(workshop.stones);
  let rank = nextRank(workshop.stones);
  for (const fields of intent.stones) {
    if (stones.has(fields.id)) return fail("exists", REFUSAL_WORDS.stoneTwice(fields.id));
    const stone = { ...fields, rank: rank++ } as Stone;
    stones.set(stone.id, stone);
    puts.push(put("stones", stone));
  }
  const links = new Map(workshop.links);
  let linkRank = nextRank(workshop.links);
  for (const fields of intent.links) {
    const [from, to] = [stones.get(fields.from), stones.get(fields.to)];
    if (!from || !to) return NO_SUCH_STONE;
    const allowed = checkLink(from, to, links);
    if (!allowed.ok) return allowed;
    const link: Link = { ...fields, rank: linkRank++ };
    links.set(linkKey(link.from, link.to), link);
    puts.push(put("links", link));
  }
  const [first] = intent.stones;
  const label = STEP_WORDS.addStones(intent.stones.length, first?.kind ?? "outcome");
  return settled(workshop, done(label, puts, [], workshop));
}

function editStone(workshop: Workshop, id: Stone["id"], patch: Extract<Intent, { do: "stone.edit" }>["patch"]): Result<Change> {
  const before = workshop.stones.get(id);
  if (!before) return NO_SUCH_STONE;
  const stone = neat("stones", { ...before, ...patch } as Stone);
  if (hasEvidence(before) && !hasEvidence(stone)) {
    const planned = [...workshop.evidence.values()].filter((row) => row.outcome === id).length;
    if (planned > 0) {
      return fail("invalid", REFUSAL_WORDS.hasEvidence(quoted(before.text)));
    }
  }
  const unfit = stone.kind === before.kind ? [] : unfitLinks(workshop, stone);
  const label = patch.text === undefined ? STEP_WORDS.changeStone : STEP_WORDS.writeStone;
  return settled(
    workshop,
    done(
      label,
      [put("stones", stone)],
      unfit.map((link) => ({ list: "links", key: linkKey(link.from, link.to) })),
      workshop,
    ),
  );
}

/** Gives a stone a picture, or takes it away. Bytes that another stone shows, or an earlier state of this one, stay in the file. */
function givePicture(workshop: Workshop, { id, picture, bytes }: Extract<Intent, { do: "stone.picture" }>): Result<Change> {
  const before = workshop.stones.get(id);
  if (!before) return NO_SUCH_STONE;
  if (bytes && (bytes.sha256 !== picture?.sha256 || wrongBytes(bytes) !== null)) return fail("invalid", REFUSAL_WORDS.otherPicture);
  const { picture: _, ...bare } = before;
  const isNew = bytes && !workshop.pictures.has(bytes.sha256);
  const kept = isNew ? [put("pictures", { ...bytes, rank: nextRank(workshop.pictures) })] : [];
  const stone: Stone = picture ? neat("stones", { ...before, picture }) : bare;
  return settled(workshop, done(picture ? STEP_WORDS.picture : STEP_WORDS.noPicture, [...kept, put("stones", stone)], [], workshop));
}

/** The links of a stone that no longer fit its new kind. */
const unfitLinks = (workshop: Workshop, stone: Stone): readonly Link[] =>
  [...workshop.links.values()].filter((link) => {
    const from = link.from === stone.id ? stone : workshop.stones.get(link.from);
    const to = link.to === stone.id ? stone : workshop.stones.get(link.to);
    return from && to && !KIND[from.kind].leadsTo.includes(to.kind);
  });

function moveStones(workshop: Workshop, intent: Extract<Intent, { do: "stones.move" }>): Result<Change> {
  const puts: Put[] = [];
  for (const { id, x, y } of intent.moves) {
    const stone = workshop.stones.get(id);
    if (!stone) return NO_SUCH_STONE;
    puts.push(put("stones", { ...stone, x, y }));
  }
  const label = intent.tidy ? STEP_WORDS.tidy : STEP_WORDS.moveStones(puts.length);
  return settled(workshop, done(label, puts, [], workshop));
}

function orderStone(workshop: Workshop, { id, before }: Extract<Intent, { do: "stone.order" }>): Result<Change> {
  const stone = workshop.stones.get(id);
  if (!stone || (before !== null && !workshop.stones.has(before))) return NO_SUCH_STONE;
  const all = inOrder(workshop.stones);
  const follower = all[all.indexOf(stone) + 1]?.id ?? null;
  if (before === id || before === follower) return done(STEP_WORDS.orderStone, [], [], workshop);
  const room = makePlace(workshop, "stones", before, id);
  if (!room.ok) return room;
  // The places on the board stay as they are: order is what is told first.
  return done(STEP_WORDS.orderStone, [...room.value.shifted, put("stones", { ...stone, rank: room.value.rank })], [], workshop);
}

function parkStones(workshop: Workshop, intent: Extract<Intent, { do: "stones.park" }>): Result<Change> {
  const puts: Put[] = [];
  for (const id of intent.ids) {
    const stone = workshop.stones.get(id);
    if (!stone) return NO_SUCH_STONE;
    puts.push(put("stones", { ...stone, parked: intent.parked }));
  }
  if (intent.parked) return settled(workshop, done(STEP_WORDS.park, puts, [], workshop));
  // Where another stone has taken its place meanwhile, one that comes back gets a free one.
  const taken = lyingOnOthers(apply(workshop, { put: puts, remove: [] }), intent.ids);
  const back = puts.map((one) =>
    one.list === "stones" && taken.has(one.record.id) ? put("stones", { ...one.record, x: null, y: null }) : one,
  );
  return settled(workshop, done(STEP_WORDS.unpark, back, [], workshop));
}

function removeStones(workshop: Workshop, ids: readonly Stone["id"][]): Result<Change> {
  if (ids.some((id) => !workshop.stones.has(id))) return NO_SUCH_STONE;
  const gone = new Set<string>(ids);
  const { put: puts, remove } = removalOf(workshop, "stones", gone);
  return settled(workshop, done(STEP_WORDS.removeStones(gone.size), puts, remove, workshop));
}

function addLink(workshop: Workshop, intent: Extract<Intent, { do: "link.add" }>): Result<Change> {
  const from = workshop.stones.get(intent.from);
  const to = workshop.stones.get(intent.to);
  if (!from || !to) return NO_SUCH_STONE;
  const allowed = checkLink(from, to, workshop.links);
  if (!allowed.ok) return allowed;
  const link: Link = { from: intent.from, to: intent.to, why: intent.why, rank: nextRank(workshop.links) };
  return settled(workshop, done(STEP_WORDS.link, [put("links", link)], [], workshop));
}
