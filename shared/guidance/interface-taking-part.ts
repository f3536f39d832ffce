import { words } from "./words.ts";

export const { TAKING_PART_WORDS } = words["interface-taking-part"];
