/** One calm line when a workshop with something due is opened; it leaves by itself, and stands in nobody's way. */
import { useEffect } from "react";
import { today } from "../../shared/base/today.ts";
import { DUE_WORDS } from "../../shared/guidance/due-words.ts";
import { dueOf } from "../../shared/pathway/due.ts";
import { desk } from "../state/desk.ts";
import { closeNotice, mention, useNotices } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";

/** @param path the file that is open: said once for each opening. */
export function useDueLine(path: string | undefined): void {
  useEffect(() => {
    const workshop = useReplica.getState().open?.workshop;
    if (path === undefined || !workshop) return;
    // Outcomes without anything are no news of this day: they stand in the list alone.
    const { rows, forms } = dueOf(workshop, today());
    if (rows.length + forms.length === 0) return;
    const line = DUE_WORDS.line(rows.length, forms.length);
    mention(line, {
      label: DUE_WORDS.see,
      run: () => {
        closeNotice();
        desk.ask("due");
      },
    });
    // It speaks of this workshop: it goes with it.
    return () => {
      if (useNotices.getState().notice?.text === line) closeNotice();
    };
  }, [path]);
}
