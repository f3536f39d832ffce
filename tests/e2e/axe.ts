/** What axe finds wrong in a page, as "rule: element", so that a failure says what to mend. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** @param part a selector, to look at one part of the page alone. */
export async function faults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = builder(page);
  return said(part === undefined ? axe : axe.include(part));
}

const faultsOfColour = (page: Page): Promise<readonly string[]> => said(builder(page).withRules(["color-contrast"]));

/** Each theme with what to look for in it. What the second changes is colours: all else is the same as in the first. */
export const THEMES = [
  ["paper", faults],
  ["dark", faultsOfColour],
] as const;

// Legacy mode, because Electron can't open the blank page that axe otherwise works in.
const builder = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

async function said(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
