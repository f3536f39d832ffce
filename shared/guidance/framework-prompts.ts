/**
 * The parts of a co-production impact framework (table T1): headings and order follow SCIE's guidance.
 * The framework screen and the Word documents are built from this list.
 */
import type { FrameworkKey } from "../model/records.ts";
import { words, type Words } from "./words.ts";

export interface FrameworkPart {
  readonly key: FrameworkKey;
  /** Names the part in a list or above its text. */
  readonly label: string;
  /** What this part should tell its readers; stands where nothing is written yet. */
  readonly prompt: string;
  /** A way to begin. */
  readonly hint: string;
}

export interface FrameworkSubsection {
  readonly heading: string;
  readonly parts: readonly FrameworkPart[];
}

export interface FrameworkSection extends FrameworkSubsection {
  readonly subsections?: readonly FrameworkSubsection[];
}

/** The sections in the words of one language. */
export function frameworkIn({
  FRAMEWORK_HEADINGS: headings,
  FRAMEWORK_PART_WORDS,
}: Words["frameworkPrompts"]): readonly FrameworkSection[] {
  const partsOf = (...keys: readonly FrameworkKey[]): readonly FrameworkPart[] =>
    keys.map((key) => ({ key, ...FRAMEWORK_PART_WORDS[key] }));
  return [
    {
      heading: headings.introduction,
      parts: partsOf("why", "whatIsAFramework", "meaningOfImpact", "whyImpactMatters", "definitionOfCoproduction", "howDeveloped"),
    },
    { heading: headings.edi, parts: partsOf("edi") },
    {
      heading: headings.using,
      parts: [],
      subsections: [
        { heading: headings.pathways, parts: partsOf("pathwaysWhat", "pathwaysHelp", "pathwaysHow") },
        { heading: headings.assessing, parts: partsOf("evidenceTypes", "planHow", "realLifeExamples") },
      ],
    },
  ];
}

/** Every part of these sections in the order of the document. */
export const partsIn = (sections: readonly FrameworkSection[]): readonly FrameworkPart[] =>
  sections.flatMap((section) => [...section.parts, ...(section.subsections ?? []).flatMap((subsection) => subsection.parts)]);

export const FRAMEWORK_SECTIONS = frameworkIn(words.frameworkPrompts);
export const FRAMEWORK_PARTS = partsIn(FRAMEWORK_SECTIONS);

/** What a part is called; its key where a newer version has a part that we do not know. */
export const frameworkLabel = (key: FrameworkKey): string => FRAMEWORK_PARTS.find((part) => part.key === key)?.label ?? key;
