/** What a person sets for this laptop; it holds for every workshop. */
import { z } from "zod";

export const THEMES = ["paper", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Minutes of work after which the facilitator is asked about a break; 0 for never. */
export const BREAK_EVERY = [0, 45, 60, 90] as const;
export type BreakEvery = (typeof BREAK_EVERY)[number];

/** How the facilitator's window shows the path. */
export const BOARD_AS = ["picture", "list", "both"] as const;
export type BoardAs = (typeof BOARD_AS)[number];

export const Settings = z.strictObject({
  theme: z.enum(THEMES),
  /** Size of the interface's text, 1 = 17 px. */
  textSize: z.number().min(0.8).max(2),
  /** The guide's questions stand beside the board. */
  guide: z.boolean(),
  /** Minutes of work after which the facilitator is asked about a break; 0 for never. */
  breakEvery: z.literal(BREAK_EVERY),
  boardAs: z.enum(BOARD_AS),
});
export type Settings = z.infer<typeof Settings>;
