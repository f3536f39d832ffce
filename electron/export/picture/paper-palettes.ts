/** The colours on paper. Every pair of words and ground keeps its contrast in grey too; a test measures it. */
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";

/** Paper is white: nothing but the picture has a ground. */
export const IN_COLOUR: Palette = { ...PALETTES.paper, background: "#FFFFFF", surface: "#FFFFFF" };

/** Strictly grey, and light where there is much of it: it saves ink. */
export const IN_GREY: Palette = {
  background: "#FFFFFF",
  surface: "#FFFFFF",
  ink: "#111111",
  muted: "#4A4A4A",
  outline: "#6E6E6E",
  hairline: "#C4C4C4",
  water: "#FFFFFF",
  nearBank: "#EFEFEF",
  farBank: "#E6E6E6",
  strands: { project: { line: "#222222", fill: "#FFFFFF" }, coproduction: { line: "#222222", fill: "#EDEDED" } },
  signals: {
    trouble: { line: "#222222", fill: "#E0E0E0" },
    gone: { line: "#4A4A4A", fill: "#E0E0E0" },
    came: { line: "#222222", fill: "#F4F4F4" },
  },
  cards: { yes: "#222222", unsure: "#555555", no: "#777777" },
  link: "#444444",
  action: "#222222",
  actionTint: "#EFEFEF",
  change: "#333333",
  focus: "#FFFFFF",
  focusEdge: "#111111",
};

export const paletteFor = (grey: boolean): Palette => (grey ? IN_GREY : IN_COLOUR);
