/** What the organisation has set for this laptop, as this window knows it (shared/settings/policy.ts). */
import type { Command } from "../../shared/commands/commands.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { NOTHING_RULED, type Ruled } from "../../shared/settings/policy.ts";
import { useReplica } from "./replica.ts";

export const ruledNow = (): Ruled => useReplica.getState().app?.ruled ?? NOTHING_RULED;
export const useRuled = (): Ruled => useReplica(({ app }) => app?.ruled) ?? NOTHING_RULED;

/** Why a command does nothing here, as a sentence; null where it is allowed. */
export function notAllowed(command: Command, ruled: Ruled = ruledNow()): string | null {
  if (command === "save-json" && !ruled.jsonAllowed) return POLICY_WORDS.noJson;
  if (command === "hand-over" && !ruled.handOverAllowed) return POLICY_WORDS.noHandOver;
  return null;
}
