import { words } from "./words.ts";

export const { POLICY_WORDS } = words.policyWords;
