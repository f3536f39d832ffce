/** The pages of the document as they would be saved now, as wide as there is room for. */
import { useEffect } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { FormPaper, Paper } from "../../shared/settings/word-options.ts";
import type { WordKind } from "../../shared/export/products.ts";
import { bridge } from "../state/bridge.ts";
import { Preview } from "../ui/Preview.tsx";
import { useFromTheTop, usePreview, type PreviewShown } from "../ui/use-preview.ts";
import { drawPages, type Drawn } from "./pages.ts";

const words = WORDS.word;

interface Props {
  readonly document: WordKind;
  /** The id of the part of the path that it tells. */
  readonly part?: string;
  /** The id of the one form that it holds. */
  readonly form?: string;
  readonly paper: Paper | FormPaper;
  /** Changes whenever the document would look different. */
  readonly version: unknown;
}

export function WordPreview({ document: kind, part, form, paper, version }: Props) {
  const { shown, host, scroller } = usePreview([kind, version], {
    ask: () => bridge.call("word.preview", { document: kind, ...(part !== undefined && { part }), ...(form !== undefined && { form }) }),
    prepare,
    draw(bytes: Uint8Array, root, own) {
      own.style.zoom = "1";
      return drawPages(bytes, root);
    },
    drawn: () => fit(host.current, scroller.current),
  });
  useFromTheTop(scroller, kind);

  useEffect(() => {
    if (!scroller.current) return;
    const watcher = new ResizeObserver(() => fit(host.current, scroller.current));
    watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, [host, scroller]);

  return <Preview label={words.preview} state={shown.state} status={statusOf(shown, paper)} scroller={scroller} paper={host} />;
}

function statusOf(shown: PreviewShown<Drawn>, paper: Props["paper"]): string {
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

/** A link leads to its place in the preview, and nowhere else. */
function prepare(root: ShadowRoot): void {
  root.addEventListener("click", (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!link) return;
    event.preventDefault();
    const place = decodeURIComponent(new URL(link.href, location.href).hash.slice(1));
    if (place !== "") root.getElementById(place)?.scrollIntoView({ block: "start" });
  });
}
