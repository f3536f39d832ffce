/** The paper: A4 with margins of 2 cm. Lengths are in DXA, twentieths of a point. */
import { PageOrientation, SectionType, type ISectionPropertiesOptions } from "docx";

export interface Page {
  /** Width of the text. */
  readonly width: number;
  readonly height: number;
  readonly section: ISectionPropertiesOptions;
}

const SHORT = 11_906;
const LONG = 16_838;
const MARGIN = 1134;

const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 567, footer: 567 };

export const PORTRAIT: Page = {
  width: SHORT - 2 * MARGIN,
  height: LONG - 2 * MARGIN,
  section: { type: SectionType.NEXT_PAGE, page: { size: { width: SHORT, height: LONG }, margin } },
};

export const LANDSCAPE: Page = {
  width: LONG - 2 * MARGIN,
  height: SHORT - 2 * MARGIN,
  section: {
    type: SectionType.NEXT_PAGE,
    // The library takes the portrait measures and turns them itself.
    page: { size: { width: SHORT, height: LONG, orientation: PageOrientation.LANDSCAPE }, margin },
  },
};
