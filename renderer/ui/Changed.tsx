/** A stretch of a text that differs from another: what is gone is struck through, what came is underlined; it is said, too. */
import type { Stretch } from "../../shared/base/word-difference.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import "./changed.css";

const words = WORDS.back;

export function ChangedWords({ stretch: { what, text } }: { readonly stretch: Stretch }) {
  if (what === "same") return <span>{text}</span>;
  const Mark = what === "gone" ? "del" : "ins";
  return (
    <Mark className="changed">
      <span className="only-spoken">{what === "gone" ? words.gone : words.came} </span>
      {text}
    </Mark>
  );
}
