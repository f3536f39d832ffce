/** The sheets as they will be printed: the same drawings that go to the printer. */
import type { PrintChoices, PrintedPages } from "../../shared/settings/print-options.ts";
import type { Paper } from "../../shared/settings/word-options.ts";
import { PRINT_WORDS as words } from "../../shared/guidance/print-words.ts";
import { bridge } from "../state/bridge.ts";
import { Preview } from "../ui/Preview.tsx";
import { useFromTheTop, usePreview, type PreviewShown } from "../ui/use-preview.ts";

interface Props {
  readonly choices: PrintChoices;
  /** Hears how the board lies on paper; null for everything else. */
  readonly onBoard: (board: PrintedPages["board"]) => void;
}

export function PrintPreview({ choices, onBoard }: Props) {
  const { shown, host, scroller } = usePreview([choices, onBoard], {
    ask: () => bridge.call("print.pages", choices),
    prepare,
    draw(pages: PrintedPages, root) {
      show(pages, root);
      onBoard(pages.board);
      return { pages: pages.pages.length };
    },
  });
  useFromTheTop(scroller, choices);

  return <Preview label={words.preview} state={shown.state} status={statusOf(shown, choices.paper)} scroller={scroller} paper={host} />;
}

function statusOf(shown: PreviewShown<{ readonly pages: number }>, paper: Paper): string {
  if (shown.state === "drawing") return words.drawing;
  if (shown.state === "failed") return words.noPreview;
  return words.count(shown.pages, paper);
}

/** The styles of the sheets; those of the window do not reach them. */
function prepare(root: ShadowRoot): void {
  const look = new CSSStyleSheet();
  look.replaceSync(LOOK);
  root.adoptedStyleSheets = [look];
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
