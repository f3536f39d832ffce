/** Numbers as people read them. */

/** The middle value; NaN for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that `part` of all values do not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** "3.2", "41", "0.098": as many digits as mean something. */
export const figure = (value: number): string =>
  Number.isNaN(value) ? "–" : value >= 20 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

/** Prints a heading and a table, its columns as wide as they need. */
export function printTable(heading: string, rows: readonly (readonly string[])[], notes: readonly string[] = []): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  console.log(`\n${heading}`);
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("   ")}`,
    );
  }
  for (const note of notes) console.log(`  ${note}`);
}
