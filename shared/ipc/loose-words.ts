/** Words that somebody wrote and that are in no workshop: what a window tells of them, and what is kept of them on the laptop. */
import { z } from "zod";

/** No field holds more. What is longer was pasted, and stands where it came from. */
export const LONGEST_DRAFT = 100_000;

const Text = z.string().max(LONGEST_DRAFT);

export const LooseWords = z.strictObject({
  /** What stands in fields whose words are added by a person alone, by the field's name: for what is open now. */
  drafts: z.record(z.string().max(200), Text),
  /** Words that have lost their field, and stand in a notice. */
  left: z.array(Text).max(200).readonly(),
  /** What stands in fields that bring their words in by themselves, and has not yet. */
  fields: z.array(Text).max(200).readonly(),
});
export type LooseWords = z.infer<typeof LooseWords>;
