/** The sheets as they will be printed: the same drawings that go to the printer. */
import { useEffect, useRef, useState } from "react";
import type { PrintChoices, PrintedPages } from "../../shared/settings/print-options.ts";
import type { Paper } from "../../shared/settings/word-options.ts";
import { PRINT_WORDS as words } from "../../shared/guidance/print-words.ts";
import { bridge } from "../state/bridge.ts";
import { Preview } from "../ui/Preview.tsx";

interface Props {
  readonly choices: PrintChoices;
  /** Hears how the board lies on paper; null for everything else. */
  readonly onBoard: (board: PrintedPages["board"]) => void;
}

type Shown = { readonly state: "drawing" } | { readonly state: "failed" } | { readonly state: "shown"; readonly pages: number };

export function PrintPreview({ choices, onBoard }: Props) {
  const host = useRef<HTMLDivElement | null>(null);
  const scroller = useRef<HTMLDivElement | null>(null);
  const [shown, setShown] = useState<Shown>({ state: "drawing" });

  useEffect(() => {
    let outdated = false;
    setShown({ state: "drawing" });
    void bridge.call("print.pages", choices).then((result) => {
      // Newer pages are on their way.
      if (outdated || !host.current || (result.ok && !result.value)) return;
      if (!result.ok || !result.value) return setShown({ state: "failed" });
      show(result.value, host.current.shadowRoot ?? prepared(host.current));
      onBoard(result.value.board);
      setShown({ state: "shown", pages: result.value.pages.length });
    });
    return () => {
      outdated = true;
    };
  }, [choices, onBoard]);

  useEffect(() => scroller.current?.scrollTo(0, 0), [choices]);

  return <Preview label={words.preview} state={shown.state} status={statusOf(shown, choices.paper)} scroller={scroller} paper={host} />;
}

function statusOf(shown: Shown, paper: Paper): string {
  if (shown.state === "drawing") return words.drawing;
  if (shown.state === "failed") return words.noPreview;
  return words.count(shown.pages, paper);
}

/** Where the sheets go: apart from the styles of the window. */
function prepared(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const look = new CSSStyleSheet();
  look.replaceSync(LOOK);
  root.adoptedStyleSheets = [look];
  return root;
}

const LOOK = `
.sheets { display: flex; flex-flow: row wrap; justify-content: center; gap: 20px; padding: 20px; }
svg { display: block; font-kerning: none; font-variant-ligatures: none; }
.sheets > svg { flex: none; width: 100%; height: auto; background: #fff; box-shadow: 0 1px 6px rgb(23 36 47 / 28%); content-visibility: auto; }
.upright > svg { width: min(100%, 34rem); }
`;

/** Shows the pages in place of what was there. Each is parsed as the SVG document that it is. */
function show({ pages, landscape, width, height }: PrintedPages, root: ShadowRoot): void {
  const parser = new DOMParser();
  const sheets = document.createElement("div");
  sheets.className = landscape ? "sheets" : "sheets upright";
  for (const page of pages) {
    const sheet = document.importNode(parser.parseFromString(page, "image/svg+xml").documentElement, true) as unknown as SVGSVGElement;
    sheet.style.aspectRatio = `${width} / ${height}`;
    sheets.append(sheet);
  }
  root.replaceChildren(sheets);
}
