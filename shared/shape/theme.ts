/**
 * The colours of the product, by theme: the board, the exported pictures and the interface (as CSS custom
 * properties) all take them from here. Every pair of text and ground has at least 5.4 : 1, every outline 3 : 1;
 * a test measures it.
 */
import type { Strand } from "../model/records.ts";

export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly water: string;
  readonly nearBank: string;
  readonly farBank: string;
  readonly strands: { readonly [S in Strand]: { readonly line: string; readonly fill: string } };
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
    water: "#DDEBEE",
    nearBank: "#F1E8D3",
    farBank: "#E2ECD6",
    strands: {
      project: { line: "#12436D", fill: "#D6E4F2" },
      coproduction: { line: "#9A3A06", fill: "#FBE0CF" },
    },
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
    water: "#12303A",
    nearBank: "#2A2618",
    farBank: "#1E2B1A",
    strands: {
      project: { line: "#8CC2F2", fill: "#163B5C" },
      coproduction: { line: "#FFB384", fill: "#5A2A10" },
    },
    link: "#9FB6C2",
    action: "#6FD3C8",
    actionTint: "#173B38",
    change: "#C5D58C",
    focus: "#FFD400",
    focusEdge: "#17242F",
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
