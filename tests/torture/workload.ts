/** What a process at work does in a workshop: change by change the same, so that what a file must hold follows from its number alone. */
import { Intent } from "../../shared/changes/intent.ts";

/** Every seventh change takes one back. */
const isUndo = (seq: number): boolean => seq % 7 === 0;

/** The change of a number; null where that is a step back. */
export const changeOf = (seq: number): Intent | null =>
  isUndo(seq)
    ? null
    : Intent.parse({
        do: "stones.add",
        stones: [{ id: `s${seq}`, kind: "outcome", strand: "project", text: `text ${seq} `.repeat(1 + (seq % 40)), x: seq, y: 0 }],
      });

/** The stones after a change, in their order. */
export function stonesAfter(seq: number): readonly string[] {
  const stones: string[] = [];
  for (let one = 1; one <= seq; one++) {
    if (isUndo(one)) stones.pop();
    else stones.push(`s${one}`);
  }
  return stones;
}
