import { words } from "./words.ts";

export const { APP_NAME, WORDS } = words.interfaceWords;
