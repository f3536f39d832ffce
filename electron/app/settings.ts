/** How a person likes the app to look, kept in `settings.json` in the app's user-data folder. */
import path from "node:path";
import { Settings } from "../../shared/ipc/contract.ts";
import { readJson, writeJson } from "./json-file.ts";

const DEFAULTS: Settings = { theme: "system", textSize: 1, guide: true };

export interface SettingsFile {
  get(): Settings;
  /** Changes some of them and keeps the result. */
  change(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
}

export function openSettings(folder: string): SettingsFile {
  const file = path.join(folder, "settings.json");
  let settings = readJson(file, Settings, DEFAULTS);
  return {
    get: () => settings,
    change(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      settings = { ...settings, ...Object.fromEntries(given) };
      writeJson(file, settings);
      return settings;
    },
  };
}
