/** How a field brings its words into the workshop. */
import { useCallback, useEffect, useRef } from "react";
import type { AppError } from "../../shared/base/result.ts";
import { keepWords } from "../state/notices.ts";
import { settles } from "../state/unsettled.ts";

/**
 * Brings the words in when the field goes away, before the person undoes or leaves, and whenever the field asks for it. Words that
 * are refused stay in their field; where that has gone, they stand in a notice.
 * @param words what is not in the workshop yet; null where that is nothing, or must wait.
 * @param commit brings it in; gives the reason where it can't be.
 * @returns brings the words in now; ends when all that were brought in so far are answered.
 */
export function useBringingIn(words: () => string | null, commit: () => Promise<AppError | null>): () => Promise<void> {
  const latest = useRef({ words, commit });
  latest.current = { words, commit };
  const gone = useRef(false);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const bringIn = useCallback((): Promise<void> => {
    const text = latest.current.words();
    if (text === null) return sending.current;
    const answer = latest.current.commit().then((refused) => {
      if (refused && gone.current) keepWords([text]);
    });
    sending.current = Promise.all([sending.current, answer]).then(() => undefined);
    return sending.current;
  }, []);
  useEffect(() => {
    gone.current = false;
    const forget = settles({ commit: bringIn, words: () => latest.current.words() });
    return () => {
      gone.current = true;
      forget();
      void bringIn();
    };
  }, [bringIn]);
  return bringIn;
}
