/** Adding, editing, removing and re-ordering the rows of the plain lists (evidence, options, benefits …). */
import { isNews, keyOfPut, NO_CHANGE, put, type Change, type Put } from "../model/diff.ts";
import type { ItemList, ListName, RecordOf, ReferringField } from "../model/lists.ts";
import { keysNamed, NAMINGS, removalOf, usesOfKey } from "../model/references.ts";
import { quoted } from "../base/wording.ts";
import { unfitAnswer, withFitAnswers } from "../model/answers.ts";
import { hasEvidence, KIND } from "../model/kinds.ts";
import type { EvidenceForm } from "../model/records.ts";
import { inOrder, keyOf, type Workshop } from "../model/workshop.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { neat } from "./neat.ts";
import type { Intent, ItemIntents } from "./intent.ts";
import { REFUSAL_WORDS, STEP_WORDS, USE_WORDS } from "../guidance/change-words.ts";
import { number } from "../guidance/locale.ts";

const NO_SUCH_ROW = fail("not-found", REFUSAL_WORDS.rowGone);

const alreadyThere = (list: ItemList, key: string) => fail("exists", REFUSAL_WORDS.rowTwice(list, key));

type Naming = { [L in ItemList]: `${L}.${ReferringField<L>}` }[ItemList];

/** What is said where a row names something that is not there. */
const MISSING: { readonly [N in Naming]: (key: string) => Result<never> } = {
  "evidence.outcome": () => fail("not-found", REFUSAL_WORDS.outcomeGone),
  "evidence.type": (code) => notOnTheList(code),
  "findings.evidence": () => fail("not-found", REFUSAL_WORDS.evidenceGone),
  "progress.outcome": () => fail("not-found", REFUSAL_WORDS.progressGone),
  "forms.questions": () => fail("not-found", REFUSAL_WORDS.askedForGone),
  "results.form": () => fail("not-found", REFUSAL_WORDS.formGone),
  "said.stones": () => fail("not-found", REFUSAL_WORDS.saidAboutGone),
  "examples.evidence": (code) => notOnTheList(code),
  "asides.stone": () => fail("not-found", REFUSAL_WORDS.questionGone),
  "questions.stone": () => fail("not-found", REFUSAL_WORDS.questionGone),
  "easy.stone": () => fail("not-found", REFUSAL_WORDS.easyGone),
  "rounds.votes": () => fail("not-found", REFUSAL_WORDS.choiceGone),
};
const notOnTheList = (code: string) => fail("invalid", REFUSAL_WORDS.noOption(code));

/** Whether a row's references hold: what it names is there, and an outcome is an outcome. */
function refersWell(workshop: Workshop, one: Put): Result<null> {
  for (const naming of NAMINGS[one.list]) {
    const missing = keysNamed(one.record, naming).find((key) => !workshop[naming.to].has(key));
    if (missing !== undefined) return MISSING[`${one.list}.${naming.field}` as Naming](missing);
  }
  if (one.list === "evidence") {
    const stone = workshop.stones.get(one.record.outcome);
    if (stone && !hasEvidence(stone)) {
      return fail("invalid", REFUSAL_WORDS.noOutcome(quoted(stone.text)));
    }
  }
  if (one.list === "progress") {
    const stone = workshop.stones.get(one.record.outcome);
    if (stone && !KIND[stone.kind].hasProgress) return fail("invalid", REFUSAL_WORDS.noProgress(quoted(stone.text)));
  }
  if (one.list === "forms" && new Set(one.record.questions.map(({ id }) => id)).size < one.record.questions.length)
    return fail("exists", REFUSAL_WORDS.questionTwice);
  const form = one.list === "results" ? workshop.forms.get(one.record.form) : undefined;
  if (one.list === "results" && form && unfitAnswer(form, one.record)) return fail("invalid", REFUSAL_WORDS.answersUnfit);
  return ok(null);
}

