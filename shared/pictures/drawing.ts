/** A picture of the bundled set as filled paths: the same data for canvas, SVG and window, and no markup that could hold more. */
export interface DrawnPath {
  /** A colour; "currentColor" where the one who draws gives it. */
  readonly fill: string;
  readonly d: string;
  readonly rule?: "evenodd";
  readonly opacity?: number;
}

export interface Drawing {
  /** Of the square in which its paths lie. */
  readonly size: number;
  readonly paths: readonly DrawnPath[];
  /** The fills of the same paths in other colours of skin: people and hands alone. */
  readonly tones?: { readonly [T in SkinTone]?: readonly string[] };
}

/** Colours of skin, as endings of a picture's name; without one a person or a hand is yellow. */
export const SKIN_TONES = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

/** By set and name. */
export type BundledDrawings = { readonly [set: string]: { readonly [name: string]: Drawing } };

/** What shows a picture: its paths, or an image as a `data:` address. */
export type Art = Drawing | { readonly href: string };

/** The picture that a stone has; of a bundled set, or one of the group's own by what is in it. */
export interface PictureName {
  readonly set?: string | undefined;
  readonly name?: string | undefined;
  readonly sha256?: string | undefined;
}

/** Gives what shows a picture; null where it is not there. */
export type ArtOf = (picture: PictureName) => Art | null;

/** The drawing of this name, in a colour of skin where the name ends in one; null where the set has none. */
export function drawingNamed(drawings: BundledDrawings, set: string, name: string): Drawing | null {
  const whole = own(own(drawings, set), name);
  if (whole) return whole;
  for (const tone of SKIN_TONES) {
    if (!name.endsWith(`-${tone}`)) continue;
    const plain = own(own(drawings, set), name.slice(0, -tone.length - 1));
    const fills = plain?.tones?.[tone];
    if (plain && fills) return tonedOnce(plain, tone, fills);
  }
  return null;
}

/** Names come from files: what is no own key is not there. */
const own = <T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

const toned = new WeakMap<Drawing, Map<SkinTone, Drawing>>();

/** The same object each time, so that a canvas may keep what it has made of it. */
function tonedOnce(plain: Drawing, tone: SkinTone, fills: readonly string[]): Drawing {
  const known = toned.get(plain) ?? new Map<SkinTone, Drawing>();
  toned.set(plain, known);
  let drawing = known.get(tone);
  if (!drawing) known.set(tone, (drawing = { ...plain, paths: plain.paths.map((path, i) => ({ ...path, fill: fills[i] ?? path.fill })) }));
  return drawing;
}

/**
 * How wide the line is that goes round a drawing in many colours, in parts of its size: it is drawn behind all paths, in a colour that
 * stands out from the ground. A white page or a dark figure is seen in every theme.
 */
export const DRAWING_EDGE = 1.5 / 32;

/** Whether a drawing has colours of its own; one that takes the colour of whoever draws it stands out as it is. */
export const isColoured = ({ paths }: Drawing): boolean => paths.every(({ fill }) => fill !== "currentColor");

/** All paths of a drawing as one. What begins with a relative step begins at 0,0, wherever the path before it has ended. */
export const edgePathOf = ({ paths }: Drawing): string => paths.map(({ d }) => `M0 0${d}`).join("");
