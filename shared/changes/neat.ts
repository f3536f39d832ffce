/** Records as people's changes leave them: always in one order, so that the same is the same to the letter, and without what says nothing. */
import { fieldOf, RECORDS, type ListName, type RecordOf } from "../model/lists.ts";

/** Fields that may be absent, and what says no more than that: set back to it they are left out, so that JSON needs no newer version. */
const SAYS_NOTHING: { readonly [L in ListName]?: { readonly [F in keyof RecordOf[L]]?: RecordOf[L][F] } } = {
  stones: { found: "no" },
  evidence: { due: "" },
};

/** The record with its fields in their order, without the optional ones that say nothing. */
export function neat<R extends object>(list: ListName, record: R): R {
  const empty: object = SAYS_NOTHING[list] ?? {};
  const says = Object.keys(RECORDS[list].shape)
    .map((field) => [field, fieldOf(record, field)] as const)
    .filter(([field, value]) => value !== undefined && value !== fieldOf(empty, field));
  return Object.fromEntries(says) as R;
}
