/** Says which stone has been chosen on the picture, which a screen reader can't see. The list says its own rows. */
import { memo, useEffect, useState } from "react";
import { sayChosen } from "../../shared/pathway/in-words.ts";
import { lookedAt } from "../../shared/pathway/look.ts";
import { useChosenLater } from "../state/AfterTheBoard.tsx";
import { useDesk } from "../state/desk.ts";

export const ChosenAloud = memo(function ChosenAloud() {
  const chosen = useChosenLater();
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!chosen || !document.activeElement?.closest(".board")) return;
    const { workshop, selection } = chosen;
    // Folding says itself what it does: here only what is chosen counts.
    setSaid(sayChosen(workshop, lookedAt(workshop, useDesk.getState().look), selection));
  }, [chosen]);
  return (
    <p className="only-spoken" role="status">
      {said}
    </p>
  );
});
