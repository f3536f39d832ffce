/** Words in which those that somebody looks for are marked: by a ground of their own, and a line below them. */
import { rangesOf } from "../../shared/base/folded.ts";

/** @param sought folded words; null where nothing is to be marked. */
export function Marked({ text, sought }: { readonly text: string; readonly sought: readonly string[] | null }) {
  const ranges = sought ? rangesOf(text, sought) : [];
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(({ from, to }, at) => [
        text.slice(ranges[at - 1]?.to ?? 0, from),
        <mark key={from} className="found-words">
          {text.slice(from, to)}
        </mark>,
      ])}
      {text.slice(ranges.at(-1)?.to)}
    </>
  );
}
