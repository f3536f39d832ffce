/** Which colours this window uses, and the same colours as CSS custom properties. */
import { createContext, use, useEffect, useSyncExternalStore } from "react";
import { cssProperties, DARK_PALETTES, PALETTES, type Palette } from "../../shared/shape/theme.ts";
import type { Theme } from "../../shared/settings/settings.ts";

/** The system's own colours, for people who have set high contrast; a canvas understands these names too. */
const SYSTEM_CONTRAST: Palette = {
  background: "Canvas",
  surface: "Canvas",
  ink: "CanvasText",
  muted: "CanvasText",
  outline: "ButtonText",
  hairline: "CanvasText",
  water: "Canvas",
  nearBank: "Canvas",
  farBank: "Canvas",
  strands: {
    project: { line: "CanvasText", fill: "Canvas" },
    coproduction: { line: "LinkText", fill: "Canvas" },
  },
  signals: {
    trouble: { line: "CanvasText", fill: "Canvas" },
    gone: { line: "GrayText", fill: "Canvas" },
    came: { line: "CanvasText", fill: "Canvas" },
  },
  cards: { yes: "Canvas", unsure: "Canvas", no: "Canvas" },
  link: "CanvasText",
  action: "ButtonText",
  actionTint: "Canvas",
  change: "CanvasText",
  focus: "Highlight",
  focusEdge: "CanvasText",
};

/** The colours of this window, for what is drawn rather than styled. */
export const PaletteContext = createContext<Palette>(PALETTES.paper);
export const useColours = (): Palette => use(PaletteContext);

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** The colours for a chosen theme on this computer. */
export function usePalette(theme: Theme): Palette {
  const dark = useMedia("(prefers-color-scheme: dark)");
  const forced = useMedia("(forced-colors: active)");
  if (forced) return SYSTEM_CONTRAST;
  return theme === "system" ? PALETTES[dark ? "dark" : "paper"] : PALETTES[theme];
}

/** Gives the whole page these colours and this size of words (1 = 17 px). */
export function useLook(palette: Palette, textSize: number): void {
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    for (const [name, value] of Object.entries(cssProperties(palette))) style.setProperty(name, value);
    style.setProperty("--text-size", String(textSize));
    const dark = DARK_PALETTES.includes(palette);
    dataset["dark"] = String(dark);
    dataset["theme"] = Object.entries(PALETTES).find(([, one]) => one === palette)?.[0] ?? "forced";
    style.colorScheme = dark ? "dark" : "light";
  }, [palette, textSize]);
}
