/** The part of fontkit that we use; it ships no types of its own. */
declare module "fontkit" {
  export interface Font {
    readonly familyName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
    layout(text: string): { readonly advanceWidth: number; readonly glyphs: readonly { readonly id: number }[] };
  }
  export function openSync(path: string): Font;
}
