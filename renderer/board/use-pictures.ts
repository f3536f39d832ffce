/** The board's two pictures and the view they are seen through; React learns of neither pan nor zoom. */
import Konva from "konva/lib/Core.js";
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { makeFollow, type Follow } from "./follow.ts";
import { makeLive, type Live } from "./live.ts";
import { makeSettled, type Settled } from "./settled.ts";
import type { ViewSize, Viewport } from "./viewport.ts";

type KonvaLayer = InstanceType<typeof Konva.Layer>;

/** More canvas pixels than this in one px cost time and memory, and nobody sees them. */
const MOST_PIXELS = 2;
// It warns of more than five layers, since they are mostly as large as the window; ours are small.
Konva.showWarnings = false;

export interface Pictures {
  readonly settled: Settled;
  readonly live: Live;
  readonly follow: Follow;
  readonly view: () => Viewport;
  readonly setView: (view: Viewport) => void;
  /** The element that all tiles of the settled picture lie on, and the tiles; null while one is not there. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly tiles: (KonvaLayer | null)[];
  readonly liveFrame: RefObject<HTMLDivElement | null>;
  readonly liveLayer: RefObject<KonvaLayer | null>;
}

export function usePictures(): Pictures {
  const sheet = useRef<HTMLDivElement>(null);
  const liveFrame = useRef<HTMLDivElement>(null);
  const liveLayer = useRef<KonvaLayer>(null);

  const pictures = useMemo((): Pictures => {
    let view: Viewport = { zoom: 1, x: 0, y: 0 };
    const { follow, tell } = makeFollow(() => view);
    const tiles: (KonvaLayer | null)[] = [];
    let asked = false;
    const settled = makeSettled({
      ask() {
        if (asked) return;
        asked = true;
        requestAnimationFrame(() => {
          asked = false;
          settled.frame();
        });
      },
      moved() {
        if (sheet.current) sheet.current.style.transform = settled.transform();
      },
      draw: (tile) => tiles[tile]?.draw(),
      put(tile, at) {
        const style = tiles[tile]?.getNativeCanvasElement().style;
        if (!style) return;
        style.visibility = at ? "visible" : "hidden";
        if (at) style.transform = `translate(${at.x}px,${at.y}px)`;
      },
    });
    const live = makeLive(() => (liveFrame.current && liveLayer.current ? { frame: liveFrame.current, layer: liveLayer.current } : null));
    return {
      settled,
      live,
      follow,
      view: () => view,
      setView(next) {
        view = next;
        settled.look(view);
        tell();
      },
      sheet,
      tiles,
      liveFrame,
      liveLayer,
    };
  }, []);
  useEffect(() => () => pictures.settled.dispose(), [pictures]);
  return pictures;
}

/** The size of an element, in px; null until it has been measured. */
export function useSize(element: RefObject<HTMLElement | null>): ViewSize | null {
  const [size, setSize] = useState<ViewSize | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element.current!;
      setSize((old) => (width === 0 || height === 0 ? old : old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/**
 * The canvas pixels in one px, which change when a window goes to another screen. A canvas keeps those it was made with:
 * what is drawn in others is made anew.
 */
export function usePixelRatio(): number {
  // All that the screen has, also where more is there than is drawn: else a change from there would go unnoticed.
  const [density, setDensity] = useState(window.devicePixelRatio);
  useEffect(() => {
    const media = matchMedia(`(resolution: ${density}dppx)`);
    const changed = () => setDensity(window.devicePixelRatio);
    media.addEventListener("change", changed);
    window.addEventListener("resize", changed);
    // It may have changed before anybody listened.
    changed();
    return () => {
      media.removeEventListener("change", changed);
      window.removeEventListener("resize", changed);
    };
  }, [density]);
  return (Konva.pixelRatio = Math.min(MOST_PIXELS, density || 1));
}
