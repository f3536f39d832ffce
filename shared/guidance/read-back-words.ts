import { words } from "./words.ts";

export const { READ_BACK_FRAMES, READ_BACK_WORDS } = words.readBackWords;
