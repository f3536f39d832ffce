import { words } from "./words.ts";

export const { REPORT_WORDS, REPORT_PART_WORDS, REPORT_TAB_WORDS } = words.report;
