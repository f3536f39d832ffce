/** What the next added stone will be: what a person chose last, else what the path asks for now. */
import { useMemo } from "react";
import { nextStep } from "../../shared/pathway/next-step.ts";
import type { Kind, Strand } from "../../shared/model/records.ts";
import { useDesk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";

export function useAdding(): { readonly kind: Kind; readonly strand: Strand } {
  const { kind, strand } = useDesk((now) => now.adding);
  const workshop = useWorkshop();
  const next = useMemo(() => nextStep(workshop)?.step, [workshop]);
  if (kind !== null) return { kind, strand };
  // Where nothing is asked for any more, outcomes are what a room adds most.
  return { kind: next ? (next.does === "add" ? next.kind : next.from) : "outcome", strand };
}
