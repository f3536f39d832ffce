/** What axe finds wrong in a page, as "rule: element", so that a failure says what to mend. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** @param part a selector, to look at one part of the page alone. */
export async function faults(page: Page, part?: string): Promise<readonly string[]> {
  // Legacy mode, because Electron can't open the blank page that axe otherwise works in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
