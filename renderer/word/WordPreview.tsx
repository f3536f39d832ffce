/** The pages of the document as they would be saved now, as wide as there is room for. */
import { useEffect, useRef, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Paper } from "../../shared/settings/word-options.ts";
import type { WordKind } from "../../shared/export/products.ts";
import { bridge } from "../state/bridge.ts";
import { Preview } from "../ui/Preview.tsx";
import { drawPages, type Drawn } from "./pages.ts";

const words = WORDS.word;

interface Props {
  readonly document: WordKind;
  readonly paper: Paper;
  /** Changes whenever the document would look different. */
  readonly version: unknown;
}

type Shown = { readonly state: "drawing" } | { readonly state: "failed" } | ({ readonly state: "shown" } & Drawn);

export function WordPreview({ document: kind, paper, version }: Props) {
  const host = useRef<HTMLDivElement | null>(null);
  const scroller = useRef<HTMLDivElement | null>(null);
  const [shown, setShown] = useState<Shown>({ state: "drawing" });

  useEffect(() => {
    let outdated = false;
    setShown({ state: "drawing" });
    void bridge.call("word.preview", { document: kind }).then(async (result) => {
      // A newer preview is on its way.
      if (outdated || !host.current || (result.ok && !result.value)) return;
      if (!result.ok || !result.value) return setShown({ state: "failed" });
      const root = host.current.shadowRoot ?? prepared(host.current);
      try {
        host.current.style.zoom = "1";
        const drawn = await drawPages(result.value, root);
        if (outdated) return;
        fit(host.current, scroller.current);
        setShown({ state: "shown", ...drawn });
      } catch (error) {
        console.error("The preview could not be drawn:", error);
        if (!outdated) setShown({ state: "failed" });
      }
    });
    return () => {
      outdated = true;
    };
  }, [kind, version]);

  useEffect(() => scroller.current?.scrollTo(0, 0), [kind]);

  useEffect(() => {
    if (!scroller.current) return;
    const watcher = new ResizeObserver(() => fit(host.current, scroller.current));
    watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, []);

  return <Preview label={words.preview} state={shown.state} status={statusOf(shown, paper)} scroller={scroller} paper={host} />;
}

function statusOf(shown: Shown, paper: Paper): string {
  if (shown.state === "drawing") return words.drawing;
  if (shown.state === "failed") return words.noPreview;
  return shown.whole ? words.pages(shown.pages, paper) : words.inPart;
}

/** Makes the widest page as wide as the room for it. */
function fit(host: HTMLElement | null, scroller: HTMLElement | null): void {
  const pages = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>(".docx-wrapper > section") ?? [])];
  if (!host || !scroller || pages.length === 0) return;
  const widest = Math.max(...pages.map((page) => parseFloat(getComputedStyle(page).width)));
  const zoom = Number(host.style.zoom || 1);
  const room = scroller.clientWidth;
  // The measured width is that of the page at zoom 1 in some versions of Chromium, and as it is seen in others.
  const measured = pages[0] ? pages[0].getBoundingClientRect().width : 0;
  const natural = Math.abs(measured - widest) < 1 && zoom !== 1 ? widest / zoom : widest;
  host.style.zoom = String(Math.min(1.2, room / (natural + 40)));
}

/** Where the pages go: apart from the styles of the window. A link leads to its place in the preview, and nowhere else. */
function prepared(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  root.addEventListener("click", (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    const place = decodeURIComponent(new URL(link.href, location.href).hash.slice(1));
    if (place !== "") root.getElementById(place)?.scrollIntoView({ block: "start" });
  });
  return root;
}
