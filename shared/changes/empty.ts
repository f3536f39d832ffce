/** Fields that may be absent: what people set back to where it says nothing is left out again, so that a file needs no newer version for it. */
import type { ListName, RecordOf } from "../model/lists.ts";

const SAYS_NOTHING: { readonly [L in ListName]?: { readonly [F in keyof RecordOf[L]]?: RecordOf[L][F] } } = {
  stones: { found: "no" },
  evidence: { due: "" },
};

/** The record without the optional fields that say nothing. */
export function withoutEmpty<R extends object>(list: ListName, record: R): R {
  const empty: Readonly<Record<string, unknown>> = SAYS_NOTHING[list] ?? {};
  return Object.fromEntries(Object.entries(record).filter(([field, value]) => !(field in empty && empty[field] === value))) as R;
}
