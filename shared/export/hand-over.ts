/**
 * What of a workshop goes along when it is handed over as a file of its own, each part only where a person ticks it: nothing
 * that documents for people leave out goes by itself (docs/adr/0055-handing-over-looking-finishing.md).
 */
import { HAND_OVER_WORDS } from "../guidance/hand-over-words.ts";

/** In the order in which they are asked about. */
export const HAND_OVER_PARTS = ["notes", "findings", "versions", "history"] as const;
export type HandOverPart = (typeof HAND_OVER_PARTS)[number];

/** What stands in a part anyway: every step back holds the words that were there before. */
const HOLDS: { readonly [P in HandOverPart]?: readonly HandOverPart[] } = { history: ["notes", "findings"] };

/** The parts that go along where these are ticked, in their order. */
export const partsGoing = (ticked: Iterable<HandOverPart>): readonly HandOverPart[] => {
  const going = new Set([...ticked].flatMap((part) => [part, ...(HOLDS[part] ?? [])]));
  return HAND_OVER_PARTS.filter((part) => going.has(part));
};

/** Whether a part goes because another does that is ticked. */
export const goesAnyway = (part: HandOverPart, ticked: readonly HandOverPart[]): boolean =>
  ticked.some((other) => HOLDS[other]?.includes(part));

/** What leaves and what stays, in words. */
export function saidToLeave(ticked: Iterable<HandOverPart>): string {
  const going = partsGoing(ticked);
  const names = (parts: readonly HandOverPart[]): readonly string[] => parts.map((part) => HAND_OVER_WORDS.parts[part].name);
  return HAND_OVER_WORDS.leaves(names(going), names(HAND_OVER_PARTS.filter((part) => !going.includes(part))));
}

/** What a workshop file ends in, and one under a passphrase. */
export const WORKSHOP_ENDING = ".stones";
export const LOCKED_ENDING = ".stones.age";

/** A passphrase may not be shorter, in characters. */
export const PASSPHRASE_LEAST = 10;
