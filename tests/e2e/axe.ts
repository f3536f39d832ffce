/** What axe finds wrong in a page, as "rule: element", so that a failure says what to mend. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export async function faults(page: Page): Promise<readonly string[]> {
  // Legacy mode, because Electron can't open the blank page that axe otherwise works in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
