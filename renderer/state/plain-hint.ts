/** The one hint for plain words that helps most with a text, once whoever writes it pauses. */
import { useEffect, useState } from "react";
import { firstHint } from "../../shared/plain/hints.ts";
import { hintInWords } from "../../shared/plain/in-words.ts";
import { afterPress } from "./after-press.ts";
import { useReplica } from "./replica.ts";

/** After this long without a key somebody looks up, or waits for a thought. */
const PAUSE_MS = 1500;

/** A sentence, or null where there is nothing to say, nobody has written yet, or hints are not wanted. Words that were there before are not judged. */
export function usePlainHint(text: string, isWanted = true): string | null {
  const wanted = useReplica(({ app }) => app?.settings.plainHints ?? false) && isWanted;
  const [first] = useState(text);
  const [seen, setSeen] = useState(text);
  useEffect(() => {
    if (!wanted) return;
    const pause = setTimeout(() => afterPress(() => setSeen(text)), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, wanted]);
  // While the next words are typed the last hint stays, so that nothing jumps; with the words it is about, it goes.
  if (!wanted || text.trim() === "" || (seen === first && text === first)) return null;
  const hint = firstHint(seen);
  return hint && text.includes(hint.text) ? hintInWords(hint) : null;
}
