/** Two wordings as one text: what was taken out is struck through, what was put in is underlined; long stretches alike are cut short. */
import { wordDifference } from "../../shared/base/word-difference.ts";
import { ChangedWords } from "../ui/Changed.tsx";

/** Of a stretch that is the same, this many characters stay beside what differs. */
const AROUND = 40;

export function Wording({ before, after }: { readonly before: string; readonly after: string }) {
  const stretches = wordDifference(before, after);
  return (
    <span className="wording" dir="auto">
      {stretches.map(({ what, text }, at) => (
        <ChangedWords key={at} stretch={{ what, text: what === "same" ? shortened(text, at > 0, at < stretches.length - 1) : text }} />
      ))}
    </span>
  );
}

/** @param after, before whether something that differs stands in front of this stretch, and behind it. */
function shortened(text: string, after: boolean, before: boolean): string {
  const characters = [...text];
  const [start, end] = [after ? AROUND : 0, before ? AROUND : 0];
  if (characters.length <= start + end + 10) return text;
  return `${characters.slice(0, start).join("")} … ${characters.slice(characters.length - end).join("")}`;
}
