/** How much stones say beside their words. Where there are many, small words give way to signs before any words shrink. */
import { stonesOnPath, type Workshop } from "../model/workshop.ts";

/**
 * With words, a stone has the name of its kind on its upper edge and its progress below its text. With signs alone it has
 * both as round signs on its shoulders, and keeps less room about its words. Close is for a part of a path that is laid out by
 * itself: signs, letters of one size, lines as short as the place of each stone asks for, and nothing on the ground that the
 * part does not need.
 */
export const DRESSES = ["words", "signs", "close"] as const;
export type Dress = (typeof DRESSES)[number];

/** A path of more stones than this cannot fill a screen so that the words on its chips are read from the last row. */
const MOST_WITH_WORDS = 8;

/** The dress of all stones of a path: the same for each, so that none looks like more than another. */
export const dressOf = (workshop: Workshop): Dress => (stonesOnPath(workshop).length > MOST_WITH_WORDS ? "signs" : "words");
