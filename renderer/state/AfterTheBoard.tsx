/** What stands beside the board follows it: a change is drawn on the board first, and told there as soon as there is time. */
import { useDeferredValue, useMemo, type ReactNode } from "react";
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { useDesk } from "./desk.ts";
import { ShownWorkshop, useWorkshop } from "./replica.ts";

/** Holds what shows the workshop, and may do so a frame or two after the board. */
export function AfterTheBoard({ children }: { readonly children: ReactNode }) {
  return <ShownWorkshop value={useDeferredValue(useWorkshop())}>{children}</ShownWorkshop>;
}

/** What is chosen, and the workshop that it was chosen in: it may be new. */
interface Chosen {
  readonly workshop: Workshop;
  readonly selection: readonly StoneId[];
}

/**
 * What is chosen, a frame or two after the board; null until the board has been drawn for the first time. Whoever works in the
 * panel sees a change at once: what leaves it hands its focus on.
 */
export function useChosenLater(): Chosen | null {
  const workshop = useWorkshop();
  const selection = useDesk((now) => now.selection);
  const now = useMemo(() => ({ workshop, selection }), [workshop, selection]);
  const later = useDeferredValue<Chosen | null>(now, null);
  return later && later.workshop !== workshop && isWorkedIn() ? now : later;
}

const isWorkedIn = (): boolean => (document.activeElement?.closest(".side") ?? null) !== null;
