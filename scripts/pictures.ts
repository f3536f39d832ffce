/**
 * Makes `resources/pictures/drawings.json` from the two open sets of pictures: of each picture that `words-en.json` names,
 * its filled paths, and the same person or hand in the other colours of skin. The result is kept in the repository, so that
 * a build needs no tool for it. Run it with `npx modern-node node scripts/pictures.ts` after changing the words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { SKIN_TONES, type Drawing, type DrawnPath, type SkinTone } from "../shared/pictures/drawing.ts";
import { ROOT } from "./lib/run.ts";
import { pathsOf } from "./lib/svg-paths.ts";

interface IconSet {
  readonly width: number;
  readonly icons: { readonly [name: string]: { readonly body: string; readonly width?: number } };
}

const require = createRequire(import.meta.url);
const SETS: { readonly [set: string]: IconSet } = {
  healthicons: require("@iconify-json/healthicons/icons.json"),
  "fluent-emoji-flat": require("@iconify-json/fluent-emoji-flat/icons.json"),
};

const folder = path.join(ROOT, "resources/pictures");
const words = JSON.parse(readFileSync(path.join(folder, "words-en.json"), "utf8")) as {
  readonly [set: string]: { readonly [name: string]: string };
};

function drawing(set: IconSet, name: string): Drawing {
  const icon = set.icons[name];
  if (!icon) throw new Error(`There is no picture "${name}".`);
  const paths = pathsOf(icon.body, name);
  return { size: icon.width ?? set.width, paths, ...tonesOf(set, name, paths) };
}

/** The same forms in other colours: a picture that is drawn otherwise in another colour of skin has no tones here. */
function tonesOf(set: IconSet, name: string, paths: readonly DrawnPath[]): Pick<Drawing, "tones"> {
  const tones: { [T in SkinTone]?: readonly string[] } = {};
  for (const tone of SKIN_TONES) {
    const icon = set.icons[`${name}-${tone}`];
    if (!icon) return {};
    const toned = pathsOf(icon.body, `${name}-${tone}`);
    if (toned.length !== paths.length || toned.some(({ d }, i) => d !== paths[i]?.d)) {
      console.log(`${name} has other forms in other colours of skin.`);
      return {};
    }
    tones[tone] = toned.map(({ fill }) => fill);
  }
  return { tones };
}

const drawings = Object.fromEntries(
  Object.entries(SETS).map(([id, set]) => [id, Object.fromEntries(Object.keys(words[id] ?? {}).map((name) => [name, drawing(set, name)]))]),
);
writeFileSync(path.join(folder, "drawings.json"), `${JSON.stringify(drawings)}\n`);
