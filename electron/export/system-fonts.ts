/**
 * Which of the system's fonts draws what ours lacks, for pictures that are made without a window. Fonts are looked through
 * one after the other, the plain ones of each system first, and only until one has every sign of a stretch of words.
 */
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { emojiIn, graphemesOf } from "../../shared/shape/foreign.ts";
import { fontHasAll } from "../../shared/shape/text.ts";
import { fontsInFile, type FontFace } from "./font-file.ts";

/** Where fonts lie. A folder that is not there holds none. */
const FOLDERS: { readonly [P in NodeJS.Platform]?: readonly string[] } = {
  win32: [
    path.join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts"),
    path.join(process.env["LOCALAPPDATA"] ?? homedir(), "Microsoft", "Windows", "Fonts"),
  ],
  darwin: ["/System/Library/Fonts", "/Library/Fonts", path.join(homedir(), "Library/Fonts")],
  linux: ["/usr/share/fonts", "/usr/local/share/fonts", path.join(homedir(), ".fonts"), path.join(homedir(), ".local/share/fonts")],
};

/** Beginnings of the files of plain fonts, as Windows, macOS and Linux bring them for the scripts of the world. */
const PLAIN =
  /^(segoeui|nirmala|msyh|malgun|yugoth|meiryo|leelaw|ebrima|gadugi|mmrtext|sfarabic|sfhebrew|geezapro|arialhb|kohinoor|pingfang|hiragino|applesdgothic|thonburi|arial unicode|notosans|dejavusans|freesans|lohit|wqy)/i;
/** What does not suit the words of a stone. */
const ODD = /italic|oblique|mono|serif|condensed|narrow|light|thin|semi|medium|extra|black|emoji|symbol|icon|math/i;
const BOLD = /(bold|bd|b)\.\w+$/i;

export interface FoundFont {
  /** The font that has the most signs of the text; null where none has any. */
  readonly font: (FontFace & { readonly file: string }) | null;
  /** The characters that it lacks. */
  readonly lacks: readonly string[];
}

/**
 * Looks for fonts in `folders`; what was found once is not looked for again.
 * @returns finds a font for the letters of a text, in the weight that is asked for where there is one.
 */
export function fontFinder(folders: readonly string[] = FOLDERS[process.platform] ?? []): (text: string, bold: boolean) => FoundFont {
  let files: readonly string[] | undefined;
  const opened = new Map<string, readonly FontFace[]>();
  const found = new Map<string, FoundFont>();

  const fontsIn = (file: string): readonly FontFace[] => {
    let fonts = opened.get(file);
    if (!fonts) opened.set(file, (fonts = fontsInFile(file)));
    return fonts;
  };

  return (text, bold) => {
    const characters = [...new Set(text)].filter((one) => !UNDRAWN.test(one)).sort();
    const key = `${bold}${characters.join("")}`;
    const known = found.get(key);
    if (known) return known;
    files ??= folders.flatMap(fontFiles);
    let best: FoundFont = { font: null, lacks: characters };
    for (const file of files.toSorted((a, b) => rank(a, bold) - rank(b, bold))) {
      for (const font of fontsIn(file)) {
        const lacks = characters.filter((one) => !font.has(one.codePointAt(0) as number));
        if (lacks.length < best.lacks.length) best = { font: { ...font, file }, lacks };
      }
      if (best.lacks.length === 0) break;
    }
    found.set(key, best);
    return best;
  };
}

/** The signs of a text that neither our fonts nor any of the system's have, each once. */
export function undrawnIn(text: string, find = fontFinder()): readonly string[] {
  const foreign = new Set<string>();
  for (const grapheme of fontHasAll(text) ? [] : graphemesOf(text)) {
    if (!fontHasAll(grapheme) && emojiIn(grapheme) === 0) for (const character of grapheme) foreign.add(character);
  }
  // One font has all of them as a rule.
  return find([...foreign].join(""), false).lacks.filter((sign) => find(sign, false).font === null);
}

/** Drawn by nothing, so that no font needs it. */
const UNDRAWN = /[\s\p{Cf}\p{Variation_Selector}]/u;

function rank(file: string, bold: boolean): number {
  const name = path.basename(file);
  return (ODD.test(name) ? 4 : 0) + (BOLD.test(name) === bold ? 0 : 2) + (PLAIN.test(name) ? 0 : 1);
}

function fontFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(ttf|otf|ttc|otc)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
