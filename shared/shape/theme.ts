/**
 * The colours of the product, by theme: the board, the exported pictures and the interface (as CSS custom
 * properties) all take them from here. Every pair of text and ground has at least 5.4 : 1, every outline 3 : 1, in high
 * contrast 7 and 4.5; what is quietened 4.5 and 3. A test measures it.
 */
import { mapped } from "../base/mapped.ts";
import type { Strand } from "../model/records.ts";

/** Of a thing: the colour of its outline and its words, and that of its ground. */
interface Pair {
  readonly line: string;
  readonly fill: string;
}

/**
 * What is told about a thing, and belongs to no strand: that something is wrong or not yet right, that it is gone, that it
 * has come. A word or a sign says it too, always.
 */
export type Signal = "trouble" | "gone" | "came";

/** The cards of a round of choosing; each has its shape as well. */
export type CardColour = "yes" | "unsure" | "no";

export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  /** Of what can be pressed or written in, also at rest. */
  readonly outline: string;
  /** Only divides: nobody has to see it. */
  readonly hairline: string;
  readonly water: string;
  readonly nearBank: string;
  readonly farBank: string;
  readonly strands: { readonly [S in Strand]: Pair };
  readonly signals: { readonly [S in Signal]: Pair };
  readonly cards: { readonly [C in CardColour]: string };
  readonly link: string;
  readonly action: string;
  readonly actionTint: string;
  readonly change: string;
  readonly focus: string;
  readonly focusEdge: string;
}

export const PALETTES = {
  paper: {
    background: "#FBF6EA",
    surface: "#FFFDF8",
    ink: "#17242F",
    muted: "#4B5965",
    outline: "#737D85",
    hairline: "#D0D2D2",
    water: "#DDEBEE",
    nearBank: "#F1E8D3",
    farBank: "#E2ECD6",
    strands: {
      project: { line: "#12436D", fill: "#D6E4F2" },
      coproduction: { line: "#9A3A06", fill: "#FBE0CF" },
    },
    // Wine, grey and the yellow of a marker: apart from both strands also for those who see no red or no green.
    signals: {
      trouble: { line: "#801D48", fill: "#F3CBD6" },
      gone: { line: "#575059", fill: "#DCD6DC" },
      came: { line: "#463C00", fill: "#FBEB9E" },
    },
    // Bluish green, amber and wine: apart in lightness too.
    cards: { yes: "#00695F", unsure: "#A86300", no: "#8A1C3B" },
    link: "#3E5360",
    action: "#0B5E58",
    actionTint: "#D6E9E6",
    change: "#4A5A1E",
    focus: "#FFD400",
    focusEdge: "#17242F",
  },
  dark: {
    background: "#10191F",
    surface: "#18242C",
    ink: "#F3EEE2",
    muted: "#B9C4CB",
    outline: "#96A1A8",
    hairline: "#424E55",
    water: "#12303A",
    nearBank: "#2A2618",
    farBank: "#1E2B1A",
    strands: {
      project: { line: "#8CC2F2", fill: "#163B5C" },
      coproduction: { line: "#FFB384", fill: "#5A2A10" },
    },
    signals: {
      trouble: { line: "#F59DC0", fill: "#5B1B3C" },
      gone: { line: "#C6C0C6", fill: "#403B42" },
      came: { line: "#F3E9A8", fill: "#5A5416" },
    },
    cards: { yes: "#4FD1B8", unsure: "#FFC24D", no: "#F48FA8" },
    link: "#9FB6C2",
    action: "#6FD3C8",
    actionTint: "#173B38",
    change: "#C5D58C",
    focus: "#FFD400",
    focusEdge: "#17242F",
  },
  // High contrast: nothing but black behind words, no line fainter than words, and few colours, far apart.
  contrast: {
    background: "#000000",
    surface: "#000000",
    ink: "#FFFFFF",
    muted: "#E6E6E6",
    outline: "#FFFFFF",
    hairline: "#A6A6A6",
    water: "#000000",
    nearBank: "#1F1A08",
    farBank: "#0E1F0B",
    strands: {
      project: { line: "#8FD3FF", fill: "#00253D" },
      coproduction: { line: "#FFB27A", fill: "#3A1800" },
    },
    signals: {
      trouble: { line: "#FF9CCB", fill: "#4A0A2C" },
      gone: { line: "#D0D0D0", fill: "#2E2E2E" },
      came: { line: "#FFF27A", fill: "#3D3A00" },
    },
    cards: { yes: "#5CE8CB", unsure: "#FFD166", no: "#FF9DB5" },
    link: "#E0E0E0",
    action: "#7DF0E0",
    actionTint: "#00332D",
    change: "#DCF08C",
    focus: "#FFD400",
    focusEdge: "#000000",
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;

/** The palettes with light words on a dark ground. */
export const DARK_PALETTES: readonly Palette[] = [PALETTES.dark, PALETTES.contrast];

/**
 * How much stays of what is quietened beside the chosen chain, in percent: an outline over the water, a fill over the water,
 * words over their stone, a link over what it crosses. No less, or it could not be told from its ground any more.
 */
export const QUIET = { line: 80, fill: 40, words: 80, link: 68 } as const;

/**
 * The palette with every colour changed. `property` is the colour's name among the CSS custom properties: `nearBank` is
 * `--near-bank`, a strand's line `--project-line`, what is gone `--gone-fill`, a card `--card-yes`.
 */
function changed(palette: Palette, change: (colour: string, property: string) => string): Palette {
  const { strands, signals, cards, ...plain } = palette;
  const pair = ({ line, fill }: Pair, name: string): Pair => ({
    line: change(line, `--${name}-line`),
    fill: change(fill, `--${name}-fill`),
  });
  return {
    ...mapped(plain, (colour, name) => change(colour, `--${kebab(name)}`)),
    strands: mapped(strands, (one, name) => pair(one, name)),
    signals: mapped(signals, (one, name) => pair(one, name)),
    cards: mapped(cards, (colour, name) => change(colour, `--card-${name}`)),
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The colours of a palette by their names as CSS custom properties. */
export function cssProperties(palette: Palette): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  changed(palette, (colour, property) => (properties[property] = colour));
  return properties;
}

/** A palette that takes its colours from those custom properties, wherever it is drawn. */
export const FROM_CSS: Palette = changed(PALETTES.paper, (_, property) => `var(${property})`);
