import { words } from "./words.ts";

export const { BOARD_WORDS } = words.interfaceBoard;
