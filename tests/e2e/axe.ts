/**
 * What axe finds wrong in a page, as "rule: element", so that a failure says what to mend: every rule of WCAG 2.2 A and AA that it has, and
 * its best practices.
 */
import axe from "axe-core";
import type { Page } from "@playwright/test";
import { PALETTES, type PaletteName } from "../../shared/shape/theme.ts";

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/** What a theme changes is colours: for the others than the first, these rules say all that can be new. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const THEMES = Object.keys(PALETTES) as readonly PaletteName[];

/** @param part a selector, to look at one part of the page alone. */
export const faults = (page: Page, part?: string): Promise<readonly string[]> => run(page, part);

/**
 * The same in every theme that can be chosen, one after the other in place; the first is set again at the end.
 * @param board the facilitator's window, where the theme is chosen. @param pages those that are looked at.
 */
export async function faultsInThemes(board: Page, pages: readonly Page[] = [board], part?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [at, theme] of THEMES.entries()) {
    for (const page of await inTheme(board, theme, pages)) {
      const wrong = await run(page, part, at === 0 ? undefined : OF_COLOUR);
      found.push(...wrong.map((one) => `${theme}, ${pages.indexOf(page) + 1} of ${pages.length}: ${one}`));
    }
  }
  await inTheme(board, THEMES[0] as PaletteName, pages);
  return found;
}

/** Chooses a theme, and waits until the pages have it. */
async function inTheme(board: Page, theme: PaletteName, pages: readonly Page[]): Promise<readonly Page[]> {
  await board.evaluate((chosen) => window.workshop.call("app.settings", { theme: chosen }), theme);
  for (const page of pages) await page.waitForFunction((chosen) => document.documentElement.dataset["theme"] === chosen, theme);
  return pages;
}

async function run(page: Page, part: string | undefined, only?: readonly string[]): Promise<readonly string[]> {
  // Once for each load of a page: it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([where, rules]) => {
      // Under an open dialog the page itself is not there.
      const ofPages = document.querySelector(".dialog-ground") ? ["landmark-one-main", "page-has-heading-one", "bypass", "region"] : [];
      // Of what moves, no colour can be told: it is at its end at once. It is not waited for, since Chromium 130 never tells of
      // some transitions that they are finished.
      for (const moving of document.getAnimations()) if (moving.effect?.getComputedTiming().endTime !== Infinity) moving.finish();
      // The pages of paper in a preview are Word's, and looked at as documents.
      const context = { include: [[where ?? "html"]], exclude: [[".preview-paper"]] };
      const { violations } = await window.axe!.run(context, {
        resultTypes: ["violations"],
        preload: false,
        // Off unless it is asked for, since it is of WCAG 2.2 alone.
        rules: { "target-size": { enabled: true }, ...Object.fromEntries(ofPages.map((rule) => [rule, { enabled: false }])) },
        ...(rules && { runOnly: [...rules] }),
      });
      // Tips, menus and popovers float over the page, and belong to none of its regions.
      const floats = (target: unknown): boolean => document.querySelector(String(target))?.closest("#root") === null;
      return violations.flatMap(({ id, nodes }) =>
        nodes.filter(({ target }) => id !== "region" || !floats(target[0])).map((node) => `${id}: ${node.html}`),
      );
    },
    [part, only] as const,
  );
}
