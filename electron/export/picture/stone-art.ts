/** What shows the pictures of stones in everything that is made without a window. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Stone } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { drawingNamed, type Art, type ArtOf, type BundledDrawings } from "../../../shared/pictures/drawing.ts";
import { svgDocumentOf } from "../../../shared/pictures/svg.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";

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

/** Gives what shows the pictures of this workshop's stones: null for one of the group's own whose bytes are not in it. */
export const artIn =
  ({ pictures }: Pick<Workshop, "pictures">): ArtOf =>
  ({ set, name, sha256 }) => {
    if (set !== undefined && name !== undefined) return drawingNamed(bundled(), set, name);
    const own = sha256 === undefined ? undefined : pictures.get(sha256);
    return own ? { href: `data:${own.type};base64,${own.data}` } : null;
  };

/** A stone's picture with its words for those who do not see it. */
export interface StoneArt {
  readonly art: Art;
  readonly alt: string;
}

/** The picture of a stone; null where it has none, or where nothing shows it. */
export function artOfStone(workshop: Pick<Workshop, "pictures">, { picture }: Pick<Stone, "picture">): StoneArt | null {
  const art = picture ? artIn(workshop)(picture) : null;
  return picture && art ? { art, alt: picture.alt.trim() } : null;
}

/** The picture of a stone as an SVG document, square, in the colours of its strand. */
export function svgOfStonePicture(
  workshop: Pick<Workshop, "pictures">,
  stone: Pick<Stone, "picture" | "strand">,
  palette: Palette = PALETTES.paper,
): { readonly svg: string; readonly alt: string } | null {
  const shown = artOfStone(workshop, stone);
  return shown && { svg: svgDocumentOf(shown.art, palette.strands[stone.strand].line, shown.alt), alt: shown.alt };
}
