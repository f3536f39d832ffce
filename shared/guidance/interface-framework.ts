import { words } from "./words.ts";

export const { FRAMEWORK_WORDS } = words["interface-framework"];
