import { words } from "./words.ts";

export const { BACKUP_WORDS } = words.backupWords;
