/** Adding, editing, removing and re-ordering the rows of the plain lists (evidence, options, benefits …). */
import { hasEvidence } from "../model/kinds.ts";
import { NO_CHANGE, put, type Change, type Put, type Removal } from "../model/diff.ts";
import { quoted } from "../pathway/links.ts";
import { inOrder, keyOf, type RecordOf, type Workshop } from "../model/workshop.ts";
import { fail, ok, type Result } from "../base/result.ts";
import type { Intent, ItemList } from "./intent.ts";
import { REFUSAL_WORDS, STEP_WORDS } from "../guidance/change-words.ts";

const NO_SUCH_ROW = fail("not-found", REFUSAL_WORDS.rowGone);

const alreadyThere = (list: ItemList, key: string) => fail("exists", REFUSAL_WORDS.rowTwice(list, key));

/** Whether a row's references hold: an outcome that is an outcome, a type that is on the list. */
function refersWell(workshop: Workshop, one: Put): Result<null> {
  if (one.list === "evidence") {
    const stone = workshop.stones.get(one.record.outcome);
    if (!stone) return fail("not-found", REFUSAL_WORDS.outcomeGone);
    if (!hasEvidence(stone)) {
      return fail("invalid", REFUSAL_WORDS.noOutcome(quoted(stone.text)));
    }
  }
  if (one.list === "findings" && !workshop.evidence.has(one.record.evidence)) {
    return fail("not-found", REFUSAL_WORDS.evidenceGone);
  }
  if (one.list === "asides" && one.record.stone !== "" && !workshop.stones.has(one.record.stone)) {
    return fail("not-found", REFUSAL_WORDS.questionGone);
  }
  if (one.list === "rounds" && one.record.votes.some(({ stone }) => !workshop.stones.has(stone))) {
    return fail("not-found", REFUSAL_WORDS.choiceGone);
  }
  const types = one.list === "evidence" ? [one.record.type] : one.list === "examples" ? one.record.evidence.map((row) => row.type) : [];
  const unknown = types.find((type) => !workshop.options.has(type));
  if (unknown !== undefined) return fail("invalid", REFUSAL_WORDS.noOption(unknown));
  return ok(null);
}

/** The rank that puts a record in front of the one with the key `before`, or at the end; other rows may shift. */
function makeRoom<L extends ItemList>(
  workshop: Workshop,
  list: L,
  before: string | null,
  moving?: string,
): Result<{ readonly rank: number; readonly shifted: readonly Put[] }> {
  const rows = (inOrder(workshop[list] as ReadonlyMap<string, RecordOf[L]>) as readonly RecordOf[L][]).filter(
    (row) => keyOf(list, row) !== moving,
  );
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

export function addItem(workshop: Workshop, intent: Extract<Intent, { do: "item.add" }>): Result<Change> {
  const { list, item, before } = intent;
  const room = makeRoom(workshop, list, before);
  if (!room.ok) return room;
  const added = put(list, { ...item, rank: room.value.rank } as never);
  const key = keyOf(list, added.record as never);
  if (workshop[list].has(key)) return alreadyThere(list, key);
  const refers = refersWell(workshop, added);
  if (!refers.ok) return refers;
  return ok({ label: STEP_WORDS.addRows(list, 1), diff: { put: [...room.value.shifted, added], remove: [] } });
}

/** Adds all rows or, where one of them breaks a rule, none. */
export function addItems(workshop: Workshop, { list, items }: Extract<Intent, { do: "items.add" }>): Result<Change> {
  const last = inOrder(workshop[list] as ReadonlyMap<string, { readonly rank: number }>).at(-1)?.rank ?? 0;
  const puts: Put[] = [];
  const keys = new Set<string>(workshop[list].keys());
  for (const item of items) {
    const added = put(list, { ...item, rank: last + 1 + puts.length } as never);
    const key = keyOf(list, added.record as never);
    if (keys.has(key)) return alreadyThere(list, key);
    const refers = refersWell(workshop, added);
    if (!refers.ok) return refers;
    keys.add(key);
    puts.push(added);
  }
  const label = STEP_WORDS.addRows(list, items.length);
  return ok({ label, diff: { put: puts, remove: [] } });
}

export function editItem(workshop: Workshop, intent: Extract<Intent, { do: "item.edit" }>): Result<Change> {
  const { list, key, patch } = intent;
  const before = workshop[list].get(key);
  if (!before) return NO_SUCH_ROW;
  const edited = put(list, { ...before, ...patch } as never);
  if (keyOf(list, edited.record as never) !== key) return fail("invalid", REFUSAL_WORDS.idStays);
  const refers = refersWell(workshop, edited);
  if (!refers.ok) return refers;
  const same = JSON.stringify(before) === JSON.stringify(edited.record);
  return ok({ label: STEP_WORDS.changeRow(list), diff: { put: same ? [] : [edited], remove: [] } });
}

export function removeItem(workshop: Workshop, intent: Extract<Intent, { do: "item.remove" }>): Result<Change> {
  const { list, key } = intent;
  if (!workshop[list].has(key)) return NO_SUCH_ROW;
  const removals: Removal[] = [{ list, key }];
  if (list === "evidence") {
    for (const finding of workshop.findings.values()) {
      if (finding.evidence === key) removals.unshift({ list: "findings", key: finding.id });
    }
  }
  if (list === "options") {
    const inPlan = [...workshop.evidence.values()].filter((row) => row.type === key).length;
    const inExamples = [...workshop.examples.values()].filter((row) => row.evidence.some((e) => e.type === key)).length;
    if (inPlan + inExamples > 0) {
      return fail("invalid", REFUSAL_WORDS.optionUsed(inPlan, inExamples));
    }
  }
  return ok({ label: STEP_WORDS.removeRow(list), diff: { put: [], remove: removals } });
}

export function moveItem(workshop: Workshop, intent: Extract<Intent, { do: "item.move" }>): Result<Change> {
  const { list, key, before } = intent;
  const record = workshop[list].get(key);
  if (!record) return NO_SUCH_ROW;
  const keys = inOrder(workshop[list] as ReadonlyMap<string, { readonly rank: number }>).map((row) => keyOf(list, row as never));
  const follower = keys[keys.indexOf(key) + 1] ?? null;
  if (before === key || before === follower) return ok({ label: STEP_WORDS.moveRow(list), diff: NO_CHANGE });
  const room = makeRoom(workshop, list, before, key);
  if (!room.ok) return room;
  const moved = put(list, { ...record, rank: room.value.rank } as never);
  return ok({ label: STEP_WORDS.moveRow(list), diff: { put: [...room.value.shifted, moved], remove: [] } });
}
