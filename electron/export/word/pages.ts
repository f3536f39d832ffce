/**
 * About how many pages a document has. Only whoever lays it out knows: this fills pages by the heights of paragraphs and rows
 * (see height.ts), in a moment, where the library's own estimate takes seconds for a large plan.
 */
import { WordTable, HEADER_HEIGHT, type WordContent } from "./table.ts";
import { paragraphHeight } from "./height.ts";
import type { Page } from "./page.ts";
import { roomOf, type ParagraphStyle } from "./styles.ts";

/** What a document's sections have in common: each begins a page. */
export interface Section {
  readonly page: Page;
  readonly children: WordContent;
  /** What stands at the foot of its pages; without it the title of the document does. */
  readonly foot?: string;
}

export const countPages = (sections: readonly Section[]): number =>
  sections.reduce(
    (sum, { page, children }) =>
      sum +
      filled(
        children.flatMap((child) => pieces(child, page)),
        page.height,
      ),
    0,
  );

/** Something that is put on a page. */
interface Piece {
  readonly height: number;
  /** It stands on the same page as the next. */
  readonly keepNext: boolean;
  /** It may begin on one page and go on on the next. */
  readonly breaks: boolean;
  /** What is said again above it where it begins a page. */
  readonly header: number;
}

function pieces(child: WordContent[number], page: Page): readonly Piece[] {
  if (child instanceof WordTable) {
    const header: Piece = { height: HEADER_HEIGHT, keepNext: true, breaks: false, header: 0 };
    return [header, ...child.rows.map(({ height, keepNext, whole }) => ({ height, keepNext, breaks: !whole, header: HEADER_HEIGHT }))];
  }
  const { keepNext } = roomOf((child.options.style ?? "Normal") as ParagraphStyle);
  return [{ height: paragraphHeight(child, page.width), keepNext, breaks: true, header: 0 }];
}

/** How many pages of this height the pieces fill. */
function filled(all: readonly Piece[], height: number): number {
  let pages = 1;
  let used = 0;
  const turn = (header: number): void => {
    pages++;
    used = header;
  };
  for (let start = 0; start < all.length;) {
    let end = start + 1;
    while (all[end - 1]?.keepNext && end < all.length) end++;
    const together = all.slice(start, end);
    const needed = together.reduce((sum, piece) => sum + piece.height, 0);
    const [first] = together;
    if (first && used > 0 && used + needed > height && needed + first.header <= height && !together.at(-1)?.breaks) turn(first.header);
    for (const piece of together) {
      if (used + piece.height > height && !piece.breaks && used > piece.header) turn(piece.header);
      used += piece.height;
      while (used > height) {
        const over = used - height;
        turn(piece.header);
        used += over;
      }
    }
    start = end;
  }
  return pages;
}
