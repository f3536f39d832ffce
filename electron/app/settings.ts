/** How a person likes the app to look, kept in `settings.json` in the app's user-data folder. */
import path from "node:path";
import { Settings, SETTINGS_AT_FIRST } from "../../shared/settings/settings.ts";
import { keptFile, type KeptFile, type NotKept } from "../files/json-file.ts";

export type SettingsFile = KeptFile<Settings>;

export const openSettings = (folder: string, notKept?: NotKept): SettingsFile =>
  keptFile(path.join(folder, "settings.json"), Settings, SETTINGS_AT_FIRST, notKept);
