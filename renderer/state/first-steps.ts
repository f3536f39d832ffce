/** Which of the three things to try somebody has done since the example was opened. Nothing of it is kept: only that the card is closed. */
import { create } from "zustand";
import type { Workshop } from "../../shared/model/workshop.ts";
import { useReplica } from "./replica.ts";

export const FIRST_STEPS = ["write", "room", "word"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

type Done = ReadonlySet<FirstStep>;
const NONE: Done = new Set();
export const useFirstSteps = create<{ readonly done: Done }>()(() => ({ done: NONE }));

/** Somebody has done one of them. */
export const stepTried = (step: FirstStep): void =>
  useFirstSteps.setState((now) => (now.done.has(step) ? now : { done: new Set([...now.done, step]) }));

/** Follows what is done in the window from now on. @returns what ends it. */
export function followFirstSteps(): () => void {
  return useReplica.subscribe((now, before) => {
    if (now.open?.file.path !== before.open?.file.path) return useFirstSteps.setState({ done: NONE });
    if (!now.open?.file.isExample) return;
    if (now.app?.roomOpen) stepTried("room");
    if (before.open && isWritten(before.open.workshop, now.open.workshop)) stepTried("write");
  });
}

/** Whether words have come to a stone, or a stone with words. */
function isWritten({ stones: before }: Workshop, { stones: now }: Workshop): boolean {
  if (before === now) return false;
  return [...now.values()].some((stone) => before.get(stone.id) !== stone && before.get(stone.id)?.text !== stone.text);
}
