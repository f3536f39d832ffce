/** The bundled fonts for documents that carry everything they need. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findFontFolder, FONT_FILES } from "./picture/index.ts";

/** Regular, then bold, as addresses that hold the whole font; none where they are missing: the reader's own take their place. */
export function bundledFonts(): readonly string[] {
  try {
    return FONT_FILES.map((file) => `data:font/ttf;base64,${readFileSync(path.join(findFontFolder(), file)).toString("base64")}`);
  } catch {
    return [];
  }
}
