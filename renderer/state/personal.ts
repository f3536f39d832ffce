/** Asks before a file leaves whose words look personal. What somebody has agreed to is not asked about again while the workshop is open. */
import { create } from "zustand";
import type { Leaving } from "../../shared/export/products.ts";
import { findPersonal, keyOfFound, type FoundPersonal } from "../../shared/privacy/leaving.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { desk, useDesk } from "./desk.ts";
import { useReplica } from "./replica.ts";

interface Question {
  readonly found: readonly FoundPersonal[];
  /** Answers it: whether the file may leave as it is. */
  readonly answer: (agreed: boolean) => void;
}

/** The question that is open now. */
export const useQuestion = create<{ readonly question: Question | null }>()(() => ({ question: null }));

/** What has been agreed to, and in which file. */
let agreed: { readonly path: string; readonly keys: Set<string> } = { path: "", keys: new Set() };

/** Whether the file may leave: at once where nothing new looks personal, else once the person has said so. @param part what of the workshop leaves, where that is not all. @param beside what looks personal in what leaves beside it. */
export function mayLeave(leaving: Leaving, part?: Workshop, beside: readonly FoundPersonal[] = []): Promise<boolean> {
  const { open } = useReplica.getState();
  if (!open) return Promise.resolve(true);
  if (agreed.path !== open.file.path) agreed = { path: open.file.path, keys: new Set() };
  const { keys } = agreed;
  const found = [...findPersonal(part ?? open.workshop, leaving), ...beside].filter((one) => !keys.has(keyOfFound(one)));
  if (found.length === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      if (yes) for (const one of found) keys.add(keyOfFound(one));
      useQuestion.setState({ question: null });
      if (useDesk.getState().dialog === "personal") desk.ask(null);
      resolve(yes);
    };
    useQuestion.getState().question?.answer(false);
    useQuestion.setState({ question: { found, answer } });
    desk.ask("personal");
  });
}

// Where the workshop closes under the question, nothing leaves.
useReplica.subscribe(({ open }) => {
  if (!open) useQuestion.getState().question?.answer(false);
});
