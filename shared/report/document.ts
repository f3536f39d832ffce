/**
 * The impact report: what changed and how we know, impact by impact, then what stays, what was said and done, and the plan as an appendix.
 * Written by rules out of what is in a workshop; a person may word each paragraph (docs/adr/0070-impact-report.md). Pure.
 */
import { infoOf, type Workshop } from "../model/workshop.ts";
import { AS_COUNTED, type ShownAs } from "../results/views.ts";
import { closingSections } from "./closing.ts";
import { frontSection } from "./front.ts";
import { foundSection, impactSections, towardsImpacts } from "./impacts.ts";
import { outcomeFacts } from "./outcomes.ts";
import type { ReportBlock, ReportSection, ReportText } from "./parts.ts";

export interface Report {
  readonly title: string;
  /** All of them; those without blocks are for the team alone. */
  readonly sections: readonly ReportSection[];
}

/** The report of a workshop. @param as how small numbers of people are said. */
export function reportOf(workshop: Workshop, as: ShownAs = AS_COUNTED): Report {
  const all = outcomeFacts(workshop, as);
  const towards = towardsImpacts(workshop, all);
  return {
    title: infoOf(workshop).title.trim(),
    sections: [
      frontSection(workshop, all, towards, as),
      ...impactSections(workshop, towards),
      foundSection(workshop),
      ...closingSections(workshop, all, as),
    ],
  };
}

/** What readers get: without what is missing. */
export const readersSections = ({ sections }: Report): readonly ReportSection[] => sections.filter(({ blocks }) => blocks.length > 0);

/** Every text of it that can be worded. */
export const reportTexts = ({ sections }: Report): readonly ReportText[] =>
  sections.flatMap(({ blocks }) => blocks).filter((block): block is Extract<ReportBlock, ReportText> => block.is === "text");
