/**
 * The code at the foot of a form on paper: which form, and which round ("F2 · round 1"). A form's number is taken from its id, so
 * that it stays when forms are moved, worded anew or removed: paper that is out already keeps its meaning. All functions are pure.
 */
import { fingerprint } from "../base/fingerprint.ts";
import { FORM_WORDS } from "../guidance/forms-words.ts";
import { ItemId, type EvidenceForm, type FormResult } from "../model/records.ts";

type Known = Pick<EvidenceForm, "id">;

/** Ids as the product gives them. */
const NUMBERED = /^m([1-9]\d{0,3})$/;
/** Where the numbers of other ids begin, and how many there are to begin with. */
const OTHERS = { from: 100, count: 900 } as const;

const ownNumber = (id: string): number | null => {
  const found = NUMBERED.exec(id)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * The number of each form, by its id. "m7" is 7; an id of another program has a number from 100 on, made from the id. Two forms never
 * have the same.
 */
export function formNumbers(forms: Iterable<Known>): ReadonlyMap<string, number> {
  const ids = [...forms].map(({ id }) => id);
  const numbers = new Map<string, number>(
    ids.flatMap((id) => {
      const own = ownNumber(id);
      return own === null ? [] : [[id, own]];
    }),
  );
  const taken = new Set(numbers.values());
  for (const id of ids.filter((one) => !numbers.has(one)).sort()) {
    let number = OTHERS.from + (Number.parseInt(fingerprint(id).slice(0, 8), 16) % OTHERS.count);
    while (taken.has(number)) number++;
    taken.add(number);
    numbers.set(id, number);
  }
  return numbers;
}

/** The id of the next form: one more than the highest that the product has given. */
export const nextFormId = (forms: Iterable<Known>): ItemId =>
  ItemId.parse(`m${Math.max(0, ...[...forms].map(({ id }) => ownNumber(id) ?? 0)) + 1}`);

/** The round that is asked next: one more than have been counted. */
export const nextRound = (results: Iterable<Pick<FormResult, "form">>, form: ItemId): number =>
  [...results].filter((result) => result.form === form).length + 1;

/** The code as it stands on paper. */
export const formCode = (form: number, round: number): string => FORM_WORDS.code(form, round);

interface FormCode {
  readonly form: number;
  /** Null where only the form is named. */
  readonly round: number | null;
}

/** What may stand before a code and after it, and between its numbers: anything but a digit, so that it is read in every language. */
const CODE = /^[^\p{L}\p{N}]*F[\s.]*(\d{1,5})(?:[^\d]+(\d{1,4}))?[^\d]*$/iu;

/** Reads a code as somebody types it: "F2 · round 1", "f2 r1", "F 2/1", "F2". Null where it is none. */
export function readFormCode(text: string): FormCode | null {
  const found = CODE.exec(text.trim());
  if (!found) return null;
  const [form, round] = [Number(found[1]), found[2] === undefined ? null : Number(found[2])];
  return form > 0 && round !== 0 ? { form, round } : null;
}

/** The form that a code names among these; undefined where there is none. */
export function formOfCode<F extends Known>(forms: readonly F[], code: FormCode): F | undefined {
  const numbers = formNumbers(forms);
  return forms.find(({ id }) => numbers.get(id) === code.form);
}
