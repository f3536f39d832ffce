import { words } from "./words.ts";

export const { ROOM_WORDS } = words.roomWords;
