/** What axe finds wrong in a page, as "rule: element", so that a failure says what to mend. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** @param part a selector, to look at one part of the page alone. */
export async function faults(page: Page, part?: string): Promise<readonly string[]> {
  const axe = await builder(page);
  return said(part === undefined ? axe : axe.include(part));
}

/** @param part a selector, to look at one part of the page alone. */
async function faultsOfColour(page: Page, part?: string): Promise<readonly string[]> {
  const axe = (await builder(page)).withRules(["color-contrast"]);
  return said(part === undefined ? axe : axe.include(part));
}

/** Each theme with what to look for in it. What the second changes is colours: all else is the same as in the first. */
export const THEMES = [
  ["paper", faults],
  ["dark", faultsOfColour],
] as const;

/**
 * Legacy mode, because Electron can't open the blank page that axe otherwise works in. Its half a megabyte goes into a page
 * once, not with every look, and it tells no more than what is wrong.
 */
async function builder(page: Page): Promise<AxeBuilder> {
  const isThere = page.frames().length === 1 && (await page.evaluate(() => "axe" in window));
  const axe = new AxeBuilder(isThere ? { page, axeSource: ";" } : { page });
  return axe.setLegacyMode(true).options({ resultTypes: ["violations"] });
}

async function said(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
