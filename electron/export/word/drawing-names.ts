/** What drawings are called inside a document, for whoever reads it back: never shown. */

/** The picture of a stone, which says nothing that comes back. */
export const STONE_DRAWING = "stone-picture";
