/** How this laptop's Word documents look, kept in `word.json` in the app's user-data folder: options, logo and styles. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { WORD_DEFAULTS, WordOptions } from "../../shared/settings/word-options.ts";
import type { WORD_FILES, WordState } from "../../shared/ipc/contract.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import type { WordRequest } from "../export/word/index.ts";
import { readLogo, type Logo } from "../export/word/logo.ts";
import { readJson, writeJson } from "../files/json-file.ts";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

const Kept = z.strictObject({
  options: WordOptions,
  /** The bytes in base64. */
  logo: z.strictObject({ name: z.string(), data: z.string() }).nullable(),
  template: z.strictObject({ name: z.string(), styles: z.string() }).nullable(),
});
type Kept = z.infer<typeof Kept>;

export type WordFile = (typeof WORD_FILES)[number];

export interface WordSettings {
  state(): WordState;
  change(patch: { readonly [K in keyof WordOptions]?: WordOptions[K] | undefined }): WordState;
  /** Takes over a logo or a template. @throws WorkshopError "invalid" where the file is none; what was there stays. */
  take(what: WordFile, name: string, bytes: Uint8Array): Promise<WordState>;
  remove(what: WordFile): WordState;
  /** For the exporter. */
  request(): Pick<WordRequest, "options" | "logo" | "styles">;
}

export function openWordSettings(folder: string): WordSettings {
  const file = path.join(folder, "word.json");
  let kept: Kept = readJson<Kept>(file, Kept, { options: WORD_DEFAULTS, logo: null, template: null });

  function keep(changed: Partial<Kept>): WordState {
    kept = { ...kept, ...changed };
    writeJson(file, kept);
    return state();
  }
  const logo = (): Logo | null => (kept.logo ? readLogo(Buffer.from(kept.logo.data, "base64"), kept.logo.name) : null);
  const state = (): WordState => ({
    options: kept.options,
    logo: kept.logo && { name: kept.logo.name, picture: `data:image/${logo()?.type === "png" ? "png" : "jpeg"};base64,${kept.logo.data}` },
    template: kept.template && { name: kept.template.name },
  });

  return {
    state,
    change(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      return keep({ options: { ...kept.options, ...Object.fromEntries(given) } });
    },
    async take(what, name, bytes) {
      if (what === "template") {
        // What reads a Word file is needed here alone, and not at the start.
        const { readTemplate } = await import("../export/word/template.ts");
        return keep({ template: { name, styles: readTemplate(bytes, name) } });
      }
      readLogo(bytes, name);
      return keep({ logo: { name, data: Buffer.from(bytes).toString("base64") } });
    },
    remove: (what) => keep(what === "logo" ? { logo: null } : { template: null }),
    request: () => ({ options: kept.options, logo: logo(), styles: kept.template?.styles ?? null }),
  };
}

/** No logo or template is larger. */
const MOST_BYTES = 50_000_000;

/** The bytes of a file that a person has chosen. @throws WorkshopError where it can't be read or is far too large. */
export function readChosen(file: string): Uint8Array {
  const name = path.basename(file);
  try {
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file);
  } catch (error) {
    throw new WorkshopError("not-found", APP_WORDS.errors.chosenUnreadable(name), String(error));
  }
  throw new WorkshopError("invalid", APP_WORDS.errors.chosenTooLarge(name));
}
