import { words } from "./words.ts";

export const { CAME_BACK_WORDS } = words.cameBackWords;
