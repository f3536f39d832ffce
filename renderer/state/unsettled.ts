/** What waits for a pause before it is committed, and must be committed earlier where a person undoes or leaves. */

const waiting = new Set<() => Promise<unknown>>();

/** Names what is to be committed by `settle`. @returns what takes it off again. */
export function settles(commit: () => Promise<unknown>): () => void {
  waiting.add(commit);
  return () => void waiting.delete(commit);
}

/** Commits all that waits. The calls are made before this returns; the promise ends when they are answered. */
export async function settle(): Promise<void> {
  await Promise.all([...waiting].map((commit) => commit()));
}
