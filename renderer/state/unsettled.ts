/** What waits for a pause before it is committed, and must be committed earlier where a person undoes or leaves. */

export interface Unsettled {
  readonly commit: () => Promise<unknown>;
  /** The words that are to be committed; null where none are. Left out for what has no words. */
  readonly words?: () => string | null;
}

const waiting = new Set<Unsettled>();

/** Names what is to be committed by `settle`. @returns what takes it off again. */
export function settles(one: Unsettled): () => void {
  waiting.add(one);
  return () => void waiting.delete(one);
}

/** Commits all that waits. The calls are made before this returns; the promise ends when they are answered. */
export async function settle(): Promise<void> {
  await Promise.all([...waiting].map(({ commit }) => commit()));
}

/** The words that stand in fields and are not committed yet, or have been refused. */
export const looseInFields = (): readonly string[] => [...waiting].flatMap(({ words }) => words?.() ?? []);
