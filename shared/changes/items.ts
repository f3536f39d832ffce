/** Adding, editing, removing and re-ordering the rows of the plain lists (evidence, options, benefits …). */
import { isNews, keyOfPut, NO_CHANGE, put, type Change, type Put } from "../model/diff.ts";
import type { ItemList, ListName, RecordOf, ReferringField } from "../model/lists.ts";
import { keysNamed, NAMINGS, removalOf, usesOf } from "../model/references.ts";
import { quoted } from "../base/wording.ts";
import { WITH_EVIDENCE } from "../guidance/terms.ts";
import { hasEvidence } from "../model/kinds.ts";
import { inOrder, keyOf, type Workshop } from "../model/workshop.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Intent, ItemIntents } from "./intent.ts";

const NO_SUCH_ROW = fail("not-found", "That row is no longer there. Someone may have removed it.");

const ROW: { readonly [L in ItemList]: string } = {
  evidence: "evidence",
  options: "a type of evidence",
  findings: "a finding",
  examples: "an example",
  benefits: "a benefit",
  feedback: "a question",
  worksheet: "a worksheet row",
  asides: "a question set aside",
  rounds: "a round of choosing",
};

const ROWS: { readonly [L in ItemList]: string } = {
  evidence: "pieces of evidence",
  options: "types of evidence",
  findings: "findings",
  examples: "examples",
  benefits: "benefits",
  feedback: "questions",
  worksheet: "worksheet rows",
  asides: "questions set aside",
  rounds: "rounds of choosing",
};

const alreadyThere = (list: ItemList, key: string) => fail("exists", `There already is ${ROW[list]} with the id “${key}”.`);

type Naming = { [L in ItemList]: `${L}.${ReferringField<L>}` }[ItemList];

/** What is said where a row names something that is not there. */
const MISSING: { readonly [N in Naming]: (key: string) => Result<never> } = {
  "evidence.outcome": () => fail("not-found", "The outcome of this evidence is no longer on the board."),
  "evidence.type": (code) => notOnTheList(code),
  "findings.evidence": () => fail("not-found", "The evidence that this finding belongs to is no longer in the plan."),
  "examples.evidence": (code) => notOnTheList(code),
  "asides.stone": () => fail("not-found", "The stone that this question is about is no longer there."),
  "rounds.votes": () => fail("not-found", "One of the stones to choose from is no longer there."),
};
const notOnTheList = (code: string) => fail("invalid", `“${code}” is not on the list of types of evidence.`);

/** Whether a row's references hold: what it names is there, and an outcome is an outcome. */
function refersWell(workshop: Workshop, one: Put): Result<null> {
  for (const naming of NAMINGS[one.list]) {
    const missing = keysNamed(one.record, naming).find((key) => !workshop[naming.to].has(key));
    if (missing !== undefined) return MISSING[`${one.list}.${naming.field}` as Naming](missing);
  }
  if (one.list === "evidence") {
    const stone = workshop.stones.get(one.record.outcome);
    if (stone && !hasEvidence(stone)) {
      return fail("invalid", `${quoted(stone.text)} is not ${WITH_EVIDENCE.one}, and only ${WITH_EVIDENCE.many} have evidence.`);
    }
  }
  return ok(null);
}

/** A row with its place, as it is put into its list. */
const placed = <L extends ItemList>(list: L, item: object, rank: number): Put => put(list, { ...item, rank } as RecordOf[L]);

const rowsOf = <L extends ItemList>(workshop: Workshop, list: L): readonly RecordOf[L][] => inOrder<RecordOf[L]>(workshop[list]);

/** The rank that puts a record in front of the one with the key `before`, or at the end; other rows may shift. */
function makeRoom<L extends ItemList>(
  workshop: Workshop,
  list: L,
  before: string | null,
  moving?: string,
): Result<{ readonly rank: number; readonly shifted: readonly Put[] }> {
  const rows = rowsOf(workshop, list).filter((row) => keyOf(list, row) !== moving);
  if (before === null) return ok({ rank: (rows.at(-1)?.rank ?? 0) + 1, shifted: [] });
  const index = rows.findIndex((row) => keyOf(list, row) === before);
  const next = rows[index];
  if (!next) return NO_SUCH_ROW;
  const previous = rows[index - 1]?.rank ?? next.rank - 2;
  const middle = (previous + next.rank) / 2;
  if (middle > previous && middle < next.rank) return ok({ rank: middle, shifted: [] });
  // The gap is used up (some fifty moves into the same place): number the whole list anew.
  const shifted = rows.map((row, at) => put(list, { ...row, rank: at < index ? at + 1 : at + 2 }));
  return ok({ rank: index + 1, shifted });
}

