/** Says which stone has been chosen on the picture, which a screen reader can't see. The list says its own rows. */
import { useDeferredValue, useEffect, useState } from "react";
import { sayChosen } from "../../shared/pathway/in-words.ts";
import { useDesk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";

export function ChosenAloud() {
  const workshop = useWorkshop();
  // The board lights up first.
  const selection = useDeferredValue(useDesk((now) => now.selection));
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (document.activeElement?.closest(".board")) setSaid(sayChosen(workshop, selection));
  }, [workshop, selection]);
  return (
    <p className="only-spoken" role="status">
      {said}
    </p>
  );
}
