/** How a person likes the app to look, kept in `settings.json` in the app's user-data folder. */
import path from "node:path";
import { Settings } from "../../shared/settings/settings.ts";
import { readJson, writeJson } from "../files/json-file.ts";

const DEFAULTS: Settings = { theme: "system", textSize: 1, guide: true, breakEvery: 60, boardAs: "picture" };

export interface SettingsFile {
  get(): Settings;
  /** Changes some of them and keeps the result. */
  change(patch: Some): Settings;
}

type Some = { readonly [K in keyof Settings]?: Settings[K] | undefined };
const given = (patch: Some): Partial<Settings> => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

export function openSettings(folder: string): SettingsFile {
  const file = path.join(folder, "settings.json");
  // A file from before a setting existed keeps the others.
  let settings: Settings = { ...DEFAULTS, ...given(readJson(file, Settings.partial(), {})) };
  return {
    get: () => settings,
    change(patch) {
      settings = { ...settings, ...given(patch) };
      writeJson(file, settings);
      return settings;
    },
  };
}
