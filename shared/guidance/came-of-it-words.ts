import { words } from "./words.ts";

export const { CAME_WORDS } = words.cameOfItWords;
