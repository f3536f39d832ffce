/** What a word of the path means: a quiet button where the word stands, and F1 wherever its place has the focus. */
import { CircleQuestionMark } from "lucide-react";
import { KIND_TERMS, OTHER_TERMS } from "../../shared/guidance/terms.ts";
import { PLAIN_WORDS } from "../../shared/guidance/plain-words.ts";
import { desk, useDesk } from "../state/desk.ts";
import { workshopNow } from "../state/look.ts";
import { Button } from "./Button.tsx";

/** The words that places of their own are about. */
export const PLACE_TERMS = { plan: OTHER_TERMS.evidence.label, framework: OTHER_TERMS.framework.label } as const;

/** Opens the dialog that says what words mean, with this one first. */
export function TermButton({ term }: { readonly term: string }) {
  return (
    <Button icon={CircleQuestionMark} iconOnly weight="quiet" label={PLAIN_WORDS.terms.about(term)} onPress={() => desk.explain(term)} />
  );
}

/** The word that the place of the focus is about: what is marked with it on the page (`data-term`), or the stone chosen on the picture. */
export function termHere(): string | null {
  const at = document.activeElement;
  const marked = at?.closest<HTMLElement>("[data-term]")?.dataset["term"];
  if (marked !== undefined) return marked;
  const [chosen, ...others] = at?.closest(".board") ? useDesk.getState().selection : [];
  const stone = chosen !== undefined && others.length === 0 ? workshopNow()?.stones.get(chosen) : undefined;
  return stone ? KIND_TERMS[stone.kind].label : null;
}
