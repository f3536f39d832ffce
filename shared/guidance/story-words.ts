import { words } from "./words.ts";

export const { STORY_WORDS } = words.storyWords;
