/** Signs of the kinds of stone: filled paths in a box of 24 × 24, drawn for this product. */
import type { FoundOnTheWay, Kind, Progress } from "../model/records.ts";

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

/** Signs of what nobody had planned: a diamond, as no other sign is one, with a plus or a minus in it. */
export const FOUND_SIGNS = {
  good: "M12 0.8L23.2 12L12 23.2L0.8 12ZM10.6 6.6V10.6H6.6V13.4H10.6V17.4H13.4V13.4H17.4V10.6H13.4V6.6Z",
  bad: "M12 0.8L23.2 12L12 23.2L0.8 12ZM6.6 10.6V13.4H17.4V10.6Z",
} as const satisfies Record<Exclude<FoundOnTheWay, "no">, string>;

/** Signs of the easy-read document for what is no stone. */
export const EASY_SIGNS = {
  /** A sheet with three lines. */
  about: "M4 1.5H15.5L20 6V22.5H4ZM7.5 8.6V11H16.5V8.6ZM7.5 13V15.4H16.5V13ZM7.5 17.4V19.8H13V17.4Z",
  /** A glass to look closely. */
  know: "M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM10 4.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0-10.8ZM15 17.6L17.6 15L23 20.4L20.4 23Z",
  /** What somebody says. */
  contact: "M2 3H22V17H12L6.5 22V17H2ZM6 7V9.2H18V7ZM6 11V13.2H14V11Z",
  /** A book. */
  source: "M11.2 5C8.6 3.2 5.4 2.8 2 3.4V19.4C5.4 18.8 8.6 19.2 11.2 21ZM12.8 5C15.4 3.2 18.6 2.8 22 3.4V19.4C18.6 18.8 15.4 19.2 12.8 21Z",
  /** A pencil. */
  draft: "M17.5 1.5L22.5 6.5L19.8 9.2L14.8 4.2ZM13.4 5.6L18.4 10.6L7.5 21.5L1.5 22.5L2.5 16.5Z",
} as const;
