/** How a person likes the app to look, kept in `settings.json` in the app's user-data folder; what their organisation has set goes before it. */
import path from "node:path";
import { settingsOf, type Policy } from "../../shared/settings/policy.ts";
import { Settings, SETTINGS_AT_FIRST } from "../../shared/settings/settings.ts";
import { keptFile, type KeptFile, type NotKept } from "../files/json-file.ts";

export type SettingsFile = KeptFile<Settings>;

/** @param policy what the organisation has set: it holds, and what the person had before stays in the file for the day when it holds no more. */
export function openSettings(folder: string, notKept?: NotKept, policy: Policy = {}): SettingsFile {
  const own = keptFile(path.join(folder, "settings.json"), Settings, SETTINGS_AT_FIRST, notKept);
  const set = settingsOf(policy);
  const isOwn = ([name]: readonly [string, unknown]): boolean => !(name in set);
  return {
    get: () => ({ ...own.get(), ...set }),
    change: (patch) => ({ ...own.change(Object.fromEntries(Object.entries(patch).filter(isOwn))), ...set }),
  };
}
