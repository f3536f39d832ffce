import { words } from "./words.ts";

export const { PLAN_TABLE_WORDS } = words["interface-plan"];
