/** The paper: A4 or A3 with margins of 2 cm, upright and lying. Lengths are in DXA, twentieths of a point. */
import { PageOrientation, SectionType, type ISectionPropertiesOptions } from "docx";
import type { FormPaper, Paper } from "../../../shared/settings/word-options.ts";

export interface Page {
  /** Width and height of the text. */
  readonly width: number;
  readonly height: number;
  readonly section: ISectionPropertiesOptions;
}

interface Pages {
  readonly portrait: Page;
  readonly landscape: Page;
}

// Source: ISO 216; 210 × 297 mm and 297 × 420 mm.
const SIDES: { readonly [P in Paper]: { readonly short: number; readonly long: number } } = {
  A4: { short: 11_906, long: 16_838 },
  A3: { short: 16_838, long: 23_811 },
};
const MARGIN = 1134;

const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 };

/** How one document is laid out. */
export interface Layout extends Pages {
  /** Say what spans several rows of a table again in each of them. */
  readonly repeat: boolean;
}

/** Both ways to lay a sheet of this paper. */
/** Cards lie across. Their margins are 1.5 cm; every form counts its own pages. Source: ISO 216; 148 × 210 mm. */
const CARD = { short: 8391, long: 11_906, margin: 850 } as const;

/** The page of a form. */
export function formPage(paper: FormPaper): Page {
  const pageNumbers = { start: 1 };
  if (paper === "A4") {
    const { portrait } = pageLayouts("A4");
    return { ...portrait, section: { ...portrait.section, page: { ...portrait.section.page, pageNumbers } } };
  }
  const { short, long, margin: side } = CARD;
  const around = { top: side, bottom: side, left: side, right: side, header: 425, footer: 425 };
  // The library takes the portrait measures and turns them itself.
  const size = { width: short, height: long, orientation: PageOrientation.LANDSCAPE };
  return {
    width: long - 2 * side,
    height: short - 2 * side,
    section: { type: SectionType.NEXT_PAGE, page: { size, margin: around, pageNumbers } },
  };
}

export function pageLayouts(paper: Paper): Pages {
  const { short, long } = SIDES[paper];
  const size = { width: short, height: long };
  return {
    portrait: {
      width: short - 2 * MARGIN,
      height: long - 2 * MARGIN,
      section: { type: SectionType.NEXT_PAGE, page: { size, margin } },
    },
    landscape: {
      width: long - 2 * MARGIN,
      height: short - 2 * MARGIN,
      // The library takes the portrait measures and turns them itself.
      section: { type: SectionType.NEXT_PAGE, page: { size: { ...size, orientation: PageOrientation.LANDSCAPE }, margin } },
    },
  };
}
