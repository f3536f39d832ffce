/** How many tests passed and failed, from the runners' own JSON reports. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
export const NONE: Counts = { passed: 0, failed: 0 };

/** @param report what `vitest --reporter=json` or Playwright's JSON reporter wrote. A test that passed only when repeated counts as failed. */
export function countsIn(report: unknown): Counts {
  const { numPassedTests, numFailedTests, stats } = report as {
    readonly numPassedTests?: number;
    readonly numFailedTests?: number;
    readonly stats?: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  };
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** The counts in a report's file; none where no report was written. */
export const countsOf = async (file: string): Promise<Counts> =>
  existsSync(file) ? countsIn(JSON.parse(await readFile(file, "utf8"))) : NONE;
