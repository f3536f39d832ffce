/**
 * What is drawn: plain data for Konva, for SVG and for print. Lengths are px at zoom 1; a stone's own parts
 * are relative to its centre, so that a stone that moves keeps its shape. Paths are SVG path data.
 */
import type { Kind, StoneId, Strand } from "../model/records.ts";
import type { Dress } from "../shape/dress.ts";
import type { Box, StoneShape, TextLine } from "../shape/stone-shape.ts";

/** What a board that compares can say of a stone. */
export type MarkName = "new" | "back" | "moved" | "changed" | "removed" | "parked";

/** What a board that compares says of a stone: a tag on its lower edge, icon and word. */
export interface StoneMark {
  readonly what: MarkName;
  /** The stone is no longer on the path: a faint outline. */
  readonly gone: boolean;
  readonly box: Box;
  readonly iconBox: Box;
  /** The word is bold. */
  readonly word: TextLine;
  readonly fontSize: number;
}

/** What lies folded under a stone: a tag on its lower edge, in letters as large as its words. */
export interface StoneTag {
  readonly box: Box;
  /** The words are bold. */
  readonly word: TextLine;
  readonly fontSize: number;
}

export interface SceneStone {
  readonly id: StoneId;
  readonly kind: Kind;
  readonly strand: Strand;
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly shape: StoneShape;
  /** A question stands open here: drawn as a dotted ring. */
  readonly gap: boolean;
  readonly mark?: StoneMark;
  readonly tag?: StoneTag;
}

export interface SceneLink {
  readonly key: string;
  readonly from: StoneId;
  readonly to: StoneId;
  /** From the edge of one stone towards the edge of the other. */
  readonly curve: string;
  /** The arrow head as a closed path, clear of the outline. */
  readonly arrow: string;
  /** Contains curve and arrow. */
  readonly box: Box;
  /** On a board that compares: one that came, or one that is gone. */
  readonly mark?: "new" | "gone";
}

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle";
  /** Degrees clockwise about x,y. */
  readonly turn: number;
}

/** Everything behind the stones. */
export interface Ground {
  /** Reaches well beyond the bounds of the scene, as the banks do, so that a window shows no end of the river. */
  readonly water: Box;
  readonly nearBank: string;
  readonly farBank: string;
  /** The shallow water along each bank: lies under it, in its colour, faint. */
  readonly nearShallows: string;
  readonly farShallows: string;
  readonly ripples: readonly string[];
  /** The dotted lines between the strands, where they can be drawn between their stones. */
  readonly dividers: readonly string[];
  readonly headings: readonly (Label & { readonly tone: "ink" | "muted" | "change" })[];
  readonly strands: readonly {
    readonly strand: Strand;
    readonly sign: string;
    readonly label: Label;
  }[];
}

export interface Scene {
  /** Contains everything drawn. */
  readonly bounds: Box;
  /** How much the stones say beside their words. */
  readonly dress: Dress;
  readonly ground: Ground;
  readonly links: readonly SceneLink[];
  readonly stones: readonly SceneStone[];
}
