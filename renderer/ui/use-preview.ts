/** A preview of pages: asked for, drawn apart from the styles of the window, and told to whoever looks. */
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import type { Result } from "../../shared/base/result.ts";
import { tellFault } from "../state/faults.ts";

export type PreviewShown<Drawn> = { readonly state: "drawing" } | { readonly state: "failed" } | ({ readonly state: "shown" } & Drawn);

interface Work<Made, Drawn> {
  /** Asks for what is drawn; null comes where something newer is under way. */
  readonly ask: () => Promise<Result<Made | null>>;
  /** Makes the place for the pages ready, the first time. */
  readonly prepare: (root: ShadowRoot) => void;
  /** Draws in place of what was there. What it throws is said as "no preview". */
  readonly draw: (made: Made, root: ShadowRoot, host: HTMLElement) => Drawn | Promise<Drawn>;
  /** Called once the newest is drawn. */
  readonly drawn?: () => void;
}

/** @param about what the preview shows: it is drawn again whenever one of these changes. */
export function usePreview<Made, Drawn extends object>(about: readonly unknown[], work: Work<Made, Drawn>) {
  const host = useRef<HTMLDivElement | null>(null);
  const scroller = useRef<HTMLDivElement | null>(null);
  const [shown, setShown] = useState<PreviewShown<Drawn>>({ state: "drawing" });

  const draw = useEffectEvent(async (isOutdated: () => boolean): Promise<void> => {
    try {
      const result = await work.ask();
      // Newer pages are on their way.
      if (isOutdated() || !host.current || (result.ok && !result.value)) return;
      if (!result.ok || !result.value) return setShown({ state: "failed" });
      const drawn = await work.draw(result.value, host.current.shadowRoot ?? prepared(host.current, work.prepare), host.current);
      if (isOutdated()) return;
      work.drawn?.();
      setShown({ state: "shown", ...drawn });
    } catch (error) {
      tellFault("error", error, "preview");
      if (!isOutdated()) setShown({ state: "failed" });
    }
  });
  useEffect(() => {
    let outdated = false;
    setShown({ state: "drawing" });
    void draw(() => outdated);
    return () => {
      outdated = true;
    };
  }, about);

  return { shown, host, scroller };
}

/** From the beginning, where another document is shown. */
export function useFromTheTop(scroller: RefObject<HTMLElement | null>, about: unknown): void {
  // Newer engines give a promise for it, which React would call as what ends the effect.
  useEffect(() => void scroller.current?.scrollTo(0, 0), [scroller, about]);
}

function prepared(host: HTMLElement, prepare: (root: ShadowRoot) => void): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  prepare(root);
  return root;
}
