/** The failed Result for something thrown, with a sentence also where it is a fault of ours. */
import { fail, WorkshopError, type AppError } from "../base/result.ts";
import { APP_WORDS } from "./app-words.ts";

export function failureOf(error: unknown): { readonly ok: false; readonly error: AppError } {
  if (error instanceof WorkshopError) return { ok: false, error: error.error };
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fail("unexpected", APP_WORDS.errors.inside, details);
}
