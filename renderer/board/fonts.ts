/** The board's type: words are drawn only once it is there, since a canvas draws what it has and never again. */
import { useEffect, useState } from "react";
import { FONT_METRICS } from "../../shared/shape/font-metrics.ts";
import { EMOJI_FONT } from "../../shared/shape/foreign.ts";

let loading: Promise<unknown> | undefined;
let loaded = false;

const FONTS = [`400 18px "${FONT_METRICS.family}"`, `700 18px "${FONT_METRICS.family}"`, `18px "${EMOJI_FONT.family}"`];

/** Settles when both weights and emoji can be drawn; a font that is missing is no reason to show nothing. */
export function fontsReady(): Promise<unknown> {
  return (loading ??= Promise.allSettled(FONTS.map((font) => document.fonts.load(font))).then(() => (loaded = true)));
}

export function useFonts(): boolean {
  const [ready, setReady] = useState(loaded);
  useEffect(() => {
    let here = true;
    void fontsReady().then(() => here && setReady(true));
    return () => void (here = false);
  }, []);
  return ready;
}
