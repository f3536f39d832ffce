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
    if (!selection || !now || !document.activeElement?.closest(".board")) return;
    // Folding and changing say themselves what they do: here only what is chosen counts.
    aloud(sayChosen(now, lookedAt(now, useDesk.getState().look), selection));
  }, [selection]);
  return null;
});
