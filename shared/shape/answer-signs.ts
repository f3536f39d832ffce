/** Pictures of the answers on a form, in their order: filled paths in a box of ICON_SIZE, drawn for this product. */
import type { AnswerWay } from "../model/records.ts";

const HEAD = "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21ZM12 3.3a8.7 8.7 0 1 0 0 17.4a8.7 8.7 0 1 0 0-17.4Z";
const EYES = "M8.6 7.9a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3ZM15.4 7.9a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3Z";
const face = (mouth: string): string => `${HEAD}${EYES}${mouth}`;

const STAIRS = 5;
/** The left edge, the top and the width of a stair; all of them end at the same foot. */
const stair = (nth: number) => ({ left: 1 + nth * 4.5, top: 18 - nth * 3.9, width: 4, foot: 22.5 });
/** Stairs, as many of them filled as the answer is high; the others are drawn as frames. */
const stairs = (filled: number): string =>
  Array.from({ length: STAIRS }, (_, nth) => {
    const { left, top, width, foot } = stair(nth);
    const outer = `M${left} ${top}h${width}V${foot}h${-width}Z`;
    const [inner, line] = [width - 1.4, 0.7];
    return nth < filled ? outer : `${outer}M${left + line} ${top + line}V${foot - line}h${inner}V${top + line}Z`;
  }).join("");

/** Of an answer that is ticked one for each choice; of any other a single one. */
export const ANSWER_SIGNS: { readonly [A in AnswerWay]: readonly string[] } = {
  "yes-partly-no": [
    face("M6.3 13.6A6.2 6.2 0 0 0 17.7 13.6L15.8 12.8A4.2 4.2 0 0 1 8.2 12.8Z"),
    face("M7.4 14.2H16.6V16.3H7.4Z"),
    face("M6.9 17.6A5.6 5.6 0 0 1 17.1 17.6L15.3 18.6A3.7 3.7 0 0 0 8.7 18.6Z"),
  ],
  "five-steps": Array.from({ length: STAIRS }, (_, nth) => stairs(nth + 1)),
  /** A tally: four strokes and one across. */
  number: ["M3.5 3H5.9V21H3.5ZM8.3 3H10.7V21H8.3ZM13.1 3H15.5V21H13.1ZM17.9 3H20.3V21H17.9ZM0.8 16.6L22 5.2L23.1 7.3L1.9 18.7Z"],
  /** A pencil. */
  words: ["M17.5 1.5L22.5 6.5L19.8 9.2L14.8 4.2ZM13.4 5.6L18.4 10.6L7.5 21.5L1.5 22.5L2.5 16.5Z"],
};
