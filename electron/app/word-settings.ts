/** How this laptop's Word documents look, kept in `word.json` in the app's user-data folder: options, logo and styles. */
import path from "node:path";
import { z } from "zod";
import { WORD_DEFAULTS, WordOptions } from "../../shared/settings/word-options.ts";
import type { WORD_FILES, WordState } from "../../shared/ipc/contract.ts";
import type { WordRequest } from "../export/word/index.ts";
import { readLogo, type Logo } from "../export/word/logo.ts";
import { keptFile, type NotKept, type Some } from "../files/json-file.ts";
import type { LogoFile, TemplateFile } from "./word-files.ts";

const KeptLogo = z.strictObject({ name: z.string(), data: z.string() });

const Kept = z.strictObject({
  options: WordOptions,
  // A newer version may know more kinds of picture: one that can't be shown here is none here, and stays in the file.
  logo: KeptLogo.refine((file) => tried(() => logoOf(file))).nullable(),
  template: z.strictObject({ name: z.string(), styles: z.string() }).nullable(),
});
type Kept = z.infer<typeof Kept>;
const NOTHING_KEPT: Kept = { options: WORD_DEFAULTS, logo: null, template: null };

const logoOf = ({ name, data }: LogoFile): Logo => readLogo(Buffer.from(data, "base64"), name);

function tried(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

export type WordFile = (typeof WORD_FILES)[number];

export interface WordSettings {
  state(): WordState;
  change(patch: Some<WordOptions>): WordState;
  /** Takes over a logo or a template that was read. */
  take(file: { readonly logo: LogoFile } | { readonly template: TemplateFile }): WordState;
  remove(what: WordFile): WordState;
  /** For the exporter. */
  request(): Pick<WordRequest, "options" | "logo" | "styles">;
}

export function openWordSettings(folder: string, notKept?: NotKept): WordSettings {
  const kept = keptFile(path.join(folder, "word.json"), Kept, NOTHING_KEPT, notKept);

  function keep(changed: Some<Kept>): WordState {
    kept.change(changed);
    return state();
  }
  const logo = (): Logo | null => {
    const { logo } = kept.get();
    return logo && logoOf(logo);
  };
  const state = (): WordState => {
    const { options, logo, template } = kept.get();
    return {
      options,
      logo: logo && { name: logo.name, picture: `data:image/${logoOf(logo).type === "png" ? "png" : "jpeg"};base64,${logo.data}` },
      template: template && { name: template.name },
    };
  };

  return {
    state,
    change(patch) {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined);
      return keep({ options: { ...kept.get().options, ...Object.fromEntries(given) } });
    },
    take: keep,
    remove: (what) => keep(what === "logo" ? { logo: null } : { template: null }),
    request: () => ({ options: kept.get().options, logo: logo(), styles: kept.get().template?.styles ?? null }),
  };
}