export function addItem(workshop: Workshop, { list, item, before }: ItemIntents<ItemList>["add"]): Result<Change> {
  const room = makeRoom(workshop, list, before);
  if (!room.ok) return room;
  const added = placed(list, item, room.value.rank);
  const key = keyOfPut(added);
  if (workshop[list].has(key)) return alreadyThere(list, key);
  const refers = refersWell(workshop, added);
  if (!refers.ok) return refers;
  return ok({ label: `Add ${ROW[list]}`, diff: { put: [...room.value.shifted, added], remove: [] } });
}

/** Adds all rows or, where one of them breaks a rule, none. */
export function addItems(workshop: Workshop, { list, items }: ItemIntents<ItemList>["addAll"]): Result<Change> {
  const last = rowsOf(workshop, list).at(-1)?.rank ?? 0;
  const puts: Put[] = [];
  const keys = new Set<string>(workshop[list].keys());
  for (const item of items) {
    const added = placed(list, item, last + 1 + puts.length);
    const key = keyOfPut(added);
    if (keys.has(key)) return alreadyThere(list, key);
    const refers = refersWell(workshop, added);
    if (!refers.ok) return refers;
    keys.add(key);
    puts.push(added);
  }
  const label = items.length === 1 ? `Add ${ROW[list]}` : `Add ${items.length} ${ROWS[list]}`;
  return ok({ label, diff: { put: puts, remove: [] } });
}

export function editItem(workshop: Workshop, { list, key, patch }: ItemIntents<ItemList>["edit"]): Result<Change> {
  const before = workshop[list].get(key);
  if (!before) return NO_SUCH_ROW;
  const edited = placed(list, { ...before, ...patch }, before.rank);
  if (keyOfPut(edited) !== key) return fail("invalid", "The id of a row can't be changed.");
  const refers = refersWell(workshop, edited);
  if (!refers.ok) return refers;
  return ok({ label: `Change ${ROW[list]}`, diff: { put: isNews(workshop, edited) ? [edited] : [], remove: [] } });
}

/** Removes a row with what belongs to it, unless others need it. */
export function removeItem(workshop: Workshop, { list, key }: Extract<Intent, { do: "item.remove" }>): Result<Change> {
  if (!workshop[list].has(key)) return NO_SUCH_ROW;
  const uses = usesOf(workshop, list, key);
  if (uses.size > 0) {
    const used = [...uses].map(([by, count]) => USES[by]?.(count) ?? `${count}`);
    return fail("invalid", `This type of evidence is used in ${used.join(" and ")}. Choose another type there first.`);
  }
  return ok({ label: `Remove ${ROW[list]}`, diff: removalOf(workshop, list, [key]) });
}

/** What needs a type of evidence. */
const USES: { readonly [L in ListName]?: (n: number) => string } = {
  evidence: (n) => `${n} ${n === 1 ? "row" : "rows"} of the plan`,
  examples: (n) => `${n} real-life ${n === 1 ? "example" : "examples"}`,
};

export function moveItem(workshop: Workshop, { list, key, before }: Extract<Intent, { do: "item.move" }>): Result<Change> {
  const record = workshop[list].get(key);
  if (!record) return NO_SUCH_ROW;
  const keys = rowsOf(workshop, list).map((row) => keyOf(list, row));
  const follower = keys[keys.indexOf(key) + 1] ?? null;
  if (before === key || before === follower) return ok({ label: `Move ${ROW[list]}`, diff: NO_CHANGE });
  const room = makeRoom(workshop, list, before, key);
  if (!room.ok) return room;
  return ok({ label: `Move ${ROW[list]}`, diff: { put: [...room.value.shifted, placed(list, record, room.value.rank)], remove: [] } });
}
