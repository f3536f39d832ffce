import { words } from "./words.ts";

export const { PICTURE_WORDS } = words.pictureWords;
