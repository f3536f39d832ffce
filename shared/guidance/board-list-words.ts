import { words } from "./words.ts";

export const { BOARD_LIST_WORDS } = words.boardListWords;