/** What a form's results lose with its questions; refused where a question that has been answered would be answered otherwise. */
function resultsOf(workshop: Workshop, form: EvidenceForm): Result<readonly Put[]> {
  const own = [...workshop.results.values()].filter((result) => result.form === form.id);
  const fit = own.map((result) => withFitAnswers(form, result));
  const asked = new Set<string>(form.questions.map(({ id }) => id));
  const isOtherwise = own.some(({ answers }, at) => answers.some((one) => asked.has(one.question) && !fit[at]?.answers.includes(one)));
  if (isOtherwise) return fail("invalid", REFUSAL_WORDS.alreadyAnswered);
  return ok(fit.filter((result, at) => result !== own[at]).map((result) => put("results", result)));
}

/** A row with its place, as it is put into its list. */
const placed = <L extends ItemList>(list: L, item: object, rank: number): Put => put(list, { ...item, rank } as RecordOf[L]);

type Ranked = ItemList | "stones";

const rowsOf = <L extends Ranked>(workshop: Workshop, list: L): readonly RecordOf[L][] => inOrder<RecordOf[L]>(workshop[list]);

/** The rank that puts a record in front of the one with the key `before`, or at the end; other rows may shift. */
export function makePlace<L extends Ranked>(
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
  const room = makePlace(workshop, list, before);
  if (!room.ok) return room;
  const added = placed(list, item, room.value.rank);
  const key = keyOfPut(added);
  if (workshop[list].has(key)) return alreadyThere(list, key);
  const refers = refersWell(workshop, added);
  if (!refers.ok) return refers;
  return ok({ label: STEP_WORDS.addRows(list, 1), diff: { put: [...room.value.shifted, added], remove: [] } });
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
  const label = STEP_WORDS.addRows(list, items.length);
  return ok({ label, diff: { put: puts, remove: [] } });
}

export function editItem(workshop: Workshop, { list, key, patch }: ItemIntents<ItemList>["edit"]): Result<Change> {
  const before = workshop[list].get(key);
  if (!before) return NO_SUCH_ROW;
  const edited = placed(list, neat(list, { ...before, ...patch }), before.rank);
  if (keyOfPut(edited) !== key) return fail("invalid", REFUSAL_WORDS.idStays);
  const refers = refersWell(workshop, edited);
  if (!refers.ok) return refers;
  const along = edited.list === "forms" ? resultsOf(workshop, edited.record) : ok([]);
  if (!along.ok) return along;
  return ok({ label: STEP_WORDS.changeRow(list), diff: { put: isNews(workshop, edited) ? [edited, ...along.value] : [], remove: [] } });
}

/** Removes a row with what belongs to it, unless others need it. */
export function removeItem(workshop: Workshop, { list, key }: Extract<Intent, { do: "item.remove" }>): Result<Change> {
  if (!workshop[list].has(key)) return NO_SUCH_ROW;
  const uses = usesOfKey(workshop, list, key);
  if (uses.size > 0) {
    const used = [...uses].map(([by, count]) => (isCounted(by) ? USE_WORDS[by](count) : number(count)));
    return fail("invalid", REFUSAL_WORDS.optionUsed(used));
  }
  return ok({ label: STEP_WORDS.removeRow(list), diff: removalOf(workshop, list, [key]) });
}

const isCounted = (list: ListName): list is keyof typeof USE_WORDS => Object.hasOwn(USE_WORDS, list);

export function moveItem(workshop: Workshop, { list, key, before }: Extract<Intent, { do: "item.move" }>): Result<Change> {
  const record = workshop[list].get(key);
  if (!record) return NO_SUCH_ROW;
  const keys = rowsOf(workshop, list).map((row) => keyOf(list, row));
  const follower = keys[keys.indexOf(key) + 1] ?? null;
  if (before === key || before === follower) return ok({ label: STEP_WORDS.moveRow(list), diff: NO_CHANGE });
  const room = makePlace(workshop, list, before, key);
  if (!room.ok) return room;
  return ok({ label: STEP_WORDS.moveRow(list), diff: { put: [...room.value.shifted, placed(list, record, room.value.rank)], remove: [] } });
}
