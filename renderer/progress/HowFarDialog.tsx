/** How far one outcome is, asked where there is no panel for it: in the plan, and in the menu of a stone. */
import { useEffect } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { STORY_WORDS } from "../../shared/guidance/story-words.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { HowFar } from "./HowFar.tsx";
import "./progress.css";

export function HowFarDialog() {
  const id = useDesk((now) => now.howFar);
  const { stones } = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const stone = id === null ? undefined : stones.get(id);
  const fits = stone !== undefined && KIND[stone.kind].hasProgress;
  // Somebody has undone the stone itself.
  useEffect(() => {
    if (!fits) desk.ask(null);
  }, [fits]);
  if (!fits) return null;
  return (
    <Dialog heading={STORY_WORDS.dialog} onClose={() => desk.ask(null)}>
      <p dir="auto">{stone.text}</p>
      <HowFar stone={stone} readOnly={readOnly} chosen />
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} preventFocusOnPress onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
