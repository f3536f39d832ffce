/** What a person sets for this laptop; it holds for every workshop. */
import { z } from "zod";

export const THEMES = ["paper", "dark", "contrast", "system"] as const;
export type Theme = (typeof THEMES)[number];

/** Minutes of work after which the facilitator is asked about a break; 0 for never. */
export const BREAK_EVERY = [0, 45, 60, 90] as const;
export type BreakEvery = (typeof BREAK_EVERY)[number];

/** How far away the back row of the room is, in heights of its screen. */
export const ROOM_DEPTHS = [4, 6, 8, 10] as const;
export type RoomDepth = (typeof ROOM_DEPTHS)[number];

/** How the facilitator's window shows the path. */
export const BOARD_AS = ["picture", "list", "both"] as const;
export type BoardAs = (typeof BOARD_AS)[number];

/** The side of the room's screen where a fifth stays empty, for an interpreter or captions. */
export const EMPTY_FIFTH = ["none", "left", "right"] as const;
export type EmptyFifth = (typeof EMPTY_FIFTH)[number];

export const Settings = z.strictObject({
  theme: z.enum(THEMES),
  /** Size of the interface's text, 1 = 17 px. */
  textSize: z.number().min(0.8).max(4),
  /** The guide's questions stand beside the board. */
  guide: z.boolean(),
  /** Minutes of work after which the facilitator is asked about a break; 0 for never. */
  breakEvery: z.literal(BREAK_EVERY),
  boardAs: z.enum(BOARD_AS),
  emptyFifth: z.enum(EMPTY_FIFTH),
  /** Letters must be read from there; in heights of the room's screen. */
  roomDepth: z.literal(ROOM_DEPTHS),
  /** Letters and full stop, as clickers send them, mean the room's screen wherever the focus is; else only in its strip. */
  roomLetters: z.boolean(),
  /** Backups of workshops are kept on this laptop. */
  backups: z.boolean(),
  /** A hint for plain words stands below a field where somebody writes. */
  plainHints: z.boolean(),
  /** The path and the plan show one thing at a time: a question, a picture and one field. */
  calm: z.boolean(),
  /** In results, fewer than five people are said as "fewer than five". */
  hidesSmall: z.boolean(),
  /** Three things to try stand above the example, until somebody closes them. */
  firstSteps: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

/** As they are until somebody sets them. */
export const SETTINGS_AT_FIRST: Settings = {
  theme: "system",
  textSize: 1,
  guide: true,
  breakEvery: 60,
  boardAs: "picture",
  emptyFifth: "none",
  roomDepth: 6,
  roomLetters: true,
  backups: true,
  plainHints: true,
  calm: false,
  hidesSmall: false,
  firstSteps: true,
};
