/** Signs of the kinds of stone: filled paths in a box of 24 × 24, drawn for this product. */
import type { Kind, Progress } from "../model/records.ts";

export const ICON_SIZE = 24;

export const ICONS = {
  /** A step. */
  activity: "M12 5.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z",
  /** A tick. */
  outcome: "M9.2 20.6L2.4 13.8L5.6 10.6L9.2 14.2L18.4 5L21.6 8.2Z",
  /** A star. */
  impact: "M12 1.2L15.2 8.3L22.9 9.1L17.1 14.3L18.8 21.9L12 18L5.2 21.9L6.9 14.3L1.1 9.1L8.8 8.3Z",
  /** A leaf. */
  change:
    "M21.6 2.4C10.6 2 3.6 6.4 3.6 13.4C3.6 15 4 16.5 4.7 17.7L2 20.4L3.9 22.3L6.6 19.6C7.8 20.2 9.1 20.5 10.6 20.5C17.7 20.5 21.9 13.5 21.6 2.4ZM7.6 16.6C10 13 12.6 10.6 16 8.8C14 12 11.4 14.7 8.8 17.6Z",
} as const satisfies Record<Kind, string>;

/** Signs of progress: how full the circle is says how far an outcome is, also without its colour and its word. */
export const PROGRESS_SIGNS = {
  none: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21ZM12 4.2a7.8 7.8 0 1 0 0 15.6a7.8 7.8 0 1 0 0-15.6Z",
  started: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21ZM12 4.2V19.8A7.8 7.8 0 0 0 12 4.2Z",
  achieved: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21ZM10.3 17.2L18.1 9.4L15.9 7.2L10.3 12.8L8.1 10.6L5.9 12.8Z",
  /** Empty, and crossed out. */
  impossible:
    "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21ZM18.39 7.52L7.52 18.39A7.8 7.8 0 0 0 18.39 7.52ZM5.61 16.48L16.48 5.61A7.8 7.8 0 0 0 5.61 16.48Z",
} as const satisfies Record<Progress, string>;
