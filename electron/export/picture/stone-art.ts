/** What shows the pictures of a workshop's stones, for everything that is made without a window. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drawingNamed, type ArtOf, type BundledDrawings } from "../../../shared/pictures/drawing.ts";

const FILE = path.join("resources", "pictures", "drawings.json");
let drawings: BundledDrawings | undefined;

/** Read once, and only where a stone has a picture of a bundled set. */
const bundled = (): BundledDrawings => (drawings ??= JSON.parse(readFileSync(fileAbove(import.meta.url), "utf8")) as BundledDrawings);

/** Above this file, or above what it was bundled into. */
function fileAbove(from: string): string {
  for (let folder = path.dirname(fileURLToPath(from)); ; folder = path.dirname(folder)) {
    const file = path.join(folder, FILE);
    if (existsSync(file) || folder === path.dirname(folder)) return file;
  }
}

export const artFor: ArtOf = ({ set, name }) => (set === undefined || name === undefined ? null : drawingNamed(bundled(), set, name));
