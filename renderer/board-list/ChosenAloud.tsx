/** Says which stone has been chosen on the picture, which a screen reader can't see. The list says its own rows. */
import { memo, useEffect } from "react";
import { sayChosen } from "../../shared/pathway/in-words.ts";
import { lookedAt } from "../../shared/pathway/look.ts";
import { useChosenLater } from "../state/AfterTheBoard.tsx";
import { useDesk } from "../state/desk.ts";
import { aloud } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";

export const ChosenAloud = memo(function ChosenAloud() {
  const selection = useChosenLater()?.selection;
  useEffect(() => {
    const now = useReplica.getState().open?.workshop;
    const at = document.activeElement;
    // The list's own row is read as it gets the focus; how many are chosen is in none of them.
    const isTold = at?.closest(".board") || (at?.closest(".board-list") && (selection?.length ?? 0) > 1);
    if (!selection || !now || !isTold) return;
    // Folding and changing say themselves what they do: here only what is chosen counts.
    aloud(sayChosen(now, lookedAt(now, useDesk.getState().look), selection));
  }, [selection]);
  return null;
});
