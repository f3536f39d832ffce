/** A dialog that hands something over: asks about personal words, waits, says what went wrong, and closes once it is done. */
import { useEffect, useRef, useState } from "react";
import type { Leaving } from "../../shared/export/products.ts";
import type { Result } from "../../shared/base/result.ts";
import { desk } from "../state/desk.ts";
import { refuse } from "../state/notices.ts";
import { mayLeave } from "../state/personal.ts";

export interface HandingOver {
  readonly busy: boolean;
  /**
   * @param leaving what goes out; null where nothing of the workshop does, and so nothing is asked.
   * @param call hands it over; null means that the person chose Cancel, and the dialog stays.
   * @param done says that it is done, once the dialog has closed.
   */
  readonly hand: <T>(leaving: Leaving | null, call: () => Promise<Result<T | null>>, done: (value: T) => void) => Promise<void>;
}

/** @param setError takes why the last try failed, for the dialog to show; null where nothing did. */
export function useHandingOver(setError: (error: string | null) => void): HandingOver {
  const [busy, setBusy] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return {
    busy,
    hand: async (leaving, call, done) => {
      if (leaving && !(await mayLeave(leaving))) return;
      setBusy(true);
      const result = await call();
      setBusy(false);
      // The question about personal words stands in the dialog's place, and leaves nothing behind it to say this.
      if (!result.ok && !here.current) return refuse(result.error);
      setError(result.ok ? null : result.error.message);
      if (!result.ok || result.value === null) return;
      desk.ask(null);
      done(result.value);
    },
  };
}
