import { words } from "./words.ts";

export const { CLI_WORDS } = words.cliWords;
