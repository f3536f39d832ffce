/** What the facilitator puts on the room's screen, and what both windows look at. Nothing of it is kept. */
import { z } from "zod";
import { ROUND_ORDERS } from "../pathway/choosing.ts";
import { Look, PartName } from "../pathway/look.ts";

/** What both windows look at: the board's centre in px at zoom 1, the zoom, and the stone in focus. */
export const View = z.strictObject({
  x: z.number(),
  y: z.number(),
  /** Width of what the facilitator sees, in px at zoom 1: the room fits the same width on its own screen. */
  width: z.number().positive(),
  height: z.number().positive(),
  selected: z.array(z.string()).max(10_000),
  /** What of the path it shows; all of it where this is absent. */
  look: z.exactOptional(Look),
  /** The facilitator sees all of it, as large as their board allows: so does the room on its own screen. */
  whole: z.exactOptional(z.boolean()),
  /** Stones and links that a sentence is about while the path is read back: those stand out. */
  told: z.exactOptional(z.array(z.string()).max(100)),
});
export type View = z.infer<typeof View>;

/** Long words go over several pages of the screen; the first is 0. */
const page = z.int().nonnegative().default(0);

/** What the facilitator has put on the room's screen. Nothing of it is kept. */
export const Direction = z.strictObject({
  shows: z.discriminatedUnion("what", [
    /** The board as the facilitator looks at it. */
    z.strictObject({ what: z.literal("board") }),
    /** One stone at full height: shown alone, or as a step of the walk along the path. */
    z.strictObject({ what: z.literal("stone"), id: z.string(), page }),
    z.strictObject({ what: z.literal("walk"), id: z.string(), from: z.enum(["impact", "activity"]), page }),
    /** A part of the path, as a step of the walk by parts. */
    z.strictObject({ what: z.literal("part"), part: PartName, page }),
    /** What people said and what was done with it: one row. */
    z.strictObject({ what: z.literal("said"), id: z.string(), page }),
    /** A round of choosing together; before it is revealed, its stones stand in the order of the path. */
    z.strictObject({ what: z.literal("round"), id: z.string(), order: z.enum(ROUND_ORDERS).default("most"), page }),
    /** What came back on a question, as a picture; `small`: fewer than five people are said as that. */
    z.strictObject({ what: z.literal("result"), form: z.string(), id: z.string(), small: z.boolean().default(false), page }),
  ]),
  /** The screen is dark for now; what it shows comes back afterwards. */
  blank: z.boolean(),
  /** A silent timer: running to a moment (ms since 1970), or stopped with some time left of the whole; null for none. */
  timer: z
    .strictObject({ endsAt: z.number().nullable(), leftMs: z.number().nonnegative(), totalMs: z.number().positive(), hidden: z.boolean() })
    .nullable(),
  /** How many pages what it shows has on the screen as large as it is now; worked out by the main process. */
  pages: z.int().positive(),
});
export type Direction = z.infer<typeof Direction>;
/** A part of it; a field is there or absent, never `undefined`. */
export const DirectionPatch = z.strictObject({
  shows: z.exactOptional(Direction.shape.shows),
  blank: z.exactOptional(Direction.shape.blank),
  timer: z.exactOptional(Direction.shape.timer),
});
export const UNDIRECTED: Direction = { shows: { what: "board" }, blank: false, timer: null, pages: 1 };

/** What presenter keys and remote clickers ask of the room's screen, from either window. */
export const ROOM_STEPS = ["next", "previous", "first", "last", "blank", "back"] as const;
export type RoomStep = (typeof ROOM_STEPS)[number];

/**
 * Where the facilitator points; `ink` draws a line that fades. Never kept. On the board in px at zoom 1, so that it
 * is the same place in both windows; on the screen, whatever it shows, in fractions of its width and height.
 */
export const Pointing = z.strictObject({ on: z.enum(["board", "screen"]), x: z.number(), y: z.number(), ink: z.boolean() }).nullable();
export type Pointing = z.infer<typeof Pointing>;
