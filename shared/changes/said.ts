/**
 * What is said of a change to those who don't see it: each intent in a sentence or two, and what undoing brought back. Pure; the
 * words are in `SAID_WORDS`.
 */
import { quoted } from "../base/wording.ts";
import { SAID_WORDS as words } from "../guidance/change-words.ts";
import { onOneLine, wovenReason } from "../guidance/grammar.ts";
import { FOUND_TERMS, PROGRESS_TERMS } from "../guidance/terms.ts";
import type { Link, Stone, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { Intent } from "./intent.ts";

/**
 * The sentence for a change that has been made.
 * @param before the workshop as it was, which has the names and places of what changed.
 */
export function sayChange(before: Workshop, intent: Intent): string {
  const name = (id: StoneId): string => nameOf(before, id);
  switch (intent.do) {
    case "info.edit":
      return intent.patch.title === undefined ? words.info : words.title(quoted(intent.patch.title));
    case "framework.write":
      return words.framework;
    case "stones.add": {
      const [one, ...others] = intent.stones;
      if (!one || others.length > 0) return words.addStones(intent.stones.length);
      const known = (id: StoneId): string => (id === one.id ? quoted(one.text) : name(id));
      return sentences([
        words.addStone(one.kind, one.strand, quoted(one.text)),
        ...intent.links.map(({ from, to, why }) => words.link(known(from), known(to), reason(why))),
      ]);
    }
    case "stone.edit":
      return sayEdit(name(intent.id), intent.patch);
    case "stone.picture":
      return intent.picture === null ? words.stone.noPicture(name(intent.id)) : words.stone.picture(name(intent.id));
    case "stones.move": {
      if (intent.tidy) return words.tidy;
      const [one, ...others] = intent.moves;
      return one && others.length === 0
        ? words.move(name(one.id), sideOf(before.stones.get(one.id), one))
        : words.moveStones(intent.moves.length);
    }
    case "stones.park":
      return intent.parked
        ? several(before, intent.ids, words.park, words.parkStones)
        : several(before, intent.ids, words.unpark, words.unparkStones);
    case "stones.remove":
      return several(before, intent.ids, words.remove, words.removeStones);
    case "stone.order":
      return intent.before === null ? words.orderLast(name(intent.id)) : words.order(name(intent.id), name(intent.before));
    case "link.add":
      return words.link(name(intent.from), name(intent.to), reason(intent.why));
    case "link.edit":
      return reason(intent.why) === ""
        ? words.noReason(name(intent.from), name(intent.to))
        : words.link(name(intent.from), name(intent.to), reason(intent.why));
    case "link.remove":
      return words.unlink(name(intent.from), name(intent.to));
    case "item.add":
      return words.addRows(intent.list, 1);
    case "items.add":
      return words.addRows(intent.list, intent.items.length);
    case "item.edit":
      return words.changeRow(intent.list);
    case "item.remove":
      return words.removeRow(intent.list);
    case "item.move":
      return words.moveRow(intent.list);
    case "examples.regroup":
      return words.regroup(quoted(intent.from), quoted(intent.to));
    case "several":
      return words.several(intent.label);
  }
}

type Patch = Extract<Intent, { do: "stone.edit" }>["patch"];
/** What is said of each field of a stone. What is not named here says nothing by itself: no way of the product changes it alone. */
const EDITED: { readonly [F in keyof Patch]?: (value: NonNullable<Patch[F]>, stone: string) => string } = {
  text: (text) => words.stone.text(quoted(text, 200)),
  kind: (kind, stone) => words.stone.kind(stone, kind),
  strand: (strand, stone) => words.stone.strand(stone, strand),
  group: (group, stone) => words.stone.group(stone, group && quoted(group)),
  progress: (progress, stone) => words.stone.progress(stone, PROGRESS_TERMS[progress].label),
  note: () => words.stone.note,
  reportText: () => words.stone.reportText,
  picture: (_, stone) => words.stone.picture(stone),
  found: (found, stone) => words.stone.found(stone, FOUND_TERMS[found].label),
  parked: (parked, stone) => (parked ? words.park : words.unpark)(stone),
  x: (_, stone) => words.move(stone, null),
};

function sayEdit(stone: string, patch: Patch): string {
  const said = Object.entries(patch).flatMap(([field, value]) => EDITED[field as keyof Patch]?.(value as never, stone) ?? []);
  return said.length > 0 ? sentences(said) : words.move(stone, null);
}

/**
 * What undoing or doing again has brought or taken, by the stones and links before and after; at most two sentences, since the step
 * is named with them.
 */
export function sayTaken(before: Workshop, after: Workshop): string {
  const onPath = ({ stones }: Workshop): readonly StoneId[] => [...stones.values()].filter(({ parked }) => !parked).map(({ id }) => id);
  const [were, are] = [onPath(before), onPath(after)].map((ids) => new Set(ids)) as [Set<StoneId>, Set<StoneId>];
  const came = [...are].filter((id) => !were.has(id));
  const went = [...were].filter((id) => !are.has(id));
  const stones = [
    ...(came.length > 0 ? [several(after, came, words.unpark, words.unparkStones)] : []),
    ...(went.length > 0 ? [several(before, went, words.remove, words.removeStones)] : []),
  ];
  if (stones.length > 0) return sentences(stones);
  const written = [...after.stones.values()].filter((stone) => before.stones.get(stone.id)?.text !== stone.text);
  const links = [
    ...[...after.links].flatMap(([key, link]) => (before.links.has(key) ? [] : [sayLink(after, link, words.link)])),
    ...[...before.links].flatMap(([key, link]) => (after.links.has(key) ? [] : [sayLink(before, link, words.unlink)])),
  ];
  return sentences([...written.map(({ text }) => words.stone.text(quoted(text))), ...links].slice(0, 2));
}

const sayLink = (workshop: Workshop, { from, to, why }: Link, say: (from: string, to: string, why: string) => string): string =>
  say(nameOf(workshop, from), nameOf(workshop, to), reason(why));

const nameOf = ({ stones }: Workshop, id: StoneId): string => quoted(stones.get(id)?.text ?? "");

/** One by its name, several by their number. */
function several(workshop: Workshop, ids: readonly StoneId[], one: (stone: string) => string, many: (n: number) => string): string {
  const [first, ...others] = ids;
  return first !== undefined && others.length === 0 ? one(nameOf(workshop, first)) : many(ids.length);
}

/** What stands after "because"; nothing where no reason is given. */
const reason = (why: string): string => wovenReason(onOneLine(why))?.text ?? "";

type Place = Pick<Stone, "x" | "y">;
/** The side to which a stone went further than to any other; null where it had no place, or has none now. */
function sideOf(from: Place | undefined, to: Place): "left" | "right" | "up" | "down" | null {
  if (!from || from.x === null || from.y === null || to.x === null || to.y === null) return null;
  const [across, along] = [to.x - from.x, to.y - from.y];
  if (across === 0 && along === 0) return null;
  if (Math.abs(across) >= Math.abs(along)) return across > 0 ? "right" : "left";
  return along > 0 ? "down" : "up";
}

const sentences = (said: readonly string[]): string => said.join(" ");
